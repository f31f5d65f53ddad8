package org.regroup.platform.alliances;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.alliances.Change.Ended.How;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;

/// How an organisation leaves an alliance: one act of its own, which nobody else confirms.
@Service
@Transactional
public class Affiliations {

    private final AllianceRepository alliances;
    private final ChangeRepository changes;
    private final Situations situations;
    private final Speakers speakers;
    private final Effects effects;
    private final ApplicationEventPublisher events;

    Affiliations(AllianceRepository alliances, ChangeRepository changes, Situations situations, Speakers speakers,
            Effects effects, ApplicationEventPublisher events) {
        this.alliances = alliances;
        this.changes = changes;
        this.situations = situations;
        this.speakers = speakers;
        this.effects = effects;
        this.events = events;
    }

    /// Leaves at once. What the organisation has said stays in the record; what it has proposed and nobody has confirmed ends.
    ///
    /// @param reason may be empty
    public Outcome<AllianceState> leave(AllianceId id, Speaker speaker, String reason) {
        var before = situations.held(id);
        if (!situations.visible(before.alliance(), speaker.person())) {
            throw new NotFound("alliance");
        }
        speakers.require(speaker);
        var organisation = speaker.organisation();
        if (before.stays().stream().noneMatch(stay -> stay.organisation().equals(organisation))) {
            throw new Forbidden("alliances.forbidden.leave");
        }
        var words = Words.lines(reason);
        var grounds = TermsRules.atMost("reason", words, TermsRules.LONGEST_REASON);
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        if (before.alliance().closedAt() != null) {
            return new Outcome.Refused<>(List.of(Ground.of("alliances.ground.closed")));
        }
        if (before.has(organisation)) {
            alliances.leave(id, organisation, speaker.person(), words, before.now());
            settle(situations.of(id), organisation, speaker);
            events.publishEvent(new AffiliateLeaves(id, organisation, speaker.person()));
        }
        return new Outcome.Done<>(situations.of(id).state());
    }

    private void settle(Situation after, OrganisationId gone, Speaker speaker) {
        var id = after.alliance().id();
        for (var change : changes.of(id)) {
            if (!after.stage(change).waits()) {
                continue;
            }
            if (change.confirmed() == null && change.proposed().organisation().equals(gone)) {
                changes.update(change.ended(new Change.Ended(How.PROPOSER_LEFT,
                        speaker.decidedBy(Basis.CONVENOR, "").at(after.now()))));
            } else if (change.complete(after.affiliates())) {
                effects.settle(after, change);
            }
        }
        if (after.affiliates() == 0) {
            // nobody is left who could ask another organisation in
            alliances.close(id, after.now());
        }
    }
}
