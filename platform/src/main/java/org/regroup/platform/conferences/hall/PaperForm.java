package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.regroup.hall.day.Act;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;

/// Reads what a chair enters when the network of the room fails: that it runs on paper from now on, and speeches from their slips.
final class PaperForm {

    /// Minutes, with seconds behind a colon: 3 or 2:30.
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,3})(?::([0-5]\\d))?");

    private PaperForm() {}

    static Outcome<Act> began(Typed typed) {
        return words(typed, "reason", ChairForm.LONGEST_TITLE, Act.PaperBegan::new);
    }

    static Outcome<Act> note(Typed typed) {
        return words(typed, "note", ChairForm.LONGEST_WORDS, Act.Noted::new);
    }

    private static Outcome<Act> words(Typed typed, String field, int longest, Function<String, Act> act) {
        var words = PlainText.lines(typed.text(field));
        var grounds = new ArrayList<Ground>();
        PlainText.require("hall", field, words, longest, grounds);
        return Outcome.unless(grounds, () -> act.apply(words));
    }

    /// Everything that is wrong with a slip is said at once.
    static Outcome<Act> spoken(Typed typed, Room room, Instant now) {
        var who = ChairForm.number(typed.text("who"));
        var began = began(typed.text("began"), now.atZone(room.conference().zone()));
        var length = length(typed.text("length"));
        var grounds = new ArrayList<Ground>();
        if (!room.roster().people().containsKey(who)) {
            grounds.add(Ground.at("who", "hall.ground.person"));
        }
        if (began.isEmpty()) {
            grounds.add(Ground.at("began", "hall.ground.hour"));
        }
        if (length.isEmpty()) {
            grounds.add(Ground.at("length", "hall.ground.length"));
        }
        return Outcome.unless(grounds, () -> new Act.SpokenOnPaper(who, ChairForm.side(typed), began.orElseThrow(),
                length.orElseThrow()));
    }

    /// On this day; on the one before where the hour has not come yet.
    private static Optional<Instant> began(String typed, ZonedDateTime here) {
        try {
            var hour = here.with(LocalTime.parse(typed.strip()));
            return Optional.of((hour.isAfter(here) ? hour.minusDays(1) : hour).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> length(String typed) {
        var read = LENGTH.matcher(typed.strip());
        return read.matches()
                ? Optional.of(60 * Integer.parseInt(read.group(1))
                        + (read.group(2) == null ? 0 : Integer.parseInt(read.group(2))))
                : Optional.empty();
    }
}
