package org.regroup.platform.conferences.hall;

import java.util.HashMap;
import java.util.Objects;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Mark;

/// Reads who takes part in a conference, and for whom.
@Component
public class Rosters {

    private final Attendees attendees;
    private final Organisations organisations;

    Rosters(Attendees attendees, Organisations organisations) {
        this.attendees = attendees;
        this.organisations = organisations;
    }

    /// In one query, two where others than sponsors have sent somebody.
    public Roster of(Conference conference) {
        var people = attendees.of(conference.id());
        var marks = new HashMap<String, Mark>();
        conference.sponsors().forEach(one -> marks.put(one.organisation().toString(), one.mark()));
        var others = people.stream().map(Attendee::organisation).filter(Objects::nonNull).map(Objects::requireNonNull).distinct()
                .filter(id -> !marks.containsKey(id.toString())).toList();
        if (!others.isEmpty()) {
            organisations.byId(others).forEach((id, organisation) -> marks.put(id.toString(), organisation.sign()));
        }
        return new Roster(Roster.of(people).people(), marks);
    }
}
