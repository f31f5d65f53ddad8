package org.regroup.counting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.RealElections;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.exchange.ElectionFile;

/// Every election of the table of expected results, from its file to who is elected: 451 Scottish wards, American, British,
/// Irish and Debian elections and the worked examples of the literature.
class PublishedResultsTest {

    @Test
    void everyElectionElectsWhoWasElected() {
        List<String> differences = new ArrayList<>();
        int rows = 0;
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(RealElections.text("expected.csv"))) {
            for (NamedCsvRecord row : table) {
                rows++;
                for (String name : methods(row.getField("method")))
                    difference(row, name).ifPresent(d -> differences.add(row.getField("file") + " by " + name + ": " + d));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(rows).isEqualTo(481);
        assertThat(differences).isEmpty();
    }

    /// Names of methods in the words of the table.
    private static List<String> methods(String words) {
        return Arrays.stream(words.replaceAll("\\(.*\\)", "").split("/")).map(String::strip).map(word -> switch (word) {
            case "scottish-stv" -> "scottish";
            case "schulze-wv" -> "schulze";
            default -> word;
        }).toList();
    }

    private static Optional<String> difference(NamedCsvRecord row, String name) {
        Election election = ElectionFile.read(RealElections.folder().resolve(row.getField("file"))).content().election();
        Election counted = election.with(election.contest().withSeats(Integer.parseInt(row.getField("seats"))));
        return switch (Methods.named(name).orElseThrow(() -> new AssertionError("no method " + name)).count(counted,
                Settings.STANDARD)) {
            case Counted.Done(Result result) -> difference(row, counted, result);
            case Counted.Refused(List<String> reasons) -> Optional.of("refused: " + reasons);
            case Counted.Open open -> Optional.of("open: " + open);
        };
    }

    private static Optional<String> difference(NamedCsvRecord row, Election election, Result result) {
        List<String> wrong = new ArrayList<>();
        compare("candidates", row.getField("candidates"), election.contest().candidates().size(), wrong);
        compare("votes", row.getField("valid_votes"), election.ballots().votes(), wrong);
        if (row.getField("quota").matches("\\d+"))
            compare("quota", row.getField("quota"), String.valueOf(result.quota()), wrong);
        if (row.getField("stages").matches("\\d+"))
            compare("stages", row.getField("stages"), result.stages().size(), wrong);
        elected(row.getField("winner_numbers_in_order"), election, result, wrong);
        String winners = row.getField("winners");
        if (winners.contains("order: ") || winners.matches("\\w+( > \\w+)+"))
            compare("order", winners.replaceFirst(".*order: ", ""), order(election, result), wrong);
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
    }

    /// Those level stand in the order of the ballot, as in the table. There is one such case: Jeroen van Wolffelaar and Andreas
    /// Schuldei in 2006, each preferred to the other by 166.
    private static String order(Election election, Result result) {
        return String.join(" > ", result.ranking().stream().flatMap(level -> level.stream().sorted())
                .map(election.contest()::name).toList());
    }

    /// Numbers or names in order of election, those in braces in any order; more of them than seats are a whole ranking.
    private static void elected(String expected, Election election, Result result, List<String> wrong) {
        List<String> elected = result.elected().stream()
                .map(n -> expected.matches("[\\d {}]+") ? n.toString() : election.contest().name(n)).toList();
        int brace = expected.indexOf('{');
        List<String> inOrder = words(brace < 0 ? expected : expected.substring(0, brace));
        List<String> together = brace < 0 ? List.of() : words(expected.substring(brace));
        int seats = election.contest().seats();
        List<String> first = inOrder.size() > seats ? inOrder.subList(0, seats) : inOrder;
        boolean right = elected.size() == first.size() + together.size() && elected.subList(0, first.size()).equals(first)
                && new TreeSet<>(elected.subList(first.size(), elected.size())).equals(new TreeSet<>(together));
        if (!right)
            wrong.add("elected " + elected + ", expected " + expected);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[ {}]+")).filter(w -> !w.isEmpty()).toList();
    }

    private static void compare(String what, String expected, Object was, List<String> wrong) {
        if (!expected.equals(was.toString()))
            wrong.add(what + " " + was + ", expected " + expected);
    }
}
