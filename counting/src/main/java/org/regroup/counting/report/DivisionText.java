package org.regroup.counting.report;

import java.util.Locale;

import org.regroup.counting.divisions.Count;
import org.regroup.counting.divisions.Declared;
import org.regroup.counting.divisions.Division;
import org.regroup.counting.divisions.Figures;

/// A vote of a hall as plain text, with its whole arithmetic: the same vote gives the same text.
public final class DivisionText {

    private static final String INDENT = "  ";
    private static final int NAME = 36;
    private static final int NUMBER = 10;

    private DivisionText() {}

    /// @throws IllegalArgumentException if it does not add up: see [Declared#findings]
    public static String of(Declared declared) {
        Division division = declared.division();
        Count count = Count.of(division);
        TextLines lines = new TextLines();
        lines.paragraph("", declared.conference() + ", vote " + declared.number() + ": " + division.subject());
        lines.line("");
        lines.paragraph("", declared.carried() ? "Carried." : "Not carried.");
        lines.line("");
        lines.paragraph("How          ", way(division.way()));
        lines.paragraph("Rule         ", count.verdict().rule().toString());
        lines.paragraph("On the roll  ", number(division.voters()));
        lines.paragraph("Opened       ", declared.openedAt().toString());
        lines.paragraph("Closed       ", declared.closedAt().toString());
        if (!declared.text().isEmpty()) {
            lines.paragraph("Text         ", declared.text());
        }
        lines.heading("THE COUNT");
        lines.line(row("", "for", "against", "abstained", "spoiled", "weight"));
        count.lines().forEach(line -> lines.line(row(line.group().name(), line.figures(),
                line.weight().map(Object::toString).orElse("") + (line.whole() ? " whole" : ""))));
        lines.line(row("All", count.total(), ""));
        lines.line("");
        count.verdict().report().lines().forEach(line -> lines.paragraph(INDENT, line));
        count.weighings().ifPresent(weighings -> {
            lines.heading("THE SAME VOTES UNDER OTHER RULES");
            weighings.all().stream().filter(one -> !one.binding()).forEach(one -> lines.paragraph(INDENT,
                    one.name() + ": " + (one.verdict().carried() ? "carried" : "not carried") + ". " + one.verdict().words()));
        });
        return lines.toString();
    }

    private static String way(Division.Way way) {
        return switch (way) {
            case HANDS -> "show of hands";
            case CARDS -> "card vote, weighed by members";
            case ROLL_CALL -> "roll-call";
            case SECRET -> "secret ballot";
        };
    }

    private static String row(String name, Figures figures, String weight) {
        return row(name, number(figures.inFavour()), number(figures.against()), number(figures.abstained()),
                number(figures.spoiled()), weight);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%d", value);
    }

    private static String row(String name, String... cells) {
        StringBuilder row = new StringBuilder(INDENT).append(TextLines.left(name, NAME));
        for (String cell : cells) {
            row.append(" ".repeat(Math.max(1, NUMBER - cell.length()))).append(cell);
        }
        return row.toString();
    }
}
