package org.regroup.platform.decisions.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.decisions.voting.Casting;
import org.regroup.platform.decisions.voting.Delegations;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, Delegations.class})
class DelegatesAreToldAndReportBackTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    Delegations delegations;
    @Autowired
    Instructions instructions;
    @Autowired
    ReportBack reports;
    @Autowired
    DelegationData data;
    @Autowired
    Casting casting;
    @Autowired
    Certifying certifying;
    @Autowired
    RuleCards cards;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;
    @Autowired
    TestClock clock;

    private Body union;
    private Body circle;
    private UnitId north;
    private SignedIn nora;
    private SignedIn nils;
    private SignedIn pia;
    private Question question;

    /// North sends Nora, and Nils convenes North; Pia is sent by the union as a whole.
    @BeforeEach
    void aUnionSendsTwo() {
        union = scene.without("Union", 0);
        north = scene.unit(union, "North");
        nora = scene.member("Nora", union.id(), north);
        nils = scene.member("Nils", union.id(), north);
        pia = scene.member("Pia", union.id());
        delegations.delegate(nora, union.id(), north, null);
        delegations.mandate(nils.id(), union.id(), north, "convenor", null);
        delegations.delegate(pia, union.id(), null, null);
        circle = scene.body("Circle", 3, "more-than 1/2 of cast");
        question = asked(Secrecy.OPEN);
    }

    private Question asked(Secrecy secrecy) {
        cards.adopt(union.id(), List.of(Procedure.of(QuestionKind.BASIS, Electorate.DELEGATES, VoteMethod.BALLOT, secrecy, 0,
                "more-than 1/2 of cast")), "Rulebook", UUID.randomUUID());
        return scene.question(scene.alliance(union, circle), union, circle, scene.terms("organisations(at-least 2)"));
    }

    @Test
    void whoSentHerWritesItDownAndNotSheNorAnotherBranch() {
        var seat = seat(nora);
        var told = instructions.record(nils.id(), question.id(), seat, "yyfc", "Branch meeting of 3 May").required();
        assertThat(told.unit()).isEqualTo("North");
        instructions.record(union.convenor().id(), question.id(), seat, "ynfc", "Council of 4 May").required();
        assertThat(instructions.history(seat)).extracting(Instruction::says).containsExactly("ynfc", "yyfc");
        assertThat(instructions.history(seat).getFirst().unit()).isNull();

        assertThat(keys(instructions.record(nora.id(), question.id(), seat, "yyyy", "Myself")))
                .containsExactly("delegations.ground.may");
        assertThat(keys(instructions.record(nils.id(), question.id(), seat(pia), "yyyy", "North")))
                .as("North did not send Pia").containsExactly("delegations.ground.may");
        assertThat(document("", circle.convenor()).text()).contains("In " + union.name() + " somebody tried to say what");
        assertThatThrownBy(() -> instructions.record(circle.convenor().id(), question.id(), seat, "yyyy", "Circle"))
                .isInstanceOf(NotFound.class);
        assertThat(keys(instructions.record(nils.id(), question.id(), seat, "yx", " ")))
                .containsExactly("delegations.ground.item", "delegations.ground.item", "delegations.ground.item",
                        "delegations.ground.source.missing");
        scene.toVote();
        scene.toClose();
        assertThat(keys(instructions.record(nils.id(), question.id(), seat, "yyyy", "Late")))
                .containsExactly("delegations.ground.closed");
    }

    @Test
    void aWholeUnitIsToldByItsConvenorAndNotByWhoeverCastsItsVote() {
        cards.adopt(union.id(), List.of(Procedure.of(QuestionKind.BASIS, Electorate.UNITS, VoteMethod.BALLOT, Secrecy.OPEN, 0,
                "more-than 1/2 of cast")), "Rulebook", UUID.randomUUID());
        question = scene.question(scene.alliance(union, circle), union, circle, scene.terms("organisations(at-least 2)"));
        delegations.mandate(nora.id(), union.id(), north, "representative", null);
        var unit = jdbc.sql("select id from question_elector where question = ? and unit = ?")
                .params(question.id().value(), north.value()).query(UUID.class).single();
        assertThat(keys(instructions.record(nora.id(), question.id(), unit, "yyyy", "North")))
                .containsExactly("delegations.ground.may");
        instructions.record(nils.id(), question.id(), unit, "nyyy", "North").required();
        scene.toVote();
        casting.cast(nora.id(), question.id(), unit, "yyyy").required();
        scene.toClose();
        reports.send(nora.id(), question.id(), unit, "We were late.").required();
        assertThat(document("", nils).text()).contains("We were late.", "Not as told on: The text as a whole");
    }

    @Test
    void theFormKeepsWhatIsTypedAndTheBallotShowsIt() {
        var path = "/delegates/" + union.id();
        assertThat(document("", nils).select("a[href$=" + path + "]")).isNotEmpty();
        assertThat(document(path, nils).select("a[href$=" + path + "/" + seat(nora) + "]")).isNotEmpty();
        assertThat(document(path, nora).select("a[href*=" + path + "/]")).isEmpty();
        assertThat(mvc.get().uri(question.href() + path).with(People.signedIn(circle.convenor()))).hasStatus(404);
        assertThat(mvc.get().uri(question.href() + path + "/" + seat(nora)).with(People.signedIn(nora))).hasStatus(403);

        var refused = Jsoup.parse(text(mvc.post().uri(question.href() + path + "/" + seat(nora)).with(People.signedIn(nils))
                .with(csrf()).param("item0", "y").param("item1", "c").param("item2", "f").param("source", "Meeting")
                .exchange()));
        assertThat(refused.select("#item3-error").text()).contains("Choose one for clause 3");
        assertThat(refused.select("input[name=item1][value=c]").hasAttr("checked")).isTrue();
        assertThat(mvc.post().uri(question.href() + path + "/" + seat(nora)).with(People.signedIn(nils)).with(csrf())
                .param("item0", "y").param("item1", "c").param("item2", "f").param("item3", "n").param("source", "Meeting"))
                .hasStatus3xxRedirection();
        scene.toVote();
        assertThat(document("/vote", nora).text()).contains("North: Told to vote yes",
                "North wants to be asked before you vote on this", "North leaves this to you", "as North decided: Meeting",
                "The vote stays yours to cast");
        assertThat(statements.during(() -> document("/vote", nora))).hasSizeLessThanOrEqualTo(8);
        assertThat(document(path, pia).text()).contains("Told to vote yes: The text as a whole",
                "Nothing was written down: free to vote");
    }

    @Test
    void whoVotesOtherwiseDoesSoAndThoseWhoSentHerSeeItWithHerReport() {
        instructions.record(nils.id(), question.id(), seat(nora), "yyfc", "Branch meeting").required();
        scene.toVote();
        casting.cast(nora.id(), question.id(), seat(nora), "nyyn").required();
        casting.cast(pia.id(), question.id(), seat(pia), "yyyy").required();
        assertThat(mvc.get().uri(question.href() + "/reports/" + seat(nora)).with(People.signedIn(nora))).hasStatus(404);
        scene.toClose();
        bulk.keepsRoll(pia.id(), union.id());
        certifying.make(union.convenor().id(), union.id(), question.id(), "").required();
        certifying.attest(pia.id(), union.id(), question.id()).required();

        var draft = document("/reports/" + seat(nora), nora).select("textarea").text();
        assertThat(draft).contains("Warm Homes asked: Basis of agreement", "Shall we act together on these clauses?",
                union.name() + ": Not agreed, 1–1.", "What I was told: Told to vote yes: The text as a whole, Clause 1",
                "How I voted: No: The text as a whole, Clause 3; Yes: Clause 1, Clause 2.");
        assertThat(mvc.post().uri(question.href() + "/reports/" + seat(nora)).with(People.signedIn(nora)).with(csrf())
                .param("said", "The text had changed on the day.")).hasStatus3xxRedirection();
        assertThat(mails("Report from Nora")).containsExactly(scene.address(nils));
        assertThat(keys(reports.send(nora.id(), question.id(), seat(nora), "Again"))).containsExactly("delegations.ground.sent");
        var seen = document("", nils).select("#reports").text();
        assertThat(seen).contains("The text had changed on the day.", "Not as told on: The text as a whole");
        assertThat(document("", circle.convenor()).text()).doesNotContain("The text had changed");
        assertThat(statements.during(() -> document("", nils))).hasSizeLessThanOrEqualTo(8);
        assertThat(seen).doesNotContain("No report yet");
        clock.advance(Duration.ofDays(21));
        assertThat(document("", nils).select("#reports").text()).contains("No report yet from: Pia");
        assertThat(Jsoup.parse(text(mvc.get().uri("/").with(People.signedIn(pia)).exchange())).text())
                .contains("Report back to " + union.name());
    }

    @Test
    void ofASecretVoteOnlyTheDelegateTells() {
        question = asked(Secrecy.SECRET);
        instructions.record(nils.id(), question.id(), seat(nora), "yyyy", "Branch meeting").required();
        scene.toVote();
        casting.cast(nora.id(), question.id(), seat(nora), "nnnn").required();
        scene.toClose();
        var page = document("/reports/" + seat(nora), nora);
        assertThat(page.select("textarea").text()).contains("How I voted: … (only you know");
        assertThat(page.text()).doesNotContain("Not as told");
        reports.send(nora.id(), question.id(), seat(nora), "In my own words.").required();
        assertThat(document("", nils).select("#reports").text()).contains("In my own words.", "Told to vote yes")
                .doesNotContain("Voted", "Not as told");
        assertThat(data.of(nora.id()).toString()).contains("In my own words.");
        assertThat(data.of(nils.id()).toString()).contains("Branch meeting");
        data.erase(nora.id());
        assertThat(document("", nils).select("#reports").text()).doesNotContain("In my own words.")
                .contains("The report was taken back");
    }

    private List<String> mails(String subject) {
        return jdbc.sql("select recipient from outgoing_mail where subject like ? and body like ? order by recipient")
                .params(subject + "%", "%" + question.href() + "%").query(String.class).list();
    }

    private UUID seat(SignedIn person) {
        return delegations.seat(question.id(), person);
    }

    private Document document(String path, SignedIn person) {
        return Jsoup.parse(text(mvc.get().uri(question.href() + path).with(People.signedIn(person)).exchange()));
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
