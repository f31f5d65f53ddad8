package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.questions.Question.Spoken;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Putting questions: one organisation proposes, a second confirms, and with that moment every rule and every roll is fixed.
///
/// A question that an organisation puts to itself is fixed as soon as whoever holds its mandate puts it.
@Service
@Transactional
public class Questions {

    /// How long a proposal waits for a second organisation.
    static final Duration WAITS = Duration.ofDays(14);
    static final int LONGEST_REASON = 1_000;

    private final QuestionRepository questions;
    private final QuestionRoll roll;
    private final QuestionAccess access;
    private final QuestionActs acts;
    private final MotionsPut motions;
    private final Parties parties;
    private final Organisations organisations;
    private final Alliances alliances;
    private final Mandates mandates;
    private final List<Effect> effects;
    private final HouseRules house;
    private final Clock clock;

    Questions(QuestionRepository questions, QuestionRoll roll, QuestionAccess access, QuestionActs acts, MotionsPut motions,
            Parties parties,
            Organisations organisations, Alliances alliances, Mandates mandates, List<Effect> effects, HouseRules house,
            Clock clock) {
        this.questions = questions;
        this.roll = roll;
        this.access = access;
        this.acts = acts;
        this.motions = motions;
        this.parties = parties;
        this.organisations = organisations;
        this.alliances = alliances;
        this.mandates = mandates;
        this.effects = effects;
        this.house = house;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Question> find(QuestionId id) {
        return questions.find(id);
    }

    /// Those an alliance has put, the latest first.
    @Transactional(readOnly = true)
    public List<Question> of(AllianceId alliance) {
        return questions.of(alliance);
    }

    /// Those an organisation has put to itself; for its members.
    @Transactional(readOnly = true)
    public List<Question> of(OrganisationId organisation) {
        return questions.of(organisation);
    }

    /// Those whose words come from a motion.
    @Transactional(readOnly = true)
    public List<Question> of(MotionId motion) {
        return questions.of(motion);
    }

    /// Those this reader may see that are not yet decided, the latest first.
    @Transactional(readOnly = true)
    public List<Question> going(@Nullable PersonId person, int most) {
        return questions.going(person, clock.instant(), most);
    }

    /// Those this reader may see that are decided, the latest first.
    ///
    /// @param before the one that comes before them; null from the latest on
    @Transactional(readOnly = true)
    public List<Question> decided(@Nullable PersonId person, @Nullable QuestionId before, int most) {
        return questions.decided(person, before, most);
    }

    /// The affiliates for which this person may propose or confirm a question.
    @Transactional(readOnly = true)
    public List<OrganisationId> speaksFor(PersonId person, AllianceId alliance) {
        return speaksFor(person, access.deciding(new Holder.OfAlliance(alliance, "")));
    }

    /// The same where the affiliates are known already.
    @Transactional(readOnly = true)
    public List<OrganisationId> speaksFor(PersonId person, List<OrganisationId> affiliates) {
        return mandates.where(person, Act.SPEAK_IN_ALLIANCES).stream().map(Organisation::id).filter(affiliates::contains)
                .toList();
    }

    /// Proposes a question in an alliance; it is fixed once another affiliate has confirmed it.
    public Outcome<Question> propose(PersonId by, OrganisationId under, AllianceId alliance, QuestionTerms terms) {
        var found = alliances.find(alliance).orElseThrow(() -> new NotFound("alliance"));
        var now = Sql.now(clock);
        var holder = new Holder.OfAlliance(alliance, found.name());
        var grounds = terms.grounds(now);
        if (!alliances.state(alliance).startsNew()) {
            grounds.add(Ground.of("questions.ground.alliance.closed"));
        } else if (!speaksFor(by, alliance).contains(under)) {
            grounds.add(Ground.at("under", "questions.ground.under"));
        } else {
            grounds.addAll(parties.grounds(holder, terms, now));
            grounds.addAll(settled(alliance, terms, now));
        }
        return Outcome.unless(grounds, () -> {
            var waits = now.plus(WAITS);
            var question = insert(holder, terms, new Spoken(by, under), now,
                    waits.isBefore(terms.opensAt()) ? waits : terms.opensAt());
            acts.log(question.id(), QuestionAct.by(by, under, QuestionAct.Kind.PROPOSED, now));
            motions.put(question);
            return question;
        });
    }

    /// Puts a question to the organisation's own members, delegates or units, by its own rule card; fixed at once.
    ///
    /// @throws NotFound  for those who do not belong to it
    /// @throws Forbidden for members without the mandate
    public Outcome<Question> put(PersonId by, OrganisationId organisation, QuestionTerms terms) {
        if (!organisations.isMember(by, organisation)) {
            throw new NotFound("organisation");
        }
        if (!mandates.allow(by, Act.GRANT_MANDATES, organisation)) {
            throw new Forbidden("questions.forbidden.put");
        }
        var now = Sql.now(clock);
        var holder = new Holder.OfOrganisation(organisation, organisations.find(organisation).orElseThrow().name());
        var grounds = terms.grounds(now);
        grounds.addAll(parties.grounds(holder, terms, now));
        return Outcome.unless(grounds, () -> {
            roll.hold();
            var question = insert(holder, terms, new Spoken(by, organisation), now, now);
            acts.log(question.id(), QuestionAct.by(by, organisation, QuestionAct.Kind.PROPOSED, now));
            return fixed(question, null, now);
        });
    }

    /// The second organisation agrees: rules and rolls are fixed.
    public Outcome<Question> confirm(PersonId by, OrganisationId under, QuestionId id) {
        var question = access.held(id);
        var reader = access.reader(question, by);
        if (!(question.holder() instanceof Holder.OfAlliance joint)) {
            throw new NotFound("proposed question");
        }
        access.requireSpeaker(reader, under);
        var now = Sql.now(clock);
        var grounds = new ArrayList<Ground>();
        if (question.state(now) != QuestionState.PROPOSED) {
            grounds.add(Ground.of("questions.ground.notWaiting"));
        } else if (question.proposed().organisation().equals(under)) {
            grounds.add(Ground.of("questions.ground.sameOrganisation"));
        } else if (question.proposed().person().equals(by)) {
            grounds.add(Ground.of("questions.ground.samePerson"));
        } else if (!access.deciding(question).contains(question.proposed().organisation())) {
            grounds.add(Ground.of("questions.ground.proposerLeft"));
        } else if (!alliances.state(joint.alliance()).startsNew()) {
            grounds.add(Ground.of("questions.ground.alliance.closed"));
        } else {
            grounds.addAll(parties.grounds(question.holder(), question.terms(), now));
            grounds.addAll(settled(joint.alliance(), question.terms(), now));
        }
        if (!grounds.isEmpty()) {
            refused(question, by, under, "confirm", now);
        }
        return Outcome.unless(grounds, () -> {
            roll.hold();
            acts.log(id, QuestionAct.by(by, under, QuestionAct.Kind.CONFIRMED, now));
            return fixed(question, new Spoken(by, under), now);
        });
    }

    /// Calls a question off, or asks for it: before the vote its proposer takes it back; once it is fixed, two
    /// organisations must ask, before the close: nobody closes a vote early, and nobody undoes one whose outcome can be seen.
    public Outcome<Question> callOff(PersonId by, OrganisationId under, QuestionId id, String reason) {
        var question = access.held(id);
        access.requireSpeaker(access.reader(question, by), under);
        var now = Sql.now(clock);
        var state = question.state(now);
        var why = PlainText.lines(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("questions", "reason", why, LONGEST_REASON, grounds);
        if (!state.mayBeCalledOff()) {
            grounds.add(Ground.of("questions.ground.over"));
        }
        var before = acts.of(id).stream().filter(act -> act.kind() == QuestionAct.Kind.CALL_OFF).toList();
        if (before.stream().anyMatch(act -> under.equals(act.organisation()) || by.equals(act.person()))) {
            grounds.add(Ground.of("questions.ground.callOff.twice"));
        }
        if (state == QuestionState.PROPOSED && !question.proposed().organisation().equals(under)) {
            grounds.add(Ground.of("questions.ground.callOff.proposer"));
        }
        if (state.running() && question.holder() instanceof Holder.OfOrganisation) {
            grounds.add(Ground.of("questions.ground.callOff.own"));
        }
        if (!grounds.isEmpty()) {
            refused(question, by, under, "callOff", now);
        }
        return Outcome.unless(grounds, () -> {
            boolean over = state == QuestionState.PROPOSED || !before.isEmpty();
            acts.log(id, QuestionAct.by(by, under, state == QuestionState.PROPOSED
                    ? QuestionAct.Kind.WITHDRAWN
                    : over ? QuestionAct.Kind.CALLED_OFF : QuestionAct.Kind.CALL_OFF, now).because(why));
            if (over) {
                questions.callOff(id, now);
            }
            return access.find(id);
        });
    }

    /// What its standing orders, or the subject itself, say against putting it.
    private List<Ground> settled(AllianceId alliance, QuestionTerms terms, Instant now) {
        var grounds = new ArrayList<>(house.grounds(alliance, terms, now));
        of(terms).filter(Subject.class::isInstance).map(Subject.class::cast)
                .forEach(subject -> grounds.addAll(subject.grounds(alliance, terms, now)));
        return grounds;
    }

    private Stream<Effect> of(QuestionTerms terms) {
        return effects.stream().filter(effect -> effect.subject().equals(terms.subject()));
    }

    /// Tells what a decided question brought about that an organisation has certified, or corrected what it had certified.
    public void certified(Question question) {
        of(question.terms()).forEach(effect -> effect.certified(question));
    }

    /// Writes the final verdict down and lets it take effect; called by whoever has worked it out from the certificates.
    public void decided(Question question, boolean carried) {
        var now = Sql.now(clock);
        questions.decided(question.id(), carried, now);
        acts.log(question.id(), new QuestionAct(QuestionAct.Kind.DECIDED, null, null, carried ? "carried" : "not_carried", now));
        motions.answered(question, carried);
        of(question.terms()).forEach(effect -> effect.decided(question, carried));
    }

    /// What was tried and refused stands in the log for the other organisations to see.
    void refused(Question question, PersonId by, OrganisationId under, String what, Instant now) {
        acts.log(question.id(), QuestionAct.by(by, under, QuestionAct.Kind.REFUSED, now).because(what));
    }

    private Question insert(Holder holder, QuestionTerms terms, Spoken by, Instant now, Instant lapses) {
        var question = new Question(new QuestionId(Ids.next(clock)), holder, questions.nextNumber(holder), terms,
                terms.byClause() ? Clause.of(terms.text()) : List.of(), by, now, lapses, null, null, List.of(), null, null, null);
        questions.insert(question);
        return question;
    }

    private Question fixed(Question question, @Nullable Spoken confirmed, Instant now) {
        var fixed = parties.of(question.holder(), question.terms(), now);
        questions.insert(question.id(), fixed);
        fixed.forEach(party -> roll.freeze(question.id(), party.organisation(), party.procedure(), now));
        questions.fix(question.id(), confirmed, now);
        return access.find(question.id());
    }
}
