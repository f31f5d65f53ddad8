package org.regroup.platform.decisions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(QuestionScene.class)
class OneVoteForEachSeatTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    Casting casting;
    @Autowired
    BallotBox box;
    @Autowired
    Reasons reasons;
    @Autowired
    VotingData data;
    @Autowired
    QuestionActs acts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;
    @Autowired
    TestClock clock;

    private Body circle;
    private Body coops;
    private SignedIn bram;
    private Question question;

    @BeforeEach
    void aVoteIsOpen() {
        circle = scene.body("Circle", 9, "more-than 1/2 of cast");
        coops = scene.body("Federation", 0, kind -> Procedure.of(kind, Electorate.UNITS, VoteMethod.BALLOT, Secrecy.OPEN, 0,
                "at-least 2/3 of cast"));
        var north = scene.unit(coops, "North");
        bram = scene.member("Bram", coops.id(), north);
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, unit, source, recall_rule, starts_at, ends_at)
                values (:id, :organisation, :person, 'representative', :unit, 'Meeting of North', 'A meeting', :now, :ends)""")
                .param("id", Ids.next(clock)).param("organisation", coops.id().value()).param("person", bram.id().value())
                .param("unit", north.value()).param("now", Sql.at(clock.instant()))
                .param("ends", Sql.at(clock.instant().plus(Duration.ofDays(10)))).update();
        question = scene.question(scene.alliance(circle, coops), circle, coops, scene.terms("organisations(at-least 2)"));
        scene.toVote();
    }

    @Test
    void aSecretVoteIsChangedUntilTheCloseAndNamesNobody() {
        var ada = circle.members().getFirst();
        var code = casting.cast(ada.id(), question.id(), seat(ada), "yyny").required();
        assertThat(casting.cast(ada.id(), question.id(), seat(ada), "nnna").required()).isEqualTo(code);

        assertThat(box.of(question.id(), circle.id())).singleElement()
                .isEqualTo(new BallotBox.Cast(code, 0, "nnna", 1, 1, "", true));
        assertThat(jdbc.sql("select count(*) from question_ballot where elector is not null and question = :q")
                .param("q", question.id().value()).query(Integer.class).single())
                .isZero();
        scene.toClose();
        assertThat(keys(casting.cast(ada.id(), question.id(), seat(ada), "yyyy"))).containsExactly("voting.ground.closed");
        assertThat(box.of(question.id(), circle.id())).extracting(BallotBox.Cast::answers).containsExactly("nnna");
    }

    @Test
    void whoHoldsTheMandateOfAUnitCastsItsVoteUntilTheMandateEnds() {
        var code = casting.cast(bram.id(), question.id(), unitSeat(), "yyyn").required();
        assertThat(box.of(question.id(), coops.id())).singleElement()
                .isEqualTo(new BallotBox.Cast(code, 0, "yyyn", 1, 1, "North", true));
        clock.advance(Duration.ofDays(10));
        assertThat(keys(casting.cast(bram.id(), question.id(), unitSeat(), "nnnn")))
                .containsExactly("voting.ground.mandateEnded");
        assertThat(refused()).containsExactly("mandateEnded");
        assertThat(box.of(question.id(), coops.id())).extracting(BallotBox.Cast::answers).containsExactly("yyyn");
    }

    @Test
    void nobodyCastsAnothersVoteAndTheOthersSeeThatItWasTried() {
        var ada = circle.members().getFirst();
        assertThat(keys(casting.cast(ada.id(), question.id(), unitSeat(), "yyyy"))).containsExactly("voting.ground.notYours");
        assertThat(keys(casting.cast(bram.id(), question.id(), seat(ada), "yyyy"))).containsExactly("voting.ground.notYours");
        assertThat(keys(casting.cast(bram.id(), question.id(), seat(ada), "yyyy"))).containsExactly("voting.ground.notYours");
        assertThat(refused()).as("once an hour for each organisation").containsExactly("notYours", "notYours");
        assertThat(acts.of(question.id())).filteredOn(act -> act.kind() == QuestionAct.Kind.REFUSED)
                .extracting(QuestionAct::person).containsOnlyNulls();
        assertThat(text(mvc.get().uri(question.href()).exchange())).contains("does not hold that place on the roll");
        assertThatThrownBy(() -> casting.cast(ada.id(), question.id(), UUID.randomUUID(), "yyyy"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoJoinsAfterTheFreezeHasNoVoteAndWhoIsStruckOffKeepsIt() {
        var late = scene.member("Late", circle.id());
        assertThat(keys(casting.withoutSeat(late.id(), question.id()))).containsExactly("voting.ground.joinedLater");
        assertThat(refused()).containsExactly("joinedLater");
        assertThatThrownBy(() -> casting.withoutSeat(scene.stranger().id(), question.id())).isInstanceOf(NotFound.class);

        var ada = circle.members().getFirst();
        jdbc.sql("update membership set left_at = :now, left_reason = 'struck off' where person = :person")
                .param("now", Sql.at(clock.instant())).param("person", ada.id().value()).update();
        assertThat(casting.cast(ada.id(), question.id(), seat(ada), "yyyy").required()).isNotEmpty();
    }

    @Test
    void whoVotedOnPaperDoesNotVoteOnLine() {
        var ada = circle.members().getFirst();
        jdbc.sql("update question_elector set voted = 'paper' where id = :id").param("id", seat(ada)).update();
        assertThat(keys(casting.cast(ada.id(), question.id(), seat(ada), "yyyy"))).containsExactly("voting.ground.paper");
        assertThat(box.of(question.id(), circle.id())).isEmpty();
    }

    @Test
    void whoeverEditsABallotInTheDatabaseIsFoundOut() {
        var ada = circle.members().getFirst();
        casting.cast(ada.id(), question.id(), seat(ada), "yyyy").required();
        jdbc.sql("update question_ballot set answers = 'nnnn' where question = :q").param("q", question.id().value()).update();
        assertThat(box.of(question.id(), circle.id())).extracting(BallotBox.Cast::intact).containsExactly(false);
    }

    @Test
    void eightThreadsCastAndChangeAndNothingIsLostOrDoubled() throws Exception {
        var random = new Random(20261123);
        var voters = scene.voters(circle);
        var work = new ArrayList<Callable<String>>();
        for (int i = 0; i < 200; i++) {
            var voter = voters.get(random.nextInt(voters.size()));
            var answers = random.nextBoolean() ? "yyyy" : "nnnn";
            var seat = seat(voter);
            work.add(() -> casting.cast(voter.id(), question.id(), seat, answers).required());
        }
        var codes = new java.util.HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                codes.add(done.get());
            }
        }
        assertThat(box.of(question.id(), circle.id())).hasSize(voters.size()).allMatch(BallotBox.Cast::intact)
                .extracting(BallotBox.Cast::code).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void theBallotIsAFormWithoutScript() {
        var ada = circle.members().getFirst();
        var asked = statements.during(() -> mvc.get().uri(question.href() + "/vote").with(People.signedIn(ada)).exchange());
        assertThat(asked).hasSizeLessThanOrEqualTo(8);
        var page = Jsoup.parse(text(mvc.get().uri(question.href() + "/vote").with(People.signedIn(ada)).exchange()));
        assertThat(page.select("main fieldset")).hasSize(4);
        assertThat(page.select("main").text()).contains("Together we are heard.", "Nobody is disconnected in winter.",
                "more than half of votes cast", "work out how you voted");

        var preset = Jsoup.parse(text(mvc.post().uri(question.href() + "/vote").with(People.signedIn(ada)).with(csrf())
                .param("seat", seat(ada).toString()).param("all", "y").exchange()));
        assertThat(preset.select("input[value=y][checked]")).hasSize(4);
        assertThat(box.of(question.id(), circle.id())).isEmpty();

        var missing = Jsoup.parse(text(mvc.post().uri(question.href() + "/vote").with(People.signedIn(ada)).with(csrf())
                .param("seat", seat(ada).toString()).param("item0", "y").exchange()));
        assertThat(missing.select(".notice.wrong li")).hasSize(3);
        assertThat(missing.select("input[name=item0][value=y][checked]")).hasSize(1);

        var cast = mvc.post().uri(question.href() + "/vote").with(People.signedIn(ada)).with(csrf())
                .param("seat", seat(ada).toString()).param("item0", "y").param("item1", "y").param("item2", "n")
                .param("item3", "a")
                .exchange();
        assertThat(cast).hasStatus3xxRedirection();
        var receipt = Jsoup
                .parse(text(mvc.get().uri(question.href() + "/vote/" + seat(ada)).with(People.signedIn(ada)).exchange()));
        assertThat(receipt.select("p.code").text()).isEqualTo(box.of(question.id(), circle.id()).getFirst().code());
        assertThat(receipt.select("main").text()).contains("Clause 3", "Abstain");
        assertThat(mvc.get().uri(question.href() + "/vote/" + seat(ada)).with(People.signedIn(circle.convenor()))).hasStatus(404);

        scene.toClose();
        var late = Jsoup.parse(text(mvc.post().uri(question.href() + "/vote").with(People.signedIn(ada)).with(csrf())
                .param("seat", seat(ada).toString()).param("item0", "n").param("item1", "n").param("item2", "n")
                .param("item3", "n")
                .exchange()));
        assertThat(late.select("main").text()).contains("This vote closed on", "What you had chosen", "Clause 2: No");
        assertThat(late.select("main form")).isEmpty();
    }

    @Test
    void whatWaitsIsGoneOnceItIsCast() {
        var ada = circle.members().getFirst();
        assertThat(home(ada)).contains("You vote as a member of " + circle.name());
        assertThat(home(bram)).contains("You cast the vote of North in " + coops.name());
        casting.cast(ada.id(), question.id(), seat(ada), "yyyy").required();
        assertThat(home(ada)).doesNotContain("You vote as");
    }

    @Test
    void ownDataHasTheBallotAndErasingLeavesItInTheCountWithoutAWayToIt() {
        var ada = circle.members().getFirst();
        var code = casting.cast(ada.id(), question.id(), seat(ada), "yyyy").required();
        assertThat(data.of(ada.id()).toString()).contains(code, "online");
        data.erase(ada.id());
        assertThat(data.of(ada.id()).toString()).doesNotContain(code);
        assertThat(box.of(question.id(), circle.id())).extracting(BallotBox.Cast::code).containsExactly(code);
    }

    @Test
    void whoErasesHerAccountLeavesNothingThatLeadsToHerBallot() {
        var ada = circle.members().getFirst();
        var code = casting.cast(ada.id(), question.id(), seat(ada), "yyyy").required();
        assertThat(mvc.post().uri("/account/erase").with(People.signedIn(ada)).with(csrf()).param("word", "erase"))
                .hasRedirectedUrl("/erased");
        assertThat(jdbc.sql("select count(voice) from question_ballot where question = :q").param("q", question.id().value())
                .query(Integer.class).single()).isZero();
        assertThat(box.of(question.id(), circle.id())).extracting(BallotBox.Cast::code).containsExactly(code);
    }

    @Test
    void aReasonIsForEverybodyOrForTheOwnOrganisationAndTellsOfTheVoteOnlyWhatItsAuthorSays() {
        var ada = circle.members().getFirst();
        var eve = circle.members().getLast();
        casting.cast(ada.id(), question.id(), seat(ada), "nnnn").required();
        reasons.give(ada.id(), question.id(), seat(ada), "Winters are cold.", true, java.util.Optional.empty()).required();
        casting.cast(eve.id(), question.id(), seat(eve), "yyyy").required();
        assertThat(mvc.post().uri(question.href() + "/vote/" + seat(eve) + "/reason").with(People.signedIn(eve)).with(csrf())
                .param("said", "Between us: it is late.").param("open", "").param("says", "y")).hasStatus3xxRedirection();

        assertThat(text(mvc.get().uri(question.href()).exchange())).contains("Winters are cold.", "in personal capacity")
                .doesNotContain("Between us", "Says: I vote");
        assertThat(text(mvc.get().uri(question.href()).with(People.signedIn(ada)).exchange()))
                .contains("Between us: it is late.", "Says: I vote yes", "Shown to members only");
        assertThat(text(mvc.get().uri(question.href()).with(People.signedIn(bram)).exchange())).doesNotContain("Between us");
        assertThat(text(mvc.get().uri(question.href() + "/vote/" + seat(eve)).with(People.signedIn(eve)).exchange()))
                .contains("Between us: it is late.");
        assertThatThrownBy(() -> reasons.give(ada.id(), question.id(), seat(eve), "Not mine", true, java.util.Optional.empty()))
                .isInstanceOf(NotFound.class);
        reasons.give(ada.id(), question.id(), seat(ada), " ", true, java.util.Optional.empty()).required();
        assertThat(text(mvc.get().uri(question.href()).exchange())).doesNotContain("Winters are cold.");
        assertThat(keys(reasons.give(ada.id(), question.id(), seat(ada), "x".repeat(2_001), true, java.util.Optional.empty())))
                .containsExactly("voting.ground.reason.long");
        scene.toClose();
        assertThat(keys(reasons.give(ada.id(), question.id(), seat(ada), "Late", true, java.util.Optional.empty())))
                .containsExactly("voting.ground.reason.closed");
    }

    private String home(SignedIn person) {
        return Jsoup.parse(text(mvc.get().uri("/").with(People.signedIn(person)).exchange())).select("main").text();
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID seat(SignedIn person) {
        return jdbc.sql("""
                select l.id from question_elector l join membership m on m.id = l.membership
                where l.question = :question and m.person = :person""").param("question", question.id().value())
                .param("person", person.id().value()).query(UUID.class).single();
    }

    private UUID unitSeat() {
        return jdbc.sql("select id from question_elector where question = :question and unit is not null")
                .param("question", question.id().value()).query(UUID.class).single();
    }

    private List<String> refused() {
        return acts.of(question.id()).stream().filter(act -> act.kind() == QuestionAct.Kind.REFUSED).map(QuestionAct::detail)
                .toList();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
