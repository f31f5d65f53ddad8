package org.regroup.platform.conferences.votes;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Step;
import org.regroup.hall.day.Taken;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.conferences.business.Business;
import org.regroup.platform.conferences.business.BusinessItem;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Live;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Gives lines of the log their effect on motions: each once, in the order of the log, in a transaction of its own after the line
/// was entered. Whatever goes wrong with a motion, the result in the hall stands.
@Component
class Effects {

    private final EffectRepository effects;
    private final MotionEffects motions;
    private final VoteRepository votes;
    private final Conferences conferences;
    private final Business business;
    private final Happenings happenings;
    private final Live live;
    private final Clock clock;

    Effects(EffectRepository effects, MotionEffects motions, VoteRepository votes, Conferences conferences, Business business,
            Happenings happenings, Live live, Clock clock) {
        this.effects = effects;
        this.motions = motions;
        this.votes = votes;
        this.conferences = conferences;
        this.business = business;
        this.happenings = happenings;
        this.live = live;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void catchUp(ConferenceId id) {
        effects.hold(id);
        var missing = effects.missing(id);
        if (missing.isEmpty()) {
            return;
        }
        var conference = conferences.find(id).orElseThrow();
        var hall = Hall.EMPTY;
        for (var entry : happenings.entries(id, 0)) {
            hall = after(hall, entry);
            var by = missing.get(entry.number());
            if (by != null) {
                give(conference, hall, entry, by);
            }
        }
        live.changed(Happenings.topic(id));
    }

    private static Hall after(Hall hall, Entry entry) {
        return switch (hall.after(entry)) {
            case Step.Next(var next) -> next;
            case Step.Refused(var why) -> throw new IllegalStateException("line " + entry.number() + ": " + why);
        };
    }

    private void give(Conference conference, Hall hall, Entry entry, Optional<PersonId> by) {
        var name = vote(entry.act());
        var items = items(entry.act(), hall);
        var decided = items.isEmpty()
                ? List.<BusinessItem>of()
                : business.of(conference.id()).items().stream()
                        .filter(item -> item.motion() != null && items.contains(item.name())).toList();
        var now = Sql.now(clock);
        for (var item : decided) {
            var motion = Objects.requireNonNull(item.motion()).id();
            var problem = switch (motions.give(conference, hall, entry, item.name(), motion, by)) {
                case Outcome.Done<MotionId> _ -> List.<Ground>of();
                case Outcome.Refused<MotionId>(var grounds) -> grounds;
            };
            effects.done(conference.id(), entry.number(), name.orElse(null), motion, problem, now);
        }
        if (decided.isEmpty()) {
            effects.done(conference.id(), entry.number(), name.orElse(null), null, List.of(), now);
        }
    }

    private static Optional<UUID> vote(Act act) {
        return switch (act) {
            case Act.Declared declared -> uuid(declared.vote());
            case Act.Annulled annulled -> uuid(annulled.vote());
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> uuid(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The items that are decided by it; empty where nothing is, as by a procedural motion.
    private List<String> items(Act act, Hall hall) {
        return switch (act) {
            case Act.Declared declared -> voted(hall, declared.vote());
            case Act.Annulled annulled -> voted(hall, annulled.vote());
            case Act.Disposed _ -> hall.business().items().getLast().items();
            default -> List.of();
        };
    }

    /// Only of votes that were taken here, with a roll: nothing else decides about a motion.
    private List<String> voted(Hall hall, String vote) {
        return uuid(vote).map(VoteId::new).flatMap(votes::find).flatMap(_ -> hall.business().vote(vote))
                .filter(MotionEffects::decides).flatMap(one -> hall.business().taken(one)).map(Taken::items).orElse(List.of());
    }
}
