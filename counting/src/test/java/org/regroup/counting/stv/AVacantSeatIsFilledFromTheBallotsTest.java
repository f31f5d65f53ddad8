package org.regroup.counting.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.regroup.counting.Constraint;
import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.RealElections;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.BallotFiles;
import org.regroup.counting.stv.Countback.Filled;
import org.regroup.counting.stv.Countback.Way;

class AVacantSeatIsFilledFromTheBallotsTest {

    private static final Method ERS97 = Methods.named("ers97").orElseThrow();

    /// 90 votes, 2 seats, quota 30: Ada has 60, of which 40 name Ben next and 20 name Cleo; Dora has 18, Ben 10, Cleo 2.
    private final Election election = Election.of(Contest.of("Committee", 2, List.of("Ada", "Ben", "Cleo", "Dora")),
            RankedBallots.of(4).add(40, 1, 2).add(20, 1, 3).add(10, 2).add(2, 3).add(18, 4, 3).build());

    @Test
    void thePapersThatElectedAMemberShareTheQuota() {
        Result original = ERS97.count(election, Settings.STANDARD).result();
        assertThat(original.quota()).hasToString("30");
        assertThat(original.elected()).containsExactly(1, 2);

        Filled vacancy = new Countback(Way.PAPERS, ERS97, Settings.STANDARD).fill(election, 1, List.of());
        Result filled = vacancy.counted().result();
        assertThat(filled.stages().getFirst().totals().stream().map(Object::toString)).containsExactly("0", "0", "10", "0");
        assertThat(filled.valid()).as("20 papers for Cleo at half a vote; 40 name nobody who is left").hasToString("10");
        assertThat(filled.spoiled()).singleElement().satisfies(spoiled -> assertThat(spoiled.votes()).hasToString("20"));
        assertThat(vacancy.successor()).isEqualTo(3);
        assertThat(vacancy.note()).startsWith("Cleo takes the seat of Ada.");
        assertThat(vacancy.method().count(vacancy.election(), vacancy.settings())).isEqualTo(vacancy.counted());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void oneSeatAtATime(Way way) {
        Filled vacancy = new Countback(way, ERS97, Settings.STANDARD).fill(election, 1, List.of(2));
        assertThat(vacancy.counted()).isInstanceOf(Counted.Refused.class);
        assertThat(vacancy.successor()).isZero();
    }

    @Test
    void papersThatCameLaterShareOnlyWhatWasMissing() {
        Result filled = new Countback(Way.PAPERS, ERS97, Settings.STANDARD)
                .fill(Election.of(Contest.of("Committee", 2, List.of("Ada", "Ben", "Cleo", "Dora")),
                        RankedBallots.of(4).add(40, 1, 2, 3).add(20, 1, 4).add(20, 2, 4).add(2, 3).add(8, 4, 3).build()), 2,
                        List.of())
                .counted().result();
        // Ben had 20 papers of his own and got 40 at 0.50, of which the quota of 30 needed 10 votes: 0.25 each
        assertThat(filled.stages().getFirst().totals().stream().map(Object::toString)).containsExactly("0", "0", "10", "20");
        assertThat(filled.elected()).containsExactly(4);
    }

    @Test
    void inARecountNoOtherMemberLosesTheSeat() {
        Election model = BallotFiles.blt(RealElections.folder().resolve("worked/ers97.blt"));
        Result original = ERS97.count(model, Settings.STANDARD).result();
        for (int leaving : original.elected()) {
            Filled vacancy = new Countback(Way.RECOUNT, ERS97, Settings.STANDARD).fill(model, leaving, List.of());
            assertThat(vacancy.counted().result().elected()).hasSize(6)
                    .containsAll(original.elected().stream().filter(c -> c != leaving).toList())
                    .doesNotContain(leaving);
            assertThat(vacancy.successor()).isIn(3, 4, 7, 8, 10);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whoeverIsNotAvailableIsPassedOver(Way way) {
        assertThat(new Countback(way, ERS97, Settings.STANDARD).fill(election, 1, List.of(4)).successor()).isEqualTo(3);
    }

    @Test
    void constraintsBindTheOneWhoJoins() {
        Election marked = election
                .with(election.contest().withTraits(Map.of(1, Map.of("branch", "north"), 4, Map.of("branch", "north"))));
        Settings settings = Settings.STANDARD.with(List.of(new Constraint(Constraint.Bound.AT_LEAST, 1, "branch", "north")));
        for (Way way : Way.values())
            assertThat(new Countback(way, ERS97, settings).fill(marked, 1, List.of()).successor()).as("%s", way).isEqualTo(4);
    }

    @Test
    void everyWayThatCannotBeGoneIsRefusedWithItsReason() {
        Countback papers = new Countback(Way.PAPERS, ERS97, Settings.STANDARD);
        assertThat(papers.fill(election, 3, List.of()).counted()).isEqualTo(
                Counted.Refused.because("Cleo was not elected, so there is no seat to fill."));
        assertThat(papers.fill(election, 9, List.of()).counted()).isInstanceOf(Counted.Refused.class);
        assertThat(new Countback(Way.PAPERS, Methods.named("meek").orElseThrow(), Settings.STANDARD).fill(election, 1, List.of())
                .counted())
                .isInstanceOfSatisfying(Counted.Refused.class,
                        refused -> assertThat(refused.reasons()).singleElement().asString()
                                .contains("use a recount or a run-off"));
        assertThat(papers.fill(election, 1, List.of(3, 4)).counted()).isInstanceOf(Counted.Refused.class);
    }
}
