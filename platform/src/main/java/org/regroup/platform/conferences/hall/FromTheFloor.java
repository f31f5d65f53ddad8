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
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// What those who take part do from their places: ask to speak, raise points, move and second procedural motions. Each act has a
/// name made by whoever sends it; sent again, nothing more happens.
@Service
@Transactional
public class FromTheFloor {

    private final Attendees attendees;
    private final Happenings happenings;
    private final UnsecondedRepository unseconded;
    private final Clock clock;

    FromTheFloor(Attendees attendees, Happenings happenings, UnsecondedRepository unseconded, Clock clock) {
        this.attendees = attendees;
        this.happenings = happenings;
        this.unseconded = unseconded;
        this.clock = clock;
    }

    public Outcome<Hall> ask(PersonId by, ConferenceId conference, UUID id, Side side) {
        var who = who(by, conference);
        return enter(by, conference, id, who, new Act.Asked(who, side));
    }

    /// Whoever waits to speak gives way.
    public Outcome<Hall> takeBack(PersonId by, ConferenceId conference, UUID id) {
        var who = who(by, conference);
        return enter(by, conference, id, who, new Act.Unasked(who));
    }

    public Outcome<Hall> raise(PersonId by, ConferenceId conference, UUID id, PointKind kind) {
        var who = who(by, conference);
        return enter(by, conference, id, who, new Act.Raised(who, kind.code(), kind.weight()));
    }

    /// Moves a procedural motion; where the standing orders want seconders, it waits for them and is no act of the log before.
    public Outcome<Hall> move(PersonId by, ConferenceId conference, UUID id, ProceduralMotion.Kind kind) {
        var who = who(by, conference);
        var hall = happenings.hall(conference);
        var motion = hall.rules().motion(kind);
        if (motion.isEmpty() || motion.get().seconders() == 0) {
            return enter(by, conference, id, who, new Act.Moved(kind, who, List.of()));
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
    public Outcome<Hall> second(PersonId by, ConferenceId conference, UUID motion) {
        var who = who(by, conference);
        happenings.hold(conference);
        var hall = happenings.hall(conference);
        var found = unseconded.find(conference, motion).filter(one -> one.stands(hall));
        if (happenings.entered(motion)) {
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
        var outcome = enter(by, conference, motion, who,
                new Act.Moved(seconded.kind(), seconded.who(), seconded.seconders()));
        if (outcome instanceof Outcome.Done) {
            unseconded.update(seconded);
            unseconded.end(seconded, Sql.now(clock));
        }
        return outcome;
    }

    private Outcome<Hall> enter(PersonId by, ConferenceId conference, UUID id, String who, Act act) {
        return happenings.enter(conference, id, by, Optional.of(who), act);
    }

    private String who(PersonId by, ConferenceId conference) {
        return attendees.of(by, conference).map(Attendee::who).orElseThrow(() -> new Forbidden("hall.forbidden.attendee"));
    }
}
