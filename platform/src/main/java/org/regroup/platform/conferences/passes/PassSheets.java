package org.regroup.platform.conferences.passes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.conferences.delegates.Issuing;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;
import org.regroup.platform.shared.NotFound;

/// Passes to be printed: by the desk all of them, by an organisation those of whom it sends.
@Component
@Transactional(readOnly = true)
class PassSheets {

    private final ConferenceAccess access;
    private final Offices offices;
    private final Mandates mandates;
    private final Attendees attendees;
    private final Entitlements entitlements;
    private final Issuing issuing;
    private final Passes passes;

    PassSheets(ConferenceAccess access, Offices offices, Mandates mandates, Attendees attendees, Entitlements entitlements,
            Issuing issuing, Passes passes) {
        this.access = access;
        this.offices = offices;
        this.mandates = mandates;
        this.attendees = attendees;
        this.entitlements = entitlements;
        this.issuing = issuing;
        this.passes = passes;
    }

    record Sheet(Conference conference, List<PrintedPass> passes) {}

    /// @param number of one of them; 0 for all
    /// @throws org.regroup.platform.shared.Forbidden unless this person keeps the desk at this moment
    Sheet desk(ConferenceId id, PersonId by, int number) {
        var conference = access.require(by, id);
        offices.require(by, id, Office.Kind.DESK);
        return sheet(conference, one -> number == 0 || one.number() == number);
    }

    /// For whoever speaks for the organisation; for everybody else the page does not exist.
    Sheet delegation(ConferenceId id, OrganisationId organisation, PersonId by) {
        var conference = access.require(by, id);
        if (!mandates.allow(by, Act.SPEAK_IN_ALLIANCES, organisation)) {
            throw new NotFound("passes of an organisation");
        }
        return sheet(conference, one -> organisation.equals(one.organisation()));
    }

    private Sheet sheet(Conference conference, Predicate<Attendee> which) {
        Map<OrganisationId, Mark> marks = new HashMap<>();
        entitlements.of(conference)
                .ifPresent(standing -> standing.entitled().forEach(one -> marks.put(one.organisation(), one.mark())));
        return new Sheet(conference, attendees.of(conference.id()).stream().filter(Attendee::takesPart).filter(which)
                .map(one -> new PrintedPass(one, one.organisation() == null ? null : marks.get(one.organisation()),
                        issuing.code(one), passes.token(one)))
                .toList());
    }
}
