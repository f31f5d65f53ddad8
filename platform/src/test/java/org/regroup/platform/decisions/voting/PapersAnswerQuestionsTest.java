package org.regroup.platform.decisions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
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

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.papers.PaperBatch;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

@PlatformTest
@Import({QuestionScene.class, BulkBallots.class})
class PapersAnswerQuestionsTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    Casting casting;
    @Autowired
    QuestionTurnout turnout;
    @Autowired
    QuestionPapers papers;
    @Autowired
    BallotBox box;
    @Autowired
    Certifying certifying;
    @Autowired
    QuestionActs acts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;

    private Body union;
    private Body circle;
    private SignedIn keeper;
    private SignedIn convenor;
    private Question question;

    @BeforeEach
    void aUnionVotesOnPaperAndOnLine() {
        union = scene.body("Union", 6, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MIXED, Secrecy.SECRET, 0,
                "more-than 1/2 of cast"));
        convenor = union.convenor();
        keeper = scene.member("Keeper", union.id());
        bulk.keepsRoll(keeper.id(), union.id());
        circle = scene.body("Circle", 2, "more-than 1/2 of cast");
        question = scene.question(scene.alliance(union, circle), union, circle, scene.terms("organisations(at-least 1)"));
    }

    @Test
    void papersAndBallotsOnLineAreCertifiedTogether() {
        scene.toVote();
        casting.cast(convenor.id(), question.id(), seat(convenor), "yyyy").required();
        casting.cast(keeper.id(), question.id(), seat(keeper), "nnnn").required();
        union.members().subList(0, 4).forEach(one -> turnout.mark(keeper.id(), question.id(), seat(one), true).required());
        var batch = begin().id();
        enter(convenor, batch, "1: y n y a\n2: yyyy\n3: -\n4: s");
        assertThat(box.of(question.id(), union.id())).as("nothing counts that one person typed").hasSize(2);
        assertThat(enter(keeper, batch, "1: J;N;J;E\n2: y,y,y,y\n3: - - - -\n4: u").settled()).isTrue();
        assertThat(box.of(question.id(), union.id())).hasSize(6).allMatch(BallotBox.Cast::intact)
                .filteredOn(one -> one.paper() > 0).extracting(BallotBox.Cast::code, BallotBox.Cast::answers)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("P1", "ynya"),
                        org.assertj.core.groups.Tuple.tuple("P2", "yyyy"), org.assertj.core.groups.Tuple.tuple("P3", "----"),
                        org.assertj.core.groups.Tuple.tuple("P4", "s"));
        assertThat(page(convenor, "").text())
                .contains("entered batch 1 of the papers of " + union.name() + ": 4 papers, none by");

        scene.toClose();
        certifying.make(convenor.id(), union.id(), question.id(), "").required();
        certifying.attest(keeper.id(), union.id(), question.id()).required();
        var result = DecisionResult.of(decision());
        assertThat(result.findings()).isEmpty();
        var whole = result.parties().getFirst().certification().orElseThrow().items().getFirst().votes();
        assertThat(List.of(whole.received(), whole.inFavour(), whole.against(), whole.abstained(), whole.spoiled()))
                .extracting(Object::toString).containsExactly("6", "3", "1", "0", "1");

        assertThat(keys(papers.begin(keeper.id(), question.id(), union.id())))
                .containsExactly("voting.ground.papers.certified");
        assertThat(keys(turnout.mark(keeper.id(), question.id(), seat(union.members().getLast()), true)))
                .containsExactly("voting.ground.papers.certified");
    }

    @Test
    void whatDoesNotMatchTheRollIsNotCertified() {
        scene.toVote();
        turnout.mark(keeper.id(), question.id(), seat(union.members().getFirst()), true).required();
        var batch = begin().id();
        enter(convenor, batch, "1: y y y y\n2: n n n n");
        scene.toClose();
        assertThat(keys(certifying.make(convenor.id(), union.id(), question.id(), "")))
                .containsExactly("certificates.ground.batches", "certificates.ground.papers");
        var compared = enter(keeper, batch, "1: y y y n\n2: n n n n");
        assertThat(compared.differences()).extracting(PaperBatch.Difference::paper).containsExactly(1);
        assertThat(keys(papers.decide(keeper.id(), question.id(), union.id(), batch, 1, "yes")))
                .containsExactly("papers.ground.paper");
        assertThat(papers.decide(keeper.id(), question.id(), union.id(), batch, 1, "y y y y").required().settled()).isTrue();
        assertThat(certifying.make(convenor.id(), union.id(), question.id(), "")).asString()
                .contains("certificates.ground.papers, args=[" + union.name() + ", 2, 1]");
        assertThat(page(convenor, "").text()).contains("the papers are not as many as the people noted");

        turnout.mark(keeper.id(), question.id(), seat(union.members().getLast()), true).required();
        certifying.make(convenor.id(), union.id(), question.id(), "").required();
    }

    @Test
    void whoTypedABatchBringsNoPaperInAlone() {
        var third = scene.member("Third", union.id());
        bulk.keepsRoll(third.id(), union.id());
        scene.toVote();
        var batch = begin().id();
        enter(convenor, batch, "1: y y y y");
        enter(keeper, batch, "1: n n n n\n2: n n n n\n3: n n n n");
        for (var says : List.of("n n n n", "a a a a")) {
            assertThat(keys(papers.decide(keeper.id(), question.id(), union.id(), batch, 1, says)))
                    .containsExactly("papers.ground.alone");
        }
        assertThat(keys(papers.decide(keeper.id(), question.id(), union.id(), batch, 2, "n n n n")))
                .containsExactly("papers.ground.alone");
        papers.decide(keeper.id(), question.id(), union.id(), batch, 2, null).required();
        papers.decide(convenor.id(), question.id(), union.id(), batch, 3, "n n n n").required();
        assertThat(papers.decide(third.id(), question.id(), union.id(), batch, 1, "a a a a").required().settled()).isTrue();
        assertThat(box.of(question.id(), union.id())).extracting(BallotBox.Cast::answers).containsExactlyInAnyOrder("aaaa",
                "nnnn");
    }

    @Test
    void aBatchThatNobodyTypedKeepsNoResultBack() {
        scene.toVote();
        casting.cast(convenor.id(), question.id(), seat(convenor), "yyyy").required();
        begin();
        scene.toClose();
        certifying.make(convenor.id(), union.id(), question.id(), "").required();
    }

    @Test
    void whatNoDatabaseTakesIsNotLookedFor() {
        scene.toVote();
        assertThat(mvc.post().uri(question.href() + "/roll").with(People.signedIn(keeper)).with(csrf())
                .param("search", "Mem\0ber")).hasStatusOk();
    }

    @Test
    void papersAreTakenFromTheOpeningUntilTheCertificateIsDue() {
        assertThat(keys(papers.begin(convenor.id(), question.id(), union.id()))).containsExactly("voting.ground.papers.early");
        assertThat(keys(turnout.mark(keeper.id(), question.id(), seat(convenor), true)))
                .containsExactly("voting.ground.papers.early");
        scene.toVote();
        begin();
        scene.toClose();
        begin();
        scene.toClose();
        assertThat(keys(papers.begin(convenor.id(), question.id(), union.id()))).containsExactly("voting.ground.papers.late");
        assertThat(acts.of(question.id())).extracting(QuestionAct::detail).contains("paperClosed");
    }

    @Test
    void everyLineThatCannotBeReadIsNamed() {
        scene.toVote();
        var batch = begin().id();
        var outcome = papers.enter(convenor.id(), question.id(), union.id(), batch,
                "1: y n y\nseven\n2: y n y x\n3: y n y n n\n4:\n5: yyyy\n5: nnnn\n0: yyyy");
        assertThat(outcome).asString().contains("voting.ground.line, args=[1, y n y, 4]", "papers.ground.line, args=[2, seven]",
                "voting.ground.line, args=[3, y n y x, 4]", "args=[4, y n y n n, 4]", "args=[5, , 4]", "twice, args=[7, 5]",
                "zero, args=[8]");
        enter(convenor, batch, "1: y n y n");
        var second = begin().id();
        assertThat(keys(papers.enter(keeper.id(), question.id(), union.id(), second, "1: y n y n")))
                .containsExactly("papers.ground.line.used");
    }

    @Test
    void onlyThoseWhoKeepTheRollOrSpeakForTheOrganisationTypeAndNobodyTwice() {
        scene.toVote();
        assertThatThrownBy(() -> papers.begin(union.members().getFirst().id(), question.id(), union.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> papers.begin(circle.convenor().id(), question.id(), union.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> papers.begin(circle.convenor().id(), question.id(), circle.id()))
                .as("no papers there").isInstanceOf(NotFound.class);
        var batch = begin().id();
        enter(convenor, batch, "4711: y n y n");
        assertThat(enter(convenor, batch, "4711: y n y y").compared()).as("one person is not two").isFalse();
        assertThat(page(keeper, "/papers/" + union.id() + "/" + batch).text()).doesNotContain("4711");
        assertThat(home(keeper)).contains("papers that another person has typed");
        assertThat(home(convenor)).doesNotContain("papers that another person has typed");
    }

    @Test
    void thePagesLeadFromTheQuestionToTheSettledBatch() {
        scene.toVote();
        assertThat(page(keeper, "").select("#desk a").eachAttr("href")).containsExactly(question.href() + "/roll",
                question.href() + "/papers/" + union.id());
        assertThat(page(circle.convenor(), "").select("#desk a")).isEmpty();
        var list = question.href() + "/papers/" + union.id();
        assertThat(mvc.post().uri(list).with(People.signedIn(keeper)).with(csrf())).hasStatus3xxRedirection();
        var batch = jdbc.sql("select id from paper_batch where question = :q").param("q", question.id().value())
                .query(UUID.class).single();
        var typed = page(keeper, "/papers/" + union.id() + "/" + batch);
        assertThat(typed.select("ol.marked li").eachText()).hasSize(4).first().asString().contains("whole");
        var refused = mvc.post().uri(list + "/" + batch).with(People.signedIn(keeper)).with(csrf()).param("lines", "7: y")
                .exchange();
        assertThat(Jsoup.parse(new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("#lines-error").text()).contains("Line 1", "Write 4 letters");
        for (var who : List.of(keeper, convenor)) {
            assertThat(mvc.post().uri(list + "/" + batch).with(People.signedIn(who)).with(csrf())
                    .param("lines", "7: y n y " + (who == keeper ? "n" : "y"))).hasStatus3xxRedirection();
        }
        assertThat(page(keeper, "/papers/" + union.id() + "/" + batch).select("code").eachText()).containsExactlyInAnyOrder(
                "y n y n",
                "y n y y");
        assertThat(
                mvc.post().uri(list + "/" + batch + "/7").with(People.signedIn(keeper)).with(csrf()).param("paper7", "y n y y"))
                .hasStatus3xxRedirection();
        assertThat(page(keeper, "/papers/" + union.id()).text()).contains("Settled");
        assertThat(statements.during(() -> page(keeper, "/papers/" + union.id() + "/" + batch))).hasSizeLessThanOrEqualTo(8);
    }

    private PaperBatch begin() {
        return papers.begin(convenor.id(), question.id(), union.id()).required();
    }

    private PaperBatch enter(SignedIn person, UUID batch, String lines) {
        return papers.enter(person.id(), question.id(), union.id(), batch, lines).required();
    }

    private Document page(SignedIn person, String path) {
        var answer = mvc.get().uri(question.href() + path).with(People.signedIn(person)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private String home(SignedIn person) {
        var answer = mvc.get().uri("/").with(People.signedIn(person)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Decision decision() {
        var answer = mvc.get().uri(question.href() + "/result.json").exchange();
        return switch (DecisionFile.read(Source.of("result.json", answer.getResponse().getContentAsByteArray()))) {
            case Reading.Read<Decision>(var decision) -> decision;
            case Reading.Refused<Decision> refused -> throw new AssertionError(refused.report());
        };
    }

    private UUID seat(SignedIn person) {
        return jdbc.sql("""
                select l.id from question_elector l join membership m on m.id = l.membership
                where l.question = :question and m.person = :person""").param("question", question.id().value())
                .param("person", person.id().value()).query(UUID.class).single();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
