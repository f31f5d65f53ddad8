package org.regroup.counting.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Rational;

class TallyTest {

    @Test
    void everyVoteIsAddedOnceInAnyOrder() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            List<Integer> items = Question.byClause(random.nextInt(4));
            List<Ballot> ballots = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--)
                ballots.add(new Ballot("c" + i, answers(random, items.size()), Rational.of(1 + random.nextInt(3)),
                        Rational.of(1 + random.nextInt(90), 1 + random.nextInt(2)), ""));
            Roll roll = new Roll(Instant.EPOCH, Rational.of(1_000), Rational.of(10_000), List.of());
            List<ItemCertificate> made = Tally.of(items, roll, Returned.Ballots.of(roll, ballots));
            Collections.shuffle(ballots, random);
            assertThat(Tally.of(items, roll, Returned.Ballots.of(roll, ballots))).isEqualTo(made);
            for (int item : items) {
                Sheet votes = made.get(item).votes();
                assertThat(votes.inFavour()).isEqualTo(sum(ballots, item, "y", true));
                assertThat(votes.against()).isEqualTo(sum(ballots, item, "n", true));
                assertThat(votes.abstained()).isEqualTo(sum(ballots, item, "a", true));
                assertThat(votes.spoiled()).isEqualTo(sum(ballots, item, "s", true));
                assertThat(votes.received()).isEqualTo(sum(ballots, item, "ynas-", true));
                assertThat(made.get(item).people().inFavour()).isEqualTo(sum(ballots, item, "y", false));
                assertThat(made.get(item).people().received()).isEqualTo(sum(ballots, item, "ynas-", false));
            }
        }
    }

    @Test
    void votesCastTogetherFollowMostOfThemAndPeopleStay() {
        List<Ballot> ballots = List.of(new Ballot("a", "yn", Rational.of(60), Rational.of(60), ""),
                new Ballot("b", "na", Rational.of(40), Rational.of(40), ""),
                new Ballot("c", "sy", Rational.of(7), Rational.of(7), ""),
                new Ballot("d", "-y", Rational.of(53), Rational.of(53), ""));
        Roll roll = new Roll(Instant.EPOCH, Rational.of(200), Rational.of(200), List.of());
        Party party = new Party("Union", "U", true, 200, Rational.ZERO, new Party.Card(1, Party.Electorate.DELEGATES,
                Party.Method.BALLOT, Party.Secrecy.OPEN, 0, Optional.empty(), Optional.empty(), true, true),
                "more-than 1/2 of cast",
                Instant.EPOCH, roll, 0, "");
        List<ItemCertificate> made = Tally.of(List.of(0, 1), party, Returned.Ballots.of(roll, ballots));
        assertThat(made.get(0).votes()).isEqualTo(sheet(200, 160, 160, 0, 0));
        assertThat(made.get(0).people().inFavour()).isEqualTo(Rational.of(60));
        assertThat(made.get(1).votes()).as("60 for and 60 against").isEqualTo(sheet(200, 160, 0, 0, 160));
    }

    private static Sheet sheet(long roll, long received, long inFavour, long against, long abstained) {
        return new Sheet(Rational.of(roll), Rational.of(roll), Rational.of(received), Rational.of(inFavour), Rational.of(against),
                Rational.of(abstained), Rational.ZERO);
    }

    private static String answers(Random random, int items) {
        if (random.nextInt(10) == 0)
            return "s";
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < items; i++)
            answers.append("yynnas-".charAt(random.nextInt(7)));
        return answers.toString();
    }

    private static Rational sum(List<Ballot> ballots, int place, String letters, boolean votes) {
        Rational sum = Rational.ZERO;
        for (Ballot ballot : ballots)
            if (letters.indexOf(ballot.answer(place)) >= 0)
                sum = sum.plus(votes ? ballot.weight() : ballot.people());
        return sum;
    }
}
