package org.regroup.counting.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Election;
import org.regroup.counting.RealElections;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.BallotFiles;

/// Every candidate's votes at every stage of 451 council elections, to five decimals.
///
/// The expected figures are the councils' own where they published them in machine form, and otherwise those of a counter that
/// reproduced all of these.
class ScottishStagesTest {

    private record Row(int stage, String action, String candidate, String nonTransferable, List<String> totals) {}

    @Test
    void everyCellOfEveryStageIsAsPublished() {
        Map<String, List<Row>> expected = expected();
        List<String> differences = new ArrayList<>();
        expected.forEach((file, rows) -> differences.addAll(differences(file, rows)));
        assertThat(expected).hasSize(451);
        assertThat(differences).isEmpty();
    }

    private static Map<String, List<Row>> expected() {
        Map<String, List<Row>> expected = new LinkedHashMap<>();
        RealElections.text("expected_stages_scottish.csv").lines().skip(1).forEach(text -> {
            String[] cells = text.split(",");
            expected.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                    .add(new Row(Integer.parseInt(cells[1]), cells[2], cells[3], cells[4], Arrays.asList(cells[5].split(" "))));
        });
        return expected;
    }

    private static List<String> differences(String file, List<Row> rows) {
        Path path = RealElections.folder().resolve(file);
        Election election = BallotFiles.blt(path);
        Result result = Methods.named("scottish").orElseThrow().count(election, Settings.STANDARD).result();
        List<String> differences = new ArrayList<>();
        if (result.stages().size() != rows.size())
            differences.add(file + ": " + result.stages().size() + " stages for " + rows.size());
        for (int i = 0; i < Math.min(rows.size(), result.stages().size()); i++) {
            Row got = row(result.stages().get(i));
            if (!got.equals(rows.get(i)))
                differences.add(file + ": expected " + rows.get(i) + ", was " + got);
        }
        return differences;
    }

    private static Row row(Stage stage) {
        return new Row(stage.number(), stage.action().kind().name().toLowerCase(Locale.ROOT),
                stage.action().candidates().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                stage.nonTransferable().decimal(5), stage.totals().stream().map(total -> total.decimal(5)).toList());
    }
}
