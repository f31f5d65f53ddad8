package org.regroup.platform.organisations;

import java.util.List;
import java.util.stream.Collectors;

import org.regroup.counting.decisions.Rules;

/// Procedures as lines of text, to be kept with the question by which they are adopted: one line for each kind of question,
/// its parts divided by tabs.
public final class CardText {

    /// A ninth part says what cards weigh, where that is not one vote each, or how many sit in a body.
    private static final int PARTS = 8;

    private CardText() {}

    public static String write(List<Procedure> procedures) {
        return procedures.stream().map(one -> String.join("\t", one.kind().code(), one.electorate().code(), one.method().code(),
                one.secrecy().code(), String.valueOf(one.noticeDays()), one.bloc() ? "bloc" : "", one.body(), one.ruleText())
                + (one.weight() == CardWeight.ONE ? "" : "\t" + one.weight().code())
                + (one.seats() == 0 ? "" : "\t" + one.seats()))
                .collect(Collectors.joining("\n"));
    }

    /// @throws IllegalArgumentException if it was not written by [#write]
    public static List<Procedure> read(String text) {
        return text.lines().map(line -> {
            var parts = line.split("\t", -1);
            if (parts.length != PARTS && parts.length != PARTS + 1) {
                throw new IllegalArgumentException("a procedure has " + PARTS + " parts or one more: " + line);
            }
            return new Procedure(QuestionKind.of(parts[0]), Electorate.of(parts[1]), VoteMethod.of(parts[2]),
                    Secrecy.of(parts[3]), Integer.parseInt(parts[4]), Rules.parseOwn(parts[7]).rule(), parts[6],
                    parts[5].equals("bloc"),
                    parts.length == PARTS || seats(parts) > 0 ? CardWeight.ONE : CardWeight.of(parts[PARTS]), seats(parts));
        }).toList();
    }

    /// A card from before seats were asked for has none.
    private static int seats(String[] parts) {
        return parts.length > PARTS && parts[PARTS].matches("\\d{1,6}") ? Integer.parseInt(parts[PARTS]) : 0;
    }
}
