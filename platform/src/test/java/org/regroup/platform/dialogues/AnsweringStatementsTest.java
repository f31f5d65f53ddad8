package org.regroup.platform.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.opinions.Answer;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Scene.class)
class AnsweringStatementsTest {

    @Autowired
    Scene scene;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Answering answering;
    @Autowired
    Statements statements;
    @Autowired
    DialogueVotes votes;
    @Autowired
    Participation participation;
    @Autowired
    Dialogues dialogues;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestClock clock;

    @Test
    void aMemberSeesOneStatementAndAnswersItWithoutScript() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One", "Two", "Three");
        var page = vote(dialogue, cast.tenantsMember());
        assertThat(page.select("form[data-answer] h1.said")).hasSize(1);
        assertThat(page.text()).contains("Statement 1 of 3");
        assertThat(page.select("button[name=answer]")).hasSize(3);
        assertThat(page.select("input[name=badge][checked]").attr("value")).isEqualTo(cast.tenants().toString());

        var result = post(dialogue, cast.tenantsMember(), page.select("input[name=statement]").attr("value"), "agree",
                cast.tenants().toString());

        assertThat(result).hasStatus3xxRedirection();
        var next = get(String.valueOf(result.getResponse().getRedirectedUrl()), cast.tenantsMember());
        assertThat(next.text()).contains("You agreed with statement").contains("Statement 2 of 3");
        assertThat(votes.of(dialogue.id()).organisations()).containsExactly(cast.tenants().toString());
    }

    @Test
    void theLastAnswerCanBeUndone() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var statement = statements.of(dialogue.id()).getFirst().id();
        post(dialogue, cast.circleMember(), statement.toString(), "disagree", "");

        assertThat(mvc.post().uri("/dialogues/{d}/vote/undo", dialogue.id()).param("statement", statement.toString())
                .with(People.signedIn(cast.circleMember())).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();

        assertThat(votes.of(dialogue.id()).counts().votes()).isZero();
        assertThat(statements.of(dialogue.id()).getFirst().answers()).isZero();
    }

    @Test
    void withScriptTheAnswerIsThePartOfThePageThatChanges() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One", "Two");
        var statement = statements.of(dialogue.id()).getFirst().id();
        var result = mvc.post().uri("/dialogues/{d}/vote", dialogue.id()).param("statement", statement.toString())
                .param("answer", "pass").header("HX-Request", "true").with(People.signedIn(cast.circleMember()))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
        assertThat(result).hasStatusOk();
        assertThat(result).bodyText().doesNotContain("<html").contains("Two").contains("You passed on statement 1");
    }

    @Test
    void aRetryNeverCountsTwiceAndTheSameAnswerAtOnceIsOne() throws Exception {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var statement = statements.of(dialogue.id()).getFirst().id();
        var voter = new Voter.Known(cast.circleMember().id());
        try (var pool = Executors.newFixedThreadPool(8)) {
            var all = pool.invokeAll(IntStream.range(0, 40)
                    .<Callable<Casting>>mapToObj(i -> () -> answering.cast(dialogue.id(), voter, statement,
                            i % 2 == 0 ? Answer.AGREE : Answer.DISAGREE, new BadgeChoice.Unsaid()))
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isInstanceOf(Casting.Counted.class);
            }
        }
        assertThat(votes.of(dialogue.id()).counts().votes()).isOne();
        assertThat(statements.of(dialogue.id()).getFirst().answers()).isOne();
        assertThat(dialogues.figures(dialogue.id()).participants()).isOne();
    }

    @Test
    void theLeastAnsweredStatementsComeFirstInAnOrderOfOnesOwn() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, Scene.numbered(12).toArray(String[]::new));
        var all = statements.of(dialogue.id());
        for (int person = 0; person < 5; person++) {
            var voter = new Voter.Known(scene.person("P" + person).id());
            all.subList(0, 6).forEach(s -> answering.cast(dialogue.id(), voter, s.id(), Answer.PASS, new BadgeChoice.Unsaid()));
        }
        var voter = new Voter.Known(cast.tenantsMember().id());
        var next = answering.standpoint(dialogue, voter).waiting();
        assertThat(next.total()).isEqualTo(12);
        assertThat(next.next()).allSatisfy(s -> assertThat(s.answers()).isZero());
        assertThat(answering.standpoint(dialogue, voter).waiting().next()).isEqualTo(next.next());
        assertThat(answering.standpoint(dialogue, new Voter.Known(cast.unaffiliated().id())).waiting().next())
                .isNotEqualTo(next.next());
    }

    @Test
    void somebodyWithoutAccountTakesPartByLinkAsUnaffiliated() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One", "Two");
        assertThat(mvc.get().uri("/d/{t}", dialogue.linkToken())).hasStatusOk().bodyText().contains("You need no account");

        var cookie = begin(dialogue);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo((int) Duration.ofDays(365).toSeconds());
        var statement = statements.of(dialogue.id()).getFirst().id();
        assertThat(byLink(dialogue, cookie, statement)).hasStatus3xxRedirection();

        assertThat(votes.of(dialogue.id()).counts().votes()).isOne();
        assertThat(votes.of(dialogue.id()).organisations()).isEmpty();
    }

    @Test
    void aCookieOfOnesOwnMakingIsNoVoice() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var statement = statements.of(dialogue.id()).getFirst().id();
        assertThat(byLink(dialogue, new Cookie("dialogue-" + dialogue.id(), "made-up"), statement)).hasStatus(409);
        assertThat(votes.of(dialogue.id()).counts().votes()).isZero();
    }

    @Test
    void aStrangerIsShownHowToTakePart() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var page = Jsoup.parse(text(mvc.get().uri("/dialogues/{d}/vote", dialogue.id()).exchange()));
        assertThat(page.select("a[href=/d/" + dialogue.linkToken() + "]")).isNotEmpty();
        assertThat(page.select("button[name=answer]")).isEmpty();
    }

    @Test
    void nobodyAnswersAfterTheClosingTime() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, clock.instant().plus(Duration.ofHours(1)), "One");
        clock.advance(Duration.ofHours(1));
        var statement = statements.of(dialogue.id()).getFirst().id();
        var result = post(dialogue, cast.circleMember(), statement.toString(), "agree", "");
        assertThat(result).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Your answer was not saved");
        assertThat(votes.of(dialogue.id()).counts().votes()).isZero();
    }

    @Test
    void aBadgeThatOneMayNotWearIsRefused() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var statement = statements.of(dialogue.id()).getFirst().id();
        var result = post(dialogue, cast.unaffiliated(), statement.toString(), "agree", cast.circle().toString());
        assertThat(result).hasStatus(HttpStatus.CONFLICT);
        assertThat(votes.of(dialogue.id()).counts().votes()).isZero();
    }

    @Test
    void whoHasLeftAnOrganisationNoLongerAnswersUnderItsBadge() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One", "Two");
        var all = statements.of(dialogue.id());
        var voter = new Voter.Known(cast.circleMember().id());
        answering.cast(dialogue.id(), voter, all.getFirst().id(), Answer.AGREE, new BadgeChoice.Unsaid());
        jdbc.sql("update membership set left_at = now() where person = :p").param("p", cast.circleMember().id().value())
                .update();

        assertThat(answering.cast(dialogue.id(), voter, all.getLast().id(), Answer.AGREE, new BadgeChoice.Unsaid()))
                .isInstanceOf(Casting.BadgeEnded.class);
        assertThat(answering.wear(dialogue, voter, null)).isTrue();
        assertThat(answering.cast(dialogue.id(), voter, all.getLast().id(), Answer.AGREE, new BadgeChoice.Unsaid()))
                .isInstanceOf(Casting.Counted.class);
        assertThat(votes.of(dialogue.id()).organisations()).isEmpty();
    }

    @Test
    void theResultIsReadAfterTenAnswersOrAll() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, Scene.numbered(12).toArray(String[]::new));
        var voter = new Voter.Known(cast.circleMember().id());
        assertThat(participation.answersBeforeResult(dialogue, voter)).isZero();
        var all = statements.of(dialogue.id());
        for (int i = 0; i < 10; i++) {
            answering.cast(dialogue.id(), voter, all.get(i).id(), Answer.PASS, new BadgeChoice.Unsaid());
            assertThat(participation.answersBeforeResult(dialogue, voter)).isEqualTo(9 - i);
        }
        assertThat(participation.answersBeforeResult(dialogue, new Voter.Stranger())).isZero();
    }

    @Test
    void noRowSaysWhoAnswered() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        answering.cast(dialogue.id(), new Voter.Known(cast.unaffiliated().id()), statements.of(dialogue.id()).getFirst().id(),
                Answer.AGREE, new BadgeChoice.Unsaid());
        var person = cast.unaffiliated().id().value().toString();
        for (var table : new String[]{"participant", "vote", "statement", "statement_count"}) {
            var rows = String.join("\n", jdbc.sql("select row_to_json(t)::text from " + table + " t").query(String.class).list());
            assertThat(rows).as(table).doesNotContain(person).doesNotContain(person.replace("-", ""));
        }
    }

    @Test
    void anAnswerThatIsNoneIsABadRequest() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var statement = statements.of(dialogue.id()).getFirst().id().toString();
        assertThat(post(dialogue, cast.circleMember(), statement, "maybe", "")).hasStatus(400);
        assertThat(post(dialogue, cast.circleMember(), "nonsense", "agree", "")).hasStatus(404);
    }

    private Cookie begin(Dialogue dialogue) {
        var result = mvc.post().uri("/d/{t}", dialogue.linkToken()).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
        assertThat(result).hasStatus3xxRedirection();
        var cookie = result.getResponse().getCookie("dialogue-" + dialogue.id());
        return Objects.requireNonNull(cookie);
    }

    private MvcTestResult byLink(Dialogue dialogue, Cookie cookie, StatementId statement) {
        return mvc.post().uri("/dialogues/{d}/vote", dialogue.id()).param("statement", statement.toString())
                .param("answer", "agree").cookie(cookie).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    private MvcTestResult post(Dialogue dialogue, SignedIn person, String statement, String answer, String badge) {
        return mvc.post().uri("/dialogues/{d}/vote", dialogue.id()).param("statement", statement).param("answer", answer)
                .param("badge", badge).with(People.signedIn(person)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    private Document vote(Dialogue dialogue, SignedIn person) {
        return get("/dialogues/" + dialogue.id() + "/vote", person);
    }

    private Document get(String path, SignedIn person) {
        var result = mvc.get().uri(path).with(People.signedIn(person)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(text(result));
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
