package org.regroup.counting.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.regroup.counting.Election;
import org.regroup.counting.RandomElections;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.TieRule;
import org.regroup.counting.catalogue.Methods;

/// On made-up elections every number of every stage is that of a second, slow counter.
class FastCountsAgreeWithSlowOnesTest {

    private static final int CASES = 20_000;
    private static final String SEED = "seed";

    @Test
    void byTheScottishRules() {
        Random random = new Random(20071);
        for (int i = 0; i < CASES; i++) {
            Election election = RandomElections.lines(random, false).election();
            Result fast = count("scottish", election);
            SlowScottish slow = new SlowScottish((RankedBallots) election.ballots(), election.contest().candidates().size(),
                    election.contest().seats(), SEED);
            assertThat(fast.elected()).as("case " + i).isEqualTo(slow.elected);
            assertThat(fast.stages().stream().map(FastCountsAgreeWithSlowOnesTest::totals).toList()).as("case " + i)
                    .isEqualTo(slow.stages.stream().map(stage -> decimals(stage, 5)).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"meek", "warren"})
    void byMeekAndWarren(String method) {
        Random random = new Random(1969);
        for (int i = 0; i < CASES / 4; i++) {
            Election election = RandomElections.lines(random, false).election();
            Result fast = count(method, election);
            SlowMeek slow = new SlowMeek((RankedBallots) election.ballots(), election.contest().candidates().size(),
                    election.contest().seats(), method.equals("warren"), SEED);
            assertThat(fast.elected()).as("case " + i).isEqualTo(slow.elected);
            assertThat(fast.stages().stream().map(FastCountsAgreeWithSlowOnesTest::totals).toList()).as("case " + i)
                    .isEqualTo(slow.stages.stream().map(stage -> decimals(stage, 9)).toList());
            assertThat(fast.stages().stream().map(stage -> Objects.requireNonNull(stage.quota()).decimal(9)).toList())
                    .as("case " + i).isEqualTo(slow.quotas.stream().map(quota -> quota.setScale(9).toPlainString()).toList());
        }
    }

    private static Result count(String method, Election election) {
        return Methods.named(method).orElseThrow().count(election, Settings.STANDARD.with(TieRule.seeded(SEED))).result();
    }

    private static List<String> totals(Stage stage) {
        return stage.totals().stream().map(Rational::toString).toList();
    }

    private static List<String> decimals(BigDecimal[] totals, int places) {
        return Arrays.stream(totals).skip(1).map(total -> Rational.parse(total.setScale(places).toPlainString()).toString())
                .toList();
    }
}
