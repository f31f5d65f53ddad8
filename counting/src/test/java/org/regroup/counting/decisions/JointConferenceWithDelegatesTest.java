package org.regroup.counting.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Step S13 of the acceptance story: 40 delegates of four organisations (4, 6, 14, 16: no one above 40%) and 8 drawn by lot
/// from people in none; a double majority of delegates and of organisations.
class JointConferenceWithDelegatesTest {

    private static final OwnRule MORE_THAN_HALF = OwnRule.of(Majority.simple());

    private static final List<Affiliate> DELEGATIONS = List.of(Affiliate.of("A", 4, MORE_THAN_HALF),
            Affiliate.of("B", 6, MORE_THAN_HALF), Affiliate.of("C", 14, MORE_THAN_HALF), Affiliate.of("D", 16, MORE_THAN_HALF),
            Affiliate.unaffiliated("U", 8));

    @Test
    void theTwoLargestDelegationsCarryNothingAgainstTheTwoSmallest() {
        Verdict verdict = JointRule.doubleMajority().judge(votes(0, 4, 1, 5, 13, 1, 16, 0, 4, 4));
        assertThat(verdict.report()).isEqualTo(
                """
                        Not carried: more than half of the 4 organisations and more than half of all votes cast agree. 1 of 2 parts hold; all must.
                          Not carried: more than half of the 4 organisations agree. 2 of 4 organisations agree: C and D. Needed: 3.
                            Not carried: A: more than half of votes cast agree. 0 for of 4 votes cast is 0%; more than half was needed: 3.
                            Not carried: B: more than half of votes cast agree. 1 for of 6 votes cast is 16.6%; more than half was needed: 4.
                            Carried: C: more than half of votes cast agree. 13 for of 14 votes cast is 92.8%; more than half was needed: 8.
                            Carried: D: more than half of votes cast agree. 16 for of 16 votes cast is 100%; more than half was needed: 9.
                          Carried: more than half of all votes cast agree. 34 for of 48 votes cast is 70.8%; more than half was needed: 25.
                        """);
    }

    @Test
    void thoseDrawnByLotCountAsPeopleAndNotAsAnOrganisation() {
        assertThat(JointRule.doubleMajority().judge(votes(3, 1, 4, 2, 8, 6, 2, 14, 8, 0)).carried()).isTrue();
        assertThat(JointRule.doubleMajority().judge(votes(3, 1, 4, 2, 8, 6, 2, 14, 0, 8)).carried()).isFalse();
    }

    @Test
    void eachSectionMayBeAskedByItself() {
        JointRule rule = Rules.parse("sections(people(more-than 1/2 of cast), "
                + "section(\"campaigns\", \"A\", \"B\"), section(\"unions and co-ops\", \"C\", \"D\"))").rule();
        assertThat(rule.judge(votes(3, 1, 4, 2, 8, 6, 8, 8, 0, 8)).carried()).isTrue();
        assertThat(rule.judge(votes(3, 1, 1, 5, 14, 0, 16, 0, 8, 0)).report()).contains(
                "Not carried: campaigns: more than half of all votes cast agree. 4 for of 10 votes cast is 40%");
    }

    @Test
    void anObjectionIsAnActAndNotALostVote() {
        JointRule rule = Rules.parse("all(people(more-than 1/2 of cast), veto(\"A\"))").rule();
        Returns returns = votes(0, 4, 6, 0, 14, 0, 16, 0, 8, 0);
        assertThat(rule.judge(returns).carried()).isTrue();
        Map<String, Certificate> objecting = new java.util.HashMap<>(returns.certificates());
        objecting.computeIfPresent("A", (_, certificate) -> certificate.objecting());
        Verdict verdict = rule.judge(returns.with(objecting));
        assertThat(verdict.carried()).isFalse();
        assertThat(verdict.parts().getLast().words()).isEqualTo("A objected.");
    }

    private static Returns votes(long... forAndAgainst) {
        Map<String, Certificate> certificates = new java.util.HashMap<>();
        for (int i = 0; i < DELEGATIONS.size(); i++) {
            Affiliate delegation = DELEGATIONS.get(i);
            certificates.put(delegation.name(), Certificate
                    .of(Votes.of(delegation.members(), forAndAgainst[2 * i], forAndAgainst[2 * i + 1], 0)));
        }
        return Returns.of(DELEGATIONS, certificates);
    }

    @Test
    void aTieIsSettledAsTheRuleSaysAndNeverSilently() {
        Votes tied = Votes.of(48, 23, 23, 2);
        Majority chair = Majority.simple().with(Majority.IfTied.CHAIR_DECIDES);
        Majority lot = Majority.simple().with(Majority.IfTied.LOT_DECIDES);
        assertThat(Stream.of(Majority.simple().judge(tied, new Casting.None()), chair.judge(tied, new Casting.None()),
                chair.judge(tied, new Casting.Chair(true)), chair.judge(tied, new Casting.Chair(false)),
                lot.judge(tied, new Casting.None()), lot.judge(tied, new Casting.ByLot("14 March, noon")))
                .map(v -> v.outcome() + " " + v.words()))
                .containsExactly("NOT_CARRIED 23 for and 23 against is a tie, and a tie is not carried.",
                        "OPEN 23 for and 23 against is a tie; the chair has not given the casting vote yet.",
                        "CARRIED 23 for and 23 against is a tie; the chair’s casting vote is for.",
                        "NOT_CARRIED 23 for and 23 against is a tie; the chair’s casting vote is against.",
                        "OPEN 23 for and 23 against is a tie; the lot is still to be drawn.",
                        "NOT_CARRIED 23 for and 23 against is a tie; the lot drawn from the seed “14 March, noon” is against.");
    }

    @Test
    void figuresThatCannotBeTrueAreNamedAllAtOnce() {
        assertThat(Votes.problems(n(10), n(12), n(13), n(9), n(5), n(0), n(0))).containsExactly(
                "There cannot be more ballots issued (12) than people on the roll (10).",
                "There cannot be more ballots received (13) than issued (12).",
                "For, against, abstained and spoiled make 14, which is more than the 13 received.");
    }

    @Test
    void oddBodiesDecideNothingByAccident() {
        OwnRule consent = Rules.parseOwn("blocks 0").rule();
        assertThat(MORE_THAN_HALF.judge(Votes.NONE, new Casting.None()).words()).isEqualTo("There were no votes to count.");
        assertThat(MORE_THAN_HALF.judge(Votes.of(9, 0, 0, 9), new Casting.None()).carried()).as("all abstain").isFalse();
        assertThat(MORE_THAN_HALF.judge(Votes.of(1, 1, 0, 0), new Casting.None()).carried()).as("one member").isTrue();
        assertThat(consent.judge(Votes.of(9, 0, 0, 0), new Casting.None()).carried()).as("silence is no consent").isFalse();
        assertThat(Rules.parseOwn("at-least 100% of entitled").rule().judge(Votes.of(3, 3, 0, 0), new Casting.None()).carried())
                .isTrue();
    }

    private static org.regroup.counting.Rational n(long value) {
        return org.regroup.counting.Rational.of(value);
    }
}
