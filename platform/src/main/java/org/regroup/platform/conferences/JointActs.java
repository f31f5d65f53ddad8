package org.regroup.platform.conferences;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// What concerns the whole conference takes two sponsors: one proposes, another confirms.
@Service
@Transactional
public class JointActs {

    static final Duration CONFIRM_WITHIN = Duration.ofDays(30);
    static final int LONGEST_REASON = 1_000;

    private final ConferenceAccess access;
    private final Map<String, JointKind> kinds;
    private final ConferenceMail mail;
    private final JointActRepository stored;
    private final Clock clock;

    JointActs(ConferenceAccess access, List<JointKind> kinds, ConferenceMail mail, JointActRepository stored, Clock clock) {
        this.access = access;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(JointKind::code, Function.identity()));
        this.mail = mail;
        this.stored = stored;
        this.clock = clock;
    }

    /// Proposes something for the whole; an earlier proposal of the same kind and content that waits is refused.
    ///
    /// @param kind as one of the [JointKind] calls itself
    public Outcome<JointAct> propose(PersonId by, OrganisationId under, ConferenceId id, String kind, String content) {
        var conference = access.hold(by, id);
        access.requireSponsor(by, under, conference);
        var now = Sql.now(clock);
        var grounds = new ArrayList<>(open(conference, now));
        grounds.addAll(kind(kind).grounds(conference, content, now));
        if (of(id).stream().anyMatch(one -> one.waits(now) && one.kind().equals(kind) && one.content().equals(content))) {
            grounds.add(Ground.of("conferences.ground.waitsAlready"));
        }
        return Outcome.unless(grounds, () -> {
            var act = new JointAct(Ids.next(clock), id, kind, content, by, under, now, now.plus(CONFIRM_WITHIN), null, null,
                    null, null, "", null);
            stored.insert(act);
            mail.waits(conference, act);
            return act;
        });
    }

    /// Another sponsor agrees, by another person: it takes effect.
    public Outcome<JointAct> confirm(PersonId by, OrganisationId under, ConferenceId id, UUID act) {
        var conference = access.hold(by, id);
        access.requireSponsor(by, under, conference);
        var proposed = find(id, act);
        var now = Sql.now(clock);
        var grounds = new ArrayList<>(answerable(conference, proposed, now));
        if (proposed.proposedFor().equals(under) || proposed.proposedBy().equals(by)) {
            grounds.add(Ground.of("conferences.ground.two"));
        }
        if (!conference.sponsoredBy(proposed.proposedFor())) {
            grounds.add(Ground.of("conferences.ground.proposerLeft"));
        }
        if (grounds.isEmpty()) {
            grounds.addAll(kind(proposed.kind()).grounds(conference, proposed.content(), now));
        }
        return Outcome.unless(grounds, () -> {
            stored.answered(proposed, "confirmed_at", by, under, "", now);
            kind(proposed.kind()).confirmed(conference, proposed, now);
            return proposed;
        });
    }

    public Outcome<JointAct> decline(PersonId by, OrganisationId under, ConferenceId id, UUID act, String reason) {
        var conference = access.hold(by, id);
        access.requireSponsor(by, under, conference);
        var proposed = find(id, act);
        var now = Sql.now(clock);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<>(answerable(conference, proposed, now));
        PlainText.require("conferences", "reason", why, LONGEST_REASON, grounds);
        return Outcome.unless(grounds, () -> {
            if (proposed.proposedFor().equals(under)) {
                stored.takenBack(act, why, now);
            } else {
                stored.answered(proposed, "declined_at", by, under, why, now);
            }
            return proposed;
        });
    }

    /// Everything that was proposed, in order.
    @Transactional(readOnly = true)
    public List<JointAct> of(ConferenceId id) {
        return stored.of(id);
    }

    JointKind kind(String code) {
        return Optional.ofNullable(kinds.get(code)).orElseThrow(() -> new NotFound("conference"));
    }

    private JointAct find(ConferenceId id, UUID act) {
        return of(id).stream().filter(one -> one.id().equals(act)).findFirst().orElseThrow(() -> new NotFound("conference"));
    }

    private static List<Ground> answerable(Conference conference, JointAct act, Instant now) {
        return act.waits(now) ? open(conference, now) : List.of(Ground.of("conferences.ground.notWaiting"));
    }

    private static List<Ground> open(Conference conference, Instant now) {
        return conference.state(now) == Conference.State.OPEN ? List.of() : List.of(Ground.of("conferences.ground.notOpen"));
    }
}
