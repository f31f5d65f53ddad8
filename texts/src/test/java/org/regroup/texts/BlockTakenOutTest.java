package org.regroup.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTakenOutTest {

    private static final Text MOTION = Drafts.clauses("One.", "Two.", "Three.");

    @Test
    void whoTookABlockOutIsNamedAlsoWhereAnotherHadMovedItUpBefore() {
        var moved = adopted(Weave.of(MOTION, new Source(Source.Kind.MOTION, "1", List.of())), "mover",
                new Hunk.MoveBlock(new BlockId("c3"), null));
        var out = adopted(moved, "taker", Hunk.DeleteBlock.of(moved.text().blocks().getFirst()));
        var late = new Amendment(new AmendmentId("late"), MOTION.version(),
                List.of(Hunk.Replace.of(MOTION.blocks().get(2), 0, 1, Drafts.tokens("Four"))));
        assertThat(((Rebase.Moot) out.rebase(late)).regions()).extracting(Region::by).containsExactly(List.of(credit("taker")));
        assertThat(out.trace(MOTION.version(), new BlockId("c3"), 0, 2))
                .containsExactly(new Trace.Out(Drafts.tokens("Three."), credit("taker")));
    }

    private static Weave adopted(Weave weave, String name, Hunk hunk) {
        var amendment = new Amendment(new AmendmentId(name), weave.version(), List.of(hunk));
        return ((Adoption.Adopted) weave.adopt(amendment, credit(name))).weave();
    }

    private static Credit credit(String name) {
        return new Credit(new Source(Source.Kind.AMENDMENT, name, List.of()), "vote");
    }
}
