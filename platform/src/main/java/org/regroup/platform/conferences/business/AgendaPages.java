package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.shared.Sql;

/// Gathers what the pages of an agenda show.
@Component
@Transactional(readOnly = true)
class AgendaPages {

    private final AgendaRepository agendas;
    private final Items items;
    private final Planning planning;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    AgendaPages(AgendaRepository agendas, Items items, Planning planning, ConferenceAccess access, Offices offices,
            Clock clock) {
        this.agendas = agendas;
        this.items = items;
        this.planning = planning;
        this.access = access;
        this.offices = offices;
        this.clock = clock;
    }

    /// In which the hours of a conference are meant.
    ZoneId zone(ConferenceId id, PersonId reader) {
        return access.require(reader, id).zone();
    }

    /// For everybody who may see the conference.
    AgendaView of(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        var agenda = agendas.of(id);
        return new AgendaView(conference, agenda, planning.plan(agenda), offices.held(reader, id, Office.Kind.ARRANGEMENTS),
                List.of(), Sql.now(clock));
    }

    /// For those who write it.
    AgendaView toArrange(ConferenceId id, PersonId reader) {
        var conference = access.require(reader, id);
        offices.require(reader, id, Office.Kind.ARRANGEMENTS);
        var agenda = agendas.of(id);
        return new AgendaView(conference, agenda, planning.plan(agenda), true, items.addable(conference), Sql.now(clock));
    }
}
