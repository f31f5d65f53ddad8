package org.regroup.counting.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.counting.decisions.Alliance.A;
import static org.regroup.counting.decisions.Alliance.B;
import static org.regroup.counting.decisions.Alliance.C;
import static org.regroup.counting.decisions.Alliance.CLAUSE_7;
import static org.regroup.counting.decisions.Alliance.D;
import static org.regroup.counting.decisions.Alliance.FOUR;
import static org.regroup.counting.decisions.Alliance.THREE_OF_FOUR;
import static org.regroup.counting.decisions.Alliance.WHOLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.decisions.Weighings.Weighing;

/// Steps S28 and S29 of the acceptance story, and the weighing panel of the decision page.
class RatificationByFourOrganisationsTest {

    @Test
    void eachOrganisationDecidesByItsOwnRule() {
        Verdict verdict = THREE_OF_FOUR.judge(Returns.of(FOUR, WHOLE));
        assertThat(verdict.report()).isEqualTo("""
                Carried: at least 3 of 4 organisations agree. \
                4 of 4 organisations agree: Circle, Tenants’ Campaign, Co-op Federation and Union Region. Needed: 3.
                  Carried: Circle: at least two thirds of votes cast agree, and at least half of the roll take part. \
                2 of 2 parts hold; all must.
                    Carried: at least half of the roll take part. \
                34 of 40 on the roll took part, 85%; the quorum is at least half: 20.
                    Carried: at least two thirds of votes cast. \
                27 for of 32 votes cast is 84.3%; at least two thirds was needed: 22.
                  Carried: Tenants’ Campaign: more than half of votes cast agree, and at least a quarter of the roll take part. \
                2 of 2 parts hold; all must.
                    Carried: at least a quarter of the roll take part. \
                141 of 300 on the roll took part, 47%; the quorum is at least a quarter: 75.
                    Carried: more than half of votes cast. \
                118 for of 137 votes cast is 86.1%; more than half was needed: 69.
                  Carried: Co-op Federation: at least two thirds of votes cast agree. \
                17 for of 20 votes cast is 85%; at least two thirds was needed: 14.
                  Carried: Union Region: more than half of votes cast agree. \
                3,240 for of 4,050 votes cast is 80%; more than half was needed: 2,026.
                """);
    }

    @Test
    void yesIsAlsoSaidAsAShareOfTheRoll() {
        Majority ofRoll = Majority.of(Level.moreThan(1, 2), Majority.Base.ENTITLED);
        assertThat(ofRoll.judge(Votes.of(15000, 15000, 4073, 3240, 810, 0, 23), new Casting.None()).words())
                .isEqualTo("3,240 for of 15,000 on the roll is 21.6%; more than half was needed: 7,501.");
    }

    @Test
    void clauseSevenBindsThoseWhoAcceptedItAndTheReservationStandsBesideIt() {
        Agreement agreement = Agreement.of(THREE_OF_FOUR, Returns.of(FOUR, WHOLE), 9, Map.of(7, CLAUSE_7));
        assertThat(agreement.words()).isEqualTo("Binding on all 4 organisations: clauses 1 to 6, 8 and 9. "
                + "Binding on Circle, Tenants’ Campaign and Union Region: clause 7. "
                + "The reservation of Co-op Federation stands beside it.");
        Agreement.Clause seven = agreement.clauses().get(6);
        assertThat(seven.binding()).isEqualTo(new Binding(List.of(A, B, D), List.of(C), List.of()));
        assertThat(seven.verdict().parts().get(2).words())
                .isEqualTo("9 for of 20 votes cast is 45%; at least two thirds was needed: 14.");
    }

    @Test
    void whoRejectedTheWholeAcceptsNoClause() {
        Map<String, Certificate> whole = new HashMap<>(WHOLE);
        whole.put(B, Certificate.of(Votes.of(300, 19, 118, 4)));
        Agreement agreement = Agreement.of(THREE_OF_FOUR, Returns.of(FOUR, whole), 9, Map.of(7, CLAUSE_7));
        assertThat(agreement.words()).isEqualTo("Binding on Circle, Co-op Federation and Union Region: clauses 1 to 6, 8 and 9. "
                + "The reservation of Tenants’ Campaign stands beside it. Not carried: clause 7.");
    }

    @Test
    void aMissingOrganisationLeavesItPendingByName() {
        Map<String, Certificate> late = new HashMap<>(CLAUSE_7);
        late.remove(D);
        Verdict verdict = THREE_OF_FOUR.judge(Returns.of(FOUR, late));
        assertThat(verdict.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(verdict.words()).isEqualTo(
                "2 of 4 organisations agree: Circle and Tenants’ Campaign. Needed: 3. Still missing: Union Region.");
        late.remove(A);
        assertThat(new JointRule.Organisations(new Threshold.AllBut(0)).judge(Returns.of(FOUR, late)).words())
                .as("whatever is missing, all can no longer agree")
                .isEqualTo("1 of 4 organisations agree: Tenants’ Campaign. Needed: 4. "
                        + "Still missing, but unable to change this: Circle and Union Region.");
    }

    @Test
    void theWeighingPanelMarksWhatWouldHaveTurnedTheOutcome() {
        Weighings panel = Weighings.of(THREE_OF_FOUR, Returns.of(FOUR, CLAUSE_7));
        assertThat(panel.all().stream().map(RatificationByFourOrganisationsTest::line)).containsExactly(
                "per organisation, binding: Carried, 75%",
                "per head: Not carried, 49.6%, flips",
                "square root of members: Carried, 80.8%",
                "members, each organisation as one: Carried, 92.7%",
                "members, no one over 40%: Carried, 60%",
                "delegates, each organisation as one: Carried, 65%",
                "double majority: Not carried, flips");
        assertThat(panel.flips()).isEqualTo(2);
        assertThat(panel.all().get(1).verdict().words())
                .isEqualTo("2,644 for of 5,325 votes cast is 49.6%; more than half was needed: 2,663.");
        assertThat(Weighings.of(THREE_OF_FOUR, Returns.of(FOUR, WHOLE)).flips()).isZero();
    }

    @Test
    void theSharesPrintedOnTheDecisionPageOfTheWholeAreThese() {
        Verdict heads = Weighings.of(THREE_OF_FOUR, Returns.of(FOUR, WHOLE)).all().get(1).verdict();
        assertThat(heads.words()).isEqualTo("4,397 for of 5,327 votes cast is 82.5%; more than half was needed: 2,664.");
    }

    private static String line(Weighing weighing) {
        String share = weighing.verdict().measure()
                .map(m -> ", " + English.STANDARD.text(
                        Explanation.of(Saying.SHARE_OF, Part.Share.against(m.share(), m.level().share()), new Part.Name("")))
                        .replace(" of ", ""))
                .orElse("");
        return Stream.of(weighing.name() + (weighing.binding() ? ", binding" : "") + ": ",
                English.outcome(weighing.verdict().outcome()) + share, weighing.flips() ? ", flips" : "")
                .reduce("", String::concat);
    }
}
