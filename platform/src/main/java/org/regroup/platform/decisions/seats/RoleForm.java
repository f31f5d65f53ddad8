package org.regroup.platform.decisions.seats;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.counting.Rational;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Typed;

/// Reads the form by which a role is proposed.
@Component
final class RoleForm {

    private final ZoneId home;

    RoleForm(SiteSettings site) {
        this.home = ZoneId.of(site.zone());
    }

    /// A committee of eight for ninety days, twice in a row at most, recalled by one in ten.
    Map<String, String> suggestion() {
        var values = new LinkedHashMap<String, String>();
        values.put("joint", "8");
        values.put("sent", "0");
        values.put("lots", "0");
        values.put("termDays", "90");
        values.put("mostTerms", "2");
        values.put("recallPercent", "10");
        values.put("recallDays", "30");
        values.put("reportDays", "31");
        values.put("acceptDays", "7");
        values.put("handsOver", "12:00");
        values.put("zone", home.getId());
        return values;
    }

    /// The terms typed, or everything that speaks against them.
    Outcome<RoleTerms> read(Typed typed) {
        var unread = new ArrayList<Ground>();
        var recall = Share.percent(typed.text("recallPercent"));
        if (recall.isEmpty()) {
            unread.add(Ground.at("recallPercent", "seats.ground.recallPercent"));
        }
        var terms = new RoleTerms(PlainText.line(typed.text("title")), PlainText.lines(typed.text("powers")),
                typed.ticked("calls"), number(typed, "joint"), number(typed, "sent"), number(typed, "lots"),
                typed.number("termDays"), number(typed, "mostTerms"), recall.orElse(new Share(Rational.of(1, 10))),
                typed.number("recallDays"), typed.number("reportDays"), typed.number("acceptDays"), hour(typed, unread),
                zone(typed, unread));
        var fields = unread.stream().map(Ground::field).collect(Collectors.toSet());
        terms.grounds().stream().filter(ground -> !fields.contains(ground.field())).forEach(unread::add);
        return Outcome.unless(unread, () -> terms);
    }

    /// Nothing typed is nothing of it.
    private static int number(Typed typed, String field) {
        return typed.text(field).isBlank() ? 0 : typed.number(field);
    }

    private static LocalTime hour(Typed typed, List<Ground> grounds) {
        try {
            return LocalTime.parse(typed.text("handsOver").strip());
        } catch (DateTimeException _) {
            grounds.add(Ground.at("handsOver", "seats.ground.handsOver"));
            return LocalTime.NOON;
        }
    }

    private ZoneId zone(Typed typed, List<Ground> grounds) {
        try {
            return ZoneId.of(typed.text("zone").strip());
        } catch (DateTimeException _) {
            grounds.add(Ground.at("zone", "seats.ground.zone"));
            return home;
        }
    }
}
