package org.regroup.platform.decisions.agreements;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.alliances.Ratifications;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.alliances.Spoken;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Subject;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.piece.Choice;

/// Another organisation joins: once all affiliates have decided so, it accepts for itself, and with it the basis of agreement.
@Component
class AffiliationSubject implements Subject {

    static final String SUBJECT = "affiliation";
    private static final String WHO = "organisation";

    private final Ratifications ratifications;
    private final Alliances alliances;
    private final Organisations organisations;
    private final Parts parts;

    AffiliationSubject(Ratifications ratifications, Alliances alliances, Organisations organisations, Parts parts) {
        this.ratifications = ratifications;
        this.alliances = alliances;
        this.organisations = organisations;
        this.parts = parts;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.AFFILIATION;
    }

    @Override
    public boolean written() {
        return false;
    }

    @Override
    public Map<String, String> suggestion(Alliance alliance, Page page) {
        return Map.of("title", page.t("agreements.affiliation.suggested"));
    }

    @Override
    public Content fields(Alliance alliance, Signs affiliates, Typed typed, Problems problems, Page page) {
        var in = affiliates.affiliates();
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", page.t("agreements.affiliation.choose")));
        organisations.all().stream().filter(one -> !in.contains(one.id()))
                .map(one -> Choice.of(one.id().toString(), one.name())).forEach(choices::add);
        return parts.of("agreements/affiliationFields",
                Map.of("page", page, "typed", typed, "problems", problems, "organisations", choices));
    }

    private List<OrganisationId> affiliates(AllianceId alliance) {
        return alliances.affiliates(alliance).stream().map(Affiliate::organisation).toList();
    }

    @Override
    public Outcome<Put> read(AllianceId alliance, Typed typed, Page page) {
        var id = typed.id("newcomer");
        var newcomer = id == null ? null : organisations.find(new OrganisationId(id)).orElse(null);
        if (newcomer == null) {
            return Outcome.refused("newcomer", "agreements.ground.newcomer");
        }
        var name = alliances.find(alliance).orElseThrow(() -> new NotFound("alliance")).name();
        return new Outcome.Done<>(new Put(QuestionKind.AFFILIATION, Payload.of(WHO, newcomer.id().toString()).write(),
                Map.of("text", "1. " + page.t("agreements.affiliation.words", newcomer.name(), name))));
    }

    static OrganisationId newcomer(QuestionTerms terms) {
        return new OrganisationId(UUID.fromString(Payload.read(terms.payload()).value(WHO).orElseThrow()));
    }

    @Override
    public List<Ground> grounds(AllianceId alliance, QuestionTerms terms, Instant now) {
        var grounds = new ArrayList<Ground>();
        var in = affiliates(alliance);
        TogetherRules.majority(terms.rule(), in.size(), grounds);
        var newcomer = organisations.find(newcomer(terms)).map(Organisation::id).orElse(null);
        if (newcomer == null || in.contains(newcomer)) {
            grounds.add(Ground.at("newcomer", "agreements.ground.newcomer"));
        }
        return grounds;
    }

    @Override
    public void decided(Question question, boolean carried) {
        if (carried && question.holder() instanceof Holder.OfAlliance(var alliance, _)) {
            ratifications.welcome(alliance, newcomer(question.terms()),
                    spoken(question, question.proposed(), question.proposedAt()),
                    spoken(question, Objects.requireNonNull(question.confirmed()), Objects.requireNonNull(question.fixedAt())),
                    question.id().value());
        }
    }

    /// In the log of the alliance: two put the question, and all have decided it.
    private static Spoken spoken(Question question, Question.Spoken said, Instant at) {
        return new Spoken(said.person(), said.organisation(), Basis.MEMBERS, question.terms().title(), at);
    }
}
