package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
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
    private final Business business;
    private final OrderPapers papers;
    private final Resolved resolved;
    private final Items items;
    private final Planning planning;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    AgendaPages(AgendaRepository agendas, Business business, OrderPapers papers, Resolved resolved, Items items,
            Planning planning, ConferenceAccess access, Offices offices, Clock clock) {
        this.agendas = agendas;
        this.business = business;
        this.papers = papers;
        this.resolved = resolved;
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

    /// For everybody who may see the conference: the agenda it goes by.
    AgendaView of(ConferenceId id, @Nullable PersonId reader) {
        var conference = access.require(reader, id);
        var paper = papers.current(id);
        return view(conference, paper.map(one -> business.live(id, one)).orElseGet(() -> agendas.of(id)),
                paper.map(OrderPaper::number).orElse(0), offices.held(reader, id, Office.Kind.ARRANGEMENTS));
    }

    /// For those who write it: the agenda as they write it, and the motions that could be put on it.
    AgendaView toArrange(ConferenceId id, PersonId reader) {
        var view = written(id, reader);
        return new AgendaView(view.conference(), view.agenda(), view.rules(), view.plan(), 0, view.done(), true,
                items.addable(view.conference(), view.agenda()), view.now());
    }

    /// The same without those motions.
    AgendaView written(ConferenceId id, PersonId reader) {
        var conference = access.require(reader, id);
        offices.require(reader, id, Office.Kind.ARRANGEMENTS);
        return view(conference, agendas.of(id), 0, true);
    }

    private AgendaView view(Conference conference, Agenda agenda, int edition, boolean arranges) {
        var now = Sql.now(clock);
        var rules = planning.rules(conference.id());
        var done = resolved.done(conference.id(), agenda);
        var numbers = done.stream().map(one -> one.item().number()).collect(Collectors.toUnmodifiableSet());
        return new AgendaView(conference, agenda, rules, Planning.plan(Planning.left(agenda, numbers, now), rules), edition, done,
                arranges, List.of(), now);
    }
}
