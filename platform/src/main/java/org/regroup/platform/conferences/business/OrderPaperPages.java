package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Sql;

/// Gathers what the order paper and the report of the day show.
@Component
@Transactional(readOnly = true)
class OrderPaperPages {

    private final AgendaRepository agendas;
    private final OrderPapers papers;
    private final Resolved resolved;
    private final Planning planning;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    OrderPaperPages(AgendaRepository agendas, OrderPapers papers, Resolved resolved, Planning planning,
            ConferenceAccess access, Offices offices, Clock clock) {
        this.agendas = agendas;
        this.papers = papers;
        this.resolved = resolved;
        this.planning = planning;
        this.access = access;
        this.offices = offices;
        this.clock = clock;
    }

    /// An edition from its beginning to its end.
    ///
    /// @param edition the one that is asked for; null for the one that holds
    OrderPaperView edition(ConferenceId id, @Nullable Integer edition, @Nullable PersonId reader) {
        return view(id, edition, reader, Instant.MIN);
    }

    /// What was done until now, and what is left.
    OrderPaperView report(ConferenceId id, @Nullable PersonId reader) {
        return view(id, null, reader, Sql.now(clock));
    }

    private OrderPaperView view(ConferenceId id, @Nullable Integer edition, @Nullable PersonId reader, Instant from) {
        var conference = access.require(reader, id);
        var written = agendas.of(id);
        var all = papers.all(id);
        var last = all.isEmpty() ? Optional.<OrderPaper>empty() : Optional.of(all.getLast());
        var shown = edition == null
                ? last
                : Optional.of(all.stream().filter(one -> one.number() == edition).findFirst()
                        .orElseThrow(() -> new NotFound("order paper")));
        var agenda = shown.map(one -> one.agenda().live(written)).orElse(written);
        var hall = resolved.hall(id);
        var done = Resolved.done(hall, agenda);
        var over = from.equals(Instant.MIN)
                ? java.util.Set.<Integer>of()
                : done.stream().map(one -> one.item().number()).collect(Collectors.toUnmodifiableSet());
        var rules = planning.rules(id);
        boolean sat = !hall.sitting().isEmpty();
        return new OrderPaperView(conference, all, shown, agenda, rules,
                Planning.plan(Planning.left(agenda, over, from), rules), done,
                last.map(one -> AgendaChange.between(one.agenda(), written)).orElse(List.of()), papers.proposal(written),
                sat ? List.of() : access.sponsors(reader, conference),
                sat && offices.held(reader, id, Office.Kind.CHAIR), sat, Resolved.carried(hall));
    }
}
