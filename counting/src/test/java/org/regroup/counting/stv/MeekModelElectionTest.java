package org.regroup.counting.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Election;
import org.regroup.counting.RealElections;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.BallotFiles;

/// The model election of the ERS97 booklet, counted by Meek's method; the figures are those of the reference report by Hill,
/// Wichmann and Woodall's program, as reproduced by independent programs.
class MeekModelElectionTest {

    private static final int ABBOT = 8;

    private final Election election = BallotFiles.blt(RealElections.folder().resolve("worked/ers97.blt"));

    @Test
    void quotasAndWinnersAreThoseOfTheReferenceReport() {
        Result result = count("meek", Map.of("elect", "when-settled"));
        assertThat(result.stages().stream().map(stage -> hundredths(Objects.requireNonNull(stage.quota()).decimal(9))))
                .containsSubsequence("107.57", "107.26", "106.96", "104.42", "101.58", "73.00");
        assertThat(result.elected().subList(0, 3)).containsExactly(1, 5, 2);
        assertThat(result.elected().subList(3, 6)).containsExactlyInAnyOrder(6, 9, 11);
        assertThat(hundredths(result.stages().getLast().total(ABBOT).decimal(9))).isEqualTo("70.83");
    }

    @Test
    void electingAtOnceElectsTheSameSix() {
        for (String method : List.of("meek", "meek-nz", "warren"))
            assertThat(count(method, Map.of()).elected()).as(method).containsExactlyInAnyOrder(1, 2, 5, 6, 9, 11);
    }

    private Result count(String method, Map<String, String> parameters) {
        return Methods.named(method).orElseThrow().count(election, Settings.STANDARD.with(parameters)).result();
    }

    /// Rounded to two places, as the report prints it.
    private static String hundredths(String exact) {
        return new java.math.BigDecimal(exact).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
