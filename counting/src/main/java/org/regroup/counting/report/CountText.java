package org.regroup.counting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.regroup.counting.Action;
import org.regroup.counting.Candidate;
import org.regroup.counting.Method;
import org.regroup.counting.Pairwise;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Stage;
import org.regroup.counting.Tie;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.SettingsText;

/// A count as a report to read at a terminal, in lines of at most 100 columns wherever its names allow it.
///
/// ```java
/// System.out.print(CountText.of(result, settings));
/// ```
public final class CountText {

    private static final int WIDEST_NAME = 30;
    private static final int MOST_PAIRWISE = 30;

    private final Result result;
    private final Settings settings;
    private final InWords words;
    private final TextLines lines = new TextLines();

    private CountText(Result result, Settings settings) {
        this.result = result;
        this.settings = settings;
        this.words = new InWords(result);
    }

    public static String of(Result result, Settings settings) {
        CountText report = new CountText(result, settings);
        report.write();
        return report.lines.toString();
    }

    private void write() {
        Optional<Method> method = Methods.named(result.method());
        lines.paragraph("", result.contest().title().isBlank() ? "Election" : result.contest().title());
        lines.paragraph("", method.map(Method::title).orElse(result.method()) + "; "
                + Figures.counted(result.contest().seats(), "seat") + ", "
                + Figures.counted(result.contest().candidates().size(), "candidate") + withdrawn() + ".");
        lines.line("");
        lines.paragraph("", words.outcome());
        lines.paragraph("", words.votes());
        stages();
        ranking();
        pairwise();
        inWords();
        ties();
        rules(method);
    }

    private String withdrawn() {
        List<String> gone = result.contest().candidates().stream().filter(Candidate::withdrawn).map(Candidate::name).toList();
        return gone.isEmpty() ? "" : "; withdrawn: " + String.join(", ", gone);
    }

    // --- the table of stages --------------------------------------------------------------------------------------------

    private void stages() {
        if (result.stages().isEmpty())
            return;
        lines.heading("STAGE BY STAGE   (* elected here, x excluded here)");
        int names = Math.min(WIDEST_NAME,
                result.contest().candidates().stream().mapToInt(c -> TextLines.width(c.name())).max().orElse(0));
        names = Math.max(names, "Non-transferable".length());
        int numbers = Integer.toString(result.contest().candidates().size()).length();
        List<List<String>> columns = result.stages().stream().map(this::column).toList();
        for (int from = 0; from < columns.size();) {
            int width = numbers + 1 + names;
            int to = from;
            while (to < columns.size() && (to == from || width + 2 + width(columns.get(to)) <= TextLines.WIDTH))
                width += 2 + width(columns.get(to++));
            lines.line("");
            table(columns.subList(from, to), numbers, names);
            from = to;
        }
    }

    private static int width(List<String> column) {
        return column.stream().mapToInt(TextLines::width).max().orElse(0);
    }

    /// Number, action, quota, what each candidate has, and what is non-transferable.
    private List<String> column(Stage stage) {
        List<String> column = new ArrayList<>();
        column.add(Integer.toString(stage.number()) + " ");
        column.add(action(stage.action()) + " ");
        for (Candidate candidate : result.contest().candidates())
            column.add(cell(stage, candidate));
        column.add(stage.nonTransferable().signum() == 0 ? "- " : stage.nonTransferable().decimal(result.places()) + " ");
        Rational quota = stage.quota();
        column.add(quota == null ? "" : quota.decimal(result.places()) + " ");
        return column;
    }

    private static String action(Action action) {
        String who = action.candidates().stream().limit(3).map(String::valueOf).collect(Collectors.joining(","))
                + (action.candidates().size() > 3 ? ",.." : "");
        return (action.kind().name().toLowerCase(Locale.ROOT) + " " + who).strip();
    }

    private String cell(Stage stage, Candidate candidate) {
        Rational total = stage.total(candidate.number());
        String mark = stage.elected().contains(candidate.number())
                ? "*"
                : stage.excluded().contains(candidate.number()) ? "x" : " ";
        return (total.signum() == 0 && (candidate.withdrawn() || stage.number() > 1) ? "-" : total.decimal(result.places()))
                + mark;
    }

    private void table(List<List<String>> columns, int numbers, int names) {
        List<String> heads = new ArrayList<>(List.of("Stage", ""));
        result.contest().candidates()
                .forEach(c -> heads.add(TextLines.right(Integer.toString(c.number()), numbers) + " " + c.name()));
        heads.add(" ".repeat(numbers + 1) + "Non-transferable");
        heads.add(" ".repeat(numbers + 1) + "Quota");
        for (int row = 0; row < heads.size(); row++) {
            int index = row;
            if (row == heads.size() - 1 && columns.stream().allMatch(c -> c.get(index).isEmpty())
                    || row == heads.size() - 2 && !words.transfers())
                continue;
            StringBuilder line = new StringBuilder(TextLines.left(heads.get(row), numbers + 1 + names));
            for (List<String> column : columns)
                line.append("  ").append(TextLines.right(column.get(row), width(column)));
            lines.line(line.toString());
        }
    }

    // --- further parts --------------------------------------------------------------------------------------------------

    private void ranking() {
        if (result.ranking().isEmpty())
            return;
        lines.heading("RANKING");
        int place = 1;
        for (List<Integer> level : result.ranking()) {
            lines.paragraph(TextLines.right(Integer.toString(place), 4) + "  ",
                    String.join(" = ", level.stream().map(result.contest()::name).toList()));
            place += level.size();
        }
    }

    private void pairwise() {
        Pairwise pairwise = result.pairwise();
        if (pairwise == null)
            return;
        lines.heading("HEAD TO HEAD   (how many prefer the candidate of the row to that of the column)");
        if (pairwise.candidates() > MOST_PAIRWISE) {
            lines.paragraph("", "There are " + pairwise.candidates() + " candidates: the JSON report holds the table.");
            return;
        }
        int widest = 1;
        for (int i = 1; i <= pairwise.candidates(); i++)
            for (int j = 1; j <= pairwise.candidates(); j++)
                widest = Math.max(widest, pair(pairwise, i, j).length());
        StringBuilder head = new StringBuilder(" ".repeat(24));
        for (int j = 1; j <= pairwise.candidates(); j++)
            head.append(TextLines.right(Integer.toString(j), widest + 2));
        lines.line(head.toString());
        for (int i = 1; i <= pairwise.candidates(); i++) {
            StringBuilder row = new StringBuilder(
                    TextLines.right(Integer.toString(i), 3) + " " + TextLines.left(result.contest().name(i), 20));
            for (int j = 1; j <= pairwise.candidates(); j++)
                row.append(TextLines.right(pair(pairwise, i, j), widest + 2));
            lines.line(row.toString());
        }
    }

    private String pair(Pairwise pairwise, int one, int other) {
        return one == other ? "-" : Figures.plain(pairwise.votes(one, other), result.places());
    }

    private void inWords() {
        if (result.stages().isEmpty())
            return;
        lines.heading("IN WORDS");
        for (Stage stage : result.stages())
            lines.paragraph(TextLines.right(Integer.toString(stage.number()), 4) + "  ", words.stage(stage));
    }

    private void ties() {
        if (result.ties().isEmpty())
            return;
        lines.heading("TIES");
        for (Tie tie : result.ties())
            lines.paragraph("  - ", String.join(" ", words.tie(tie)));
        result.alternatives().forEach(other -> lines.paragraph("    ", words.alternative(other)));
        if (result.ties().stream().anyMatch(Tie::byLot) && !settings.ties().seedStated())
            lines.paragraph("    ",
                    "No seed was stated, so the SHA-256 of the input served. For a draw that nobody can influence, "
                            + "publish beforehand where the seed will come from and state it.");
    }

    private void rules(Optional<Method> method) {
        lines.heading("THE RULE");
        method.ifPresent(m -> {
            lines.paragraph("", String.join(" ", m.about()));
            lines.paragraph("", "Source: " + m.source());
        });
        if (!result.parameters().isEmpty())
            lines.paragraph("", "Parameters: " + result.parameters().entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", ")) + ".");
        if (!settings.constraints().isEmpty())
            lines.paragraph("", "Constraints: "
                    + settings.constraints().stream().map(Object::toString).collect(Collectors.joining("; ")) + ".");
        if (!settings.ties().steps().isEmpty())
            lines.paragraph("", "Ties: "
                    + settings.ties().steps().stream().map(SettingsText::of).collect(Collectors.joining(", then ")) + ".");
        if (settings.ties().seedStated())
            lines.paragraph("", "Seed: " + settings.ties().seed());
        result.notes().forEach(note -> lines.paragraph("", "Note: " + note));
        if (!result.input().isEmpty())
            lines.paragraph("", "SHA-256 of the input: " + result.input());
        lines.paragraph("", "The same ballots and settings give the same report.");
    }
}
