package org.regroup.platform.motions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.PlainText;

/// Until when what may be handed in for a conference, and by which rules.
///
/// @param title          such as "Conference, 28 and 29 March 2026"
/// @param zone           in which the times are stated
/// @param standingOrders where the rules are found and which body keeps them, in a sentence
/// @param lateUntil      closes amendments to emergency motions
/// @param emergencyTest  what makes a motion an emergency, in words
/// @param supporters     how many must support an emergency motion, from at least two organisations
/// @param certificate    whether the motion of an organisation or unit needs the minute of the body that passed it
/// @param seconders      how many must second a motion before it is admitted
public record CalendarTerms(String title, ZoneId zone, LocalDate startsOn, LocalDate endsOn, String standingOrders,
        Instant motionsUntil, Instant amendmentsUntil, Instant compositesUntil, Instant emergencyUntil, Instant lateUntil,
        Instant minorityUntil, String emergencyTest, int supporters, boolean certificate, int seconders) {

    static final int MOST_SECONDERS = 50;
    static final int MOST_SUPPORTERS = 10_000;
    static final int LONGEST = 2_000;
    /// How long people have at least when a deadline is brought forward.
    static final Duration NOTICE = Duration.ofDays(7);

    /// The last moment at which a document of this kind is taken.
    public Instant until(Deadline deadline) {
        return switch (deadline) {
            case MOTIONS -> motionsUntil;
            case AMENDMENTS -> amendmentsUntil;
            case COMPOSITES -> compositesUntil;
            case EMERGENCY -> emergencyUntil;
            case LATE_AMENDMENTS -> lateUntil;
            case MINORITY_REPORTS -> minorityUntil;
        };
    }

    /// Whether it is still taken. The second of the deadline itself is in time, the next is not.
    public boolean takes(Deadline deadline, Instant now) {
        return !now.truncatedTo(ChronoUnit.SECONDS).isAfter(until(deadline));
    }

    public ZonedDateTime local(Deadline deadline) {
        return until(deadline).atZone(zone);
    }

    /// The day after the last day, where the conference is over.
    public Instant over() {
        return endsOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    List<Ground> grounds(Instant now) {
        var grounds = new ArrayList<Ground>();
        PlainText.require("motions", "title", title, Wording.LONGEST_TITLE, grounds);
        PlainText.require("motions", "standingOrders", standingOrders, LONGEST, grounds);
        PlainText.require("motions", "emergencyTest", emergencyTest, LONGEST, grounds);
        if (endsOn.isBefore(startsOn)) {
            grounds.add(Ground.at("endsOn", "motions.ground.endsOn"));
        }
        if (!motionsUntil.isAfter(now)) {
            grounds.add(Ground.at("motionsUntil", "motions.ground.motionsUntil"));
        }
        if (supporters < 2 || supporters > MOST_SUPPORTERS) {
            grounds.add(Ground.at("supporters", "motions.ground.supporters", MOST_SUPPORTERS));
        }
        if (seconders < 0 || seconders > MOST_SECONDERS) {
            grounds.add(Ground.at("seconders", "motions.ground.seconders", MOST_SECONDERS));
        }
        order(grounds);
        return grounds;
    }

    private void order(List<Ground> grounds) {
        before("amendmentsUntil", motionsUntil, amendmentsUntil, grounds);
        before("compositesUntil", motionsUntil, compositesUntil, grounds);
        before("emergencyUntil", motionsUntil, emergencyUntil, grounds);
        before("lateUntil", emergencyUntil, lateUntil, grounds);
        before("minorityUntil", motionsUntil, minorityUntil, grounds);
    }

    /// The same with other deadlines; those not named stay.
    CalendarTerms with(Map<Deadline, Instant> becomes) {
        Function<Deadline, Instant> until = one -> becomes.getOrDefault(one, until(one));
        return new CalendarTerms(title, zone, startsOn, endsOn, standingOrders, until.apply(Deadline.MOTIONS),
                until.apply(Deadline.AMENDMENTS), until.apply(Deadline.COMPOSITES), until.apply(Deadline.EMERGENCY),
                until.apply(Deadline.LATE_AMENDMENTS), until.apply(Deadline.MINORITY_REPORTS), emergencyTest, supporters,
                certificate, seconders);
    }

    /// What speaks against these deadlines in the place of others, now: nobody may be overtaken by one.
    List<Ground> moved(CalendarTerms before, Instant now) {
        var grounds = new ArrayList<Ground>();
        for (var one : Deadline.values()) {
            var was = before.until(one);
            var becomes = until(one);
            if (becomes.equals(was)) {
                continue;
            }
            if (!becomes.isAfter(now)) {
                grounds.add(Ground.at(one.field(), "motions.ground.moved.past"));
            } else if (becomes.isBefore(was) && becomes.isBefore(now.plus(NOTICE))) {
                grounds.add(Ground.at(one.field(), "motions.ground.moved.notice", (int) NOTICE.toDays()));
            }
        }
        if (equals(before)) {
            grounds.add(Ground.at(Deadline.MOTIONS.field(), "motions.ground.moved.none"));
        }
        order(grounds);
        return grounds;
    }

    private void before(String field, Instant first, Instant then, List<Ground> grounds) {
        if (then.isBefore(first)) {
            grounds.add(Ground.at(field, "motions.ground." + field));
        } else if (then.isAfter(over())) {
            grounds.add(Ground.at(field, "motions.ground.afterEnd"));
        }
    }
}
