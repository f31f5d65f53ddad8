package org.regroup.platform.conferences.delegates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;

/// What people state about themselves, freely and nobody for them: lists of speakers can balance by it.
@Service
@Transactional
public class Stating {

    public static final String GENDER = "gender";
    public static final String TENDENCY = "tendency";
    /// Genders that a form offers by a name of their own, so that in every language the same is meant.
    public static final List<String> GENDERS = List.of("woman", "man");
    static final int LONGEST = 60;

    private final AttendeeRepository attendees;
    private final ApplicationEventPublisher events;

    Stating(AttendeeRepository attendees, ApplicationEventPublisher events) {
        this.attendees = attendees;
        this.events = events;
    }

    /// What others have stated already in the same letters but for capitals is the same.
    ///
    /// @param self   whoever states it; the caller has made sure that it is herself
    /// @param gender one of [#GENDERS], or her own words
    public Outcome<Attendee> state(Attendee self, String gender, String tendency) {
        var said = new TreeMap<>(Map.of(GENDER, PlainText.line(gender), TENDENCY, PlainText.line(tendency)));
        var grounds = new ArrayList<Ground>();
        said.forEach((name, text) -> PlainText.atMost("attendees", name, text, LONGEST, grounds));
        return Outcome.unless(grounds, () -> {
            said.values().removeIf(String::isEmpty);
            var all = attendees.of(self.conference());
            said.replaceAll((name, text) -> known(all, name, text));
            attendees.state(self.id(), said);
            var stated = attendees.find(self.id()).orElseThrow();
            events.publishEvent(new AttendeeStated(stated));
            return stated;
        });
    }

    private static String known(List<Attendee> all, String name, String text) {
        var others = all.stream().map(one -> one.traits().get(name)).filter(Objects::nonNull).map(Objects::requireNonNull);
        return Stream.concat(name.equals(GENDER) ? GENDERS.stream() : Stream.empty(), others)
                .filter(text::equalsIgnoreCase).findFirst().orElse(text);
    }
}
