package org.regroup.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The example of the Warm Homes Alliance: three amendments to two clauses.
class AdoptedWordsKeepTheirMoverTest {

    private static final BlockId FUND = new BlockId("3");
    private static final BlockId REPORT = new BlockId("5");
    private static final Source MOTION = new Source(Source.Kind.MOTION, "14", List.of("TC"));
    private static final Text TEXT = new Text(Locale.UK, List.of(
            block(FUND, "A joint solidarity fund shall pay the debts of households in arrears."),
            block(REPORT, "The executive shall report on all this by 1 November.")));

    private final Amendment lend = amendment("A2",
            change(FUND, "pay the debts of", "lend without interest to"),
            behind(FUND, "arrears", ", up to three months’ bills"),
            change(REPORT, "The executive", "The convening committee"));
    private final Amendment tenure = amendment("A3", behind(FUND, "households", " of any tenure"));

    @Test
    void bothStandInWhateverOrder() {
        assertThat(relation(lend, tenure)).isEqualTo(Relation.INDEPENDENT);
        var one = adopt(adopt(Weave.of(TEXT, MOTION), lend, "UR"), tenure, "CI");
        var other = adopt(adopt(Weave.of(TEXT, MOTION), tenure, "CI"), lend, "UR");
        assertThat(one.text().plain()).isEqualTo("""
                A joint solidarity fund shall lend without interest to households of any tenure in arrears, up to three \
                months’ bills.
                The convening committee shall report on all this by 1 November.""");
        assertThat(other.text()).isEqualTo(one.text());
        assertThat(told(one.blocks().getFirst())).isEqualTo(
                "A joint solidarity fund shall |-pay the debts of(A2)|+lend without interest to(A2)| households|+ of any tenure(A3)| in arrears"
                        + "|+, up to three months’ bills(A2)|.");
    }

    @Test
    void anAmendmentIsFoundAgainWhereItsWordsStand() {
        var weave = adopt(Weave.of(TEXT, MOTION), tenure, "CI");
        assertThat(weave.rebase(lend)).isInstanceOfSatisfying(Rebase.Shifted.class, shifted -> {
            assertThat(shifted.satisfied()).isEmpty();
            assertThat(Edits.apply(weave.text(), shifted.amendment().hunks()).plain()).contains("households of any tenure in");
        });
        assertThat(weave.at(TEXT.version())).isEqualTo(TEXT);
    }

    @Test
    void whatWantsOtherWordsIsNeverResolvedSilently() {
        var gift = amendment("A4", change(FUND, "pay the debts", "give money"));
        assertThat(relation(lend, gift)).isInstanceOf(Relation.Overlaps.class);
        var weave = adopt(Weave.of(TEXT, MOTION), lend, "UR");
        assertThat(weave.rebase(gift)).isInstanceOfSatisfying(Rebase.Conflicted.class, conflict -> {
            var region = conflict.regions().getFirst();
            assertThat(region.why()).isEqualTo(Region.Why.WORDS_CHANGED);
            assertThat(region.by()).extracting(credit -> credit.source().id()).containsExactly("A2");
        });
        assertThat(weave.adopt(gift, credit("A4", "CI"))).isInstanceOf(Adoption.Refused.class);
    }

    @Test
    void twoThatWantTheSameAreBothCredited() {
        var again = amendment("A5", behind(FUND, "households", " of any tenure"));
        assertThat(relation(tenure, again)).isEqualTo(Relation.IDENTICAL);
        var weave = adopt(adopt(Weave.of(TEXT, MOTION), tenure, "CI"), again, "CO");
        assertThat(weave.text().plain()).containsOnlyOnce("of any tenure");
        assertThat(told(weave.blocks().getFirst())).contains("+ of any tenure(A3 A5)");
    }

    @Test
    void anAmendmentToAnAmendmentFallsWithIt() {
        var made = Edits.apply(TEXT, lend.hunks());
        var block = made.block(FUND).orElseThrow();
        int at = gap(block, "interest");
        var child = new Amendment(new AmendmentId("A2a"), made.version(), lend.id(),
                List.of(Hunk.Replace.of(block, at, at + 1, tokens("charge"))), "", false);
        var weave = Weave.of(TEXT, MOTION);
        assertThat(weave.rebase(child, List.of(lend))).isInstanceOf(Rebase.Moot.class);
        var later = adopt(adopt(weave, tenure, "CI"), lend, "UR");
        assertThat(later.adopt(child, List.of(lend), credit("A2a", "TC"))).isInstanceOfSatisfying(Adoption.Adopted.class,
                adopted -> assertThat(adopted.weave().text().plain())
                        .contains("lend without charge to households of any tenure"));
        assertThat(Relations.of(TEXT, List.of(lend, child, tenure)).pairs())
                .containsExactly(new Relations.Pair(lend.id(), child.id(), new Relation.DependsOn(child.id(), lend.id())));
    }

    @Test
    void leavingADecisionOutHealsTheText() {
        var weave = adopt(adopt(Weave.of(TEXT, MOTION), lend, "UR"), tenure, "CI");
        var healed = weave.without(List.of(lend.id()));
        assertThat(healed.fallen()).isEmpty();
        assertThat(healed.weave().text()).isEqualTo(adopt(Weave.of(TEXT, MOTION), tenure, "CI").text());
        assertThat(Edits.apply(Edits.apply(TEXT, lend.hunks()), Edits.inverse(TEXT, lend.hunks()))).isEqualTo(TEXT);
    }

    private static Relation relation(Amendment one, Amendment other) {
        return Relations.of(TEXT, List.of(one, other)).between(one.id(), other.id());
    }

    private static Weave adopt(Weave weave, Amendment amendment, String organisation) {
        return ((Adoption.Adopted) weave.adopt(amendment, credit(amendment.id().value(), organisation))).weave();
    }

    private static Credit credit(String id, String organisation) {
        return new Credit(new Source(Source.Kind.AMENDMENT, id, List.of(organisation)), "vote on " + id);
    }

    /// The history of a block in one line: `|-words out(who)|+words in(who)|`.
    private static String told(Woven block) {
        return block.runs().stream().map(run -> {
            var words = Block.plain(run.tokens());
            var in = run.in().stream().map(credit -> credit.source().id()).collect(Collectors.joining(" "));
            if (run.out() != null) {
                return "-" + words + "(" + run.out().source().id() + ")";
            }
            return in.equals("14") ? words : "+" + words + "(" + in + ")";
        }).collect(Collectors.joining("|"));
    }

    private static Amendment amendment(String id, Hunk... hunks) {
        return new Amendment(new AmendmentId(id), TEXT.version(), List.of(hunks));
    }

    private static Hunk change(BlockId id, String words, String into) {
        var block = TEXT.block(id).orElseThrow();
        int from = gap(block, words);
        return Hunk.Replace.of(block, from, from + tokens(words).size(), tokens(into));
    }

    private static Hunk behind(BlockId id, String word, String put) {
        var block = TEXT.block(id).orElseThrow();
        int gap = gap(block, word) + 1;
        return Hunk.Replace.of(block, gap, gap, tokens(put));
    }

    private static int gap(Block block, String words) {
        var wanted = tokens(words);
        for (int n = 0;; n++) {
            if (block.tokens().subList(n, n + wanted.size()).equals(wanted)) {
                return n;
            }
        }
    }

    private static Block block(BlockId id, String words) {
        return new Block(id, Form.clause(""), tokens(words));
    }

    private static List<Token> tokens(String words) {
        return Arrays.stream(words.split("(?<= )|(?= )|(?=[,.])")).map(Token::of).toList();
    }
}
