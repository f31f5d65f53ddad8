package org.regroup.platform.motions.amending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;
import org.regroup.texts.exchange.Markdown;

@PlatformTest
@Import(AmendingScene.class)
class AmendmentsStayTrueTest {

    private static final Decision.Ruling RULING = new Decision.Ruling("Conference", "142 of 180, 97 for", "Simple majority", "");
    private static final Decision.Ruling RECOUNT = new Decision.Ruling("Conference", "Recount", "Simple majority",
            "The count was wrong.");

    @Autowired
    AmendingScene scene;
    @Autowired
    AmendmentWriting writing;
    @Autowired
    Amendments amendments;
    @Autowired
    Answering answering;
    @Autowired
    Decisions decisions;
    @Autowired
    MotionTexts texts;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    @Test
    void whatIsAcceptedBecomesPartOfTheTextAndTheRestIsLookedAtAgain() {
        var play = scene.play();
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        var grant = scene.amend(play, play.circle(), "pay the debts of", "make grants to");
        var pledge = scene.amend(play, play.circle(), "every supplier", "every supplier and co-op", "sign a pledge",
                "sign it before September");
        var also = scene.amend(play, play.circle(), "pay the debts of", "lend to");
        var tenants = play.tenants().convenor().id();
        var circle = play.circle().convenor().id();

        answering.accept(tenants, lend, null, scene.seen(play, lend), "Better so.").required();

        assertThat(scene.clause(play, 3)).isEqualTo("A joint fund shall lend to households in arrears.");
        assertThat(texts.current(play.motion()).version()).isEqualTo(scene.proceedings(play).text().version());
        assertThat(scene.find(play, grant).standing()).isEqualTo(Standing.CONFLICTED);
        assertThat(scene.find(play, pledge).standing()).isEqualTo(Standing.CLEAN);
        assertThat(scene.find(play, also).standing()).isEqualTo(Standing.SATISFIED);
        assertThat(scene.mails()).anyMatch(subject -> subject.startsWith("A2 no longer fits"));
        assertThat(scene.proceedings(play).credited().blocks().toString()).contains(also.toString());
        assertThat(answering.accept(tenants, grant, null, scene.seen(play, grant), "")).isInstanceOf(Outcome.Refused.class);
        assertThat(mvc.get().uri("/amendments/" + grant)).bodyText().contains("As the amendment would have it", "By A1");

        var start = Rewording.start(scene.proceedings(play), scene.find(play, grant));
        assertThat(start.plain()).contains("A joint fund shall make grants to households");
        var version = scene.proceedings(play).text().version();
        var draft = AmendingScene.kept(writing.begin(circle, play.motion(), null, grant, version, new Draft.Writing(
                Markdown.write(start).replace("make grants", "lend and grant"), "Grants too", "", false, "")));
        assertThat(grounds(amendments.table(circle, draft.id(), version, 1, ""))).containsExactly("consent");
        amendments.table(circle, draft.id(), version, 1, "General meeting").required();
        assertThat(scene.find(play, grant).standing()).isEqualTo(Standing.CLEAN);
        assertThat(scene.find(play, grant).revision()).isEqualTo(2);
        answering.accept(tenants, grant, null, scene.seen(play, grant), "").required();
        answering.accept(tenants, pledge, null, scene.seen(play, pledge), "").required();
        assertThat(scene.clause(play, 3)).isEqualTo("A joint fund shall lend and grant to households in arrears.");
        assertThat(scene.clause(play, 2))
                .isEqualTo("We ask every landlord and every supplier and co-op to sign it before September.");
    }

    @Test
    void ofTwoAcceptancesAtOnceNoneIsLost() throws Exception {
        var play = scene.play();
        var first = scene.amend(play, play.union(), "pay the debts of", "lend to");
        var second = scene.amend(play, play.circle(), "every supplier", "every supplier and co-op");
        var seen = scene.seen(play, first);
        var start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = List.of(first, second).stream().map(one -> both.submit(() -> {
                start.await();
                return answering.accept(play.tenants().convenor().id(), one, null, seen, "");
            })).toList();
            start.countDown();
            int done = 0;
            for (var answer : answers) {
                done += answer.get() instanceof Outcome.Done ? 1 : 0;
            }
            // the second sees that the text has changed since it was looked at, and asks again
            assertThat(done).isEqualTo(1);
        }
        var open = scene.proceedings(play).open().getFirst().id();
        answering.accept(play.tenants().convenor().id(), open, null, scene.seen(play, open), "").required();
        assertThat(scene.clause(play, 3)).contains("lend to");
        assertThat(scene.clause(play, 2)).contains("and co-op");
        assertThat(scene.proceedings(play).laid()).hasSize(2);
    }

    @Test
    void whatABodyDecidedTakesTwoOrganisationsAndCanBeTakenBack() {
        var play = scene.play();
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        carry(play, scene.amend(play, play.circle(), "every supplier", "every supplier and co-op"));
        carry(play, lend);
        assertThat(scene.clause(play, 3)).contains("lend to");
        var on = scene.amend(play, play.circle(), "households in arrears", "households of any tenure");

        assertThat(revoke(play, lend)).isInstanceOf(Outcome.Done.class);

        assertThat(scene.clause(play, 3)).isEqualTo("A joint fund shall pay the debts of households in arrears.");
        assertThat(scene.clause(play, 2)).contains("and co-op");
        assertThat(scene.find(play, on).standing()).isEqualTo(Standing.SHIFTED);
        carry(play, on);
        assertThat(scene.clause(play, 3)).isEqualTo("A joint fund shall pay the debts of households of any tenure.");
        carry(play, lend);
        assertThat(scene.clause(play, 3)).isEqualTo("A joint fund shall lend to households of any tenure.");
    }

    private UUID carry(AmendingScene.Play play, UUID amendment) {
        var tenants = play.tenants();
        var entered = decisions.enter(tenants.convenor().id(), amendment, tenants.id(), DecisionKind.CARRIED, null, null, RULING)
                .required();
        assertThat(decisions.confirm(tenants.convenor().id(), amendment, entered, tenants.id()))
                .isInstanceOf(Outcome.Refused.class);
        decisions.confirm(play.union().convenor().id(), amendment, entered, play.union().id()).required();
        return amendment;
    }

    private Outcome<UUID> revoke(AmendingScene.Play play, UUID amendment) {
        var decided = scene.proceedings(play).ended(amendment).orElseThrow();
        var entered = decisions.enter(play.tenants().convenor().id(), amendment, play.tenants().id(), DecisionKind.REVOKED, null,
                decided.id(), RECOUNT).required();
        return decisions.confirm(play.union().convenor().id(), amendment, entered, play.union().id());
    }

    @Test
    void whatOthersRestOnIsNotTakenBackBeforeThem() {
        var play = scene.play();
        var lend = carry(play, scene.amend(play, play.union(), "pay the debts of", "lend money to"));
        carry(play, scene.amend(play, play.circle(), "lend money to", "lend some money to"));
        assertThat(revoke(play, lend)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.grounds().toString()).contains("A2"));
    }

    @Test
    void declaredToFallItFallsWhenTheOtherIsAccepted() {
        var play = scene.play();
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        var pledge = scene.amend(play, play.circle(), "every supplier", "every supplier and co-op");
        var entered = decisions.enter(play.union().convenor().id(), pledge, play.union().id(), DecisionKind.DECLARED, null, lend,
                new Decision.Ruling("Standing orders committee", "", "Standing order 7", "They are one question.")).required();
        decisions.confirm(play.tenants().convenor().id(), pledge, entered, play.tenants().id()).required();
        answering.accept(play.tenants().convenor().id(), lend, null, scene.seen(play, lend), "").required();
        assertThat(scene.proceedings(play).ended(pledge).orElseThrow().kind()).isEqualTo(DecisionKind.FALLEN);
    }

    @Test
    void anAmendmentToAnAmendmentIsTakenInByItsMover() {
        var play = scene.play();
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend without interest to");
        var all = scene.proceedings(play);
        var base = Proposal.start(all, scene.find(play, lend)).orElseThrow();
        var draft = AmendingScene.kept(writing.begin(play.circle().convenor().id(), play.motion(), lend, null, base.version(),
                new Draft.Writing(Markdown.write(base).replace("without interest", "at low interest"), "Low", "", false,
                        play.circle().voice())));
        var child = amendments.table(play.circle().convenor().id(), draft.id(), all.text().version(), 1, "").required();
        assertThat(scene.find(play, child).standing()).isEqualTo(Standing.CLEAN);
        assertThat(mvc.get().uri("/amendments/" + child)).hasStatusOk().bodyText().contains("at low");
        assertThat(mvc.get().uri("/motions/" + play.motion())).hasStatusOk();
        assertThatThrownBy(() -> answering.accept(play.tenants().convenor().id(), child, null, scene.seen(play, child), ""))
                .isInstanceOf(Forbidden.class);
        answering.accept(play.union().convenor().id(), child, null, scene.seen(play, child), "").required();
        answering.accept(play.tenants().convenor().id(), lend, null, scene.seen(play, lend), "").required();
        assertThat(scene.clause(play, 3)).contains("lend at low interest to");
    }

    @Test
    void aSecondAfterTheDeadlineTheWordsAreKept() {
        var play = scene.play();
        scene.deadline(play);
        var draft = scene.draft(play, play.union(), "pay the debts of", "lend to");
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        var union = play.union().convenor();
        assertThat(amendments.table(union.id(), draft.id(), scene.proceedings(play).text().version(), 1, ""))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.grounds().toString())
                        .contains("amending.ground.deadline"));
        var page = "/motions/" + play.motion() + "/amendments/drafts/" + draft.id();
        assertThat(mvc.get().uri(page).with(People.signedIn(union))).bodyText().contains("lend to", "emergency motion");
        assertThat(mvc.get().uri(page).with(People.signedIn(play.circle().convenor()))).hasStatus(404);
    }

    @Test
    void whatChangesNothingIsNoAmendment() {
        var play = scene.play();
        var draft = scene.draft(play, play.union());
        var union = play.union().convenor();
        assertThat(grounds(amendments.table(union.id(), draft.id(), scene.proceedings(play).text().version(), 1, "")))
                .containsExactly("text");
        assertThat(mvc.get().uri("/motions/" + play.motion() + "/amendments/drafts/" + draft.id() + "/confirm")
                .with(People.signedIn(union))).bodyText().contains("Nothing is changed");
    }

    @Test
    void theSentencesAreShownBeforeAnythingIsTabledAlsoWhereTheTextHasChanged() {
        var play = scene.play();
        var draft = scene.draft(play, play.union(), "pay the debts of", "lend to");
        var page = "/motions/" + play.motion() + "/amendments/drafts/" + draft.id() + "/confirm";
        var union = play.union().convenor();
        assertThat(mvc.get().uri(page).with(People.signedIn(union))).bodyText()
                .contains("In clause 3 replace “pay the debts of” by “lend to”.", "Words put in: 2. Words taken out: 4.");
        var seen = scene.proceedings(play).text().version();
        var other = scene.amend(play, play.circle(), "A joint fund", "A common joint fund");
        answering.accept(play.tenants().convenor().id(), other, null, scene.seen(play, other), "").required();
        assertThat(grounds(amendments.table(union.id(), draft.id(), seen, 1, ""))).containsExactly("");
        assertThat(mvc.get().uri(page).with(People.signedIn(union))).bodyText().contains("The text has changed while you wrote");
        amendments.table(union.id(), draft.id(), scene.proceedings(play).text().version(), 1, "").required();
    }

    @Test
    void ofTwoWindowsTheLaterSeesBoth() {
        var play = scene.play();
        var union = play.union().convenor();
        var draft = scene.draft(play, play.union(), "pay the debts of", "lend to");
        assertThat(writing.change(union.id(), draft.id(), 1, draft.base(), draft.writing()))
                .isInstanceOf(AmendmentWriting.Keeping.Kept.class);
        assertThat(writing.change(union.id(), draft.id(), 1, draft.base(), draft.writing()))
                .isInstanceOf(AmendmentWriting.Keeping.Overtaken.class);
        assertThatThrownBy(() -> writing.drop(play.circle().convenor().id(), draft.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTooLongIsStillThere() {
        var play = scene.play();
        assertThat(mvc.post().uri("/motions/" + play.motion() + "/amendments")
                .with(People.signedIn(play.union().convenor())).with(csrf()).param("text", "word ".repeat(200_000))
                .param("title", "Long").param("speaking", play.union().voice())
                .param("base", scene.proceedings(play).text().version().hex())).bodyText()
                .contains("At most 200,000 characters; there are 1,000,000", "word word word");
    }

    @Test
    void onlyMoversAnswerAndWithdraw() {
        var play = scene.play();
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        var circle = play.circle().convenor().id();
        assertThatThrownBy(() -> answering.accept(circle, lend, null, scene.seen(play, lend), "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> decisions.withdraw(circle, lend, "No.")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> decisions.enter(circle, lend, play.union().id(), DecisionKind.CARRIED, null, null, RULING))
                .isInstanceOf(Forbidden.class);
        assertThat(grounds(answering.decline(play.tenants().convenor().id(), lend, null, ""))).containsExactly("reason");
        answering.decline(play.tenants().convenor().id(), lend, null, "A gift is not a loan.").required();
        decisions.withdraw(play.union().convenor().id(), lend, "Then not.").required();
        assertThat(scene.proceedings(play).open()).isEmpty();
    }

    @Test
    void everyPageShowsTheSameWords() {
        var play = scene.play();
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        scene.amend(play, play.circle(), "pay the debts of", "make grants to");
        var motion = "/motions/" + play.motion();
        assertThat(mvc.get().uri(motion)).hasStatusOk().bodyText().contains("Amendment 1, Amendment 2 takes out: ",
                "A1 and A2 meet here", "only one can stand");
        assertThat(mvc.get().uri(motion + "?view=new&show=A2")).bodyText().contains("make grants to households")
                .doesNotContain("lend to");
        assertThat(mvc.get().uri(motion + "?view=moved")).bodyText().contains("pay the debts of");
        assertThat(mvc.get().uri("/amendments/" + lend)).hasStatusOk();
        assertThat(mvc.get().uri("/amendments/" + lend).with(People.signedIn(play.tenants().convenor()))).bodyText()
                .contains("Accept this amendment");
        assertThat(mvc.get().uri(motion + "/credits")).hasStatusOk();
        assertThat(mvc.get().uri(motion + "/text.json")).hasStatusOk().bodyText().contains("\"moved\"");
        assertThat(mvc.get().uri(motion + "/amendments/new").with(People.signedIn(play.union().convenor()))).hasStatusOk();
    }

    private static List<String> grounds(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).grounds().stream().map(Ground::field).toList();
    }
}
