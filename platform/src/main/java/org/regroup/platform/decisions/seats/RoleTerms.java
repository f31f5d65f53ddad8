package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;

/// What two organisations agree on when they create a role. Nothing of it is changed afterwards: another role is created.
///
/// @param powers     what those who hold it may do, in plain words
/// @param calls      whether two of them, of two organisations, may call meetings of the alliance
/// @param joint      seats elected by the members of all affiliates
/// @param sent       seats that each affiliate fills itself
/// @param lots       seats drawn among people who belong to no affiliate
/// @param mostTerms  how many terms in a row somebody may hold it; 0 for any number
/// @param recall     of those who mandated a holder, how many recall her
/// @param recallDays how long a petition gathers signatures
/// @param reportDays how long after a report the next one is due
/// @param acceptDays how long somebody from the reserve has to accept a vacant seat
/// @param handsOver  the hour at which terms end, in the zone
public record RoleTerms(String title, String powers, boolean calls, int joint, int sent, int lots, int termDays, int mostTerms,
        Share recall, int recallDays, int reportDays, int acceptDays, LocalTime handsOver, ZoneId zone) {

    static final int MOST_SEATS = 50;
    static final int LONGEST_TERM = 1_830;
    static final int LONGEST_POWERS = 2_000;

    List<Ground> grounds() {
        var grounds = new ArrayList<Ground>();
        PlainText.require("seats", "title", title, 120, grounds);
        PlainText.require("seats", "powers", powers, LONGEST_POWERS, grounds);
        seats(grounds);
        within("termDays", termDays, 1, LONGEST_TERM, grounds);
        within("mostTerms", mostTerms, 0, 20, grounds);
        within("recallDays", recallDays, 7, 90, grounds);
        within("reportDays", reportDays, 7, 366, grounds);
        within("acceptDays", acceptDays, 1, 30, grounds);
        return grounds;
    }

    private void seats(List<Ground> grounds) {
        if (joint < 0 || sent < 0 || lots < 0 || joint > MOST_SEATS || sent > MOST_SEATS || lots > MOST_SEATS) {
            grounds.add(Ground.at("joint", "seats.ground.seats.number", MOST_SEATS));
        } else if (joint + sent + lots < 1 || joint + sent + lots > MOST_SEATS) {
            grounds.add(Ground.at("joint", "seats.ground.seats", MOST_SEATS));
        }
    }

    private static void within(String field, int number, int least, int most, List<Ground> grounds) {
        if (number < least || number > most) {
            grounds.add(Ground.at(field, "seats.ground.within", least, most));
        }
    }

    /// The moment on a day at which a term ends.
    public Instant ends(LocalDate day) {
        return day.atTime(handsOver).atZone(zone).toInstant();
    }

    /// The latest end of a term that begins at a moment: so many days later, at the hour at which the role changes hands.
    public Instant longest(Instant from) {
        return ends(from.atZone(zone).toLocalDate().plusDays(termDays));
    }

    /// How many seats there are with so many affiliates.
    public int seats(int affiliates) {
        return joint + sent * affiliates + lots;
    }
}
