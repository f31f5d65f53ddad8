package org.regroup.opinions.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.regroup.opinions.Counts;
import org.regroup.opinions.MapOptions;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.StatementResult;
import org.regroup.opinions.Votes;

/// Ten Polis conversations, DATA ONLY, CC BY 4.0, The Computational Democracy Project (compdemocracy.org/polis).
class RealDialoguesTest {

    @ParameterizedTest
    @CsvSource({"vtaiwan.uberx, 1921, 197, 49443", "bowling-green, 2031, 896, 225524", "austria-consumption, 1116, 522, 61384",
            "san-juan-land-bank, 404, 293, 33463", "football-concussions, 1487, 298, 14328",
            "canadian-electoral-reform, 448, 174, 11950", "bg2050-volunteers, 126, 371, 14283", "brexit-consensus, 204, 50, 5303",
            "15-per-hour-seattle, 339, 54, 2872", "london.youth.policing, 26, 36, 638"})
    void countAsTheirReadmeSays(String name, int participants, int statements, int votes) {
        assertThat(RealDialogues.read(name).votes().counts()).isEqualTo(new Counts(participants, statements, votes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vtaiwan.uberx", "austria-consumption", "san-juan-land-bank", "football-concussions",
            "canadian-electoral-reform", "bg2050-volunteers", "brexit-consensus", "15-per-hour-seattle", "london.youth.policing"})
    void haveTheSameLastVotesAsTheirMatrix(String name) {
        Path folder = RealDialogues.folder(name);
        List<org.regroup.opinions.exchange.CsvSource> withoutEvents = List.of(
                org.regroup.opinions.exchange.CsvSource.of(folder.resolve("comments.csv")),
                org.regroup.opinions.exchange.CsvSource.of(folder.resolve("participants-votes.csv")));
        Votes matrix = RealDialogues.content(PolisFolder.read(withoutEvents, PolisFolder.STANDARD_LIMIT)).votes();
        Votes events = RealDialogues.read(name).votes();

        assertThat(cells(events)).isEqualTo(cells(matrix));
    }

    @Test
    void reproduceThePublishedGroupInformedConsensus() {
        PolisDialogue dialogue = RealDialogues.read("bg2050-volunteers");

        OpinionMap map = OpinionMap.of(dialogue.votes(), MapOptions.standard().withGivenGroups(dialogue.publishedGroups()));

        assertThat(dialogue.publishedConsensus()).hasSize(371);
        dialogue.publishedConsensus().forEach((id, published) -> assertThat(
                map.statement(id).map(StatementResult::groupInformedConsensus).orElseThrow()).as(id)
                .isCloseTo(published, within(1e-12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brexit-consensus", "football-concussions", "bowling-green"})
    void giveTheSameMapForShuffledRows(String name, @TempDir Path shuffled) throws IOException {
        Path folder = RealDialogues.folder(name);
        for (String file : List.of("comments.csv", "votes.csv", "participants-votes.csv")) {
            if (Files.exists(folder.resolve(file)))
                shuffleRows(folder.resolve(file), shuffled.resolve(file), 5);
        }

        PolisDialogue dialogue = RealDialogues.content(PolisFolder.read(shuffled));

        assertThat(dialogue.votes()).isEqualTo(RealDialogues.read(name).votes());
        assertThat(OpinionMap.of(dialogue.votes(), MapOptions.standard()).toString())
                .isEqualTo(OpinionMap.of(RealDialogues.read(name).votes(), MapOptions.standard()).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vtaiwan.uberx", "austria-consumption", "san-juan-land-bank", "bg2050-volunteers", "bowling-green",
            "london.youth.policing"})
    void surviveARoundTrip(String name, @TempDir Path written) throws IOException {
        PolisDialogue dialogue = RealDialogues.read(name);

        PolisExport.write(dialogue, written);

        assertThat(RealDialogues.content(PolisFolder.read(written))).isEqualTo(dialogue);
    }

    private static List<String> cells(Votes votes) {
        List<String> cells = new ArrayList<>();
        votes.forEach((participant, statement, answer, timestamp) -> cells.add(participant + " " + statement + " " + answer));
        return cells;
    }

    /// Shuffles the records of a file; texts with line breaks are kept whole.
    private static void shuffleRows(Path from, Path to, long seed) throws IOException {
        List<String> records = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : Files.readString(from).split("\n", -1)) {
            open.append(line).append('\n');
            if (open.chars().filter(c -> c == '"').count() % 2 == 0) {
                records.add(open.toString());
                open.setLength(0);
            }
        }
        records.removeIf(String::isBlank);
        Collections.shuffle(records.subList(1, records.size()), new Random(seed));
        Files.writeString(to, String.join("", records));
    }
}
