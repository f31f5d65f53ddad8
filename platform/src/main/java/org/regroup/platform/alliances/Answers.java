package org.regroup.platform.alliances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.alliances.Change.Ended.How;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;

/// How organisations answer what another has proposed.
///
/// The alliance is held while an answer is given: of two who answer at once, the second learns what the first has said.
@Service
@Transactional
public class Answers {

    private final ChangeRepository changes;
    private final Situations situations;
    private final Speakers speakers;
    private final Effects effects;
    private final AllianceMail mail;
    private final ObjectProvider<Entering> entering;

    Answers(ChangeRepository changes, Situations situations, Speakers speakers, Effects effects, AllianceMail mail,
            ObjectProvider<Entering> entering) {
        this.changes = changes;
        this.situations = situations;
        this.speakers = speakers;
        this.effects = effects;
        this.mail = mail;
        this.entering = entering;
    }

    /// The second affiliate agrees, and the change takes effect unless an invited organisation must still accept.
    ///
    /// @param seen the version of the alliance's terms that the speaker had in sight
    public Outcome<Change> confirm(ChangeId id, Speaker speaker, int seen) {
        var at = held(id, speaker);
        var change = changes.find(id).orElseThrow();
        speakers.requireAffiliate(at, speaker);
        if (change.confirmed() instanceof Spoken said && said.organisation().equals(speaker.organisation())) {
            return new Outcome.Done<>(change);
        }
        return settle(at, speaker, ChangeRules.confirm(at, change, speaker, seen),
                change.confirmedBy(speaker.at(at.now())));
    }

    /// The invited organisation agrees for itself.
    public Outcome<Change> accept(ChangeId id, Speaker speaker) {
        return accept(id, speaker, Map.of());
    }

    /// @param form what else it accepts, as [Entering] shows it
    public Outcome<Change> accept(ChangeId id, Speaker speaker, Map<String, String> form) {
        var at = held(id, speaker);
        var change = changes.find(id).orElseThrow();
        requireInvited(change, speaker);
        return accept(at, change, speaker, form);
    }

    Outcome<Change> accept(Situation at, Change change, Speaker speaker, Map<String, String> form) {
        if (change.accepted() instanceof Spoken said && said.organisation().equals(speaker.organisation())) {
            return new Outcome.Done<>(change);
        }
        var grounds = new ArrayList<>(ChangeRules.accept(at, change, speaker));
        var id = at.alliance().id();
        if (change.matter() instanceof Matter.Welcome && grounds.isEmpty()) {
            entering.orderedStream().forEach(one -> grounds.addAll(one.grounds(id, form)));
            if (grounds.isEmpty()) {
                entering.orderedStream().forEach(one -> one.accepted(id, speaker.organisation(), form));
            }
        }
        return settle(at, speaker, grounds, change.acceptedBy(speaker.at(at.now())));
    }

    private Outcome<Change> settle(Situation at, Speaker speaker, List<Ground> grounds, Change after) {
        var all = new ArrayList<>(grounds);
        all.addAll(speakers.grounds(speaker));
        return Outcome.unless(all, () -> {
            var settled = effects.settle(at, after);
            if (settled.doneAt() == null) {
                mail.waits(settled, at);
            } else {
                mail.settled(settled, at);
            }
            return settled;
        });
    }

    /// Another affiliate, or the invited organisation, says no and why.
    public Outcome<Change> decline(ChangeId id, Speaker speaker, String reason) {
        return refuse(id, speaker, How.DECLINED, reason);
    }

    /// The organisation to which an alliance is proposed would join on other terms; the proposer may propose anew.
    public Outcome<Change> askForChange(ChangeId id, Speaker speaker, String wish) {
        return refuse(id, speaker, How.CHANGE_ASKED, wish);
    }

    private Outcome<Change> refuse(ChangeId id, Speaker speaker, How how, String reason) {
        var at = held(id, speaker);
        var change = changes.find(id).orElseThrow();
        if (change.matter() instanceof Matter.Opening || speaker.organisation().equals(change.invited())) {
            requireInvited(change, speaker);
        } else {
            speakers.requireAffiliate(at, speaker);
        }
        return refuse(at, change, speaker, how, reason);
    }

    Outcome<Change> refuse(Situation at, Change change, Speaker speaker, How how, String reason) {
        var words = Words.lines(reason);
        var grounds = new ArrayList<>(ChangeRules.over(at, change));
        if (speaker.organisation().equals(change.proposed().organisation())) {
            grounds.add(Ground.of("alliances.ground.sameOrganisation", speaker.organisation()));
        }
        grounds.addAll(TermsRules.length("reason", words, TermsRules.LONGEST_REASON));
        return Outcome.unless(grounds, () -> end(at, change, speaker, how, words));
    }

    /// The proposing organisation takes its proposal back.
    public Outcome<Change> withdraw(ChangeId id, Speaker speaker) {
        var at = held(id, speaker);
        var change = changes.find(id).orElseThrow();
        speakers.require(speaker);
        if (!speaker.organisation().equals(change.proposed().organisation())) {
            throw new Forbidden("alliances.forbidden.withdraw");
        }
        return Outcome.unless(ChangeRules.over(at, change), () -> end(at, change, speaker, How.WITHDRAWN, ""));
    }

    private Change end(Situation at, Change change, Speaker speaker, How how, String reason) {
        var ended = change.ended(new Change.Ended(how, speaker.decidedBy(Basis.CONVENOR, reason).at(at.now())));
        changes.update(ended);
        mail.settled(ended, at);
        return ended;
    }

    private void requireInvited(Change change, Speaker speaker) {
        speakers.require(speaker);
        if (!speaker.organisation().equals(change.invited())) {
            throw new Forbidden("alliances.forbidden.invited");
        }
    }

    private Situation held(ChangeId id, Speaker speaker) {
        var at = situations.held(changes.find(id).orElseThrow(() -> new NotFound("change")).alliance());
        if (!situations.visible(at.alliance(), speaker.person())) {
            throw new NotFound("alliance");
        }
        return at;
    }
}
