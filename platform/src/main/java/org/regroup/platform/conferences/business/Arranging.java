package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Writing the agenda: when the conference sits, and in which sections its business is taken. Only whoever arranges the business
/// does it; the office is asked at every act.
@Service
@Transactional
public class Arranging {

    static final int LONGEST_TITLE = 200;
    static final int MOST_SITTINGS = 60;
    static final int MOST_SECTIONS = 100;

    private final AgendaRepository agendas;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Clock clock;

    Arranging(AgendaRepository agendas, ConferenceAccess access, Offices offices, Clock clock) {
        this.agendas = agendas;
        this.access = access;
        this.offices = offices;
        this.clock = clock;
    }

    /// Held until the transaction is over, so that two who arrange do not lose each other's work.
    Conference hold(PersonId by, ConferenceId id) {
        var conference = access.hold(by, id);
        offices.require(by, id, Office.Kind.ARRANGEMENTS);
        return conference;
    }

    static List<Ground> open(Conference conference, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (conference.state(now) != Conference.State.OPEN) {
            grounds.add(Ground.of("business.ground.notOpen"));
        }
        return grounds;
    }

    public Outcome<AgendaSitting> sit(PersonId by, ConferenceId id, String title, Instant start, Instant end) {
        var conference = hold(by, id);
        var agenda = agendas.of(id);
        var name = PlainText.line(title);
        var grounds = open(conference, Sql.now(clock));
        PlainText.require("business", "title", name, LONGEST_TITLE, grounds);
        if (start.isBefore(conference.begins()) || end.isAfter(conference.ends())) {
            grounds.add(Ground.at("start", "business.ground.start.days"));
        }
        if (!end.isAfter(start)) {
            grounds.add(Ground.at("end", "business.ground.end"));
        } else if (agenda.sittings().stream().anyMatch(one -> one.over(start, end))) {
            grounds.add(Ground.at("start", "business.ground.start.over"));
        }
        if (agenda.sittings().size() >= MOST_SITTINGS) {
            grounds.add(Ground.of("business.ground.sittings", MOST_SITTINGS));
        }
        return Outcome.unless(grounds, () -> {
            var sitting = new AgendaSitting(Ids.next(clock), name, start, end);
            agendas.insert(id, sitting);
            return sitting;
        });
    }

    public Outcome<Agenda> removeSitting(PersonId by, ConferenceId id, UUID sitting) {
        var conference = hold(by, id);
        if (agendas.of(id).sittings().stream().noneMatch(one -> one.id().equals(sitting))) {
            throw new NotFound("sitting");
        }
        return Outcome.unless(open(conference, Sql.now(clock)), () -> {
            agendas.removeSitting(sitting);
            return agendas.of(id);
        });
    }

    /// @param guillotine when it ends, whatever is left
    /// @param unreached  what becomes of that; null where the standing orders say
    public Outcome<AgendaSection> section(PersonId by, ConferenceId id, String title, @Nullable Instant guillotine,
            @Nullable Unreached unreached) {
        var conference = hold(by, id);
        var section = new AgendaSection(Ids.next(clock), PlainText.line(title), guillotine, unreached, List.of());
        var grounds = grounds(conference, section);
        if (agendas.of(id).sections().size() >= MOST_SECTIONS) {
            grounds.add(Ground.of("business.ground.sections", MOST_SECTIONS));
        }
        return Outcome.unless(grounds, () -> {
            agendas.insert(id, section);
            return section;
        });
    }

    public Outcome<AgendaSection> change(PersonId by, ConferenceId id, UUID section, String title, @Nullable Instant guillotine,
            @Nullable Unreached unreached) {
        var conference = hold(by, id);
        var before = find(id, section);
        var after = new AgendaSection(section, PlainText.line(title), guillotine, unreached, before.items());
        return Outcome.unless(grounds(conference, after), () -> {
            agendas.update(after);
            return after;
        });
    }

    /// Only an empty one: what it holds goes elsewhere first.
    public Outcome<Agenda> removeSection(PersonId by, ConferenceId id, UUID section) {
        var conference = hold(by, id);
        var grounds = open(conference, Sql.now(clock));
        if (!find(id, section).items().isEmpty()) {
            grounds.add(Ground.of("business.ground.section.full"));
        }
        return Outcome.unless(grounds, () -> {
            agendas.removeSection(section);
            return agendas.of(id);
        });
    }

    public Outcome<Agenda> moveSection(PersonId by, ConferenceId id, UUID section, boolean up) {
        var conference = hold(by, id);
        find(id, section);
        return Outcome.unless(open(conference, Sql.now(clock)), () -> {
            agendas.arrangeSections(moved(agendas.of(id).sections(), AgendaSection::id, section, up));
            return agendas.of(id);
        });
    }

    AgendaSection find(ConferenceId id, UUID section) {
        return agendas.of(id).section(section).orElseThrow(() -> new NotFound("section"));
    }

    private List<Ground> grounds(Conference conference, AgendaSection section) {
        var grounds = open(conference, Sql.now(clock));
        PlainText.require("business", "title", section.title(), LONGEST_TITLE, grounds);
        var guillotine = section.guillotine();
        if (guillotine != null && (guillotine.isBefore(conference.begins()) || guillotine.isAfter(conference.ends()))) {
            grounds.add(Ground.at("guillotine", "business.ground.guillotine"));
        }
        return grounds;
    }

    /// The names of all, one of them a place further up or down; as they were where it cannot go further.
    static <T, N> List<N> moved(List<T> all, Function<T, N> name, N which, boolean up) {
        var names = new ArrayList<>(all.stream().map(name).toList());
        int at = names.indexOf(which);
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < names.size()) {
            Collections.swap(names, at, to);
        }
        return names;
    }
}
