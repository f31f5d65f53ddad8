package org.regroup.texts.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Block;
import org.regroup.texts.BlockId;
import org.regroup.texts.Credit;
import org.regroup.texts.Edits;
import org.regroup.texts.Form;
import org.regroup.texts.Hunk;
import org.regroup.texts.Proposals;
import org.regroup.texts.Rebase;
import org.regroup.texts.Relation;
import org.regroup.texts.Relations;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Token;
import org.regroup.texts.Weave;
import org.regroup.texts.reading.Words;

class VotingPlanTest {

    private static final Text MOTION = text(
            "This alliance holds that warmth in winter is a need, and that no household should be disconnected from heating between "
                    + "1 October and 30 April.",
            "We ask every landlord and every supplier in the seven towns to sign a pledge to that effect.",
            "A joint solidarity fund shall pay the debts of households in arrears, under the control of those who pay into it.",
            "Branches, co-ops and local groups shall keep a list of neighbours ready to attend within the hour when a disconnection "
                    + "is announced.",
            "The executive shall report on all this by 1 November.");

    private static final Amendment CO_OPS = amendment("A1", change("c2", " and", ", every co-op and"),
            change("c2", ".", " before 1 September, heat networks that co-ops own included."));
    private static final Amendment LOANS = amendment("A2", change("c3", "pay the debts of", "lend without interest to"),
            change("c3", ", under", ", up to three months’ bills, under"),
            change("c5", "The executive", "The convening committee, two from each organisation,"));
    private static final Amendment TENURE = amendment("A3", change("c3", "in arrears", "of any tenure in arrears"));

    @Test
    void theAmendmentsOfTheMotionAreTakenInTheOrderOfWhatTheyChange() {
        assertThat(lines(TENURE, LOANS)).containsExactly("1. A2, changing 20 of 96 words.", "2. A3, changing 3 of 96 words.");
        assertThat(lines(CO_OPS, TENURE, LOANS)).containsExactly("1. A2, changing 20 of 96 words.",
                "2. A1, changing 11 of 96 words.", "3. A3, changing 3 of 96 words.");
    }

    @Test
    void whatChangesTheSameWordsHasToBeRewordedIfTheOtherCarries() {
        var gift = amendment("B", change("c3", "debts of households", "arrears of tenants"));
        assertThat(lines(gift, LOANS)).containsExactly(
                "1. A2, changing 20 of 96 words. If carried, B has to be re-worded.",
                "2. B, changing 6 of 96 words. If carried, A2 has to be re-worded.");
        assertThat(plan(gift, LOANS).groups()).hasSize(1);
    }

    @Test
    void whatWouldChangeWordsTakenOutFalls() {
        var without = amendment("B", Hunk.DeleteBlock.of(block("c3")));
        assertThat(lines(without, TENURE)).containsExactly("1. B, changing 21 of 96 words. If carried, A3 falls.",
                "2. A3, changing 3 of 96 words. If carried, B has to be re-worded.");
    }

    @Test
    void whatDoesTheSameAndMoreMakesTheNarrowerNeedless() {
        var wide = amendment("W", change("c3", ", under the control of those who pay into it", ""));
        var narrow = amendment("N", change("c3", " of those who pay into it", ""));
        assertThat(lines(narrow, wide)).containsExactly("1. W, changing 9 of 96 words. If carried, N is so already.",
                "2. N, changing 6 of 96 words. If carried, W is so already in part.");
    }

    @Test
    void thoseThatSayTheSameAreOneBallotAndAllAreNamed() {
        var again = new Amendment(new AmendmentId("A0"), TENURE.base(), TENURE.hunks());
        assertThat(lines(TENURE, again)).containsExactly("1. A0 and A3, which say the same, changing 3 of 96 words.");
    }

    @Test
    void anAmendmentToAnAmendmentIsPutAfterItAndFallsWithIt() {
        var changed = Edits.apply(MOTION, LOANS.hunks());
        var six = new Amendment(new AmendmentId("A0"), changed.version(), LOANS.id(),
                List.of(change(changed, "c3", "three", "six")),
                "", false);
        assertThat(lines(six, LOANS)).containsExactly("1. A2, changing 20 of 96 words. If it falls, A0 falls too.",
                "2. A0, changing 2 of 106 words, only if A2 has carried.");
        var without = amendment("B", Hunk.DeleteBlock.of(block("c3")), Hunk.DeleteBlock.of(block("c5")));
        assertThat(consequences(plan(six, LOANS, without), "B")).containsEntry("A2", Consequence.Kind.FALLS).containsEntry("A0",
                Consequence.Kind.FALLS);
    }

    @Test
    void aRulingIsAnnouncedWithItsReason() {
        var plan = VotingPlan.of(MOTION, List.of(CO_OPS, LOANS), List.of(new Relation.Declared(CO_OPS.id(), LOANS.id(),
                "business committee", "a loan fund needs no pledge")));
        assertThat(PlanInEnglish.lines(plan)).containsExactly("1. A2, changing 20 of 96 words. If carried, A1 falls by ruling "
                + "(business committee: a loan fund needs no pledge).", "2. A1, changing 11 of 96 words.");
        assertThat(plan.groups()).hasSize(1);
    }

    @Test
    void thoseThatOnlyTouchAreAQuestionOfOrder() {
        var one = amendment("A", insert("c5", "report", "always "));
        var other = amendment("B", insert("c5", "report", "never "));
        var plan = plan(other, one);
        assertThat(plan.groups()).hasSize(2);
        assertThat(PlanInEnglish.lines(plan)).endsWith(
                "A and B put words in at one place. Both can stand; the one carried first stands first.");
    }

    @Test
    void anAlternativeToTheWholeTextGoesFirstHoweverShort() {
        var hunks = new ArrayList<Hunk>();
        MOTION.blocks().forEach(block -> hunks.add(Hunk.DeleteBlock.of(block)));
        hunks.add(new Hunk.InsertBlock(new BlockId("c5"), new Block(new BlockId("n1"), Form.clause(""), words("Nothing."))));
        var long_ = amendment("A", new Hunk.InsertBlock(new BlockId("c5"),
                new Block(new BlockId("n2"), Form.clause(""), words("word ".repeat(200)))));
        assertThat(PlanInEnglish.lines(plan(long_, amendment("Z", hunks.toArray(Hunk[]::new)))).getFirst())
                .startsWith("1. Z, instead of the whole text.");
    }

    @Test
    void thosePutInTheTitleAreNoPartOfTheWhole() {
        var title = new Block(new BlockId("t"), Form.TITLE, words("Winter without disconnections"));
        var text = new Text(Locale.UK, List.of(title, new Block(new BlockId("b"), Form.PARAGRAPH, words("Yes we can"))));
        var reach = Reach.of(text, new Amendment(new AmendmentId("A"), text.version(),
                List.of(Hunk.Replace.of(text.blocks().get(1), 0, 5, words("No")))));
        assertThat(reach).isEqualTo(new Reach(true, 4, 6, 6));
        assertThat(Reach.of(text, new Amendment(new AmendmentId("A"), text.version(),
                List.of(Hunk.DeleteBlock.of(title)))).wholeText()).isFalse();
    }

    @Test
    void reachesAreComparedExactly() {
        assertThat(new Reach(false, 1, 1, 3).further(new Reach(false, 333, 999, 1000))).isTrue();
        assertThat(new Reach(false, 333, 999, 1000).further(new Reach(false, 1, 1, 3))).isFalse();
        assertThat(new Reach(false, 1, 2, 3).further(new Reach(false, 1, 1, 3))).isTrue();
        assertThat(new Reach(false, 1, 1, 3).further(new Reach(false, 1, 1, 3))).isFalse();
        assertThat(new Reach(true, 1, 1, 3).further(new Reach(false, 9, 9, 3))).isTrue();
    }

    @Test
    void theChairMayRuleAnotherOrderWhichIsKeptWithItsReason() {
        var plan = plan(CO_OPS, LOANS, TENURE);
        var ruling = new ChairsOrder(List.of(TENURE.id(), CO_OPS.id(), LOANS.id()), "Sunil", "the shortest first");
        var ruled = ((Reordering.Reordered) plan.ruled(ruling)).plan();
        assertThat(ruled.order()).extracting(Ballot::name).containsExactly(TENURE.id(), CO_OPS.id(), LOANS.id());
        assertThat(PlanInEnglish.lines(ruled)).endsWith("Order A3, A1 and A2 ruled by Sunil: the shortest first");
        assertThat(ruled.groups()).isEqualTo(plan.groups());
        assertThat(plan.ruled(order(TENURE.id(), CO_OPS.id())))
                .isEqualTo(new Reordering.Refused(Reordering.Why.LEFT_OUT, LOANS.id()));
        assertThat(plan.ruled(order(TENURE.id(), TENURE.id())))
                .isEqualTo(new Reordering.Refused(Reordering.Why.NOT_IN_THE_PLAN, TENURE.id()));
    }

    @Test
    void noOrderPutsAnAmendmentBeforeWhatItAmends() {
        var changed = Edits.apply(MOTION, LOANS.hunks());
        var six = new Amendment(new AmendmentId("A0"), changed.version(), LOANS.id(),
                List.of(change(changed, "c3", "three", "six")),
                "", false);
        assertThat(plan(six, LOANS).ruled(order(six.id(), LOANS.id())))
                .isEqualTo(new Reordering.Refused(Reordering.Why.BEFORE_WHAT_IT_AMENDS, six.id()));
    }

    @Test
    void groupsAreWhatHangsTogether() {
        for (long seed = 0; seed < 600; seed++) {
            var drawn = Proposals.drawn(seed, 9);
            var plan = VotingPlan.of(drawn.base(), drawn.amendments(), List.of());
            Set<Set<AmendmentId>> groups = plan.groups().stream().map(group -> group.stream()
                    .flatMap(ballot -> ballot.amendments().stream()).collect(Collectors.toSet())).collect(Collectors.toSet());
            assertThat(groups).isEqualTo(together(drawn));
            assertThat(plan.order().stream().flatMap(ballot -> ballot.amendments().stream())).doesNotHaveDuplicates()
                    .hasSameSizeAs(drawn.amendments());
        }
    }

    /// Merges groups until nothing in one has to do with anything in another.
    private static Set<Set<AmendmentId>> together(Proposals drawn) {
        var relations = Relations.of(drawn.base(), drawn.amendments());
        Set<Set<AmendmentId>> groups = new HashSet<>();
        for (var each : drawn.amendments()) {
            Set<AmendmentId> merged = new HashSet<>(Set.of(each.id()));
            for (var group : List.copyOf(groups)) {
                if (group.stream().anyMatch(other -> switch (relations.between(each.id(), other)) {
                    case Relation.Independent _,Relation.Touching _ -> false;
                    case Relation.Overlaps _,Relation.Subsumes _,Relation.Identical _,Relation.DependsOn _,Relation.Declared _ ->
                        true;
                })) {
                    merged.addAll(group);
                    groups.remove(group);
                }
            }
            groups.add(merged);
        }
        return groups;
    }

    @Test
    void theOrderOfTheInputMakesNoDifference() {
        for (long seed = 0; seed < 400; seed++) {
            var drawn = Proposals.drawn(seed, 9);
            var shuffled = new ArrayList<>(drawn.amendments());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(VotingPlan.of(drawn.base(), shuffled, List.of()))
                    .isEqualTo(VotingPlan.of(drawn.base(), drawn.amendments(), List.of()));
        }
    }

    @Test
    void furthestReachingGoesFirstAndNothingBeforeWhatItAmends() {
        for (long seed = 0; seed < 600; seed++) {
            var drawn = Proposals.drawn(seed, 9);
            for (var group : VotingPlan.of(drawn.base(), drawn.amendments(), List.of()).groups()) {
                var put = new ArrayList<AmendmentId>();
                for (var ballot : group) {
                    ballot.after().ifPresent(parent -> assertThat(put).contains(parent));
                    put.addAll(ballot.amendments());
                }
                var roots = group.stream().filter(ballot -> ballot.after().isEmpty()).map(Ballot::reach).toList();
                for (int n = 1; n < roots.size(); n++) {
                    assertThat(roots.get(n).further(roots.get(n - 1))).isFalse();
                }
            }
        }
    }

    @Test
    void whatIsAnnouncedIsWhatHappensToEveryOtherAmendment() {
        for (long seed = 0; seed < 600; seed++) {
            var drawn = Proposals.drawn(seed, 9);
            var plan = VotingPlan.of(drawn.base(), drawn.amendments(), List.of());
            var start = Weave.of(drawn.base(), new Source(Source.Kind.MOTION, "", List.of()));
            for (var ballot : plan.order()) {
                if (ballot.after().isPresent()) {
                    continue;
                }
                var carried = find(drawn, ballot.name());
                var then = ((Adoption.Adopted) start.adopt(carried, Credit.of(new Source(Source.Kind.AMENDMENT, "", List.of()))))
                        .weave();
                Map<String, Consequence.Kind> happened = new HashMap<>();
                for (var other : drawn.amendments()) {
                    if (other.parent() == null && !ballot.amendments().contains(other.id())) {
                        happening(then.rebase(other)).forEach(kind -> happened.put(other.id().value(), kind));
                    }
                }
                assertThat(consequences(plan, ballot.name().value()).entrySet().stream()
                        .filter(entry -> find(drawn, new AmendmentId(entry.getKey())).parent() == null)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))).isEqualTo(happened);
            }
        }
    }

    private static List<Consequence.Kind> happening(Rebase rebase) {
        return switch (rebase) {
            case Rebase.Clean _ -> List.of();
            case Rebase.Shifted shifted -> shifted.satisfied().isEmpty() ? List.of() : List.of(Consequence.Kind.PARTLY_SATISFIED);
            case Rebase.AlreadySatisfied _ -> List.of(Consequence.Kind.SATISFIED);
            case Rebase.Moot _ -> List.of(Consequence.Kind.FALLS);
            case Rebase.Conflicted _ -> List.of(Consequence.Kind.TO_BE_REWORDED);
        };
    }

    private static Amendment find(Proposals drawn, AmendmentId id) {
        return drawn.amendments().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, Consequence.Kind> consequences(VotingPlan plan, String ballot) {
        return plan.order().stream().filter(each -> each.name().value().equals(ballot)).flatMap(each -> each.ifCarried().stream())
                .collect(Collectors.toMap(each -> each.amendment().value(), Consequence::kind));
    }

    private static ChairsOrder order(AmendmentId... order) {
        return new ChairsOrder(List.of(order), "Sunil", "");
    }

    private static VotingPlan plan(Amendment... amendments) {
        return VotingPlan.of(MOTION, List.of(amendments), List.of());
    }

    private static List<String> lines(Amendment... amendments) {
        return PlanInEnglish.lines(plan(amendments));
    }

    private static Amendment amendment(String name, Hunk... hunks) {
        return new Amendment(new AmendmentId(name), MOTION.version(), List.of(hunks));
    }

    private static Block block(String name) {
        return MOTION.block(new BlockId(name)).orElseThrow();
    }

    private static Hunk.Replace insert(String block, String before, String words) {
        return change(block, before, words + before);
    }

    private static Hunk.Replace change(String block, String words, String others) {
        return change(MOTION, block, words, others);
    }

    /// Puts words in the place of others; those both begin or end with stay.
    private static Hunk.Replace change(Text text, String name, String words, String others) {
        var block = text.block(new BlockId(name)).orElseThrow();
        var old = words(words);
        var put = words(others);
        int at = Collections.indexOfSubList(block.tokens(), old);
        int start = 0;
        while (start < Math.min(old.size(), put.size()) && old.get(start).equals(put.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), put.size()) - start
                && old.get(old.size() - 1 - end).equals(put.get(put.size() - 1 - end))) {
            end++;
        }
        return Hunk.Replace.of(block, at + start, at + old.size() - end, put.subList(start, put.size() - end));
    }

    private static List<Token> words(String words) {
        return Words.tokens(words, Locale.UK);
    }

    private static Text text(String... clauses) {
        var blocks = new ArrayList<Block>();
        for (String clause : clauses) {
            blocks.add(new Block(new BlockId("c" + (blocks.size() + 1)), Form.clause(""), words(clause)));
        }
        return new Text(Locale.UK, blocks);
    }
}
