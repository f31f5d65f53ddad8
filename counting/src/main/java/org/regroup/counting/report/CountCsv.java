package org.regroup.counting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.regroup.counting.Candidate;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Stage;

/// A count as tables for spreadsheets and other programs.
public final class CountCsv {

    private CountCsv() {}

    /// The columns of [#stages].
    public static final String STAGES_HEADER = "file,stage,action,candidate,non_transferable,totals_in_candidate_order,elected_so_far\n";

    /// One line a stage, without the header, so that several elections can stand in one table. `elected_so_far` names everybody
    /// elected up to then, with or without the quota.
    ///
    /// @param file what the lines are called by
    public static String stages(Result result, String file) {
        StringBuilder csv = new StringBuilder();
        List<Integer> elected = new ArrayList<>();
        for (Stage stage : result.stages()) {
            elected.addAll(stage.elected());
            csv.append(field(file)).append(',').append(stage.number()).append(',')
                    .append(stage.action().kind().name().toLowerCase(Locale.ROOT)).append(',')
                    .append(numbers(stage.action().candidates())).append(',')
                    .append(stage.nonTransferable().decimal(result.places())).append(',')
                    .append(stage.totals().stream().map(t -> t.decimal(result.places())).collect(Collectors.joining(" ")))
                    .append(',')
                    .append(numbers(elected)).append('\n');
        }
        return csv.toString();
    }

    private static String numbers(List<Integer> candidates) {
        return candidates.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /// One line for each candidate and a column for each stage.
    public static String table(Result result) {
        StringBuilder csv = new StringBuilder("number,candidate");
        for (Stage stage : result.stages())
            csv.append(',').append(field((stage.number() + " " + stage.action().kind().name().toLowerCase(Locale.ROOT) + " "
                    + numbers(stage.action().candidates())).strip()));
        csv.append(",outcome\n");
        for (Candidate candidate : result.contest().candidates()) {
            csv.append(candidate.number()).append(',').append(field(candidate.name()));
            result.stages().forEach(stage -> csv.append(',').append(stage.total(candidate.number()).decimal(result.places())));
            csv.append(',').append(outcome(result, candidate)).append('\n');
        }
        csv.append(",Non-transferable");
        result.stages().forEach(stage -> csv.append(',').append(stage.nonTransferable().decimal(result.places())));
        csv.append(",\n");
        if (result.stages().stream().anyMatch(stage -> stage.quota() != null)) {
            csv.append(",Quota");
            for (Stage stage : result.stages()) {
                Rational quota = stage.quota();
                csv.append(',').append(quota == null ? "" : quota.decimal(result.places()));
            }
            csv.append(",\n");
        }
        return csv.toString();
    }

    private static String outcome(Result result, Candidate candidate) {
        if (candidate.withdrawn())
            return "withdrawn";
        long seats = result.elected().stream().filter(e -> e == candidate.number()).count();
        return seats > 1 ? seats + " seats" : seats == 1 ? "elected" : "not elected";
    }

    /// A name that a spreadsheet would take for a formula gets an apostrophe before it.
    private static String field(String text) {
        String plain = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\n' || c == '\r')
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }
}
