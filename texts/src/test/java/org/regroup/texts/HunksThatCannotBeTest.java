package org.regroup.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.regroup.texts.plan.VotingPlan;

/// What nobody writes by editing a text, but somebody can send.
class HunksThatCannotBeTest {

    private static final Block FIRST = block("p1", "One two three");
    private static final Block SECOND = block("p2", "Four five");
    private static final Block THIRD = block("p3", "Six");
    private static final Text TEXT = new Text(Locale.ENGLISH, List.of(FIRST, SECOND, THIRD));

    private static Block block(String name, String words) {
        var tokens = new ArrayList<Token>();
        for (String word : words.split("(?= )|(?<= )")) {
            tokens.add(Token.of(word));
        }
        return new Block(new BlockId(name), Form.PARAGRAPH, tokens);
    }

    static Stream<List<Hunk>> onItsOwnVersion() {
        var word = List.of(Token.of("x"));
        var fresh = block("new", "New");
        return Stream.of(
                List.of(Hunk.Replace.of(block("p9", "One two three"), 0, 1, word)),
                List.of(new Hunk.Replace(new BlockId("p9"), 0, 0, Fingerprint.of(List.of()), word)),
                List.of(new Hunk.Replace(FIRST.id(), 0, 99, Fingerprint.of(List.of()), word)),
                List.of(Hunk.DeleteBlock.of(block("p9", "Nine"))),
                List.of(new Hunk.MoveBlock(FIRST.id(), new BlockId("p9"))),
                List.of(new Hunk.InsertBlock(null, block("p2", "Four six"))),
                List.of(new Hunk.InsertBlock(null, SECOND)),
                List.of(Hunk.Replace.of(FIRST, 0, 3, word), Hunk.Replace.of(FIRST, 2, 5, word)),
                List.of(Hunk.Replace.of(FIRST, 0, 3, word), Hunk.Replace.of(FIRST, 1, 1, word)),
                List.of(Hunk.Replace.of(FIRST, 0, 3, List.of()), Hunk.Replace.of(FIRST, 0, 3, List.of())),
                List.of(Hunk.Replace.of(FIRST, 0, 3, word), Hunk.DeleteBlock.of(FIRST)),
                List.of(Hunk.DeleteBlock.of(FIRST), Hunk.DeleteBlock.of(FIRST)),
                List.of(Hunk.DeleteBlock.of(FIRST), new Hunk.Recast(FIRST.id(), Form.PARAGRAPH, Form.item(1))),
                List.of(Hunk.DeleteBlock.of(FIRST), new Hunk.MoveBlock(FIRST.id(), SECOND.id())),
                List.of(new Hunk.MoveBlock(FIRST.id(), SECOND.id()), new Hunk.MoveBlock(FIRST.id(), THIRD.id())),
                List.of(new Hunk.Recast(FIRST.id(), Form.PARAGRAPH, Form.item(1)),
                        new Hunk.Recast(FIRST.id(), Form.PARAGRAPH, Form.item(2))),
                List.of(new Hunk.InsertBlock(null, fresh), new Hunk.InsertBlock(FIRST.id(), fresh)));
    }

    @ParameterizedTest
    @MethodSource("onItsOwnVersion")
    void areRefusedWhereTheyAreRead(List<Hunk> hunks) {
        var amendment = new Amendment(new AmendmentId("A1"), TEXT.version(), hunks);

        assertThatIllegalArgumentException().isThrownBy(() -> Edits.apply(TEXT, hunks));
        assertThatIllegalArgumentException().isThrownBy(() -> VotingPlan.of(TEXT, List.of(amendment), List.of()));
    }

    @Test
    void areRefusedOnABlockThatWasNotThereYet() {
        var weave = Cases.adopted(Cases.weave(TEXT), amendment("A1", new Hunk.InsertBlock(null, block("new", "New"))),
                credit("1"));
        var early = amendment("A2",
                new Hunk.Replace(new BlockId("new"), 0, 0, Fingerprint.of(List.of()), List.of(Token.of("x"))));

        assertThatIllegalArgumentException().isThrownBy(() -> weave.rebase(early));
    }

    @Test
    void areRefusedOnABlockThatWasOutAlready() {
        var weave = Cases.adopted(Cases.weave(TEXT), amendment("A1", Hunk.DeleteBlock.of(FIRST)), credit("1"));
        var late = new Amendment(new AmendmentId("A2"), weave.version(), List.of(Hunk.Replace.of(FIRST, 0, 1, List.of())));

        assertThatIllegalArgumentException().isThrownBy(() -> weave.rebase(late));
    }

    @Test
    void namesThatLookLikeAMovedBlockAreOnlyNames() {
        var odd = block("p1@A1", "Odd");
        var text = new Text(Locale.ENGLISH, List.of(FIRST, SECOND, odd, THIRD));
        var moved = new Amendment(new AmendmentId("A1"), text.version(), List.of(new Hunk.MoveBlock(FIRST.id(), THIRD.id())));
        var behindOdd = new Amendment(new AmendmentId("A2"), text.version(),
                List.of(new Hunk.InsertBlock(odd.id(), block("new", "New"))));
        var weave = Cases.adopted(Cases.weave(text), moved, credit("1"));

        assertThat(Cases.adopted(weave, behindOdd, credit("2")).text().plain())
                .isEqualTo("Four five\nOdd\nNew\nSix\nOne two three");
    }

    @Test
    void amendmentsThatAmendThemselvesOrNothingAreRefused() {
        var itself = to("A1", "A1");
        var loop = List.of(to("A1", "A2"), to("A2", "A3"), to("A3", "A2"));

        assertThatIllegalArgumentException().isThrownBy(() -> Relations.of(TEXT, List.of(itself)));
        assertThatIllegalArgumentException().isThrownBy(() -> VotingPlan.of(TEXT, List.of(to("A1", "A9")), List.of()));
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThatIllegalArgumentException().isThrownBy(() -> Relations.of(TEXT, loop)));
    }

    private static Amendment to(String name, String parent) {
        return new Amendment(new AmendmentId(name), TEXT.version(), new AmendmentId(parent),
                List.of(Hunk.Replace.of(FIRST, 0, 1, List.of())), "", false);
    }

    private static Amendment amendment(String name, Hunk hunk) {
        return new Amendment(new AmendmentId(name), TEXT.version(), List.of(hunk));
    }

    private static Credit credit(String vote) {
        return new Credit(new Source(Source.Kind.AMENDMENT, "A", List.of()), vote);
    }
}
