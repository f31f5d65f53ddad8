package org.regroup.platform.dialogues;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;

/// The only way to moderate a statement: a hold with a holder, a reason and an end.
///
/// - A hold lasts at most seven days and ends by the clock.
/// - A statement that was held once is held again, or longer, only by a moderator of another organisation than the one that
///   held it last. So no single organisation can keep a statement away.
/// - Whoever takes part may appeal. A moderator of another organisation may lift the hold; the holder's may, too.
@Service
public class Holds {

    static final int MOST_DAYS = 7;
    static final int LONGEST_REASON = 1_000;

    private final HoldRepository holds;
    private final StatementRepository statements;
    private final DialogueRepository dialogues;
    private final Participants participants;
    private final Alliances alliances;
    private final Mandates mandates;
    private final Changes changes;
    private final Clock clock;

    Holds(HoldRepository holds, StatementRepository statements, DialogueRepository dialogues, Participants participants,
            Alliances alliances, Mandates mandates, Changes changes, Clock clock) {
        this.holds = holds;
        this.statements = statements;
        this.dialogues = dialogues;
        this.participants = participants;
        this.alliances = alliances;
        this.mandates = mandates;
        this.changes = changes;
        this.clock = clock;
    }

    /// The affiliates for which somebody may hold statements of an alliance.
    @Transactional(readOnly = true)
    public List<OrganisationId> mayHoldFor(PersonId person, AllianceId alliance) {
        return mayHoldFor(person, alliances.affiliates(alliance).stream().map(Affiliate::organisation).toList());
    }

    /// Those of these affiliates for which somebody may hold statements.
    @Transactional(readOnly = true)
    List<OrganisationId> mayHoldFor(PersonId person, List<OrganisationId> affiliates) {
        return mandates.where(person, Act.PLACE_HOLDS).stream().map(Organisation::id).filter(affiliates::contains).toList();
    }

    /// Every hold there ever was in a dialogue, the latest first.
    @Transactional(readOnly = true)
    public List<HoldEntry> of(DialogueId dialogue) {
        return holds.of(dialogue);
    }

    /// Places a hold, or the next one after another organisation's.
    @Transactional
    public Outcome<Hold> place(PersonId person, OrganisationId organisation, StatementId statement, String reason, int days) {
        var now = clock.instant();
        holds.lock(statement);
        var held = statements.find(statement, now).orElseThrow();
        var dialogue = dialogues.find(held.dialogue()).orElseThrow();
        var grounds = new ArrayList<Ground>();
        if (!mayHoldFor(person, dialogue.alliance()).contains(organisation)) {
            grounds.add(Ground.at("organisation", "dialogues.ground.hold.mandate"));
        }
        if (holds.last(statement).filter(last -> last.organisation().equals(organisation)).isPresent()) {
            grounds.add(Ground.at("organisation", "dialogues.ground.hold.again"));
        }
        if (!dialogue.isOpen(now)) {
            grounds.add(Ground.of("dialogues.ground.hold.closed"));
        }
        if (days < 1 || days > MOST_DAYS) {
            grounds.add(Ground.at("days", "dialogues.ground.hold.days", MOST_DAYS));
        }
        var why = reason(reason, "reason", grounds);
        return Outcome.unless(grounds, () -> {
            changes.happened(dialogue.id());
            return write(person, organisation, statement, why, now, now.plus(Duration.ofDays(days)));
        });
    }

    private Hold write(PersonId person, OrganisationId organisation, StatementId statement, String reason, Instant now,
            Instant until) {
        var standing = holds.last(statement).filter(last -> last.stands(now));
        // the new hold takes the place of the one that stands, so that one statement has one hold
        standing.ifPresent(last -> holds.lift(last.id(), new Hold.Lifting(person, organisation, reason, now)));
        var hold = new Hold(new HoldId(Ids.next(clock)), statement, person, organisation, reason, now, until, null);
        holds.insert(hold);
        return hold;
    }

    /// Lifts a hold before its end.
    @Transactional
    public Outcome<HoldId> lift(PersonId person, OrganisationId organisation, HoldId hold, String reason) {
        var now = clock.instant();
        var found = holds.find(hold).orElseThrow();
        var dialogue = statements.find(found.statement(), now).flatMap(s -> dialogues.find(s.dialogue())).orElseThrow();
        var grounds = new ArrayList<Ground>();
        if (!mayHoldFor(person, dialogue.alliance()).contains(organisation)) {
            grounds.add(Ground.at("organisation", "dialogues.ground.hold.mandate"));
        }
        var why = reason(reason, "reason", grounds);
        if (grounds.isEmpty() && !holds.lift(hold, new Hold.Lifting(person, organisation, why, now))) {
            grounds.add(Ground.of("dialogues.ground.hold.over"));
        }
        if (grounds.isEmpty()) {
            changes.happened(dialogue.id());
        }
        return Outcome.unless(grounds, () -> hold);
    }

    /// Asks for a hold to be lifted. Whoever takes part in the dialogue may.
    @Transactional
    public Outcome<HoldId> appeal(Dialogue dialogue, Voter voter, HoldId hold, String reason) {
        var grounds = new ArrayList<Ground>();
        var found = holds.find(hold).orElseThrow();
        var participant = participants.find(dialogue.id(), voter);
        if (participant.isEmpty()) {
            grounds.add(Ground.of("dialogues.ground.appeal.participant"));
        }
        if (!found.stands(clock.instant())) {
            grounds.add(Ground.of("dialogues.ground.hold.over"));
        }
        var why = reason(reason, "reason", grounds);
        return Outcome.unless(grounds, () -> {
            holds.appeal(Ids.next(clock), hold, participant.orElseThrow().id(), found.statement(), why, clock.instant());
            return hold;
        });
    }

    private static String reason(String typed, String field, List<Ground> grounds) {
        var reason = Words.folded(typed);
        if (reason.isEmpty()) {
            grounds.add(Ground.at(field, "dialogues.ground.reason.missing"));
        } else if (Words.length(reason) > LONGEST_REASON) {
            grounds.add(Ground.at(field, "dialogues.ground.reason.long", Words.length(reason), LONGEST_REASON));
        }
        Words.unfit(typed, field, grounds);
        return reason;
    }
}
