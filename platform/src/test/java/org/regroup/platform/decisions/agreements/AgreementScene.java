package org.regroup.platform.decisions.agreements;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.testing.TestClock;
import org.regroup.texts.exchange.Markdown;

/// Organisations that ratify, from the vote of each to its certificate.
@TestComponent
class AgreementScene {

    static final int MEMBERS = 10;

    private final QuestionScene scene;
    private final BulkBallots bulk;
    private final Certifying certifying;
    private final QuestionAccess access;
    private final TestClock clock;
    private final Map<Body, SignedIn> seconds = new HashMap<>();

    AgreementScene(QuestionScene scene, BulkBallots bulk, Certifying certifying, QuestionAccess access, java.time.Clock clock) {
        this.scene = scene;
        this.bulk = bulk;
        this.certifying = certifying;
        this.access = access;
        this.clock = (TestClock) clock;
    }

    /// Ten members, more than half of the votes.
    Body body(String name) {
        return body(name, MEMBERS, "more-than 1/2 of cast");
    }

    Body body(String name, int members, String rule) {
        var body = second(scene.body(name, 0, rule));
        bulk.members(body.id(), null, members - 2);
        return body;
    }

    Body second(Body body) {
        var keeper = scene.member("Keeper of the roll", body.id());
        bulk.keepsRoll(keeper.id(), body.id());
        seconds.put(body, keeper);
        return body;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// A text of so many clauses, reviewed so many days after the certificates.
    QuestionTerms basis(int clauses, String rule, String payload, int days) {
        return basis(clauses, rule, days).about(BasisSubject.SUBJECT, payload);
    }

    QuestionTerms basis(int clauses, String rule, int days) {
        var text = new StringBuilder("# Basis of agreement\n\n");
        IntStream.rangeClosed(1, clauses)
                .forEach(i -> text.append(i).append(". This is what clause ").append(i).append(" says.\n"));
        return terms(QuestionKind.BASIS, text.toString(), rule, days, true);
    }

    QuestionTerms terms(QuestionKind kind, String text, String rule, int days, boolean byClause) {
        var terms = scene.terms(rule);
        return new QuestionTerms(kind, QuestionTerms.TEXT, "", terms.title(), terms.notice(), terms.caseFor(),
                terms.caseAgainst(), Markdown.read(text, Locale.UK, "b"), null, byClause, Rules.parse(rule).rule(), terms.zone(),
                terms.opensAt(), terms.closesAt(), terms.certificatesUntil(),
                LocalDate.ofInstant(terms.certificatesUntil(), ZoneOffset.UTC).plusDays(days));
    }

    QuestionTerms rung(String rung, String rule, int days) {
        var kind = RungSubject.kind(org.regroup.platform.alliances.Rung.of(rung));
        return terms(kind, "1. We stand on the rung " + rung + ".\n", rule, days, false)
                .about(RungSubject.SUBJECT, Payload.of(BasisSubject.RUNG, rung).write());
    }

    /// Puts it, lets everybody of each body give the same answers, closes, and all certify.
    Question decide(AllianceId alliance, QuestionTerms terms, Map<Body, String> answers) {
        var bodies = new ArrayList<>(answers.keySet());
        var question = put(alliance, terms, bodies.get(0), bodies.get(1));
        answers.forEach((body, said) -> cast(question, body, java.util.Collections.nCopies(MEMBERS, said)));
        scene.toClose();
        bodies.forEach(body -> certify(question, body));
        return access.find(question.id());
    }

    Question put(AllianceId alliance, QuestionTerms terms, Body first, Body second) {
        var question = scene.question(alliance, first, second, terms);
        scene.toVote();
        return question;
    }

    void cast(Question question, Body body, List<String> answers) {
        bulk.cast(question, question.party(body.id()).orElseThrow(), answers);
    }

    void certify(Question question, Body body) {
        certifying.make(body.convenor().id(), body.id(), question.id(), "").required();
        certifying.attest(Objects.requireNonNull(seconds.get(body)).id(), body.id(), question.id()).required();
    }

    void days(long days) {
        clock.advance(Duration.ofDays(days));
    }
}
