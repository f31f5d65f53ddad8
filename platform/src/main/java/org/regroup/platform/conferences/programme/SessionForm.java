package org.regroup.platform.conferences.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Reads the form of a submission: speakers are numbered fields, the days of each are ticks such as `day-1-2026-12-14`.
final class SessionForm {

    private SessionForm() {}

    static Outcome<Session.Terms> read(Typed typed, Conference conference) {
        var kind = Typed.one(SessionKind.class, typed.text("kind"));
        return Outcome.unless(kind.isPresent() ? List.of() : List.of(Ground.at("kind", "programme.ground.kind")),
                () -> new Session.Terms(typed.text("title"), typed.text("about"), kind.orElseThrow(), typed.text("format"),
                        typed.number("minutes"), speakers(typed, conference)));
    }

    /// The first is always taken, so that one who is missing is named.
    private static List<Session.Speaker> speakers(Typed typed, Conference conference) {
        var speakers = new ArrayList<Session.Speaker>();
        for (int i = 1; i <= SessionRules.MOST_SPEAKERS; i++) {
            if (i == 1 || !typed.text("name-" + i).isBlank() || !typed.text("email-" + i).isBlank()) {
                int place = i;
                speakers.add(new Session.Speaker(typed.text("name-" + i), typed.text("email-" + i),
                        days(conference).stream().filter(day -> typed.ticked("day-" + place + "-" + day)).toList()));
            }
        }
        return speakers;
    }

    static List<LocalDate> days(Conference conference) {
        return conference.startsOn().datesUntil(conference.endsOn().plusDays(1)).toList();
    }

    static UUID stream(Typed typed) {
        var stream = typed.id("stream");
        return stream == null ? new UUID(0, 0) : stream;
    }

    static Map<String, String> values(Session session) {
        var terms = session.terms();
        var values = new LinkedHashMap<String, String>();
        values.put("title", terms.title());
        values.put("about", terms.about());
        values.put("kind", terms.kind().code());
        values.put("format", terms.format());
        values.put("minutes", String.valueOf(terms.minutes()));
        values.put("stream", session.stream().toString());
        for (int i = 0; i < terms.speakers().size(); i++) {
            int place = i + 1;
            var speaker = terms.speakers().get(i);
            values.put("name-" + place, speaker.name());
            values.put("email-" + place, speaker.email());
            speaker.days().forEach(day -> values.put("day-" + place + "-" + day, "yes"));
        }
        return values;
    }
}
