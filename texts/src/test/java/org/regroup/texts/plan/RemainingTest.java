package org.regroup.texts.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.texts.Adoption;
import org.regroup.texts.Amendment;
import org.regroup.texts.AmendmentId;
import org.regroup.texts.Credit;
import org.regroup.texts.Drafts;
import org.regroup.texts.Edits;
import org.regroup.texts.Hunk;
import org.regroup.texts.Proposals;
import org.regroup.texts.Rebase;
import org.regroup.texts.Relation;
import org.regroup.texts.Source;
import org.regroup.texts.Text;
import org.regroup.texts.Weave;

class RemainingTest {

    private static final Text MOTION = Drafts.clauses("A joint fund shall pay the debts of households in arrears.");
    private static final Amendment LEND = amendment("A1", 8, 13, "lend to");
    private static final Amendment GIVE = amendment("A2", 8, 9, "give");
    private static final Amendment TENANTS = amendment("A3", 16, 17, "tenants");
    private static final Amendment SMALL = new Amendment(new AmendmentId("A4"), Edits.apply(MOTION, LEND.hunks()).version(),
            LEND.id(),
            List.of(Hunk.Replace.of(Edits.apply(MOTION, LEND.hunks()).blocks().getFirst(), 9, 9, Drafts.tokens(" little"))), "",
            false);

    @Test
    void whatStillStandsIsPlannedOnThePresentTextAndTheRestIsSettled() {
        var weave = adopted(weave(), LEND);
        var remaining = Remaining.of(weave, List.of(GIVE, TENANTS), List.of(LEND), List.of());
        assertThat(PlanInEnglish.lines(remaining.plan())).containsExactly("1. A3, changing 2 of 10 words.");
        assertThat(remaining.settled()).containsOnlyKeys(GIVE.id());
        assertThat(remaining.settled().get(GIVE.id())).isInstanceOf(Rebase.Conflicted.class);
    }

    @Test
    void anAmendmentToAnAdoptedOneIsFromThenOnOneToTheText() {
        var before = Remaining.of(weave(), List.of(LEND, SMALL), List.of(), List.of());
        assertThat(before.plan().order()).extracting(Ballot::after).containsExactly(Optional.empty(),
                Optional.of(LEND.id()));
        var after = Remaining.of(adopted(weave(), LEND), List.of(SMALL), List.of(LEND), List.of());
        assertThat(after.plan().order()).extracting(Ballot::after).containsExactly(Optional.empty());
    }

    @Test
    void anAmendmentToOneThatFellOrNoLongerStandsIsSettledWithIt() {
        assertThat(Remaining.of(weave(), List.of(SMALL), List.of(LEND), List.of()).settled()).containsOnlyKeys(SMALL.id());
        assertThat(Remaining.of(adopted(weave(), GIVE), List.of(LEND, SMALL), List.of(GIVE), List.of()).settled())
                .containsOnlyKeys(LEND.id(), SMALL.id());
    }

    @Test
    void rulingsAboutDecidedOnesAreLeftOut() {
        var ruling = new Relation.Declared(TENANTS.id(), LEND.id(), "committee", "one fund");
        assertThat(Remaining.of(weave(), List.of(LEND, TENANTS), List.of(), List.of(ruling)).plan().groups()).hasSize(1);
        assertThat(Remaining.of(adopted(weave(), LEND), List.of(TENANTS), List.of(LEND), List.of(ruling)).plan().groups())
                .hasSize(1);
    }

    @Test
    void afterEveryDecisionEachOpenAmendmentIsPlannedOrSettledAndWhatIsPlannedStands() {
        for (long seed = 0; seed < 400; seed++) {
            var drawn = Proposals.drawn(seed, 8);
            var random = new Random(seed);
            var weave = Weave.of(drawn.base(), new Source(Source.Kind.MOTION, "", List.of()));
            var open = new ArrayList<>(drawn.amendments());
            var decided = new ArrayList<Amendment>();
            while (true) {
                var remaining = Remaining.of(weave, open, decided, List.of());
                var ids = new HashSet<>(remaining.settled().keySet());
                remaining.plan().order().forEach(ballot -> ids.addAll(ballot.amendments()));
                assertThat(ids).isEqualTo(new HashSet<>(open.stream().map(Amendment::id).toList()));
                assertThat(remaining.settled().values()).doesNotHaveAnyElementsOfTypes(Rebase.Clean.class);
                if (remaining.plan().order().isEmpty()) {
                    break;
                }
                var next = remaining.plan().order().getFirst().name();
                var amendment = open.stream().filter(each -> each.id().equals(next)).findFirst().orElseThrow();
                if (random.nextInt(3) > 0) {
                    weave = adopted(weave, amendment);
                }
                open.remove(amendment);
                decided.add(amendment);
            }
        }
    }

    private static Weave adopted(Weave weave, Amendment amendment) {
        var lineage = amendment.parent() == null
                ? List.<Amendment>of()
                : weave.steps().stream().map(Weave.Step::amendment)
                        .filter(each -> each.id().equals(amendment.parent())).toList();
        return ((Adoption.Adopted) weave.adopt(amendment, lineage,
                new Credit(new Source(Source.Kind.AMENDMENT, amendment.id().value(), List.of()), "vote"))).weave();
    }

    private static Weave weave() {
        return Weave.of(MOTION, new Source(Source.Kind.MOTION, "14", List.of()));
    }

    private static Amendment amendment(String id, int from, int to, String words) {
        return new Amendment(new AmendmentId(id), MOTION.version(),
                List.of(Hunk.Replace.of(MOTION.blocks().getFirst(), from, to, Drafts.tokens(words))));
    }
}
