package org.regroup.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

import org.regroup.counting.catalogue.Methods;

class WhoeverIsElectedEarlierStandsNoMoreTest {

    private static final Method IRV = Methods.named("irv").orElseThrow();
    private static final Method ERS97 = Methods.named("ers97").orElseThrow();

    private static final Election CONVENOR = Election.of(Contest.of("Convenor", 1, List.of("Ada", "Ben")),
            RankedBallots.of(2).add(6, 1).add(4, 2).build());
    private static final Election COMMITTEE = Election.of(Contest.of("Committee", 2, List.of("Ben", "Ada", "Cleo", "Dora")),
            RankedBallots.of(4).add(5, 2, 3).add(3, 1).add(2, 4).build());
    private static final Election TELLERS = Election.of(Contest.of("Tellers", 1, List.of("Ada", "Eve")),
            RankedBallots.of(2).add(7, 1).add(3, 2).build());

    @Test
    void inTheirGroupButNotInOthers() {
        List<Contests.Outcome> outcomes = Contests
                .inOrder(List.of(new Contests.Entry("officers", CONVENOR, IRV, Settings.STANDARD),
                        new Contests.Entry("officers", COMMITTEE, ERS97, Settings.STANDARD),
                        new Contests.Entry("", TELLERS, IRV, Settings.STANDARD)));
        assertThat(outcomes.get(0).counted().result().elected()).containsExactly(1);
        assertThat(outcomes.get(1).withdrawn()).containsExactly(2);
        assertThat(outcomes.get(1).counted().result().elected()).containsExactly(3, 1);
        assertThat(outcomes.get(1).counted().result().notes())
                .contains("Ada was elected in \"Convenor\" and does not stand in this contest.");
        assertThat(outcomes.get(2).counted().result().elected()).containsExactly(1);
    }

    @Test
    void anUndecidedContestHoldsUpThoseThatShareACandidateWithIt() {
        Election tied = Election.of(CONVENOR.contest(), RankedBallots.of(2).add(5, 1).add(5, 2).build());
        Settings asking = Settings.STANDARD.with(new TieRule(List.of(new TieStep.Ask()), "", false));
        List<Contests.Outcome> outcomes = Contests.inOrder(List.of(new Contests.Entry("officers", tied, IRV, asking),
                new Contests.Entry("officers", COMMITTEE, ERS97, Settings.STANDARD)));
        assertThat(outcomes.getFirst().counted()).isInstanceOf(Counted.Open.class);
        assertThat(outcomes.getLast().counted())
                .isEqualTo(Counted.Refused.because("\"Committee\" cannot be counted before \"Convenor\", which is not decided."));
    }
}
