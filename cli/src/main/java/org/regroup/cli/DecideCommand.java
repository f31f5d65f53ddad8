package org.regroup.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.regroup.cli.Usage.Option;
import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.Finding;
import org.regroup.counting.report.DecisionHtml;
import org.regroup.counting.report.DecisionJson;
import org.regroup.counting.report.DecisionText;

/// `regroup decide`: works out again what several organisations decided, from the file that was published with the decision.
final class DecideCommand {

    static final Usage USAGE = new Usage("decide", List.of(
            "Works out again what several organisations decided together: adds up ballots, checks certificates, signatures, rolls and "
                    + "times, judges by each organisation's own rule and by the joint rule, and weighs the same votes by the usual other "
                    + "rules.",
            "If anything does not add up, everything that does not is listed instead, and the exit code is 1. The same file gives the "
                    + "same bytes."),
            "FILE.json",
            "A decision in the format regroup-decision/1, as every decision page offers it: docs/decisions-format.md.",
            List.of(Option.values("--text", "FILE",
                    "A text you hold in hand: is it one of those decided on? It is compared by its SHA-256. May be given several times."),
                    Option.value("--format", "FORMAT",
                            "text: a report to read, with the whole arithmetic; json: the result, for other programs; html: one page. "
                                    + "Default: text."),
                    Option.value("--output", "FILE", "Write here instead of to standard output.")));

    /// What the result is written as.
    private enum Format {
        TEXT,
        JSON,
        HTML
    }

    private final Path file;
    private final List<Path> texts;
    private final Format format;
    private final Output output;

    /// @throws Arguments.Wrong if a value is not what its option takes
    DecideCommand(Arguments words, Output output) {
        if (words.rest().isEmpty())
            throw new Arguments.Wrong("Name the file of a decision, for example \"regroup decide decision-7.json\"");
        if (words.rest().size() > 1)
            throw new Arguments.Wrong("One decision at a time, was given " + words.rest().size());
        this.file = Arguments.pathOf(words.rest().getFirst());
        this.texts = words.values("--text").stream().map(Arguments::pathOf).toList();
        this.format = words.choice("--format", Format.values());
        this.output = output;
    }

    /// @return the exit code
    int run() {
        try {
            DecisionResult result = DecisionResult.of(BadData.content(DecisionFile.read(BadData.content(Source.of(file)))));
            List<Finding> findings = new ArrayList<>(result.findings());
            for (Path text : texts)
                findings.addAll(result.text(text.toString(), BadData.content(Source.of(text)).sha256()));
            if (!findings.isEmpty())
                throw new BadData(file + " does not add up:\n"
                        + findings.stream().map(f -> "- " + f).collect(Collectors.joining("\n")));
            return output.write(switch (format) {
                case TEXT -> DecisionText.of(result).getBytes(StandardCharsets.UTF_8);
                case JSON -> DecisionJson.of(result);
                case HTML -> DecisionHtml.of(result).getBytes(StandardCharsets.UTF_8);
            });
        } catch (BadData e) {
            output.messages().println(e.getMessage());
            return 1;
        }
    }
}
