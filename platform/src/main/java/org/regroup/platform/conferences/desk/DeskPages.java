package org.regroup.platform.conferences.desk;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;

/// Reads what the desk shows.
@Component
@Transactional(readOnly = true)
class DeskPages {

    private final ConferenceAccess access;
    private final Offices offices;
    private final Attendees attendees;
    private final Entitlements entitlements;
    private final Happenings happenings;

    DeskPages(ConferenceAccess access, Offices offices, Attendees attendees, Entitlements entitlements, Happenings happenings) {
        this.access = access;
        this.offices = offices;
        this.attendees = attendees;
        this.entitlements = entitlements;
        this.happenings = happenings;
    }

    /// @throws org.regroup.platform.shared.Forbidden unless this person keeps the desk at this moment
    Conference require(ConferenceId id, PersonId person) {
        var conference = access.require(person, id);
        offices.require(person, id, Office.Kind.DESK);
        return conference;
    }

    /// As [DeskView#step].
    String step(ConferenceId id) {
        return Long.toString(happenings.hall(id).lines());
    }

    /// @throws org.regroup.platform.shared.Forbidden unless this person keeps the desk at this moment
    DeskView of(ConferenceId id, PersonId person, String sought) {
        var conference = require(id, person);
        var standing = entitlements.of(conference).orElse(null);
        var marks = new HashMap<OrganisationId, Mark>();
        if (standing != null) {
            standing.entitled().forEach(one -> marks.put(one.organisation(), one.mark()));
        }
        return new DeskView(conference, standing, attendees.of(id), happenings.hall(id), marks, sought.strip());
    }
}
