package org.regroup.platform.conferences.delegates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// What is typed to try a rule of entitlement, and to propose it.
final class EntitlementForm {

    private EntitlementForm() {}

    /// The name of the box that names an organisation.
    static String box(Organisation organisation) {
        return "org-" + organisation.id();
    }

    /// What the form begins with: the rule that stands, or the one of the story.
    static Typed suggestion(Conference conference, @Nullable Entitlement rule, List<Organisation> offered, LocalDate today) {
        var typed = new LinkedHashMap<String, String>();
        offered.stream().filter(one -> rule == null || rule.organisations().contains(one.id()))
                .forEach(one -> typed.put(box(one), "on"));
        var seats = rule == null ? new Apportionment(4, 120, Optional.of(Rational.of(2, 5)), 8) : rule.apportionment();
        typed.put("minimum", Long.toString(seats.minimum()));
        typed.put("step", Long.toString(seats.step()));
        typed.put("cap", seats.cap().map(DelegateWords::percent).orElse(""));
        typed.put("lot", Long.toString(seats.lot()));
        typed.put("perAlternate", Integer.toString(rule == null ? 10 : rule.perAlternate()));
        typed.put("quorumEach", rule == null ? "0" : DelegateWords.percent(rule.quorumEach()));
        var month = conference.startsOn().minusDays(30);
        typed.put("freezesOn", (rule != null ? rule.freezesOn() : month.isAfter(today) ? month : today).toString());
        return Typed.of(typed);
    }

    static Outcome<Entitlement> read(Typed typed, List<Organisation> offered) {
        var grounds = new ArrayList<Ground>();
        var chosen = offered.stream().filter(one -> typed.ticked(box(one))).map(Organisation::id).toList();
        if (chosen.isEmpty()) {
            grounds.add(Ground.at("organisations", "attendees.ground.organisations"));
        }
        int minimum = number(typed, "minimum", 1, Entitlements.MOST_MINIMUM, grounds);
        int step = number(typed, "step", 1, Entitlements.MOST_STEP, grounds);
        int lot = number(typed, "lot", 0, Entitlements.MOST_LOTS, grounds);
        int alternate = number(typed, "perAlternate", 1, 100, grounds);
        var none = typed.text("cap").isBlank();
        var cap = none ? Rational.ZERO : percent(typed, "cap", 1, 99, grounds);
        var each = percent(typed, "quorumEach", 0, 100, grounds);
        var day = Days.read(typed.text("freezesOn"));
        if (day.isEmpty()) {
            grounds.add(Ground.at("freezesOn", "attendees.ground.day"));
        }
        return Outcome.unless(grounds, () -> new Entitlement(chosen,
                new Apportionment(minimum, step, none ? Optional.empty() : Optional.of(cap), lot), alternate, day.orElseThrow(),
                each));
    }

    private static int number(Typed typed, String field, int least, int most, List<Ground> grounds) {
        int number = typed.number(field);
        Entitlements.range(field, number, least, most, grounds);
        return number;
    }

    /// Reads `40`, `12.5` or `33 1/3` per cent.
    private static Rational percent(Typed typed, String field, int least, int most, List<Ground> grounds) {
        try {
            var text = typed.text(field).strip().replace("%", "").replace(',', '.').strip();
            var parts = text.split("\\s+");
            if (text.length() <= 20 && parts.length <= 2) {
                var sum = Rational.parse(parts[0]);
                var share = (parts.length == 2 ? sum.plus(Rational.parse(parts[1])) : sum).over(100);
                if (share.compareTo(Rational.of(least, 100)) >= 0 && share.compareTo(Rational.of(most, 100)) <= 0) {
                    return share;
                }
            }
        } catch (NumberFormatException _) {
            // said below, with whatever else was typed wrongly
        }
        grounds.add(Ground.at(field, "attendees.ground.percent", least, most));
        return Rational.ZERO;
    }

    /// What was typed, to be sent again with a proposal.
    static Map<String, String> kept(Typed typed) {
        var kept = new LinkedHashMap<>(typed.values());
        kept.keySet().removeIf(name -> name.startsWith("_") || name.equals("under"));
        return kept;
    }
}
