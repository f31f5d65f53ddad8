package org.regroup.counting.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;

/// Seats per party in published examples and real parliaments.
class SeatsFollowVotesTest {

    /// 230,000 votes and 8 seats, from the articles "D'Hondt method" and "Webster/Sainte-Laguë method" of Wikipedia.
    private static final int[] FOUR = {100_000, 80_000, 30_000, 20_000};

    /// M. Gallagher and P. Mitchell, The Politics of Electoral Systems, 2005, appendix A: 10 seats.
    private static final int[] SIX = {34_000, 25_000, 15_000, 12_000, 10_000, 4_000};

    static Result count(String method, int seats, Map<String, String> parameters, int... votes) {
        return counted(method, seats, parameters, votes).result();
    }

    static Counted counted(String method, int seats, Map<String, String> parameters, int... votes) {
        return method(method).count(election(seats, votes), Settings.STANDARD.with(parameters));
    }

    static Method method(String name) {
        return ListMethods.all().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    static Election election(int seats, int... votes) {
        RankedBallots.Builder ballots = RankedBallots.of(votes.length);
        for (int p = 1; p <= votes.length; p++)
            if (votes[p - 1] > 0)
                ballots.add(votes[p - 1], p);
        List<String> names = IntStream.rangeClosed(1, votes.length).mapToObj(p -> "Party " + p).toList();
        return Election.of(Contest.of("Seats", seats, names), ballots.build());
    }

    static List<Integer> seats(Result result) {
        return IntStream.rangeClosed(1, result.contest().candidates().size())
                .mapToObj(p -> Collections.frequency(result.elected(), p)).toList();
    }

    private static List<Integer> seats(String method, int seats, Map<String, String> parameters, int... votes) {
        return seats(count(method, seats, parameters, votes));
    }

    @Test
    void theUsualExampleOfDHondtAndSainteLague() {
        assertThat(seats("dhondt", 8, Map.of(), FOUR)).containsExactly(4, 3, 1, 0);
        assertThat(seats("sainte-lague", 8, Map.of(), FOUR)).containsExactly(3, 3, 1, 1);
    }

    /// 100,000 / 7 and 20,000 / 1.4 are the same, which decimal fractions do not show.
    @Test
    void quotientsAreComparedExactly() {
        Result result = count("modified-sainte-lague", 8, Map.of(), FOUR);
        assertThat(seats(result)).containsExactly(4, 3, 1, 0);
        assertThat(result.ties()).singleElement().satisfies(tie -> assertThat(tie.candidates()).containsExactly(1, 4));
    }

    @Test
    void seatsAreAwardedInTheOrderOfTheQuotients() {
        Result result = count("dhondt", 8, Map.of(), FOUR);
        assertThat(result.elected()).containsExactly(1, 2, 1, 2, 1, 3, 2, 1).hasSize(8);
        assertThat(result.stages()).hasSize(9);
        assertThat(result.stages().getFirst().totals()).map(Rational::toString)
                .containsExactly("100000", "80000", "30000", "20000");
        Stage fifth = result.stages().get(5);
        assertThat(fifth.totals()).map(q -> q.decimal(2)).containsExactly("33333.33", "26666.66", "30000.00", "20000.00");
        assertThat(fifth.elected()).containsExactly(1);
    }

    @Test
    void theExampleOfGallagherAndMitchell() {
        assertThat(seats("sainte-lague", 10, Map.of(), SIX)).containsExactly(3, 3, 2, 1, 1, 0);
        assertThat(seats("modified-sainte-lague", 10, Map.of(), SIX)).containsExactly(3, 3, 2, 1, 1, 0);
        assertThat(seats("dhondt", 10, Map.of(), SIX)).containsExactly(4, 3, 1, 1, 1, 0);
        assertThat(seats("largest-remainder", 10, Map.of(), SIX)).containsExactly(3, 3, 2, 1, 1, 0);
        assertThat(seats("largest-remainder", 10, Map.of("quota", "droop"), SIX)).containsExactly(4, 3, 1, 1, 1, 0);
    }

    /// The article "Largest remainder method" of Wikipedia: 100,000 votes, 10 seats.
    @Test
    void theQuotaDecidesWhoHasTheLargestRemainder() {
        int[] votes = {47_000, 16_000, 15_800, 12_000, 6_100, 3_100};
        Result hare = count("largest-remainder", 10, Map.of(), votes);
        assertThat(hare.quota()).isEqualTo(Rational.of(10_000));
        assertThat(hare.elected()).containsExactly(1, 1, 1, 1, 2, 3, 4, 1, 5, 2);
        Result droop = count("largest-remainder", 10, Map.of("quota", "droop"), votes);
        assertThat(droop.quota()).isEqualTo(Rational.of(9_091));
        assertThat(seats(droop)).containsExactly(5, 2, 2, 1, 0, 0);
    }

    /// The Norwegian guide to elections to the Storting: Akershus, 5 seats; first divisor 1.4.
    @Test
    void theFirstDivisorMakesAFirstSeatDearer() {
        int[] votes = {50_000, 40_000, 30_000, 20_000, 10_000};
        Result result = count("modified-sainte-lague", 5, Map.of(), votes);
        assertThat(result.elected()).containsExactly(1, 2, 3, 1, 4);
        assertThat(result.stages().getLast().totals()).map(q -> q.floor().intValue())
                .containsExactly(10_000, 13_333, 10_000, 14_285, 7_142);
        assertThat(seats("modified-sainte-lague", 3, Map.of("first-divisor", "1.2"), 90, 24)).containsExactly(2, 1);
        assertThat(seats("modified-sainte-lague", 3, Map.of(), 90, 24)).containsExactly(3, 0);
    }

    /// European Parliament 2019 in Czechia, all 39 parties, 21 seats by D'Hondt with a threshold of 5 %; votes and seats as published
    /// by volby.cz and held by the tests of votelib.
    @Test
    void czechiaSentTheseToStrasbourgIn2019() {
        int[] votes = {502_343, 344_885, 330_844, 276_220, 216_718, 171_723, 164_624, 93_664, 56_449, 37_046, 19_492, 18_715,
                15_492, 14_339, 12_587, 11_729, 9_676, 8_720, 7_890, 7_868, 6_599, 4_752, 4_363, 4_284, 4_004, 3_195, 2_760,
                2_609, 2_583, 2_580, 2_221, 1_971, 1_653, 1_651, 1_312, 1_289, 844, 836, 235};
        List<Integer> seats = seats("dhondt", 21, Map.of("threshold", "0.05"), votes);
        assertThat(seats.subList(0, 8)).containsExactly(6, 4, 3, 3, 2, 2, 1, 0);
        assertThat(seats.stream().mapToInt(Integer::intValue).sum()).isEqualTo(21);
        assertThat(seats("dhondt", 21, Map.of(), votes).subList(7, 9)).as("without the threshold").containsExactly(1, 0);
    }

    /// The 169 seats of the Norwegian Storting among its 19 counties from 2013 to 2021, by Sainte-Laguë on inhabitants and
    /// 1.8 times the area in square kilometres, in hundredths: Constitution of Norway, article 57; table of the ministry.
    @Test
    void norwayGivesItsCountiesTheseSeats() {
        int[] figures = {28_587_960, 56_510_640, 61_410_220, 24_210_740, 23_249_260, 29_200_380, 24_042_720, 19_755_940,
                12_797_760,
                18_742_260, 45_999_180, 51_836_200, 14_172_240, 28_383_500, 33_189_080, 17_373_700, 30_755_160, 20_521_600,
                16_129_760};
        assertThat(seats("sainte-lague", 169, Map.of(), figures)).containsExactly(9, 17, 19, 7, 7, 9, 7, 6, 4, 6, 14, 16, 4, 9,
                10,
                5, 9, 6, 5);
    }

    /// National Council of Slovakia 2020, 150 seats by largest remainder with the rounded Hagenbach-Bischoff quota; parties that
    /// took part after thresholds of 5 % and, for the coalition of two, 7 %. Droop's quota is larger by at most one vote.
    @Test
    void slovakiaElectedThisCouncilIn2020() {
        int[] votes = {721_166, 527_172, 237_531, 229_660, 179_246, 166_325};
        assertThat(seats("largest-remainder", 150, Map.of("quota", "droop"), votes)).containsExactly(53, 38, 17, 17, 13, 12);
    }

    @Test
    void equalQuotientsGoToTheLargerPartyAndThenByLot() {
        Result larger = count("dhondt", 2, Map.of(), 200, 100);
        assertThat(larger.elected()).containsExactly(1, 1);
        assertThat(larger.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.candidates()).containsExactly(1, 2);
            assertThat(tie.byLot()).isFalse();
            assertThat(tie.steps().getFirst().what()).isEqualTo("votes");
        });
        assertThat(larger.stages().getLast().ties()).hasSize(1);
        assertThat(count("sainte-lague", 1, Map.of(), 100, 100).ties()).singleElement().matches(tie -> tie.byLot());
    }

    @Test
    void aPartyBelowTheThresholdTakesNoPart() {
        Result result = count("sainte-lague", 10, Map.of("threshold", "1/20"), 600, 352, 48);
        assertThat(result.stages().getFirst().excluded()).containsExactly(3);
        assertThat(seats(result)).containsExactly(6, 4, 0);
        assertThat(seats("sainte-lague", 10, Map.of("threshold", "0.048"), 600, 352, 48)).containsExactly(6, 4, 0);
        assertThat(seats("sainte-lague", 12, Map.of("threshold", "0.048"), 600, 352, 48)).containsExactly(7, 4, 1);
        assertThat(counted("dhondt", 3, Map.of("threshold", "0.9"), 5, 5)).isInstanceOf(Counted.Refused.class);
        assertThat(counted("dhondt", 3, Map.of("threshold", "2"), 5, 5)).isInstanceOf(Counted.Refused.class);
        assertThat(counted("modified-sainte-lague", 3, Map.of("first-divisor", "0"), 5, 5))
                .isInstanceOf(Counted.Refused.class);
        assertThat(counted("dhondt", 3, Map.of("threshold", "1/0"), 5, 5)).isInstanceOf(Counted.Refused.class);
        assertThat(counted("dhondt", 1_000_000_000, Map.of(), 5, 5)).isInstanceOf(Counted.Refused.class);
    }

    @Test
    void aListCannotWinMoreSeatsThanItHasNames() {
        Election election = election(5, 900, 100);
        Contest contest = election.contest().withTraits(Map.of(1, Map.of("list", "3"), 2, Map.of("list", "1")));
        for (Method method : ListMethods.all()) {
            Result result = method.count(election.with(contest), Settings.STANDARD).result();
            assertThat(seats(result)).as(method.name()).containsExactly(3, 1);
            assertThat(result.notes()).first().isEqualTo("Seats: Party 1 3, Party 2 1.");
            assertThat(result.notes()).last().asString().startsWith("1 of 5 seats stay empty");
        }
        Contest wrong = election.contest().withTraits(Map.of(1, Map.of("list", "three")));
        assertThat(method("dhondt").count(election.with(wrong), Settings.STANDARD)).isInstanceOf(Counted.Refused.class);
    }

    @Test
    void fewVotesAndManySeatsLeaveNothingOut() {
        List<String> empty = new ArrayList<>();
        for (String method : List.of("dhondt", "sainte-lague", "modified-sainte-lague", "largest-remainder"))
            if (count(method, 50, Map.of(), 2, 1).elected().size() != 50)
                empty.add(method);
        assertThat(empty).isEmpty();
        assertThat(Arrays.asList(seats("largest-remainder", 10, Map.of("quota", "droop"), 2, 1))).containsExactly(List.of(6, 4));
    }
}
