package org.regroup.platform.alliances;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;

/// How two organisations open an alliance: one proposes, the other accepts. Until then nobody else sees it.
@Service
@Transactional
public class Openings {

    private final AllianceRepository alliances;
    private final ChangeRepository changes;
    private final Situations situations;
    private final Speakers speakers;
    private final Invitees invitees;
    private final AllianceMail mail;
    private final Clock clock;

    Openings(AllianceRepository alliances, ChangeRepository changes, Situations situations, Speakers speakers,
            Invitees invitees, AllianceMail mail, Clock clock) {
        this.alliances = alliances;
        this.changes = changes;
        this.situations = situations;
        this.speakers = speakers;
        this.invitees = invitees;
        this.mail = mail;
        this.clock = clock;
    }

    /// Proposes a new alliance to another organisation.
    public Outcome<Change> propose(Speaker speaker, Terms terms, Invitee other) {
        speakers.require(speaker);
        var clean = Words.clean(terms);
        var grounds = grounds(speaker, clean);
        grounds.addAll(invitees.grounds(speaker.organisation(), other));
        return Outcome.unless(grounds, () -> {
            var id = new AllianceId(Ids.next(clock));
            alliances.insert(id, clean, situations.now());
            return opening(id, speaker, clean, other, 1);
        });
    }

    /// Proposes the same alliance in other words, after the first proposal came to nothing; either of the two may do so.
    public Outcome<Change> proposeAnew(AllianceId id, Speaker speaker, Terms terms) {
        speakers.require(speaker);
        var at = situations.held(id);
        if (!situations.visible(at.alliance(), speaker.person())) {
            throw new NotFound("alliance");
        }
        var last = changes.of(id).getFirst();
        var other = counterpart(last, speaker.organisation());
        var clean = Words.clean(terms);
        var grounds = grounds(speaker, clean);
        if (at.stage(last).waits()) {
            grounds.add(Ground.of("alliances.ground.stillWaits"));
        } else if (at.state() != AllianceState.PROPOSED) {
            grounds.add(Ground.of("alliances.ground.openAlready"));
        }
        return Outcome.unless(grounds, () -> {
            alliances.rewrite(id, clean);
            alliances.place(id, clean.rung(), clean.endsOn());
            return opening(id, speaker, clean, other, at.alliance().version() + 1);
        });
    }

    private static Invitee counterpart(Change last, OrganisationId own) {
        var proposer = last.proposed().organisation();
        var invited = last.invited();
        if (own.equals(invited)) {
            return new Invitee.Known(proposer);
        }
        if (!own.equals(proposer)) {
            throw new Forbidden("alliances.forbidden.proposal");
        }
        return invited != null ? new Invitee.Known(invited) : new Invitee.ByLink(called(last));
    }

    private static String called(Change change) {
        return change.matter() instanceof Matter.Opening(_, var called) ? called : "";
    }

    private Change opening(AllianceId id, Speaker speaker, Terms terms, Invitee other, int version) {
        var now = situations.now();
        var change = new Change(new ChangeId(Ids.next(clock)), id, new Matter.Opening(terms, invitees.name(other)), version,
                speaker.at(now),
                null, other.known(), null, null, now.plus(Proposals.ACCEPT_WITHIN), null);
        changes.insert(change);
        mail.waits(change, situations.of(id));
        return change;
    }

    private List<Ground> grounds(Speaker speaker, Terms terms) {
        var grounds = new ArrayList<>(TermsRules.check(terms, situations.today()));
        grounds.addAll(speakers.grounds(speaker));
        return grounds;
    }
}
