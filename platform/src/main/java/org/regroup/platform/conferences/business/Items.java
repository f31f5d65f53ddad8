package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionKind;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// The items of an agenda: written, taken from the room of motions, changed, put in another order, taken off.
@Service
@Transactional
public class Items {

    static final int LONGEST_ABOUT = 2_000;
    static final int MOST = 2_000;

    private final AgendaRepository agendas;
    private final Arranging arranging;
    private final Motions motions;
    private final Clock clock;

    Items(AgendaRepository agendas, Arranging arranging, Motions motions, Clock clock) {
        this.agendas = agendas;
        this.arranging = arranging;
        this.motions = motions;
        this.clock = clock;
    }

    /// Something with a time of its own.
    public Outcome<BusinessItem> add(PersonId by, ConferenceId id, UUID section, ItemKind kind, String title, String about,
            int minutes) {
        var conference = arranging.hold(by, id);
        var agenda = agendas.of(id);
        var now = Sql.now(clock);
        var item = new BusinessItem(agendas.nextNumber(id), section, kind, PlainText.line(title), PlainText.lines(about), null,
                Timing.of(minutes), false);
        var grounds = grounds(conference, item, now);
        room(agenda, section, 1, grounds);
        if (!ItemKind.WRITTEN.contains(kind)) {
            grounds.add(Ground.at("kind", "business.ground.kind"));
        }
        return Outcome.unless(grounds, () -> {
            agendas.insert(id, item, by, now);
            return item;
        });
    }

    /// The motions of the conference's alliance that could be put on the agenda, by their numbers. Emergency motions come in
    /// through a gate of their own.
    @Transactional(readOnly = true)
    public List<Motion> addable(Conference conference) {
        return addable(conference, agendas.of(conference.id()));
    }

    List<Motion> addable(Conference conference, Agenda agenda) {
        var alliance = conference.alliance();
        if (alliance == null) {
            return List.of();
        }
        var there = agenda.motions().stream().map(item -> Objects.requireNonNull(item.motion()).id())
                .toList();
        return motions.of(alliance).stream().filter(Motion::awaitsDecision).filter(one -> one.kind() != MotionKind.EMERGENCY)
                .filter(one -> !there.contains(one.id()))
                .sorted(java.util.Comparator.comparing(one -> Objects.requireNonNull(one.number()))).toList();
    }

    /// Motions and composites in the order in which they are given.
    public Outcome<List<BusinessItem>> put(PersonId by, ConferenceId id, UUID section, List<MotionId> which) {
        var conference = arranging.hold(by, id);
        var agenda = agendas.of(id);
        var now = Sql.now(clock);
        var possible = addable(conference, agenda);
        var chosen = new LinkedHashSet<>(which).stream()
                .flatMap(one -> possible.stream().filter(motion -> motion.id().equals(one))).toList();
        var grounds = Arranging.open(conference, now);
        room(agenda, section, chosen.size(), grounds);
        if (chosen.isEmpty()) {
            grounds.add(Ground.at("motion", "business.ground.motion"));
        }
        return Outcome.unless(grounds, () -> {
            var items = new ArrayList<BusinessItem>();
            int number = agendas.nextNumber(id);
            for (var motion : chosen) {
                var item = new BusinessItem(number + items.size(), section, ItemKind.MOTION, motion.title(), "",
                        new BusinessItem.OfMotion(motion.id(), Objects.requireNonNull(motion.number()), 0, true, 0, null),
                        Timing.USUAL_MOTION, false);
                agendas.insert(id, item, by, now);
                items.add(item);
            }
            return items;
        });
    }

    /// An emergency motion that has passed the gate; the caller holds the conference.
    void letIn(PersonId by, ConferenceId id, UUID section, Motion motion, Instant now) {
        if (agendas.of(id).motions().stream().noneMatch(item -> Objects.requireNonNull(item.motion()).id().equals(motion.id()))) {
            agendas.insert(id, new BusinessItem(agendas.nextNumber(id), section, ItemKind.MOTION, motion.title(), "",
                    new BusinessItem.OfMotion(motion.id(), Objects.requireNonNull(motion.number()), 0, true, 0, null),
                    Timing.USUAL_MOTION, false), by, now);
        }
    }

    /// Other words or times; what kind of thing it is stays.
    public Outcome<BusinessItem> change(PersonId by, ConferenceId id, int number, String title, String about, Timing timing) {
        var conference = arranging.hold(by, id);
        var before = find(id, number);
        var motion = before.kind() == ItemKind.MOTION;
        var after = new BusinessItem(number, before.section(), before.kind(), motion ? before.title() : PlainText.line(title),
                PlainText.lines(about), before.motion(), timing, before.consent());
        return Outcome.unless(grounds(conference, after, Sql.now(clock)), () -> {
            agendas.update(id, after);
            return after;
        });
    }

    /// One place up or down within its section.
    public Outcome<Agenda> move(PersonId by, ConferenceId id, int number, boolean up) {
        var conference = arranging.hold(by, id);
        var item = find(id, number);
        return Outcome.unless(Arranging.open(conference, Sql.now(clock)), () -> {
            var section = arranging.find(id, item.section());
            agendas.arrangeItems(id, section.id(), Arranging.moved(section.items(), BusinessItem::number, number, up));
            return agendas.of(id);
        });
    }

    /// To the end of another section, or of its own.
    public Outcome<Agenda> moveTo(PersonId by, ConferenceId id, int number, UUID section) {
        var conference = arranging.hold(by, id);
        find(id, number);
        var grounds = Arranging.open(conference, Sql.now(clock));
        room(agendas.of(id), section, 0, grounds);
        return Outcome.unless(grounds, () -> {
            var order = new ArrayList<>(arranging.find(id, section).items().stream().map(BusinessItem::number)
                    .filter(one -> one != number).toList());
            order.add(number);
            agendas.arrangeItems(id, section, order);
            return agendas.of(id);
        });
    }

    /// Its number is not given again.
    public Outcome<Agenda> takeOff(PersonId by, ConferenceId id, int number, String reason) {
        var conference = arranging.hold(by, id);
        find(id, number);
        var why = PlainText.lines(reason);
        var now = Sql.now(clock);
        var grounds = Arranging.open(conference, now);
        PlainText.require("business", "reason", why, LONGEST_ABOUT, grounds);
        return Outcome.unless(grounds, () -> {
            agendas.takeOff(id, number, why, now);
            return agendas.of(id);
        });
    }

    BusinessItem find(ConferenceId id, int number) {
        return agendas.of(id).item(number).orElseThrow(() -> new NotFound("item"));
    }

    static void room(Agenda agenda, UUID section, int more, List<Ground> grounds) {
        if (agenda.section(section).isEmpty()) {
            grounds.add(Ground.at("section", "business.ground.section"));
        }
        if (agenda.items().size() + more > MOST) {
            grounds.add(Ground.of("business.ground.items", MOST));
        }
    }

    private static List<Ground> grounds(Conference conference, BusinessItem item, Instant now) {
        var grounds = Arranging.open(conference, now);
        if (item.motion() == null) {
            PlainText.require("business", "title", item.title(), Arranging.LONGEST_TITLE, grounds);
        }
        PlainText.atMost("business", "about", item.about(), LONGEST_ABOUT, grounds);
        var timing = item.timing();
        within("minutes", timing.minutes(), item.motion() == null ? 1 : 0, Timing.MOST_MINUTES, grounds);
        within("speeches", timing.speeches(), 0, Timing.MOST_SPEECHES, grounds);
        within("votes", timing.votes(), 0, Timing.MOST_VOTES, grounds);
        within("longest", timing.longest(), 0, Timing.MOST_MINUTES, grounds);
        return grounds;
    }

    private static void within(String field, int value, int least, int most, List<Ground> grounds) {
        if (value < least || value > most) {
            grounds.add(Ground.at(field, "business.ground.number", least, most));
        }
    }
}
