package org.regroup.platform.decisions.agreements;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Ratifications;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.agreements.AgreedBasis.Stands;
import org.regroup.platform.decisions.questions.Clause;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Subject;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.Typed;

/// A basis of agreement: once it is carried, each of its clauses binds those who agreed to it, and the reservation of each of the
/// others stands beside it. It may raise the alliance's rung at the same time, if all have ratified the whole.
@Component
public class BasisSubject implements Subject {

    public static final String SUBJECT = "basis";
    static final String NOTICE = "notice-days";
    static final String RUNG = "rung";

    private final BasisRepository bases;
    private final Ratified.Reader ratified;
    private final Ratifications ratifications;
    private final Alliances alliances;
    private final Parts parts;
    private final Today today;

    BasisSubject(BasisRepository bases, Ratified.Reader ratified, Ratifications ratifications, Alliances alliances, Parts parts,
            Today today) {
        this.bases = bases;
        this.ratified = ratified;
        this.ratifications = ratifications;
        this.alliances = alliances;
        this.parts = parts;
        this.today = today;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.BASIS;
    }

    @Override
    public boolean written() {
        return true;
    }

    private Alliance alliance(AllianceId id) {
        return alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
    }

    @Override
    public Map<String, String> suggestion(Alliance alliance, Page page) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", page.t("agreements.basis.suggested"));
        values.put("byClause", "yes");
        values.put("reservations", "yes");
        values.put("noticeDays", String.valueOf(alliance.noticeDays()));
        values.put("rung", alliance.rung().needsBasis() ? alliance.rung().key() : "");
        bases.holding(alliance.id(), today.date()).ifPresent(basis -> {
            values.put("noticeDays", String.valueOf(basis.noticeDays()));
            values.put("text", basis.clauses().stream().map(clause -> clause.number() + ". " + clause.words())
                    .collect(Collectors.joining("\n")));
        });
        return values;
    }

    @Override
    public Content fields(Alliance alliance, Signs affiliates, Typed typed, Problems problems, Page page) {
        return parts.of("agreements/basisFields", Map.of("page", page, "typed", typed, "problems", problems, "rungs",
                AgreementWords.rungs(page, alliance.rung())));
    }

    @Override
    public Outcome<Put> read(AllianceId id, Typed typed, Page page) {
        var grounds = new ArrayList<Ground>();
        int notice = typed.number("noticeDays");
        if (notice < 0 || notice > Alliance.MOST_NOTICE_DAYS) {
            grounds.add(Ground.at("noticeDays", "agreements.ground.notice", Alliance.MOST_NOTICE_DAYS));
        }
        var rung = Typed.one(Rung.class, typed.text("rung"));
        return Outcome.unless(grounds, () -> new Put(QuestionKind.BASIS, payload(notice, rung), Map.of()));
    }

    /// What a question needs so that its text becomes the basis.
    ///
    /// @param noticeDays that an affiliate gives before it leaves
    /// @param rung       to which the alliance rises with it
    public static String payload(int noticeDays, Optional<Rung> rung) {
        var notice = Payload.of(NOTICE, String.valueOf(noticeDays));
        return rung.map(to -> notice.with(RUNG, to.key())).orElse(notice).write();
    }

    @Override
    public List<Ground> grounds(AllianceId id, QuestionTerms terms, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (Clause.of(terms.text()).isEmpty()) {
            grounds.add(Ground.at("text", "agreements.ground.clauses"));
        }
        TogetherRules.review(terms, grounds);
        TogetherRules.majority(terms.rule(), alliances.affiliates(id).size(), grounds);
        rung(terms).filter(to -> !to.needsBasis() || alliance(id).rung().above(to))
                .ifPresent(_ -> grounds.add(Ground.at("rung", "agreements.ground.rung.higher")));
        return grounds;
    }

    static Optional<Rung> rung(QuestionTerms terms) {
        return Payload.read(terms.payload()).value(RUNG).map(Rung::of);
    }

    @Override
    public void decided(Question question, boolean carried) {
        if (carried && question.holder() instanceof Holder.OfAlliance(var alliance, _) && alliance(alliance).open()) {
            var terms = question.terms();
            bases.adopt(alliance, question, Payload.read(terms.payload()).number(NOTICE),
                    terms.rule() instanceof JointRule.Reservations, Objects.requireNonNull(terms.reviewOn()), today.now());
            ratifications.shorten(alliance, Objects.requireNonNull(terms.reviewOn()));
            bind(alliance, question);
        }
    }

    /// What comes in after the decision binds too, and may be what was missing for the rung.
    @Override
    public void certified(Question question) {
        if (question.holder() instanceof Holder.OfAlliance(var alliance, _) && bases.of(question.id()).isPresent()) {
            bind(alliance, question);
        }
    }

    private void bind(AllianceId alliance, Question question) {
        var basis = bases.of(question.id()).orElseThrow();
        var said = ratified.of(question);
        var now = today.now();
        for (var clause : Clause.of(question.terms().text())) {
            var item = said.clause(clause.number());
            bases.clause(basis, clause.number(), clause.label(), clause.words(), item.carried());
            item.bound().forEach(one -> bases.bind(basis, clause.number(), one, Stands.BOUND, now));
            item.reserved().forEach(one -> bases.bind(basis, clause.number(), one, Stands.RESERVED, now));
            item.awaited().forEach(one -> bases.bind(basis, clause.number(), one, Stands.PENDING, now));
        }
        rung(question.terms()).filter(_ -> holds(alliance, question))
                .ifPresent(to -> ratifications.rise(alliance, said.whole().bound(), to,
                        Objects.requireNonNull(question.terms().reviewOn()), question.id().value()));
    }

    /// A basis that another has replaced raises nothing any more.
    private boolean holds(AllianceId alliance, Question question) {
        return bases.holding(alliance, today.date()).filter(basis -> basis.question().equals(question.id())).isPresent();
    }
}
