package org.regroup.counting.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.counting.lists.SeatsFollowVotesTest.seats;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Contest;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;

/// What the theory of apportionment promises, on votes drawn from fixed seeds.
class RandomVotesTest {

    private static final Settings SETTINGS = inOrder(IntStream.rangeClosed(1, 20).boxed().toList());

    private static Settings inOrder(List<Integer> order) {
        return Settings.STANDARD.with(new TieRule(List.of(new TieStep.Own(), new TieStep.Listed(order)), "", true));
    }

    private static int[] draw(Random random, int most) {
        int[] votes = new int[2 + random.nextInt(7)];
        for (int p = 0; p < votes.length; p++)
            votes[p] = 1 + random.nextInt(most);
        return votes;
    }

    private static Result count(String method, int seats, Map<String, String> parameters, int... votes) {
        return SeatsFollowVotesTest.method(method).count(SeatsFollowVotesTest.election(seats, votes), SETTINGS.with(parameters))
                .result();
    }

    /// Divisor methods by their other definition: with a divisor that fits, votes over divisor rounded give all seats. For two
    /// parties i and j no seat of j has a lower quotient than the next one of i.
    @Test
    void noSeatWasWonWithALowerQuotientThanAnotherPartyOffers() {
        Random random = new Random(1);
        for (int n = 0; n < 500; n++) {
            int[] votes = draw(random, n % 2 == 0 ? 12 : 100_000);
            int house = 1 + random.nextInt(30);
            for (String method : List.of("dhondt", "sainte-lague", "modified-sainte-lague")) {
                List<Integer> seats = seats(count(method, house, Map.of(), votes));
                assertThat(seats.stream().mapToInt(Integer::intValue).sum()).isEqualTo(house);
                for (int i = 0; i < votes.length; i++)
                    for (int j = 0; j < votes.length; j++)
                        if (seats.get(j) > 0)
                            assertThat(quotient(method, votes[j], seats.get(j) - 1))
                                    .isGreaterThanOrEqualTo(quotient(method, votes[i], seats.get(i)));
            }
        }
    }

    private static Rational quotient(String method, int votes, int seats) {
        return switch (method) {
            case "dhondt" -> Rational.of(votes, seats + 1L);
            case "sainte-lague" -> Rational.of(votes, 2L * seats + 1);
            default -> seats == 0 ? Rational.of(10L * votes, 14) : Rational.of(votes, 2L * seats + 1);
        };
    }

    @Test
    void withOneSeatMoreNobodyLosesOne() {
        Random random = new Random(2);
        for (int n = 0; n < 500; n++) {
            int[] votes = draw(random, 1_000);
            int house = 1 + random.nextInt(20);
            for (String method : List.of("dhondt", "sainte-lague", "modified-sainte-lague")) {
                List<Integer> fewer = count(method, house, Map.of(), votes).elected();
                assertThat(count(method, house + 1, Map.of(), votes).elected().subList(0, house)).isEqualTo(fewer);
            }
        }
    }

    /// Alabama 1880: with the largest remainder a larger house can cost a seat.
    @Test
    void theLargestRemainderHasTheAlabamaParadox() {
        assertThat(seats(count("largest-remainder", 10, Map.of(), 6, 6, 2))).containsExactly(4, 4, 2);
        assertThat(seats(count("largest-remainder", 11, Map.of(), 6, 6, 2))).containsExactly(5, 5, 1);
    }

    @Test
    void theLargestRemainderStaysWithinASeatOfTheExactShare() {
        Random random = new Random(3);
        for (int n = 0; n < 1500; n++) {
            int[] votes = draw(random, n % 2 == 0 ? 20 : 1_000_000);
            int house = 1 + random.nextInt(40);
            long all = IntStream.of(votes).asLongStream().sum();
            List<Integer> seats = seats(count("largest-remainder", house, Map.of(), votes));
            for (int p = 0; p < votes.length; p++) {
                Rational exact = Rational.of((long) votes[p] * house, all);
                assertThat(BigInteger.valueOf(seats.get(p))).isBetween(exact.floor(),
                        exact.isWhole() ? exact.floor() : exact.floor().add(BigInteger.ONE));
            }
        }
    }

    /// A majority of votes wins at least half the seats by D'Hondt, and two parties that join never win fewer together.
    @Test
    void dHondtGivesMajoritiesTheirDue() {
        Random random = new Random(4);
        for (int n = 0; n < 500; n++) {
            int[] votes = draw(random, 50_000);
            int house = 1 + random.nextInt(25);
            List<Integer> seats = seats(count("dhondt", house, Map.of(), votes));
            long all = IntStream.of(votes).asLongStream().sum();
            for (int p = 0; p < votes.length; p++) {
                assertThat(BigInteger.valueOf(seats.get(p)))
                        .isGreaterThanOrEqualTo(Rational.of((long) votes[p] * house, all).floor());
                if (2L * votes[p] > all)
                    assertThat(2 * seats.get(p)).isGreaterThanOrEqualTo(house);
            }
            int[] joined = IntStream.range(1, votes.length).map(p -> p == 1 ? votes[0] + votes[1] : votes[p]).toArray();
            assertThat(seats(count("dhondt", house, Map.of(), joined)).getFirst())
                    .isGreaterThanOrEqualTo(seats.get(0) + seats.get(1));
        }
    }

    @Test
    void onlyTheVotesCount() {
        Random random = new Random(5);
        for (int n = 0; n < 250; n++) {
            int[] votes = draw(random, n % 2 == 0 ? 8 : 5_000);
            int house = 1 + random.nextInt(12);
            List<Integer> to = new ArrayList<>(IntStream.rangeClosed(1, votes.length).boxed().toList());
            Collections.shuffle(to, random);
            RankedBallots.Builder renamed = RankedBallots.of(votes.length, 10);
            RankedBallots.Builder divided = RankedBallots.of(votes.length, 10);
            for (int p = votes.length; p >= 1; p--) {
                renamed.add(10L * votes[p - 1], to.get(p - 1));
                divided.add(7L * votes[p - 1], p, to.get(p - 1));
                divided.add(3L * votes[p - 1], p);
            }
            Contest contest = SeatsFollowVotesTest.election(house, votes).contest();
            for (Method method : ListMethods.all()) {
                List<Integer> elected = count(method.name(), house, Map.of("threshold", "0.05"), votes).elected();
                Settings settings = SETTINGS.with(Map.of("threshold", "1/20"));
                assertThat(method.count(Election.of(contest, divided.build()), settings).result().elected()).isEqualTo(elected);
                if (method.name().equals("largest-remainder"))
                    assertThat(method.count(Election.of(contest, renamed.build()), inOrder(to).with(Map.of("threshold", "1/20")))
                            .result().elected()).hasSameElementsAs(elected.stream().map(p -> to.get(p - 1)).toList());
                else
                    assertThat(method.count(Election.of(contest, renamed.build()), inOrder(to).with(Map.of("threshold", "1/20")))
                            .result().elected()).isEqualTo(elected.stream().map(p -> to.get(p - 1)).toList());
            }
        }
    }
}
