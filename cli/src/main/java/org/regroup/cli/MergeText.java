package org.regroup.cli;

import java.util.Locale;
import java.util.Optional;

import org.regroup.texts.exchange.Markdown;

/// A merge as a report to read.
final class MergeText {

    private static final int WIDTH = 100;

    private final StringBuilder report = new StringBuilder();
    private final Merge merge;
    private final MergeWords words;

    private MergeText(Merge merge) {
        this.merge = merge;
        this.words = new MergeWords(merge);
    }

    static String of(Merge merge, Optional<Merge.Outcome> outcome) {
        var text = new MergeText(merge);
        text.write(outcome);
        return text.report.toString();
    }

    private void write(Optional<Merge.Outcome> outcome) {
        line("", merge.name());
        line("", merge.file() + ": " + counted(merge.base().blocks().size(), "block") + ", "
                + counted(merge.base().words(), "word") + ", version " + merge.base().version().hex().substring(0, 12));
        heading("The amendments");
        for (var entry : merge.entries()) {
            line("", entry.name() + " " + entry.file());
            entry.says().forEach(said -> line("   ", said.english()));
        }
        heading("How they stand to each other");
        words.relations().forEach(said -> line("", said));
        heading("Voting plan");
        words.plan().forEach(said -> line("", said));
        outcome.ifPresentOrElse(this::adopted, () -> {
            report.append('\n');
            line("", "To see the text with some of them adopted, give their order: --adopt "
                    + merge.proposedOrder().getFirst() + ", or --adopt plan.");
        });
    }

    private void adopted(Merge.Outcome outcome) {
        heading("Adopted one after the other");
        for (var step : outcome.steps()) {
            line("", step.entry().name() + " (" + step.entry().mover() + "): " + words.step(step));
            words.grounds(step).forEach(ground -> line("   ", ground));
        }
        heading("The text with these adopted");
        report.append(Markdown.write(outcome.numbered()));
    }

    private void heading(String heading) {
        report.append('\n').append(heading.toUpperCase(Locale.ROOT)).append('\n');
    }

    private void line(String margin, String words) {
        String lead = margin;
        for (String line : Columns.wrapped(words, WIDTH - margin.length())) {
            report.append(lead).append(line).append('\n');
            lead = " ".repeat(margin.length());
        }
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
