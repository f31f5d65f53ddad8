package org.regroup.platform.alliances;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.alliances.Matter.Edit;
import org.regroup.platform.alliances.Matter.Term;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;

/// What an affiliate may propose to change. Nothing changes until another affiliate confirms it.
@Service
@Transactional
public class Proposals {

    /// A change that no second affiliate confirms in this time lapses.
    public static final Duration CONFIRM_WITHIN = Duration.ofDays(14);
    /// An organisation that is asked in has this long to answer, since it may want to ask its members first.
    public static final Duration ACCEPT_WITHIN = Duration.ofDays(30);

    private final ChangeRepository changes;
    private final Situations situations;
    private final Speakers speakers;
    private final Invitees invitees;
    private final AllianceMail mail;
    private final Clock clock;

    Proposals(ChangeRepository changes, Situations situations, Speakers speakers, Invitees invitees, AllianceMail mail,
            Clock clock) {
        this.changes = changes;
        this.situations = situations;
        this.speakers = speakers;
        this.invitees = invitees;
        this.mail = mail;
        this.clock = clock;
    }

    /// Other words for the terms; what stays the same is left out of the change.
    public Outcome<Change> rewrite(AllianceId id, Speaker speaker, String name, String purpose, String norms, String exitRule) {
        var at = affiliate(id, speaker);
        var now = at.alliance();
        var edits = new ArrayList<Edit>();
        edit(edits, Term.NAME, now.name(), Words.line(name));
        edit(edits, Term.PURPOSE, now.purpose(), Words.lines(purpose));
        edit(edits, Term.NORMS, now.norms(), Words.lines(norms));
        edit(edits, Term.EXIT_RULE, now.exitRule(), Words.lines(exitRule));
        return propose(at, speaker, new Matter.NewTerms(edits), null);
    }

    private static void edit(List<Edit> edits, Term term, String from, String to) {
        if (!from.equals(to)) {
            edits.add(new Edit(term, from, to));
        }
    }

    /// Up or down the rungs of unity.
    public Outcome<Change> move(AllianceId id, Speaker speaker, Rung to, @Nullable LocalDate endsOn) {
        var at = affiliate(id, speaker);
        return propose(at, speaker, new Matter.NewRung(at.alliance().rung(), to, at.alliance().endsOn(), endsOn), null);
    }

    /// Another last day, later or earlier.
    public Outcome<Change> prolong(AllianceId id, Speaker speaker, LocalDate endsOn) {
        var at = affiliate(id, speaker);
        return propose(at, speaker, new Matter.NewEnd(at.alliance().endsOn(), endsOn), null);
    }

    /// Says what came of looking at the alliance again, and when to do so next.
    public Outcome<Change> review(AllianceId id, Speaker speaker, LocalDate next, String found) {
        var at = affiliate(id, speaker);
        return propose(at, speaker, new Matter.Review(at.alliance().reviewOn(), next, Words.lines(found)), null);
    }

    public Outcome<Change> close(AllianceId id, Speaker speaker, String reason) {
        return propose(affiliate(id, speaker), speaker, new Matter.Closing(Words.lines(reason)), null);
    }

    /// Asks another organisation in.
    public Outcome<Change> invite(AllianceId id, Speaker speaker, Invitee other) {
        var at = affiliate(id, speaker);
        var grounds = invitees.grounds(speaker.organisation(), other);
        return grounds.isEmpty()
                ? propose(at, speaker, new Matter.Welcome(invitees.name(other), null), other.known())
                : new Outcome.Refused<>(grounds);
    }

    private Situation affiliate(AllianceId id, Speaker speaker) {
        var at = situations.held(id);
        speakers.requireAffiliate(at, speaker);
        return at;
    }

    /// Whoever proposes what waits already is led to that: a form sent twice makes one change.
    private Outcome<Change> propose(Situation at, Speaker speaker, Matter matter, @Nullable OrganisationId invited) {
        var grounds = new ArrayList<Ground>(ChangeRules.propose(at, matter, invited));
        grounds.addAll(speakers.grounds(speaker));
        return Outcome.unless(grounds, () -> waiting(at, matter, invited, speaker.organisation()) instanceof Change same
                ? same
                : proposed(at, speaker, matter, invited));
    }

    private @Nullable Change waiting(Situation at, Matter matter, @Nullable OrganisationId invited, OrganisationId proposer) {
        return changes.of(at.alliance().id()).stream()
                .filter(change -> at.stage(change).waits() && change.matter().equals(matter)
                        && change.proposed().organisation().equals(proposer)
                        && (invited == null ? change.accepted() == null : Objects.equals(change.invited(), invited)))
                .findFirst().orElse(null);
    }

    private Change proposed(Situation at, Speaker speaker, Matter matter, @Nullable OrganisationId invited) {
        var now = situations.now();
        var draft = new Change(new ChangeId(Ids.next(clock)), at.alliance().id(), matter, at.alliance().version(),
                speaker.at(now), null, invited, null, null, now.plus(CONFIRM_WITHIN), null);
        var change = draft.lapsing(now.plus(at.stage(draft) == Change.Stage.WAITS_FOR_INVITED ? ACCEPT_WITHIN : CONFIRM_WITHIN));
        changes.insert(change);
        mail.waits(change, at);
        return change;
    }
}
