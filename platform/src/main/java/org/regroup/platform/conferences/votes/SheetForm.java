package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Reads what a teller typed. What cannot be read is refused; what cannot be right is shown when sheets are compared.
public final class SheetForm {

    private static final Pattern PART = Pattern.compile("(\\d{1,5})(?:\\s*[-–]\\s*(\\d{1,5}))?");
    private static final int MOST = 100_000;

    private SheetForm() {}

    static Outcome<Sheet> read(HallVote vote, Typed typed) {
        var grounds = new ArrayList<Ground>();
        var hands = new ArrayList<Hands>();
        var rows = Sheet.rows(vote);
        for (int row = 0; row < rows.size(); row++) {
            hands.add(new Hands(rows.get(row), count(typed, field("for", row), grounds),
                    count(typed, field("against", row), grounds),
                    count(typed, field("abstain", row), grounds),
                    vote.rung() == Rung.SECRET ? count(typed, field("spoiled", row), grounds) : 0));
        }
        var papers = new TreeMap<Choice, List<Integer>>();
        if (Sheet.byNumber(vote)) {
            for (var choice : Choice.values()) {
                papers.put(choice, numbers(typed, choice.key(), grounds));
            }
        }
        var took = vote.rung() == Rung.SECRET ? numbers(typed, "took", grounds) : List.<Integer>of();
        int late = typed.text("late").isBlank() ? 0 : count(typed, "late", grounds);
        return Outcome.unless(grounds, () -> new Sheet(hands, papers, took, late));
    }

    /// The name of a figure's field.
    public static String field(String column, int row) {
        return column + row;
    }

    private static int count(Typed typed, String field, List<Ground> grounds) {
        int number = typed.number(field);
        if (number < 0 || number > MOST) {
            grounds.add(Ground.at(field, "votes.ground.count"));
            return 0;
        }
        return number;
    }

    /// Such as `1-12, 15 17`.
    private static List<Integer> numbers(Typed typed, String field, List<Ground> grounds) {
        var all = new ArrayList<Integer>();
        var text = typed.text(field).strip().replaceAll("\\s*[-–]\\s*", "-");
        for (var part : text.split("[\\s,;]+")) {
            var match = PART.matcher(part);
            if (part.isEmpty()) {
                continue;
            }
            int from = match.matches() ? Integer.parseInt(match.group(1)) : -1;
            int to = from < 0 ? -1 : match.group(2) == null ? from : Integer.parseInt(match.group(2));
            if (from < 0 || to < from || all.size() + to - from > MOST) {
                grounds.add(Ground.at(field, "votes.ground.numbers", part));
                return List.of();
            }
            IntStream.rangeClosed(from, to).forEach(all::add);
        }
        return all;
    }

    /// The same as it would be typed.
    static Map<String, String> typed(HallVote vote, Sheet sheet) {
        var values = new LinkedHashMap<String, String>();
        var rows = Sheet.rows(vote);
        for (var one : sheet.hands()) {
            int row = rows.indexOf(one.key());
            values.put(field("for", row), String.valueOf(one.inFavour()));
            values.put(field("against", row), String.valueOf(one.against()));
            values.put(field("abstain", row), String.valueOf(one.abstained()));
            values.put(field("spoiled", row), String.valueOf(one.spoiled()));
        }
        sheet.papers().forEach((choice, numbers) -> values.put(choice.key(), text(numbers)));
        values.put("took", text(sheet.took()));
        values.put("late", String.valueOf(sheet.late()));
        return values;
    }

    static String text(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
