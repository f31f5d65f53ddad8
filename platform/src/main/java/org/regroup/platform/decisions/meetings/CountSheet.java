package org.regroup.platform.decisions.meetings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.decisions.meetings.Figures.Hands;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The sheet a teller fills in: a row of figures for the whole and for each clause, and how it is read.
public record CountSheet(Question question, Party party) {

    static final int MOST = 1_000_000;

    /// In the order of the figures of [Hands].
    public enum Column {
        PRESENT, FOR, AGAINST, ABSTAINED, SPOILED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param unit "v" for votes, "p" for the members they stand for
    public static String field(String unit, int item, Column column) {
        return unit + item + "-" + column.key();
    }

    /// A hand cannot be spoiled, a card can.
    public List<Column> columns() {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.SPOILED || party.procedure().method() == VoteMethod.CARDS).toList();
    }

    /// Votes, and members too where those who vote stand for more than one.
    public List<String> units() {
        return party.procedure().electorate() == Electorate.UNITS || party.people() != party.votes()
                ? List.of("v", "p")
                : List.of("v");
    }

    public boolean body() {
        return party.procedure().electorate() == Electorate.BODY;
    }

    /// What an item is called in the text; empty for the whole.
    String label(int item) {
        return item == 0 ? "" : question.clauses().get(item - 1).label();
    }

    /// The figures of the whole for every clause too.
    Map<String, String> same(Typed typed) {
        var filled = new LinkedHashMap<>(typed.values());
        for (int item = 1; item < question.items(); item++) {
            for (var unit : units()) {
                for (var column : columns()) {
                    filled.put(field(unit, item, column), typed.text(field(unit, 0, column)));
                }
            }
        }
        return filled;
    }

    /// What a form holds that was filled in with these figures.
    Map<String, String> typed(Figures figures) {
        var filled = new LinkedHashMap<String, String>();
        filled.put("entitled", String.valueOf(figures.entitled()));
        for (int item = 0; item < figures.items().size(); item++) {
            for (var unit : units()) {
                var hands = unit.equals("v") ? figures.items().get(item).votes() : figures.items().get(item).people();
                for (var column : columns()) {
                    filled.put(field(unit, item, column), String.valueOf(hands.all().get(column.ordinal())));
                }
            }
        }
        return filled;
    }

    /// @param people how many members those on the roll stand for
    Outcome<Figures> read(Typed typed, int people) {
        var grounds = new ArrayList<Ground>();
        int entitled = body() ? typed.number("entitled") : 0;
        if (body() && (entitled < 1 || entitled > MOST)) {
            grounds.add(Ground.at("entitled", "meetings.ground.entitled", MOST));
        } else if (body() && entitled != party.roll()) {
            grounds.add(Ground.at("entitled", "meetings.ground.seats", party.procedure().body(), party.roll(), entitled));
        }
        int roll = party.votes();
        var items = new ArrayList<Figures.Item>();
        for (int item = 0; item < question.items(); item++) {
            var votes = hands(typed, "v", item, roll, grounds);
            var members = units().size() == 1 ? votes : hands(typed, "p", item, people, grounds);
            if (votes != null && members != null) {
                items.add(new Figures.Item(votes, members));
                fits(item, votes, members, grounds);
            }
        }
        return Outcome.unless(grounds, () -> new Figures(entitled, items));
    }

    private @Nullable Hands hands(Typed typed, String unit, int item, int most, List<Ground> grounds) {
        var read = new int[Column.values().length];
        for (var column : columns()) {
            var field = field(unit, item, column);
            int number = typed.number(field);
            if (number < 0 || number > MOST) {
                var key = typed.text(field).isBlank() ? "meetings.ground.missing" : "meetings.ground.number";
                grounds.add(Ground.at(field, key, item, label(item), MOST));
                return null;
            }
            read[column.ordinal()] = number;
        }
        var hands = new Hands(read[0], read[1], read[2], read[3], read[4]);
        var present = field(unit, item, Column.PRESENT);
        if (hands.present() > most && most >= 0) {
            grounds.add(Ground.at(present, "meetings.ground.roll." + unit, item, label(item), hands.present(), most));
        }
        if (hands.counted() > hands.present()) {
            grounds.add(Ground.at(present, "meetings.ground.present." + unit, item, label(item), hands.counted(),
                    hands.present()));
        }
        return hands;
    }

    /// Every vote stands for a member at least, and members for no more than votes say.
    private void fits(int item, Hands votes, Hands people, List<Ground> grounds) {
        for (var column : columns()) {
            int each = votes.all().get(column.ordinal());
            int stand = people.all().get(column.ordinal());
            if (stand < each || each == 0 && stand > 0) {
                grounds.add(Ground.at(field("p", item, column), "meetings.ground.people", item, label(item), each, stand));
                return;
            }
        }
    }
}
