package org.regroup.platform.conferences.hall;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// What those who take part do from their places: ask to speak, raise points, move and second procedural motions. Each act has a
/// name made by whoever sends it; sent again, nothing more happens. Whoever calls knows who it is, by account or by pass.
@Service
@Transactional
public class FromTheFloor {

    private final Happenings happenings;
    private final UnsecondedRepository unseconded;
    private final ActNames names;
    private final Clock clock;

    FromTheFloor(Happenings happenings, UnsecondedRepository unseconded, ActNames names, Clock clock) {
        this.happenings = happenings;
        this.unseconded = unseconded;
        this.names = names;
        this.clock = clock;
    }

    public Outcome<Hall> ask(Attendee me, UUID id, Side side) {
        return enter(me, id, new Act.Asked(me.who(), side));
    }

    /// Whoever waits to speak gives way.
    public Outcome<Hall> takeBack(Attendee me, UUID id) {
        return enter(me, id, new Act.Unasked(me.who()));
    }

    public Outcome<Hall> raise(Attendee me, UUID id, PointKind kind) {
        return enter(me, id, new Act.Raised(me.who(), kind.code(), kind.weight()));
    }

    /// Moves a procedural motion; where the standing orders want seconders, it waits for them and is no act of the log before.
    public Outcome<Hall> move(Attendee me, UUID id, ProceduralMotion.Kind kind) {
        var who = me.who();
        var conference = me.conference();
        var hall = happenings.hall(conference);
        var motion = hall.rules().motion(kind);
        if (motion.isEmpty() || motion.get().seconders() == 0) {
            return enter(me, id, new Act.Moved(kind, who, List.of()));
        }
        if (unseconded.of(conference).stream().anyMatch(one -> one.kind() == kind && one.stands(hall) && !one.id().equals(id))) {
            return Outcome.refused("", "hall.refusal.moved_already");
        }
        var now = Sql.now(clock);
        var hinders = Trying.hinders(hall, now, who,
                new Act.Moved(kind, who, Mine.seconders(hall, motion.get(), who)));
        return Outcome.unless(hinders.stream().map(Happenings::ground).toList(), () -> {
            unseconded.insert(conference, new Unseconded(id, kind, who, List.of(), hall.business().items().size(), now));
            happenings.told(conference);
            return hall;
        });
    }

    /// Seconds what somebody else would move; with the last one that it needs it is moved.
    public Outcome<Hall> second(Attendee me, UUID motion) {
        var who = me.who();
        var conference = me.conference();
        happenings.hold(conference);
        var hall = happenings.hall(conference);
        var found = unseconded.find(conference, motion).filter(one -> one.stands(hall));
        var moved = names.of("moved|" + motion);
        if (happenings.entered(conference, moved)) {
            return new Outcome.Done<>(hall);
        }
        if (found.isEmpty()) {
            return Outcome.refused("", "hall.ground.lapsed");
        }
        if (found.get().by(who)) {
            return Outcome.refused("", "hall.ground.own");
        }
        if (!hall.presence().votes(who)) {
            return Outcome.refused("", hall.presence().has(who) ? "hall.refusal.no_voice" : "hall.refusal.not_here", who);
        }
        var seconded = found.get().with(who);
        if (seconded.missing(hall) > 0) {
            unseconded.update(seconded);
            happenings.told(conference);
            return new Outcome.Done<>(hall);
        }
        var outcome = enter(me, moved, new Act.Moved(seconded.kind(), seconded.who(), seconded.seconders()));
        if (outcome instanceof Outcome.Done) {
            unseconded.update(seconded);
            unseconded.end(seconded, Sql.now(clock));
        }
        return outcome;
    }

    private Outcome<Hall> enter(Attendee me, UUID id, Act act) {
        return happenings.enter(me.conference(), id, me.person(), Optional.of(me.who()), act);
    }
}
