package org.regroup.counting.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.regroup.counting.Election;
import org.regroup.counting.RealElections;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.ElectionFile;

/// Public elections by instant run-off: winners as announced, stages as counted under the rule that an overvote ends a ballot.
class InstantRunoffElectionsTest {

    static Stream<String> rows() {
        return RealElections.text("expected.csv").lines().filter(line -> line.startsWith("irv/") || line.contains(".blt,irv,"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void winnersVotesAndStagesAreTheExpected(String row) {
        String[] cells = row.split(",");
        Result result = count(cells[0], Settings.STANDARD);
        assertThat(result.contest().candidates()).hasSize(Integer.parseInt(cells[3]));
        assertThat(result.valid()).hasToString(cells[4]);
        assertThat(result.stages()).hasSize(Integer.parseInt(cells[6]));
        assertThat(result.elected()).containsExactly(Integer.valueOf(cells[7]));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void excludingSureLosersTogetherAndCountingOnElectTheSame(String row) {
        String[] cells = row.split(",");
        for (Map<String, String> parameters : List.of(Map.of("sure-losers", "together"), Map.of("stop", "two-left")))
            assertThat(count(cells[0], Settings.STANDARD.with(parameters)).elected()).containsExactly(Integer.valueOf(cells[7]));
    }

    /// Burlington, Vermont, 2009: 2951 Wright, 2585 Kiss, 2063 Montroll, 1306 Smith; at last Kiss 4313, Wright 4060, the same as
    /// the independent report of ranked.vote.
    @Test
    void burlingtonIsCountedAsInTheIndependentReport() {
        Result result = count("irv/00005-00000002.toi", Settings.STANDARD);
        assertThat(result.stages().getFirst().totals().stream().map(Object::toString)).contains("2951", "2585", "2063", "1306");
        assertThat(result.stages().getLast().totals().stream().map(Object::toString)).contains("4313", "4060");
    }

    private static Result count(String file, Settings settings) {
        Path path = RealElections.folder().resolve(file);
        Election election = ElectionFile.read(path).content().election();
        return Methods.named("irv").orElseThrow().count(election.with(election.contest().withSeats(1)), settings).result();
    }
}
