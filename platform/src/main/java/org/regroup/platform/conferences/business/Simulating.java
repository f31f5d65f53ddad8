package org.regroup.platform.conferences.business;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.hall.agenda.Allowances;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Typed;

/// Reads what the time simulator is to suppose, and plays it through.
@Component
class Simulating {

    /// Minutes, with seconds behind a colon: 3 or 2:30.
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})(?::([0-5]\\d))?");
    private static final int MOST_MINUTES = 120;
    private static final int MOST_LONGEST = 600;
    private static final int MOST_MORE = 1_440;

    private final Priorities priorities;

    Simulating(Priorities priorities) {
        this.priorities = priorities;
    }

    Simulation of(AgendaView view, Typed asked, List<String> consent) {
        var agenda = view.left();
        var usual = Planning.allowances(view.rules());
        if (!asked.values().containsKey("mover")) {
            var what = WhatIf.none(agenda, view.rules());
            return new Simulation(what, view.plan(), view.plan(), true, Typed.of(fields(what)));
        }
        var grounds = new ArrayList<Ground>();
        var allowances = new Allowances(seconds(asked, "mover", usual.mover(), MOST_MINUTES, grounds),
                seconds(asked, "seconder", usual.seconder(), MOST_MINUTES, grounds),
                seconds(asked, "speech", usual.speech(), MOST_MINUTES, grounds),
                seconds(asked, "reply", usual.reply(), MOST_MINUTES, grounds),
                seconds(asked, "vote", usual.vote(), MOST_MINUTES, grounds),
                seconds(asked, "change", usual.change(), MOST_MINUTES, grounds));
        var what = new WhatIf(allowances, seconds(asked, "longest", 0, MOST_LONGEST, grounds) / 60,
                Typed.one(WhatIf.Order.class, asked.text("order")).orElse(WhatIf.Order.AGENDA), numbers(agenda, consent),
                seconds(asked, "more", 0, MOST_MORE, grounds) / 60);
        return new Simulation(what, Planning.plan(agenda, what, view.rules(),
                what.order() == WhatIf.Order.PRIORITIES ? priorities.order(view.conference().id()) : List.of()), view.plan(),
                false,
                asked.refused(grounds));
    }

    private static Map<String, String> fields(WhatIf what) {
        var values = new LinkedHashMap<String, String>();
        var by = what.allowances();
        values.put("mover", minutes(by.mover()));
        values.put("seconder", minutes(by.seconder()));
        values.put("speech", minutes(by.speech()));
        values.put("reply", minutes(by.reply()));
        values.put("vote", minutes(by.vote()));
        values.put("change", minutes(by.change()));
        values.put("longest", "0");
        values.put("more", "0");
        values.put("order", what.order().code());
        return values;
    }

    static String minutes(int seconds) {
        return seconds % 60 == 0 ? Integer.toString(seconds / 60) : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /// Seconds of minutes as people type them, such as 3 or 2:30; empty where they are none.
    static Optional<Integer> time(String typed) {
        var read = MINUTES.matcher(typed.strip());
        return read.matches()
                ? Optional
                        .of(60 * Integer.parseInt(read.group(1)) + (read.group(2) == null ? 0 : Integer.parseInt(read.group(2))))
                : Optional.empty();
    }

    /// What cannot be read is as it would be otherwise, and is said.
    private static int seconds(Typed asked, String field, int otherwise, int most, List<Ground> grounds) {
        var time = asked.text(field).isBlank() ? Optional.of(0) : time(asked.text(field));
        if (time.isEmpty() || time.get() > 60 * most) {
            grounds.add(Ground.at(field, "business.ground.minutes", most));
            return otherwise;
        }
        return time.get();
    }

    /// Only motions are taken by consent.
    private static Set<Integer> numbers(Agenda agenda, List<String> consent) {
        return agenda.motions().stream().map(BusinessItem::number).filter(one -> consent.contains(one.toString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
