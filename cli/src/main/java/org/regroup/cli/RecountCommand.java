package org.regroup.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.regroup.cli.Usage.Option;
import org.regroup.counting.exchange.DivisionFile;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.report.DivisionText;

/// `regroup recount`: counts a vote of a conference again, from the file that was published with its result.
final class RecountCommand {

    static final Usage USAGE = new Usage("recount", List.of(
            "Counts a vote of a conference again: ballots by their codes, what tellers counted, the roll by organisations, and the rule. "
                    + "Secret votes are counted in the same way; whoever voted finds the own ballot by its code.",
            "If the result that was declared does not come out again, what differs is listed, and the exit code is 1. The same file gives "
                    + "the same text."),
            "FILE.json", "A vote in the format regroup-division/1, as the page of each declared vote offers it.",
            List.of(Option.values("--code", "CODE", "Show the ballot of this code as well. May be given several times."),
                    Option.value("--output", "FILE", "Write here instead of to standard output.")));

    private final Path file;
    private final List<String> codes;
    private final Output output;

    /// @throws Arguments.Wrong if a value is not what its option takes
    RecountCommand(Arguments words, Output output) {
        if (words.rest().isEmpty())
            throw new Arguments.Wrong("Name the file of a vote, for example \"regroup recount vote-3.json\"");
        if (words.rest().size() > 1)
            throw new Arguments.Wrong("One vote at a time, was given " + words.rest().size());
        this.file = Arguments.pathOf(words.rest().getFirst());
        this.codes = words.values("--code");
        this.output = output;
    }

    /// @return the exit code
    int run() {
        try {
            var declared = BadData.content(DivisionFile.read(BadData.content(Source.of(file))));
            var findings = declared.findings();
            if (!findings.isEmpty())
                throw new BadData(file + " does not add up:\n"
                        + findings.stream().map(finding -> "- " + finding).collect(Collectors.joining("\n")));
            var text = new StringBuilder(DivisionText.of(declared));
            for (String code : codes)
                text.append("\nBallot ").append(code).append(": ").append(declared.division().ballots().stream()
                        .filter(ballot -> ballot.code().equals(code)).map(ballot -> switch (ballot.choice()) {
                            case FOR -> "for.";
                            case AGAINST -> "against.";
                            case ABSTAIN -> "abstained.";
                        }).findFirst().orElse("not among those counted.")).append('\n');
            return output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (BadData e) {
            output.messages().println(e.getMessage());
            return 1;
        }
    }
}
