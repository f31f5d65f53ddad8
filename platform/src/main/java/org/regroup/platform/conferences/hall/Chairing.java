package org.regroup.platform.conferences.hall;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Outcome;

/// What a chair does. The office is asked at every act: a chair whose term ended at noon does nothing at 12:01. Of several who
/// hold the office one has the chair at a time, and whoever takes it has it.
@Service
@Transactional
public class Chairing {

    private final Offices offices;
    private final Attendees attendees;
    private final Happenings happenings;

    Chairing(Offices offices, Attendees attendees, Happenings happenings) {
        this.offices = offices;
        this.attendees = attendees;
        this.happenings = happenings;
    }

    /// The number of a chair in the conference.
    ///
    /// @throws Forbidden unless this person holds the office of a chair at this moment and takes part
    @Transactional(readOnly = true)
    public String require(PersonId by, ConferenceId conference) {
        offices.require(by, conference, Office.Kind.CHAIR);
        return number(by, conference);
    }

    /// @throws Forbidden for somebody who does not take part
    @Transactional(readOnly = true)
    public String number(PersonId by, ConferenceId conference) {
        return attendees.of(by, conference).map(Attendee::who).orElseThrow(() -> new Forbidden("hall.forbidden.number"));
    }

    /// Whether the same act was sent before.
    @Transactional(readOnly = true)
    public boolean entered(ConferenceId conference, UUID id) {
        return happenings.entered(conference, id);
    }

    /// Enters what a chair does, also what she enters for somebody in the room who has no device.
    ///
    /// @param id made by whoever sends it: sent again, nothing more happens
    public Outcome<Hall> enter(PersonId by, ConferenceId conference, UUID id, Act act) {
        var who = require(by, conference);
        happenings.hold(conference);
        var chair = happenings.hall(conference).chair();
        if (!(act instanceof Act.ChairTaken) && !chair.equals(Optional.of(who))) {
            return Outcome.refused("", "hall.refusal.not_in_chair", chair.orElse(""));
        }
        return happenings.enter(conference, id, by, Optional.of(who), act);
    }
}
