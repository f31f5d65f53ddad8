package org.regroup.platform.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.opinions.Answer;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Scene.class)
class DialoguesOpenAndCloseTest {

    @Autowired
    Scene scene;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Dialogues dialogues;
    @Autowired
    Closings closings;
    @Autowired
    Statements statements;
    @Autowired
    Answering answering;
    @Autowired
    DialogueData data;
    @Autowired
    DialogueVotes votes;
    @Autowired
    TestClock clock;

    @Test
    void aVotingMemberOfAnAffiliateOpensOneWithFirstStatements() {
        var cast = scene.cast();
        var result = open(cast, cast.tenantsMember(), "Heat", "One\n\n Two \nالتدفئة حق");
        assertThat(result).hasStatus3xxRedirection();
        var page = mvc.get().uri(String.valueOf(result.getResponse().getRedirectedUrl()));
        assertThat(page).hasStatusOk().bodyText().contains("Heat").contains("/qr.svg").contains("Speak for yourself.");
        var dialogue = dialogues.ofAlliance(cast.alliance()).getFirst();
        assertThat(statements.of(dialogue.id())).extracting(Statement::body).containsExactly("One", "Two", "التدفئة حق");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatWasTypedIsKept() {
        var cast = scene.cast();
        var result = mvc.post().uri("/alliances/{a}/dialogues/new", cast.alliance()).param("title", " ")
                .param("about", "Kept about")
                .param("language", "en").param("under", cast.tenants().toString()).param("closesOn", "2001-01-01")
                .param("statements", "Good\n" + "x".repeat(301) + "\ngood.").with(People.signedIn(cast.tenantsMember()))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
        assertThat(result).hasStatusOk().bodyText().contains("Give the dialogue a title").contains("lies in the past")
                .contains("Line 2: The statement has 301 characters").contains("Line 3 says the same as line 1")
                .contains("Kept about");
    }

    @Test
    void strangersAdvisoryMembersAndOutsidersOpenNone() {
        var cast = scene.cast();
        var adviser = scene.member("Eve", cast.circle(), "advisory");
        for (var person : List.of(adviser, cast.unaffiliated())) {
            assertThat(mvc.get().uri("/alliances/{a}/dialogues/new", cast.alliance()).with(People.signedIn(person)))
                    .hasStatus(403);
            assertThat(open(cast, person, "Heat", "")).hasStatus(403);
        }
        assertThat(dialogues.ofAlliance(cast.alliance())).isEmpty();
    }

    @Test
    void closingEarlyNeedsTwoOrganisations() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        var closing = closings.propose(cast.circleConvenor().id(), cast.circle(), dialogue.id(), null).required();
        assertThat(keys(closings.confirm(cast.circleConvenor().id(), cast.circle(), dialogue.id(), closing.id())))
                .containsExactly("dialogues.ground.closing.second");
        assertThat(keys(closings.confirm(cast.tenantsMember().id(), cast.tenants(), dialogue.id(), closing.id())))
                .containsExactly("dialogues.ground.closing.mandate");
        assertThat(dialogues.find(dialogue.id()).orElseThrow().isOpen(clock.instant())).isTrue();
        closings.confirm(cast.tenantsConvenor().id(), cast.tenants(), dialogue.id(), closing.id()).required();
        assertThat(dialogues.find(dialogue.id()).orElseThrow().isOpen(clock.instant())).isFalse();
    }

    @Test
    void aProposalThatNobodyConfirmsLapses() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, clock.instant().plus(Duration.ofDays(30)), "One");
        var later = clock.instant().plus(Duration.ofDays(60));
        var closing = closings.propose(cast.circleConvenor().id(), cast.circle(), dialogue.id(), later).required();
        clock.advance(Duration.ofDays(15));
        assertThat(keys(closings.confirm(cast.tenantsConvenor().id(), cast.tenants(), dialogue.id(), closing.id())))
                .containsExactly("dialogues.ground.closing.gone");
    }

    @Test
    void erasingTakesAnswersOutOfOpenDialoguesAndCutsTheTieInClosedOnes() {
        var cast = scene.cast();
        var open = scene.dialogue(cast, "One");
        var closed = scene.dialogue(cast, clock.instant().plus(Duration.ofHours(1)), "One");
        var voter = new Voter.Known(cast.unaffiliated().id());
        for (var dialogue : List.of(open, closed)) {
            answering.cast(dialogue.id(), voter, statements.of(dialogue.id()).getFirst().id(), Answer.AGREE,
                    new BadgeChoice.Unsaid());
        }
        statements.write(open, voter, "My own", "en", new BadgeChoice.Unsaid());
        assertThat(data.of(cast.unaffiliated().id()).get("dialogues")).asInstanceOf(
                org.assertj.core.api.InstanceOfAssertFactories.list(Map.class)).hasSize(2);
        clock.advance(Duration.ofHours(2));

        data.erase(cast.unaffiliated().id());

        assertThat(data.of(cast.unaffiliated().id())).isEmpty();
        assertThat(votes.of(open.id()).counts().votes()).isZero();
        assertThat(votes.of(closed.id()).counts().votes()).isOne();
        assertThat(statements.of(open.id())).extracting(Statement::body).contains("My own");
        assertThat(statements.of(open.id()).getFirst().answers()).isZero();
    }

    @Test
    void whatIsAlreadySaidIsShownAndOfferedForAnAnswer() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "Heat is a right");
        var result = write(dialogue, cast.circleMember(), "  HEAT is a   right! ");
        assertThat(result).hasStatus(409).bodyText().contains("Somebody has said this already").contains("Answer this statement");
        assertThat(statements.of(dialogue.id())).hasSize(1);
    }

    @Test
    void aStatementThatCannotBeTakenIsKeptInTheForm() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast);
        var text = "<script>alert(1)</script>" + "y".repeat(9_975);
        assertThat(write(dialogue, cast.circleMember(), text)).hasStatus(422).bodyText().contains("10,000 characters")
                .contains("&lt;script&gt;alert(1)").contains("y".repeat(9_975));
        assertThat(write(dialogue, cast.circleMember(), "   ")).hasStatus(422).bodyText().contains("The statement is empty");
        assertThat(write(dialogue, cast.circleMember(), "a\u202Eb")).hasStatus(422).bodyText().contains("U+202E");
        assertThat(statements.of(dialogue.id())).isEmpty();
    }

    @Test
    void theEleventhStatementInAnHourWaitsAndIsKept() {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast);
        for (int i = 0; i < 10; i++) {
            assertThat(write(dialogue, cast.circleMember(), "Claim " + i)).hasStatus3xxRedirection();
        }
        assertThat(write(dialogue, cast.circleMember(), "One too many")).hasStatus(429).bodyText().contains("One too many");
    }

    private MvcTestResult write(Dialogue dialogue, SignedIn person, String text) {
        return mvc.post().uri("/dialogues/{d}/statements", dialogue.id()).param("text", text).param("language", "en")
                .with(People.signedIn(person)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    private MvcTestResult open(Scene.Cast cast, SignedIn person, String title, String lines) {
        return mvc.post().uri("/alliances/{a}/dialogues/new", cast.alliance()).param("title", title).param("about", "")
                .param("language", "en").param("under", cast.tenants().toString()).param("statements", lines)
                .with(People.signedIn(person)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).grounds().stream().map(Ground::key).toList();
    }
}
