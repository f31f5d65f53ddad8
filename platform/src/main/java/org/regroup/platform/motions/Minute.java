package org.regroup.platform.motions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;

/// The minute of a meeting that voted.
///
/// @param body     which body met, such as "General meeting"
/// @param entitled how many were entitled to vote
/// @param present  how many of them were there
/// @param text     where the minute is found, or words from it; may be empty
public record Minute(String body, LocalDate heldOn, int entitled, int present, int inFavour, int against, int abstained,
        Majority rule, String text) {

    static final int MOST = 10_000_000;

    public boolean carried() {
        return rule.carried(inFavour, against, present);
    }

    /// Those who were there and are in none of the figures.
    public int silent() {
        return present - inFavour - against - abstained;
    }

    /// Why these figures cannot be, each in words.
    List<Ground> grounds(LocalDate today) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("motions", "minuteBody", body, Wording.LONGEST_TITLE, grounds);
        PlainText.atMost("motions", "minute", text, CalendarTerms.LONGEST, grounds);
        if (heldOn.isAfter(today)) {
            grounds.add(Ground.at("heldOn", "motions.ground.heldOn"));
        }
        int before = grounds.size();
        figure("entitled", entitled, 1, grounds);
        figure("present", present, 1, grounds);
        figure("inFavour", inFavour, 0, grounds);
        figure("against", against, 0, grounds);
        figure("abstained", abstained, 0, grounds);
        if (grounds.size() > before) {
            return grounds;
        }
        if (present > entitled) {
            grounds.add(Ground.at("present", "motions.ground.present", present, entitled));
        }
        if (silent() < 0) {
            grounds.add(
                    Ground.at("inFavour", "motions.ground.votes", inFavour, against, abstained, inFavour + against + abstained,
                            present));
        }
        return grounds;
    }

    private static void figure(String field, int value, int least, List<Ground> grounds) {
        if (value < least || value > MOST) {
            grounds.add(Ground.at(field, "motions.ground.figure", least, MOST));
        }
    }

    /// As typed; what cannot be read is a figure or day that no rule takes.
    static Minute read(Typed typed, LocalDate today) {
        return new Minute(PlainText.line(typed.text("minuteBody")),
                Days.read(typed.text("heldOn")).orElse(today.plusDays(1)), typed.number("entitled"), typed.number("present"),
                typed.number("inFavour"), typed.number("against"), typed.number("abstained"),
                Majority.of(typed.text("majority")).orElse(Majority.SIMPLE), PlainText.lines(typed.text("minute")));
    }
}
