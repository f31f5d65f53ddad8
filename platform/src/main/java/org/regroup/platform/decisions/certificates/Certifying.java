package org.regroup.platform.decisions.certificates;

import static org.regroup.counting.decisions.Outcome.CARRIED;
import static org.regroup.counting.decisions.Outcome.OPEN;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.questions.Certification;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.Finding;
import org.regroup.counting.questions.ItemCertificate;
import org.regroup.counting.questions.Party;
import org.regroup.counting.questions.Returned;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.objections.Objections;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BallotBox;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.OrganisationKeys;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// Certifying what an organisation's votes came to: one person who speaks for it draws the certificate up, another agrees, and
/// it is signed with the organisation's key. Nobody types a figure: all come from the votes as they lie here.
@Service
@Transactional
public class Certifying {

    /// The field of the reason why a certificate corrects another; the page of a question has others called reason.
    static final String WHY = "why";
    private static final int LONGEST_REASON = 1_000;

    private final QuestionAccess access;
    private final Records records;
    private final Certificates certificates;
    private final BallotBox box;
    private final OrganisationKeys keys;
    private final Questions questions;
    private final QuestionActs acts;
    private final Objections objections;
    private final People people;
    private final List<AfterCertificate> told;
    private final Clock clock;

    Certifying(QuestionAccess access, Records records, Certificates certificates, BallotBox box, OrganisationKeys keys,
            Questions questions, QuestionActs acts, Objections objections, People people, List<AfterCertificate> told,
            Clock clock) {
        this.access = access;
        this.records = records;
        this.certificates = certificates;
        this.box = box;
        this.keys = keys;
        this.questions = questions;
        this.acts = acts;
        this.objections = objections;
        this.people = people;
        this.told = told;
        this.clock = clock;
    }

    /// What an organisation returned and what is known of it at the moment.
    private record Case(DecisionRecord known, Party party, Counted.Answer answer) {}

    /// Draws up an organisation's certificate, which then waits for a second person.
    ///
    /// @param reason why it corrects the one that holds; empty for a first one
    public Outcome<Question> make(PersonId by, OrganisationId under, QuestionId id, String reason) {
        return make(by, under, id, reason, Map.of());
    }

    /// The same where a tie is left to the chair.
    ///
    /// @param chair the casting vote on each item on which votes are tied: true for
    public Outcome<Question> make(PersonId by, OrganisationId under, QuestionId id, String reason, Map<Integer, Boolean> chair) {
        var question = access.held(id);
        access.requireSpeaker(access.reader(question, by), under);
        var now = Sql.now(clock);
        var grounds = over(question, now);
        if (!grounds.isEmpty()) {
            return refused(question, by, under, grounds, now);
        }
        var found = found(question, under, grounds);
        var signed = found.known().signed(under);
        var why = PlainText.lines(reason);
        if (found.known().waiting(under).filter(one -> one.certification().returned().equals(returned(found))).isPresent()) {
            grounds.add(Ground.of("certificates.ground.waits"));
        } else if (!signed.isEmpty() && why.isEmpty()) {
            grounds.add(Ground.at(WHY, "certificates.ground.twice"));
        } else {
            PlainText.atMost("questions", WHY, why, LONGEST_REASON, grounds);
        }
        if (!grounds.isEmpty()) {
            return refused(question, by, under, grounds, now);
        }
        var drawn = objecting(question, under, Certification.of(found.known().terms(), found.party(), found.answer().returned(),
                now, List.of(name(by))));
        var tied = CastingVote.tied(question.party(under).orElseThrow(), drawn);
        tied.stream().filter(item -> !chair.containsKey(item)).forEach(item -> grounds.add(Ground.at(CastingVote.field(item),
                CastingVote.ASKED, item, drawn.item(item).orElseThrow().votes().inFavour().toString())));
        if (!grounds.isEmpty()) {
            // being asked for the chair's vote is no attempt at anything
            return new Outcome.Refused<>(grounds);
        }
        var certification = after(signed, why, CastingVote.given(drawn, tied, chair));
        certificates.put(id, new Written(under, by, null, certification), found.known().terms(), found.party().name());
        return new Outcome.Done<>(question);
    }

    /// A second person of the organisation agrees: the certificate is signed, and what it decides is decided.
    ///
    /// @throws Forbidden for those without a mandate for it
    public Outcome<Question> attest(PersonId by, OrganisationId under, QuestionId id) {
        var question = access.held(id);
        var reader = access.reader(question, by);
        if (!reader.speaksFor().contains(under) && !reader.keepsRoll().contains(under)) {
            throw new Forbidden("certificates.forbidden.attest");
        }
        var now = Sql.now(clock);
        var grounds = over(question, now);
        if (!grounds.isEmpty()) {
            return refused(question, by, under, grounds, now);
        }
        var found = found(question, under, grounds);
        var waiting = found.known().waiting(under).orElse(null);
        if (waiting == null) {
            return refused(question, by, under, List.of(Ground.of("certificates.ground.nothing")), now);
        }
        if (waiting.made().equals(by)) {
            grounds.add(Ground.of("certificates.ground.alone"));
        }
        if (!waiting.certification().returned().equals(returned(found))) {
            grounds.add(Ground.of("certificates.ground.changed"));
        }
        var reason = waiting.certification().correction().map(Certification.Correction::reason).orElse("");
        var certification = after(found.known().signed(under), reason, CastingVote.as(waiting.certification(),
                objecting(question, under, Certification.of(found.known().terms(), found.party(), found.answer().returned(), now,
                        List.of(name(waiting.made()), name(by))))));
        var written = new Written(under, waiting.made(), by, certification.signed(
                keys.sign(under, certification.statement(found.party().name()))));
        var after = found.known().with(written);
        var result = DecisionResult.of(after.certified());
        wrong(after, found, under).forEach(one -> grounds.add(Ground.of("certificates.ground.finding", one.toString())));
        var carried = carried(result);
        if (question.decidedAt() != null && !Objects.equals(carried, question.carried())) {
            grounds.add(Ground.of("certificates.ground.turns"));
        }
        if (!grounds.isEmpty()) {
            return refused(question, by, under, grounds, now);
        }
        certificates.put(id, written, found.known().terms(), found.party().name());
        box.unlink(id, under);
        acts.log(id, QuestionAct.by(by, under, reason.isEmpty() ? QuestionAct.Kind.CERTIFIED : QuestionAct.Kind.CORRECTED, now)
                .because(reason));
        var own = result.parties().stream().filter(one -> one.party().name().equals(found.party().name())).findFirst()
                .flatMap(one -> one.item(0));
        own.ifPresent(whole -> told.forEach(one -> one.certified(question, under, whole)));
        if (question.decidedAt() == null && carried != null) {
            questions.decided(question, carried);
        } else if (question.decidedAt() != null) {
            questions.certified(question);
        }
        return new Outcome.Done<>(access.find(id));
    }

    /// With the objections of members that stand, where the organisation decides by consent.
    private Certification objecting(Question question, OrganisationId under, Certification drawn) {
        if (!Objections.counts(question.party(under).orElseThrow())) {
            return drawn;
        }
        var certification = drawn;
        for (int item : objections.standing(question.id(), under)) {
            certification = certification.with(item, ItemCertificate::objecting);
        }
        return certification;
    }

    private Case found(Question question, OrganisationId under, List<Ground> grounds) {
        box.settle(question.id());
        var known = records.of(question);
        var party = question.party(under).orElseThrow();
        var answer = records.answers(known, List.of(under)).get(under);
        if (answer == null) {
            grounds.add(Ground.of("certificates.ground.notCounted", party.name()));
            answer = new Counted.Answer(new Returned.None(), List.of());
        }
        grounds.addAll(answer.against());
        var standing = Objects.requireNonNull(known.standings().get(under));
        if (standing.electors() != party.roll()) {
            grounds.add(Ground.of("certificates.ground.roll", party.name(), standing.electors(), party.roll()));
        } else if (standing.weight() != party.votes() || standing.people() != party.people()) {
            grounds.add(Ground.of("certificates.ground.carried", party.name(), standing.weight(), party.votes(),
                    standing.people(), party.people()));
        }
        return new Case(known, known.terms().party(party.name()).orElseThrow(), answer);
    }

    private static String returned(Case found) {
        return found.answer().returned().sha256();
    }

    private static Certification after(List<Written> signed, String reason, Certification certification) {
        return signed.isEmpty() ? certification : certification.correcting(signed.getLast().certification(), reason);
    }

    private static List<Ground> over(Question question, Instant now) {
        var grounds = new ArrayList<Ground>();
        switch (question.state(now)) {
            case PROPOSED, LAPSED, CALLED_OFF -> grounds.add(Ground.of("certificates.ground.state"));
            case FIXED, VOTING -> grounds.add(Ground.of("certificates.ground.early", question.terms().closesAt()));
            case CLOSED, DECIDED -> {
            }
        }
        return grounds;
    }

    /// What the library finds about this organisation, or about the question as a whole.
    private static List<Finding> wrong(DecisionRecord after, Case found, OrganisationId under) {
        var full = after.decision(Map.of(under, found.answer()));
        return DecisionResult.of(full).findings().stream()
                .filter(one -> one.where().isEmpty() || one.where().equals(found.party().name())).toList();
    }

    /// What has been decided; null as long as something that is missing can change it, of the whole or of a clause.
    private static @Nullable Boolean carried(DecisionResult result) {
        boolean open = result.joint().stream().flatMap(joint -> joint.items().stream())
                .anyMatch(item -> item.verdict().outcome() == OPEN);
        return result.joint().isEmpty() || open ? null : result.outcome() == CARRIED;
    }

    private String name(PersonId person) {
        return people.names(Set.of(person)).getOrDefault(person, "–");
    }

    /// What was tried stands in the log of the question, for the other organisations to see.
    private Outcome<Question> refused(Question question, PersonId by, OrganisationId under,
            List<Ground> grounds, Instant now) {
        if (question.state(now) != QuestionState.PROPOSED) {
            grounds.stream().map(Ground::key).filter(key -> key.startsWith("certificates.")).distinct()
                    .forEach(key -> acts.log(question.id(), QuestionAct.by(by, under, QuestionAct.Kind.REFUSED, now)
                            .because(key.replace("certificates.ground.", "certificates."))));
        }
        return new Outcome.Refused<>(grounds);
    }
}
