package org.regroup.counting.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

import org.regroup.counting.decisions.Binding;
import org.regroup.counting.decisions.Outcome;
import org.regroup.counting.questions.DecisionResult.ItemResult;
import org.regroup.counting.questions.DecisionResult.Joint;

/// S28 and S29 of the acceptance story, from single ballots to the agreement.
class RatificationTest {

    private final DecisionResult result = DecisionResult.of(Ratification.decision());

    @Test
    void everythingAddsUp() {
        assertThat(result.findings()).isEmpty();
        assertThat(result.pending()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.CARRIED);
    }

    @Test
    void ballotsMakeTheFiguresOfTheStory() {
        assertThat(result.parties().stream().map(p -> line(p, 0))).containsExactly(
                "Circle: roll 40, issued 40, received 34, 27-5-2, spoiled 0; people 27-5 of 40",
                "Tenants’ Campaign: roll 300, issued 300, received 141, 118-19-4, spoiled 0; people 118-19 of 300",
                "Co-op Federation: roll 22, issued 22, received 20, 17-3-0, spoiled 0; people 1012-96 of 1200",
                "Union Region: roll 15000, issued 15000, received 4073, 3240-810-0, spoiled 23; people 3240-810 of 15000");
        assertThat(result.parties().stream().map(p -> line(p, 7))).containsExactly(
                "Circle: roll 40, issued 40, received 34, 26-6-2, spoiled 0; people 26-6 of 40",
                "Tenants’ Campaign: roll 300, issued 300, received 141, 97-38-6, spoiled 0; people 97-38 of 300",
                "Co-op Federation: roll 22, issued 22, received 20, 9-11-0, spoiled 0; people 431-677 of 1200",
                "Union Region: roll 15000, issued 15000, received 4073, 2090-1960-0, spoiled 23; people 2090-1960 of 15000");
    }

    @Test
    void yesIsAShareOfVotesAndOfTheRoll() {
        Sheet union = result.parties().get(3).items().getFirst().certificate().votes();
        assertThat(union.ofVotes().times(100).decimal(1)).isEqualTo("80.0");
        assertThat(union.ofRoll().times(100).decimal(1)).isEqualTo("21.6");
    }

    @Test
    void clauseSevenBindsThreeAndTheReservationStandsBesideIt() {
        Joint joint = result.joint().orElseThrow();
        assertThat(joint.agreement().words()).isEqualTo("Binding on all 4 organisations: clauses 1 to 6, 8 and 9. "
                + "Binding on Circle, Tenants’ Campaign and Union Region: clause 7. "
                + "The reservation of Co-op Federation stands beside it.");
        assertThat(joint.items()).hasSize(10);
        assertThat(joint.items().get(7).binding()).isEqualTo(
                new Binding(List.of(Ratification.A, Ratification.B, Ratification.D), List.of(Ratification.C), List.of()));
        assertThat(joint.items().get(7).title()).isEqualTo("Heat networks to public ownership");
    }

    @Test
    void weighingsOfClauseSevenFlipTwice() {
        ItemResult seven = result.joint().orElseThrow().items().get(7);
        assertThat(seven.weighings().flips()).isEqualTo(2);
        assertThat(seven.weighings().all().get(1).verdict().words())
                .isEqualTo("2,644 for of 5,325 votes cast is 49.6%; more than half was needed: 2,663.");
        assertThat(result.joint().orElseThrow().whole().weighings().all().get(1).verdict().words())
                .isEqualTo("4,397 for of 5,327 votes cast is 82.5%; more than half was needed: 2,664.");
    }

    private static String line(DecisionResult.PartyResult party, int item) {
        ItemCertificate c = party.item(item).orElseThrow().certificate();
        Sheet v = c.votes();
        return party.party().name() + ": roll " + v.roll() + ", issued " + v.issued() + ", received " + v.received() + ", "
                + v.inFavour() + "-" + v.against() + "-" + v.abstained() + ", spoiled " + v.spoiled() + "; people "
                + c.people().inFavour() + "-" + c.people().against() + " of " + c.people().roll();
    }
}
