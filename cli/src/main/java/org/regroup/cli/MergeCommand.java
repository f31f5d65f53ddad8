package org.regroup.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.regroup.cli.Usage.Option;

/// `regroup merge`: what several edited copies change, how these changes stand to each other, and what the text says when some
/// of them are adopted.
final class MergeCommand {

    static final Usage USAGE = new Usage("merge", List.of(
            "Reads amendments from edited copies of a text, says what each changes, which of them meet, in which order they could "
                    + "be put to the vote, and what the text says when some are adopted.",
            "Nothing is merged by guessing: where two want different things of the same words, that is said and left to people. The "
                    + "same files give the same bytes."),
            "BASE.md --amend FILE.md ...",
            "The text in Markdown, UTF-8: # title, ## headings, numbered clauses (also 15b.), - points, > quotations.",
            List.of(Option.values("--amend", "FILE.md",
                    "An edited copy of the text. Given several times, they are called A1, A2, A3."),
                    Option.value("--adopt", "ORDER",
                            "Adopt these amendments in this order, by number, such as 2,1; or plan, for all in the order proposed."),
                    Option.value("--language", "TAG",
                            "The language of the text, by which its words are told apart, such as de, ar or pt-BR (default: en)."),
                    Option.value("--format", "FORMAT",
                            "text: a report to read; json: everything, for other programs; html: one page with every word's source. "
                                    + "Default: text."),
                    Option.value("--output", "FILE", "Write here instead of to standard output.")));

    private static final String BY_PLAN = "plan";

    /// What the result is written as.
    private enum Format {
        TEXT,
        JSON,
        HTML
    }

    private final Path base;
    private final List<Path> copies;
    private final Optional<List<Integer>> order;
    private final boolean byPlan;
    private final Locale language;
    private final Format format;
    private final Output output;

    /// @throws Arguments.Wrong if a value is not what its option takes
    MergeCommand(Arguments words, Output output) {
        if (words.rest().isEmpty())
            throw new Arguments.Wrong("Name a text, for example \"regroup merge motion.md --amend ours.md --amend theirs.md\"");
        if (words.rest().size() > 1)
            throw new Arguments.Wrong(
                    "One text is enough, was given " + words.rest().size() + ". Edited copies are given with --amend");
        this.base = Arguments.pathOf(words.rest().getFirst());
        this.copies = words.values("--amend").stream().map(Arguments::pathOf).toList();
        this.byPlan = words.value("--adopt").filter(BY_PLAN::equals).isPresent();
        this.order = words.value("--adopt").filter(_ -> !byPlan).map(this::order);
        this.language = words.value("--language").map(MergeCommand::language).orElse(Locale.ENGLISH);
        this.format = words.choice("--format", Format.values());
        this.output = output;
        once();
    }

    private void once() {
        if (copies.isEmpty())
            throw new Arguments.Wrong("Name at least one edited copy with --amend FILE.md");
        var seen = new HashSet<Path>();
        for (Path copy : copies)
            if (!seen.add(real(copy)))
                throw new Arguments.Wrong(copy + " is given twice");
        if (!seen.add(real(base)))
            throw new Arguments.Wrong(base + " is the text itself, no edited copy of it");
        output.file().filter(file -> seen.contains(real(file))).ifPresent(file -> {
            throw new Arguments.Wrong(file + " is one of the files to be read. Write the result to another");
        });
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    private List<Integer> order(String text) {
        var order = new ArrayList<Integer>();
        for (String each : text.split(",", -1)) {
            long number = Arguments.number("--adopt", each.strip().replaceFirst("^[Aa]", ""));
            if (number < 1 || number > copies.size())
                throw new Arguments.Wrong("There is no amendment " + number + " to adopt: "
                        + (copies.size() == 1 ? "there is only 1" : "they are numbered 1 to " + copies.size()));
            if (order.contains((int) number))
                throw new Arguments.Wrong("Amendment " + number + " can be adopted only once");
            order.add((int) number);
        }
        return order;
    }

    private static Locale language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new Arguments.Wrong("\"" + tag + "\" is no language tag. Write it like de, ar or pt-BR");
        }
    }

    /// @return the exit code
    int run() {
        try {
            var merge = Merge.of(base, copies, language, output.messages());
            var adopted = byPlan ? Optional.of(merge.proposedOrder()) : order;
            var outcome = adopted.map(merge::adopt);
            String report = switch (format) {
                case TEXT -> MergeText.of(merge, outcome);
                case JSON -> MergeJson.of(merge, outcome);
                case HTML -> MergeHtml.of(merge, outcome);
            };
            return output.write(report.getBytes(StandardCharsets.UTF_8));
        } catch (BadData e) {
            output.messages().println(e.getMessage());
            return 1;
        }
    }
}
