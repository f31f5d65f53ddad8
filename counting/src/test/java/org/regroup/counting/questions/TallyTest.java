package org.regroup.counting.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
