package org.regroup.platform.decisions.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.Finding;
import org.regroup.counting.report.DecisionText;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

/// Steps S28 and S29 of the story: four organisations with 40, 300, 22 and 15,000 on their rolls ratify a basis of nine clauses,
/// clause 7 not by all; from ballots in the platform to certificates, verdict and files.
@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, Ratification.class})
class RatificationByFourTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    Ratification ratification;
    @Autowired
    Certifying certifying;
    @Autowired
    QuestionAccess access;
    @Autowired
    QuestionActs acts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;

    private Body circle;
    private Body tenants;
    private Body coops;
    private Body union;
    private Question question;
    private Ratification.Four four;

    @BeforeEach
    void fourOrganisationsVote() {
        four = ratification.begin();
        circle = four.circle();
        tenants = four.tenants();
        coops = four.coops();
        union = four.union();
        question = four.question();
    }

    private SignedIn secondOf(Body body) {
        return ratification.secondOf(body);
    }

    private void certify(Body body) {
        ratification.certify(four, body);
    }

    @Test
    void fromBallotsToTheNumbersOfTheStoryAndAgainFromTheFile() {
        assertThat(keys(certifying.make(circle.convenor().id(), circle.id(), question.id(), "")))
                .containsExactly("certificates.ground.early");
        var during = text("");
        assertThat(during).contains("4,073 of 15,000", "34 of 40").doesNotContain("Circle: 27", "27–5", "Certify the result");
        assertThat(mvc.get().uri(question.href() + "/result.json")).hasStatus(404);

        scene.toClose();
        certify(circle);
        certify(tenants);
        assertThat(access.find(question.id()).state(scene.now())).isEqualTo(QuestionState.CLOSED);
        assertThat(text("")).contains("Not decided yet. Missing: " + coops.name() + ", " + union.name(), "27–5–2", "84.3%",
                "67.5% of the roll").doesNotContain("3,240");
        certify(union);
        assertThat(access.find(question.id()).state(scene.now())).as("clause 7 carries with three of four")
                .isEqualTo(QuestionState.DECIDED);
        certify(coops);
        assertThat(access.find(question.id()).carried()).isTrue();

        var file = file("/result.json");
        var decision = read(file);
        var result = DecisionResult.of(decision);
        assertThat(result.findings()).isEmpty();
        assertThat(DecisionFile.write(decision)).isEqualTo(file);
        assertThat(file("/result.txt")).isEqualTo(DecisionText.of(result).getBytes(StandardCharsets.UTF_8));
        assertThat(result.text("text.md", Source.of("text.md", file("/text.md")).sha256())).isEmpty();
        assertThat(result.joint().orElseThrow().agreement().words()).contains("clauses 1 to 6, 8 and 9",
                "The reservation of " + coops.name() + " stands beside it.");
        var seven = result.joint().orElseThrow().items().get(7);
        assertThat(seven.weighings().flips()).isEqualTo(2);
        assertThat(seven.weighings().all().get(1).verdict().words()).contains("2,644 for of 5,325 votes cast is 49.6%");

        var asked = statements.during(() -> mvc.get().uri(question.href()).exchange());
        assertThat(asked).hasSizeLessThanOrEqualTo(8);
        assertThat(text("")).contains("Carried.", "27–5–2", "118–19–4", "17–3", "3,240–810", "9–11", "2,090–1,960",
                "Reservation of " + coops.name() + ": clause 7 does not bind it.",
                "2 other rules would have turned the outcome.");
    }

    @Test
    void aCertificateNeedsTwoPeopleAndIsMadeOnce() {
        scene.toClose();
        var convenor = circle.convenor().id();
        assertThat(keys(certifying.attest(secondOf(circle).id(), circle.id(), question.id())))
                .containsExactly("certificates.ground.nothing");
        assertThatThrownBy(() -> certifying.make(union.convenor().id(), circle.id(), question.id(), ""))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> certifying.attest(union.convenor().id(), circle.id(), question.id()))
                .isInstanceOf(Forbidden.class);
        certifying.make(convenor, circle.id(), question.id(), "").required();
        assertThat(keys(certifying.make(convenor, circle.id(), question.id(), ""))).containsExactly("certificates.ground.waits");
        assertThat(keys(certifying.attest(convenor, circle.id(), question.id()))).containsExactly("certificates.ground.alone");
        certifying.attest(secondOf(circle).id(), circle.id(), question.id()).required();
        assertThat(keys(certifying.make(convenor, circle.id(), question.id(), ""))).containsExactly("certificates.ground.twice");

        certifying.make(convenor, circle.id(), question.id(), "The first had a wrong name").required();
        certifying.attest(secondOf(circle).id(), circle.id(), question.id()).required();
        assertThat(DecisionResult.of(read(file("/result.json"))).findings()).isEmpty();
        assertThat(text("")).contains("certificate 2 corrects certificate 1", "The first had a wrong name",
                "tried to certify the result of " + circle.name() + " alone");
        assertThat(refused()).containsExactly("certificates.nothing", "certificates.waits", "certificates.alone",
                "certificates.twice");
    }

    @Test
    void aBallotEditedInTheDatabaseStopsTheCertificateAndIsFoundAfterwards() {
        scene.toClose();
        certify(union);
        edit(circle, "update question_ballot set answers = 'nnnnnnnnnn'");
        assertThat(keys(certifying.make(circle.convenor().id(), circle.id(), question.id(), "")))
                .containsExactly("certificates.ground.seal");
        assertThat(text("")).contains("its seal does not verify");

        jdbc.sql("delete from question_ballot where question = :question and organisation = :organisation")
                .param("question", question.id().value()).param("organisation", tenants.id().value()).update();
        assertThat(keys(certifying.make(tenants.convenor().id(), tenants.id(), question.id(), "")))
                .containsExactly("certificates.ground.received");

        edit(union, "update question_ballot set answers = 'nnnnnnnnnn'");
        assertThat(DecisionResult.of(read(file("/result.json"))).findings()).extracting(Finding::kind)
                .contains(Finding.Kind.OTHER_RETURNED, Finding.Kind.DOES_NOT_ADD_UP);
    }

    @Test
    void ballotsThatChangedTheirNamesOrBecamePaperStopTheCertificate() {
        scene.toClose();
        var electors = jdbc.sql("""
                select elector from question_ballot where question = :question and organisation = :organisation
                and elector is not null order by answers""").param("question", question.id().value())
                .param("organisation", coops.id().value()).query(UUID.class).list();
        changeElector(electors.getFirst(), null);
        changeElector(electors.getLast(), electors.getFirst());
        jdbc.sql("update question_ballot set elector = :last where question = :question and organisation = :organisation "
                + "and elector is null").param("last", electors.getLast()).param("question", question.id().value())
                .param("organisation", coops.id().value()).update();
        assertThat(grounds(certifying.make(coops.convenor().id(), coops.id(), question.id(), "")))
                .as("both that were swapped").containsExactly(Ground.of("certificates.ground.seal", coops.name(), 2L));
        jdbc.sql("update question_elector set unit = :other where id = (select elector from question_ballot "
                + "where question = :question and organisation = :organisation and elector <> :first and elector <> :last limit 1)")
                .param("other", scene.unit(coops, "A co-op that was not asked").value()).param("question", question.id().value())
                .param("organisation", coops.id().value()).param("first", electors.getFirst())
                .param("last", electors.getLast()).update();
        assertThat(grounds(certifying.make(coops.convenor().id(), coops.id(), question.id(), "")))
                .as("and one whose line of the roll names another").contains(
                        Ground.of("certificates.ground.seal", coops.name(), 3L));

        jdbc.sql("""
                update question_ballot set paper = 7, voice = null where code = (select min(code) from question_ballot
                where question = :question and organisation = :organisation)""").param("question", question.id().value())
                .param("organisation", circle.id().value()).update();
        assertThat(keys(certifying.make(circle.convenor().id(), circle.id(), question.id(), "")))
                .containsExactly("certificates.ground.seal", "certificates.ground.papers", "certificates.ground.received");
    }

    private void changeElector(UUID from, @Nullable UUID to) {
        jdbc.sql("update question_ballot set elector = :to where elector = :from").param("to", to, Types.OTHER)
                .param("from", from).update();
    }

    @Test
    void whatIsChangedAfterTheFreezeBreaksEverySignature() {
        scene.toClose();
        certify(circle);
        jdbc.sql("update question set rule = 'reservations(organisations(at-least 1))' where id = :question")
                .param("question", question.id().value()).update();
        assertThat(text("")).contains("This does not add up", "under other terms than these");
        edit(coops, "update question_elector set voted = null");
        jdbc.sql("delete from question_elector where id = (select id from question_elector where voted is null "
                + "and organisation = :organisation limit 1)").param("organisation", union.id().value()).update();
        assertThat(keys(certifying.make(union.convenor().id(), union.id(), question.id(), "")))
                .containsExactly("certificates.ground.roll");
    }

    @Test
    void theFormsLeadFromOnePersonToTheOther() {
        scene.toClose();
        assertThat(page(circle.convenor()).select("form[action$=/certify]")).hasSize(1);
        assertThat(page(union.convenor()).select("form[action$=/certify] input[name=under]").eachAttr("value"))
                .containsExactly(union.id().toString());
        assertThat(mvc.post().uri(question.href() + "/certify").with(People.signedIn(circle.convenor())).with(csrf())
                .param("under", circle.id().toString())).hasStatus3xxRedirection();
        assertThat(page(circle.convenor()).select("form[action$=/attest]")).isEmpty();
        var waits = page(secondOf(circle));
        assertThat(waits.select("form[action$=/attest]").text()).contains("27–5–2", "Clause 7: 26–6–2");
        assertThat(mvc.post().uri(question.href() + "/attest").with(People.signedIn(secondOf(circle))).with(csrf())
                .param("under", circle.id().toString())).hasStatus3xxRedirection();
        assertThat(page(circle.convenor()).text()).contains("27–5–2", "Correct the certificate");
        var correcting = post(circle.convenor(), "/certify", "why", "x".repeat(1_001));
        assertThat(correcting.select("form[action$=/certify] textarea[name=why]").text()).hasSize(1_001);
        assertThat(correcting.select("#why-error").text()).contains("1,001");
        assertThat(correcting.select("form[action$=/call-off]")).isEmpty();
    }

    private Document post(SignedIn person, String path, String field, String value) {
        var answer = mvc.post().uri(question.href() + path).with(People.signedIn(person)).with(csrf())
                .param("under", circle.id().toString()).param(field, value).exchange();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private void edit(Body body, String change) {
        jdbc.sql(change + " where question = :question and organisation = :organisation")
                .param("question", question.id().value()).param("organisation", body.id().value()).update();
    }

    private Document page(SignedIn person) {
        var answer = mvc.get().uri(question.href()).with(People.signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private String text(String path) {
        return Jsoup.parse(new String(file(path), StandardCharsets.UTF_8)).select("main").text();
    }

    private byte[] file(String path) {
        var answer = mvc.get().uri(question.href() + path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static Decision read(byte[] file) {
        return switch (DecisionFile.read(Source.of("result.json", file))) {
            case Reading.Read<Decision>(var decision) -> decision;
            case Reading.Refused<Decision> refused -> throw new AssertionError(refused.report());
        };
    }

    private List<String> refused() {
        return acts.of(question.id()).stream().filter(act -> act.kind() == QuestionAct.Kind.REFUSED).map(QuestionAct::detail)
                .toList();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return grounds(outcome).stream().map(Ground::key).toList();
    }

    private static List<Ground> grounds(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds;
        };
    }
}
