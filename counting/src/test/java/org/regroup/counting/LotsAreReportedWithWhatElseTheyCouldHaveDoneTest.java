package org.regroup.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.counting.catalogue.Methods;

class LotsAreReportedWithWhatElseTheyCouldHaveDoneTest {

    private static final Method SCOTTISH = Methods.named("scottish").orElseThrow();

    @Test
    void theOtherOutcomeOfALotIsShown() {
        Result result = SCOTTISH.count(WrittenBallots.ranked("A B C", "5: A > B", "3: B", "3: C > A"),
                Settings.STANDARD.with(TieRule.seeded("noon"))).result();
        Tie tie = result.ties().getFirst();
        int spared = tie.candidates().stream().filter(c -> c != tie.chosen()).findFirst().orElseThrow();
        assertThat(tie.candidates()).containsExactly(2, 3);
        assertThat(result.alternatives()).extracting(Alternative::draw, Alternative::candidate)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, spared));
    }

    @Test
    void anAlternativeIsWhatTheOtherOrderWouldHaveGiven() {
        Random random = new Random(11);
        int lots = 0;
        for (int i = 0; i < 3_000; i++) {
            Election election = RandomElections.lines(random, false).election();
            Result result = SCOTTISH.count(election, Settings.STANDARD.with(TieRule.seeded("x" + i))).result();
            for (Alternative other : result.alternatives()) {
                lots++;
                assertThat(other.elected()).hasSize(election.contest().seats());
                assertThat(result.ties()).anyMatch(tie -> tie.candidates().contains(other.candidate()));
            }
            assertThat(result.alternatives().isEmpty()).isEqualTo(result.ties().stream().noneMatch(Tie::byLot));
        }
        assertThat(lots).isGreaterThan(500);
    }

    @Test
    void nobodyIsDrawnWhoWasNotLevel() {
        Lot lot = Lot.among(List.of(3, 8, 9), "seed", 4);
        assertThat(lot.tickets()).extracting(Lot.Ticket::candidate).containsExactlyInAnyOrder(3, 8, 9);
        assertThat(lot.tickets()).extracting(Lot.Ticket::digest).isSorted();
    }
}
