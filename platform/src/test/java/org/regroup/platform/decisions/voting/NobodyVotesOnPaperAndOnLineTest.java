package org.regroup.platform.decisions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
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
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(QuestionScene.class)
class NobodyVotesOnPaperAndOnLineTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    Casting casting;
    @Autowired
    QuestionTurnout turnout;
    @Autowired
    QuestionActs acts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private Body union;
    private Body circle;
    private Question question;
    private SignedIn ada;

    @BeforeEach
    void aVoteOnPaperAndOnLineIsOpen() {
        union = scene.body("Union", 3, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MIXED, Secrecy.SECRET, 0,
                "more-than 1/2 of cast"));
        circle = scene.body("Circle", 1, "more-than 1/2 of cast");
        question = scene.question(scene.alliance(union, circle), union, circle, scene.terms("organisations(at-least 2)"));
        scene.toVote();
        ada = union.members().getFirst();
    }

    @Test
    void whoeverHandedInAPaperDoesNotVoteOnLineUnlessItIsTakenBack() {
        turnout.mark(union.convenor().id(), question.id(), seat(ada), true).required();
        assertThat(keys(casting.cast(ada.id(), question.id(), seat(ada), "yyyy"))).containsExactly("voting.ground.paper");
        assertThat(keys(turnout.mark(union.convenor().id(), question.id(), seat(ada), true)))
                .containsExactly("decisions.ground.voted.paper");
        turnout.mark(union.convenor().id(), question.id(), seat(ada), false).required();
        assertThat(casting.cast(ada.id(), question.id(), seat(ada), "yyyy").required()).isNotEmpty();
    }

    @Test
    void thePaperOfWhoeverVotedOnLineIsLaidAsideAndEverybodySeesThatItWasTried() {
        casting.cast(ada.id(), question.id(), seat(ada), "yyyy").required();
        assertThat(keys(turnout.mark(union.convenor().id(), question.id(), seat(ada), true)))
                .containsExactly("decisions.ground.voted.online");
        assertThat(acts.of(question.id())).extracting(QuestionAct::detail).contains("paperAfter");
        assertThat(mvc.get().uri(question.href())).hasStatusOk().bodyText().contains("this voter had voted on line");
    }

    @Test
    void onlyTheKeeperOfItsRollNotesItAndOnlyWherePaperIsVotedOn() {
        assertThatThrownBy(() -> turnout.mark(ada.id(), question.id(), seat(ada), true)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> turnout.mark(circle.convenor().id(), question.id(), seat(ada), true))
                .isInstanceOf(NotFound.class);
        assertThat(keys(turnout.mark(circle.convenor().id(), question.id(), seat(circle.members().getFirst()), true)))
                .containsExactly("voting.ground.noPaper");
    }

    @Test
    void onlyThoseWhoHaveNotVotedAreRemindedAndOnce() {
        casting.cast(ada.id(), question.id(), seat(ada), "yyyy").required();
        assertThat(turnout.remind(union.convenor().id(), union.id(), question.id()).required()).isEqualTo(3);
        assertThat(reminders(ada)).isZero();
        assertThat(reminders(union.members().getLast())).isEqualTo(1);
        assertThat(reminders(circle.members().getLast())).isZero();
        assertThat(keys(turnout.remind(union.convenor().id(), union.id(), question.id())))
                .containsExactly("voting.ground.remind.once");
        assertThatThrownBy(() -> turnout.remind(union.convenor().id(), circle.id(), question.id()))
                .isInstanceOf(Forbidden.class);
        scene.toClose();
        assertThat(keys(turnout.remind(circle.convenor().id(), circle.id(), question.id())))
                .containsExactly("voting.ground.remind.closed");
    }

    @Test
    void theRollIsSearchedByItsKeeperOnly() {
        assertThat(mvc.get().uri(question.href() + "/roll").with(People.signedIn(union.convenor()))).hasStatusOk();
        assertThat(mvc.get().uri(question.href() + "/roll").with(People.signedIn(ada))).hasStatus(403);
        assertThat(mvc.get().uri(question.href()).with(People.signedIn(union.convenor()))).hasStatusOk().bodyText()
                .contains("Note who votes on paper", "who have not voted", "Vote in " + union.name());
    }

    private int reminders(SignedIn person) {
        return jdbc.sql("select count(*) from outgoing_mail where recipient = :to and body like '%You can vote here%'")
                .param("to", scene.address(person)).query(Integer.class).single();
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
