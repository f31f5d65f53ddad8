package org.regroup.platform.motions;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Reads the form by which a calendar is proposed. Times are those of the zone typed.
@Component
final class CalendarForm {

    private final ZoneId home;
    private final Clock clock;

    CalendarForm(SiteSettings site, Clock clock) {
        this.home = ZoneId.of(site.zone());
        this.clock = clock;
    }

    /// A conference in four months.
    Map<String, String> suggestion() {
        var day = LocalDate.ofInstant(clock.instant(), home).plusMonths(4);
        var values = new LinkedHashMap<String, String>();
        values.put("zone", home.getId());
        values.put("startsOn", day.toString());
        values.put("endsOn", day.plusDays(1).toString());
        values.put("motionsUntil", day.minusDays(56).atTime(20, 0).toString());
        values.put("amendmentsUntil", day.minusDays(14).atTime(20, 0).toString());
        values.put("compositesUntil", day.minusDays(7).atTime(20, 0).toString());
        values.put("emergencyUntil", day.minusDays(1).atTime(12, 0).toString());
        values.put("lateUntil", day.minusDays(1).atTime(20, 0).toString());
        values.put("minorityUntil", day.plusDays(1).atTime(12, 0).toString());
        values.put("supporters", "12");
        values.put("seconders", "1");
        values.put("certificate", "yes");
        return values;
    }

    /// The terms typed, or everything that speaks against them.
    Outcome<CalendarTerms> read(Typed typed) {
        var now = Sql.now(clock);
        var unread = new ArrayList<Ground>();
        var zone = zone(typed, unread);
        var starts = day(typed, "startsOn", unread);
        var ends = day(typed, "endsOn", unread);
        var motions = at(typed, "motionsUntil", zone, now.plusSeconds(1), unread);
        var emergency = at(typed, "emergencyUntil", zone, motions, unread);
        var terms = new CalendarTerms(PlainText.line(typed.text("title")), zone, starts, ends,
                PlainText.lines(typed.text("standingOrders")), motions, at(typed, "amendmentsUntil", zone, motions, unread),
                at(typed, "compositesUntil", zone, motions, unread), emergency, at(typed, "lateUntil", zone, emergency, unread),
                at(typed, "minorityUntil", zone, motions, unread), PlainText.lines(typed.text("emergencyTest")),
                typed.number("supporters"), typed.ticked("certificate"), typed.number("seconders"));
        var fields = unread.stream().map(Ground::field).collect(Collectors.toSet());
        terms.grounds(now).stream().filter(ground -> !fields.contains(ground.field())).forEach(unread::add);
        return Outcome.unless(unread, () -> terms);
    }

    /// The deadlines of a calendar as the form for changing them shows them first.
    static Map<String, String> present(CalendarTerms terms) {
        var values = new LinkedHashMap<String, String>();
        for (var one : Deadline.values()) {
            values.put(one.field(), terms.local(one).toLocalDateTime().toString());
        }
        return values;
    }

    /// The deadlines typed; what is left as it was, or empty, stays.
    static Outcome<Map<Deadline, Instant>> moved(Typed typed, CalendarTerms terms) {
        var unread = new ArrayList<Ground>();
        var becomes = new EnumMap<Deadline, Instant>(Deadline.class);
        var present = present(terms);
        for (var one : Deadline.values()) {
            var text = typed.text(one.field());
            if (!text.isBlank() && !text.equals(present.get(one.field()))) {
                becomes.put(one, at(typed, one.field(), terms.zone(), terms.until(one), unread));
            }
        }
        return Outcome.unless(unread, () -> becomes);
    }

    private ZoneId zone(Typed typed, List<Ground> grounds) {
        try {
            return ZoneId.of(typed.text("zone").strip());
        } catch (DateTimeException _) {
            grounds.add(Ground.at("zone", "motions.ground.zone"));
            return home;
        }
    }

    private LocalDate day(Typed typed, String field, List<Ground> grounds) {
        return Days.read(typed.text(field)).orElseGet(() -> {
            grounds.add(Ground.at(field, "motions.ground.day"));
            return LocalDate.ofInstant(clock.instant(), home).plusYears(1);
        });
    }

    private static Instant at(Typed typed, String field, ZoneId zone, Instant otherwise, List<Ground> grounds) {
        try {
            return LocalDateTime.parse(typed.text(field).strip().replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeParseException _) {
            grounds.add(Ground.at(field, "motions.ground.moment"));
            return otherwise;
        }
    }
}
