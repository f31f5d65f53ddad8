package org.regroup.counting.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.counting.WrittenBallots.elected;
import static org.regroup.counting.WrittenBallots.ranked;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Constraint;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Lot;
import org.regroup.counting.Method;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Tie;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;

/// Those who stand level, several seats and constraints.
class TiesAndSeatsTest {

    private static final Election CIRCLE = ranked("A B C", "1: A > B > C", "1: B > C > A", "1: C > A > B");

    @Test
    void aFullCircleIsSettledByThePublishedLot() {
        for (Method method : CondorcetMethods.all()) {
            Settings seeded = Settings.STANDARD.with(TieRule.seeded("published"));
            Result result = method.count(CIRCLE, seeded).result();
            Lot lot = Lot.among(List.of(1, 2, 3), "published", 1);
            Tie tie = result.ties().getFirst();
            assertThat(tie.candidates()).as(method.name()).containsExactly(1, 2, 3);
            assertThat(tie.steps().getLast().lot()).as(method.name()).isEqualTo(lot);
            if (method != CondorcetMethods.RANKED_PAIRS)
                assertThat(result.elected()).as(method.name()).containsExactly(lot.first());
            assertThat(result.notes().getFirst()).contains("Smith set): A, B, C.");
        }
    }

    /// With the order C, B, A: first C over A is locked, then B over C; A over B would close the circle.
    @Test
    void rankedPairsTakesEqualMajoritiesByTheirWinners() {
        Settings listed = Settings.STANDARD.with(new TieRule(List.of(new TieStep.Listed(List.of(3, 2, 1))), "", false));
        assertThat(CondorcetMethods.RANKED_PAIRS.count(CIRCLE, listed).result().ranking())
                .isEqualTo(List.of(List.of(2), List.of(3), List.of(1)));
    }

    @Test
    void aLotBeforeAQuestionSettlesTheTie() {
        Settings lotFirst = Settings.STANDARD.with(new TieRule(List.of(new TieStep.ByLot(), new TieStep.Ask()), "seed", true));
        for (Method method : CondorcetMethods.all())
            assertThat(method.count(CIRCLE, lotFirst)).as(method.name()).isInstanceOf(Counted.Done.class);
    }

    @Test
    void aRuleThatAsksLeavesTheTieOpen() {
        Settings ask = Settings.STANDARD.with(new TieRule(List.of(new TieStep.Ask()), "", false));
        for (Method method : CondorcetMethods.all())
            assertThat(method.count(CIRCLE, ask)).as(method.name()).isInstanceOf(Counted.Open.class);
    }

    @Test
    void severalSeatsKeepToConstraints() {
        Election election = ranked("Ada Ben Cleo Dan", "5: Ada > Ben > Cleo > Dan", "2: Dan > Cleo > Ben > Ada");
        election = election.with(election.contest().withSeats(2).withTraits(Map.of(1, Map.of("section", "North"),
                2, Map.of("section", "North"), 3, Map.of("section", "South"), 4, Map.of("section", "South"))));
        for (Method method : CondorcetMethods.all()) {
            assertThat(elected(method.count(election, Settings.STANDARD).result())).containsExactly("Ada", "Ben");
            Result result = method.count(election, Settings.STANDARD
                    .with(List.of(new Constraint(Constraint.Bound.AT_LEAST, 1, "section", "South")))).result();
            assertThat(elected(result)).as(method.name()).containsExactly("Ada", "Cleo");
            assertThat(result.notes()).as(method.name()).anyMatch(note -> note.contains("at least 1 with section South"));
        }
    }

    @Test
    void theWithdrawnAreNotCompared() {
        Election election = ranked("Ada Ben Cleo", "5: Ada > Ben > Cleo", "4: Cleo > Ben > Ada");
        election = election.with(election.contest().without(List.of(1)));
        for (Method method : CondorcetMethods.all()) {
            Result result = method.count(election, Settings.STANDARD).result();
            assertThat(result.ranking()).as(method.name()).isEqualTo(List.of(List.of(2), List.of(3)));
        }
    }
}
