package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Reads the form by which an election is opened.
@Component
final class ElectionForm {

    /// How many demands for representation the form has room for.
    static final int DEMANDS = 3;

    private final ZoneId zone;
    private final Clock clock;

    ElectionForm(SiteSettings site, Clock clock) {
        this.zone = ZoneId.of(site.zone());
        this.clock = clock;
    }

    /// What the form proposes: two weeks for nominations, two for the vote, a term of a year.
    Map<String, String> suggestion(String recallRule) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var values = new LinkedHashMap<String, String>();
        values.put("seats", "1");
        values.put("method", CountingRule.SCOTTISH.code());
        values.put("ties", TieOrder.OWN.code());
        values.put("recallRule", recallRule);
        values.put("nominationsUntil", today.plusDays(14).atTime(18, 0).toString());
        values.put("votingFrom", today.plusDays(15).atTime(9, 0).toString());
        values.put("votingUntil", today.plusDays(29).atTime(18, 0).toString());
        values.put("termEndsOn", today.plusDays(29).plusYears(1).toString());
        return values;
    }

    /// The rules typed, or everything that speaks against them.
    Outcome<ElectionRules> read(Typed typed) {
        var now = Sql.now(clock);
        var unread = new ArrayList<Ground>();
        var nominations = at(typed, "nominationsUntil", now.plus(1, ChronoUnit.DAYS), unread);
        var from = at(typed, "votingFrom", nominations, unread);
        var until = at(typed, "votingUntil", from.plus(1, ChronoUnit.DAYS), unread);
        var term = Days.read(typed.text("termEndsOn"));
        if (term.isEmpty()) {
            unread.add(Ground.at("termEndsOn", "decisions.ground.day"));
        }
        var method = CountingRule.of(typed.text("method"));
        if (method.isEmpty()) {
            unread.add(Ground.at("method", "decisions.ground.method"));
        }
        var ties = TieOrder.of(typed.text("ties"));
        if (ties.isEmpty()) {
            unread.add(Ground.at("ties", "decisions.ground.ties"));
        }
        var rules = new ElectionRules(PlainText.line(typed.text("title")), PlainText.lines(typed.text("about")),
                typed.number("seats"), term.orElse(LocalDate.ofInstant(until, zone).plusDays(2)),
                PlainText.lines(typed.text("recallRule")), method.orElse(CountingRule.SCOTTISH), typed.ticked("equalRanks"),
                ties.orElse(TieOrder.OWN), PlainText.line(typed.text("publicNumber")), demands(typed, unread), nominations, from,
                until);
        Set<String> fields = unread.stream().map(Ground::field).collect(Collectors.toCollection(HashSet::new));
        rules.grounds(now).stream().filter(ground -> !fields.contains(ground.field())).forEach(unread::add);
        return Outcome.unless(unread, () -> rules);
    }

    private Instant at(Typed typed, String field, Instant otherwise, List<Ground> grounds) {
        var text = typed.text(field).strip().replace(' ', 'T');
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException _) {
            var day = typed.endOf(field, zone);
            if (day == null) {
                grounds.add(Ground.at(field, "decisions.ground.moment"));
            }
            return day == null ? otherwise : day;
        }
    }

    private static List<Representation> demands(Typed typed, List<Ground> grounds) {
        var demands = new ArrayList<Representation>();
        for (int i = 1; i <= DEMANDS; i++) {
            if (typed.text("number" + i).isBlank()) {
                if (!typed.text("value" + i).isBlank()) {
                    grounds.add(Ground.at("representation", "decisions.ground.representation.missing", i));
                }
                continue;
            }
            var trait = Trait.of(typed.text("trait" + i));
            if (trait.isPresent()) {
                demands.add(new Representation(Representation.bound(typed.text("bound" + i)), typed.number("number" + i),
                        trait.get(), PlainText.line(typed.text("value" + i))));
            } else {
                grounds.add(Ground.at("representation", "decisions.ground.representation.missing", i));
            }
        }
        return demands;
    }
}
