package org.regroup.platform.decisions.agreements;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Threshold;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Ratifications;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Subject;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.Typed;

/// Working together more closely: the alliance rises to another rung once every affiliate has ratified it by its own rule, until
/// the day of the review.
@Component
class RungSubject implements Subject {

    static final String SUBJECT = "rung";
    private static final JointRule ALL = new JointRule.Organisations(new Threshold.AllBut(0));

    private final BasisRepository bases;
    private final Ratified.Reader ratified;
    private final Ratifications ratifications;
    private final Alliances alliances;
    private final Parts parts;
    private final Today today;

    RungSubject(BasisRepository bases, Ratified.Reader ratified, Ratifications ratifications, Alliances alliances, Parts parts,
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
        return 20;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.BASIS;
    }

    /// By which procedure organisations decide on a rung: the less it binds them, the easier.
    static QuestionKind kind(Rung rung) {
        return switch (rung) {
            case FIRST_CONTACT, DIALOGUE, JOINT_STATEMENT -> QuestionKind.STATEMENT;
            case CAMPAIGN -> QuestionKind.CAMPAIGN;
            case ALLIANCE, FEDERATION -> QuestionKind.BASIS;
        };
    }

    @Override
    public boolean written() {
        return false;
    }

    @Override
    public Optional<JointRule> rule() {
        return Optional.of(ALL);
    }

    private Alliance alliance(AllianceId id) {
        return alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
    }

    @Override
    public Map<String, String> suggestion(Alliance alliance, Page page) {
        return Map.of("title", page.t("agreements.rung.suggested"));
    }

    @Override
    public Content fields(Alliance alliance, Signs affiliates, Typed typed, Problems problems, Page page) {
        return parts.of("agreements/rungFields", Map.of("page", page, "typed", typed, "problems", problems, "rungs",
                AgreementWords.higher(page, alliance.rung())));
    }

    @Override
    public Outcome<Put> read(AllianceId id, Typed typed, Page page) {
        var rung = Typed.one(Rung.class, typed.text("rung"));
        if (rung.isEmpty()) {
            return Outcome.refused("rung", "agreements.ground.rung.missing");
        }
        var until = Days.read(typed.text("reviewOn")).map(page::date).orElse("–");
        var words = page.t("agreements.rung.words", alliance(id).name(), page.t("alliances.rung." + rung.get().key()), until);
        return new Outcome.Done<>(new Put(kind(rung.get()), Payload.of(BasisSubject.RUNG, rung.get().key()).write(),
                Map.of("text", "1. " + words + " " + page.t("alliances.rung." + rung.get().key() + ".what"))));
    }

    @Override
    public List<Ground> grounds(AllianceId id, QuestionTerms terms, Instant now) {
        var grounds = new ArrayList<Ground>();
        TogetherRules.review(terms, grounds);
        var alliance = alliance(id);
        var to = rung(terms);
        if (alliance.rung().above(to) || alliance.rung() == to && alliance.risen() == null || terms.kind() != kind(to)) {
            grounds.add(Ground.at("rung", "agreements.ground.rung.higher"));
        }
        if (!ALL.equals(terms.rule())) {
            grounds.add(Ground.at("rule", "agreements.ground.rule.all"));
        }
        if (to.needsBasis() && terms.reviewOn() instanceof LocalDate until && !lasts(id, until)) {
            grounds.add(Ground.at("reviewOn", "agreements.ground.rung.basis"));
        }
        return grounds;
    }

    private static Rung rung(QuestionTerms terms) {
        return BasisSubject.rung(terms).orElseThrow();
    }

    @Override
    public void decided(Question question, boolean carried) {
        if (carried) {
            rise(question);
        }
    }

    @Override
    public void certified(Question question) {
        if (Boolean.TRUE.equals(question.carried())) {
            rise(question);
        }
    }

    private void rise(Question question) {
        var to = rung(question.terms());
        var until = Objects.requireNonNull(question.terms().reviewOn());
        if (question.holder() instanceof Holder.OfAlliance(var alliance, _)
                && (!to.needsBasis() || lasts(alliance, until))) {
            ratifications.rise(alliance, ratified.of(question).whole().bound(), to, until, question.id().value());
        }
    }

    /// Whether a basis of agreement holds at least as long.
    private boolean lasts(AllianceId alliance, LocalDate until) {
        return bases.holding(alliance, today.date()).filter(basis -> !basis.reviewOn().isBefore(until)).isPresent();
    }
}
