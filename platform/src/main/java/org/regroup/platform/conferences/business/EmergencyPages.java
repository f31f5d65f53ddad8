package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;

/// Gathers what the gate for emergency motions shows.
@Component
class EmergencyPages {

    private final Emergencies emergencies;
    private final AgendaRepository agendas;
    private final Voters voters;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    EmergencyPages(Emergencies emergencies, AgendaRepository agendas, Voters voters, ConferenceAccess access, Offices offices,
            Clock clock) {
        this.emergencies = emergencies;
        this.agendas = agendas;
        this.voters = voters;
        this.access = access;
        this.offices = offices;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    EmergencyView of(ConferenceId id, @Nullable PersonId reader, Optional<Attendee> me) {
        var conference = access.require(reader, id);
        var attendee = me.filter(voters::has);
        var now = Sql.now(clock);
        var held = reader == null ? List.<Office>of() : offices.of(id);
        return new EmergencyView(conference, emergencies.of(conference, attendee.map(one -> one.number()).orElse(0)),
                Agenda.EMPTY, attendee.isPresent(), holds(held, reader, Office.Kind.ARRANGEMENTS, now),
                holds(held, reader, Office.Kind.CHAIR, now), now);
    }

    /// For those who rule on it.
    ///
    /// @throws Forbidden for everybody else
    @Transactional(readOnly = true)
    EmergencyView ruling(ConferenceId id, PersonId reader, MotionId motion) {
        var conference = access.require(reader, id);
        var now = Sql.now(clock);
        var held = offices.of(id);
        var view = new EmergencyView(conference,
                emergencies.of(conference, 0).stream().filter(one -> one.motion().id().equals(motion)).toList(),
                new Agenda(List.of(), agendas.sections(id)), false, holds(held, reader, Office.Kind.ARRANGEMENTS, now),
                holds(held, reader, Office.Kind.CHAIR, now), now);
        if (!view.arranges() && !view.chairs()) {
            throw new Forbidden("conferences.forbidden.arrangements");
        }
        if (view.motions().isEmpty()) {
            throw new NotFound("motion");
        }
        return view;
    }

    private static boolean holds(List<Office> held, @Nullable PersonId reader, Office.Kind kind, Instant now) {
        return held.stream().anyMatch(one -> one.kind() == kind && one.person().equals(reader) && one.held(now));
    }
}
