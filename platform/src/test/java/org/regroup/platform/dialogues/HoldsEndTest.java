package org.regroup.platform.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.opinions.Answer;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Scene.class)
class HoldsEndTest {

    @Autowired
    Scene scene;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Holds holds;
    @Autowired
    Statements statements;
    @Autowired
    Answering answering;
    @Autowired
    DialogueVotes votes;
    @Autowired
    TestClock clock;

    @Test
    void aHeldStatementIsNotAskedItsAnswersStayAndItComesBackByTheClock() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var statement = statements.of(dialogue.id()).getFirst().id();
        var voter = new Voter.Known(cast.circleMember().id());
        answering.cast(dialogue.id(), voter, statement, Answer.AGREE, new BadgeChoice.Unsaid());
        holds.place(cast.tenantsConvenor().id(), cast.tenants(), statement, "Names a person", 7).required();

        var other = new Voter.Known(cast.tenantsMember().id());
        assertThat(answering.standpoint(dialogue, other).waiting().next()).isEmpty();
        assertThat(answering.cast(dialogue.id(), other, statement, Answer.AGREE, new BadgeChoice.Unsaid()))
                .isInstanceOf(Casting.Held.class);
        assertThat(votes.of(dialogue.id()).counts().votes()).isOne();

        clock.advance(Duration.ofDays(7));
        assertThat(answering.standpoint(dialogue, other).waiting().next()).hasSize(1);
        assertThat(answering.cast(dialogue.id(), other, statement, Answer.AGREE, new BadgeChoice.Unsaid()))
                .isInstanceOf(Casting.Counted.class);
    }

    @Test
    void aHoldNeedsAMandateAReasonAndAnEndWithinAWeek() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var statement = statements.of(dialogue.id()).getFirst().id();
        assertThat(keys(holds.place(cast.circleMember().id(), cast.circle(), statement, " ", 8)))
                .containsExactlyInAnyOrder("dialogues.ground.hold.mandate", "dialogues.ground.hold.days",
                        "dialogues.ground.reason.missing");
    }

    @Test
    void theSameOrganisationCannotHoldAStatementTwice() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var statement = statements.of(dialogue.id()).getFirst().id();
        holds.place(cast.tenantsConvenor().id(), cast.tenants(), statement, "First", 1).required();
        clock.advance(Duration.ofDays(2));
        assertThat(keys(holds.place(cast.tenantsConvenor().id(), cast.tenants(), statement, "Again", 1)))
                .containsExactly("dialogues.ground.hold.again");
        assertThat(holds.place(cast.circleConvenor().id(), cast.circle(), statement, "We agree", 7))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anotherOrganisationLiftsAHoldAfterAnAppealAndTheLedgerKeepsItAll() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One", "Two");
        var all = statements.of(dialogue.id());
        var voter = new Voter.Known(cast.circleMember().id());
        var hold = holds.place(cast.tenantsConvenor().id(), cast.tenants(), all.getFirst().id(), "Too loud", 5).required();
        assertThat(keys(holds.appeal(dialogue, voter, hold.id(), "It is fair")))
                .containsExactly("dialogues.ground.appeal.participant");
        answering.cast(dialogue.id(), voter, all.getLast().id(), Answer.AGREE, new BadgeChoice.Unsaid());
        holds.appeal(dialogue, voter, hold.id(), "It is fair").required();
        holds.lift(cast.circleConvenor().id(), cast.circle(), hold.id(), "Fair enough").required();

        assertThat(statements.of(dialogue.id()).getFirst().hold()).isNull();
        assertThat(mvc.get().uri("/dialogues/{d}/holds", dialogue.id())).hasStatusOk().bodyText().contains("Too loud")
                .contains("It is fair").contains("Fair enough").contains("Held by Bela").contains("Lifted by Ada");
    }

    @Test
    void onlyModeratorsSeeTheFormForAHold() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var path = "/statements/" + statements.of(dialogue.id()).getFirst().id() + "/hold";
        assertThat(mvc.get().uri(path).with(People.signedIn(cast.circleMember()))).hasStatus(403);
        assertThat(mvc.get().uri(path).with(People.signedIn(cast.unaffiliated()))).hasStatus(403);
        assertThat(mvc.get().uri(path).with(People.signedIn(cast.circleConvenor()))).hasStatusOk();
        assertThat(mvc.post().uri(path).param("organisation", cast.circle().toString()).param("reason", "").param("days", "3")
                .with(People.signedIn(cast.circleConvenor())).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(422)
                .bodyText().contains("Give a reason");
    }

    private static List<String> keys(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).grounds().stream().map(Ground::key).toList();
    }
}
