package org.regroup.platform.decisions.urgent;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.urgent.UrgentStatements.Voice;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.TestClock;

/// Four organisations in an alliance, and what they say before their members can be asked.
@TestComponent
class UrgentScene {

    private final QuestionScene scene;
    private final UrgentStatements statements;
    private final Questions questions;
    private final QuestionAccess access;
    private final Certifying certifying;
    private final BulkBallots bulk;
    private final TestClock clock;
    private final Map<Body, SignedIn> keepers = new HashMap<>();

    UrgentScene(QuestionScene scene, UrgentStatements statements, Questions questions, QuestionAccess access,
            Certifying certifying, BulkBallots bulk, TestClock clock) {
        this.scene = scene;
        this.statements = statements;
        this.questions = questions;
        this.access = access;
        this.certifying = certifying;
        this.bulk = bulk;
        this.clock = clock;
    }

    /// With a keeper of the roll, so that two people can certify.
    Body body(String name, int members) {
        var body = scene.body(name, members, "more-than 1/2 of cast");
        var keeper = scene.member("Keeper of " + name, body.id());
        bulk.keepsRoll(keeper.id(), body.id());
        keepers.put(body, keeper);
        return body;
    }

    UrgentDraft draft() {
        return draft("Four hundred homes are to lose their heat this week. We call on the company to withdraw the notices.");
    }

    UrgentDraft draft(String words) {
        return new UrgentDraft("No cut-offs this week", "Notices of cut-offs for 400 homes", today(),
                "The cut-offs begin in three days.", words, UrgentDraft.DAYS, Locale.UK);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Voice under(Body body) {
        return new Voice(body.id(), Basis.CONVENOR, "");
    }

    Urgent proposed(AllianceId alliance, Body by) {
        return statements.propose(by.convenor().id(), alliance, under(by), draft()).required();
    }

    Urgent published(AllianceId alliance, Body first, Body second) {
        return published(alliance, first, second, draft());
    }

    Urgent published(AllianceId alliance, Body first, Body second, UrgentDraft draft) {
        var proposed = statements.propose(first.convenor().id(), alliance, under(first), draft).required();
        return confirm(proposed, second).required();
    }

    Outcome<Urgent> confirm(Urgent urgent, Body body) {
        return statements.confirm(body.convenor().id(), urgent.id(), under(body));
    }

    Urgent now(Urgent urgent) {
        return statements.find(urgent.id()).orElseThrow();
    }

    /// The same words as a question, whose vote takes six days.
    QuestionTerms terms(Urgent urgent, @Nullable String rule) {
        var opens = scene.now().plus(Duration.ofDays(1));
        return new QuestionTerms(QuestionKind.STATEMENT, Urgent.SUBJECT, urgent.id().toString(), urgent.draft().title(),
                "Shall it stand?", "", "", urgent.draft().text(), null, false, rule == null ? null : Rules.parse(rule).rule(),
                ZoneId.of("UTC"), opens, opens.plus(Duration.ofDays(6)), opens.plus(Duration.ofDays(8)), null);
    }

    /// One organisation asks its own members, who answer at once; not yet certified.
    Question asked(Urgent urgent, Body body, String... answers) {
        var question = questions.put(body.convenor().id(), body.id(), terms(urgent, null)).required();
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        cast(question, body, answers);
        clock.advance(Duration.ofDays(6));
        return question;
    }

    void cast(Question question, Body body, String... answers) {
        bulk.cast(question, question.party(body.id()).orElseThrow(), List.of(answers));
    }

    void certify(Question question, Body body) {
        certifying.make(body.convenor().id(), body.id(), question.id(), "").required();
        certifying.attest(Objects.requireNonNull(keepers.get(body)).id(), body.id(), question.id()).required();
    }

    Question jointly(Urgent urgent, AllianceId alliance, Body first, Body second, String rule) {
        var proposed = questions.propose(first.convenor().id(), first.id(), alliance, terms(urgent, rule)).required();
        return questions.confirm(second.convenor().id(), second.id(), proposed.id()).required();
    }

    Question find(Question question) {
        return access.find(question.id());
    }
}
