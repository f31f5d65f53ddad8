package org.regroup.counting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.RealElections;
import org.regroup.counting.exchange.ElectionFile.Format;

/// All real elections go through the front door.
class EveryKnownFileIsReadTest {

    @Test
    void allRealElectionsAreReadAndTheirFormatIsKnown() throws IOException {
        Map<Format, Integer> read = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RealElections.folder())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> f.getNameCount() > RealElections.folder().getNameCount() + 1)
                    .sorted().toList())
                switch (ElectionFile.read(file)) {
                    case Reading.Read(ElectionFile content) -> read.merge(content.format(), 1, Integer::sum);
                    case Reading.Refused<ElectionFile> problems -> refused.add(problems.report());
                }
        }
        assertThat(refused).isEmpty();
        assertThat(read).containsExactlyInAnyOrderEntriesOf(
                Map.of(Format.BLT, 454, Format.PREFLIB, 23, Format.DEBIAN, 2, Format.CSV, 1));
    }

    @Test
    void aTallySheetInAnOlderEncodingIsReadAndANoteSaysSo() {
        ElectionFile file = ElectionFile.read(RealElections.folder().resolve("condorcet/debian-leader2007_tally.txt")).content();

        assertThat(file.election().contest().candidates()).extracting("name").contains("Raphaël Hertzog");
        assertThat(file.notes()).containsExactly(
                "debian-leader2007_tally.txt is not UTF-8: letters outside ASCII were read as Windows-1252.");
    }

    @Test
    void aBeleniosResultIsRankedBallots() {
        Path expected = RealElections.folder().resolveSibling("ballots").resolve("nh-stv/expected.json");
        ElectionFile file = ElectionFile.read(expected).content();

        assertThat(file.format()).isEqualTo(Format.BELENIOS);
        assertThat(file.election().contest().candidates()).hasSize(5);
        assertThat(file.election().ballots().votes()).hasToString("28");
    }
}
