package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.votes.AVoteIsTakenOnAFrozenRollTest.keys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.About;
import org.regroup.hall.day.Act;
import org.regroup.hall.orders.ProceduralMotion.Kind;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.business.Arranging;
import org.regroup.platform.conferences.business.Items;
import org.regroup.platform.conferences.hall.HallScene;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.conferences.hall.Rooms;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionActs;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionOutcome;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.motions.Motions;
import org.regroup.platform.motions.Supporting;
import org.regroup.platform.motions.amending.AmendmentPlans;
import org.regroup.platform.motions.amending.Decisions;
import org.regroup.platform.motions.stances.MinorityReport;
import org.regroup.platform.motions.stances.Stances;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

/// What the hall decides is so in the room of motions: the text, the amendments, what became of the motion.
@PlatformTest
@Import(HallScene.class)
class ResultsGoIntoTheMotionTest {

    @Autowired
    HallScene hall;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    Casting casting;
    @Autowired
    EffectsFollow follow;
    @Autowired
    Motions motions;
    @Autowired
    MotionTexts texts;
    @Autowired
    MotionActs acts;
    @Autowired
    AmendmentPlans plans;
    @Autowired
    Decisions decisions;
    @Autowired
    Supporting supporting;
    @Autowired
    Stances stances;
    @Autowired
    Rooms rooms;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private record Called(Sitting sitting, MotionId motion) {}

    private Called called() {
        var at = hall.sits();
        var motion = hall.business().motion(at.at(), 4, "Heat for all", 0);
        hall.amend(at.at(), motion, "Nobody goes cold.", "Nobody goes cold or hungry.", "Hunger");
        hall.amend(at.at(), motion, "Nobody", "No tenant", "Tenants");
        var section = arranging.section(at.at().by(), at.id(), "Business", null, null).required();
        items.put(at.at().by(), at.id(), section.id(), List.of(motion)).required();
        hall.enter(at, 7, new Act.Called("1", "Heat for all", Optional.empty()));
        return new Called(at, motion);
    }

    private HallVote vote(Sitting at, String subject, About about, int inFavour, int against) {
        var vote = votes.open(at.chair().id(), at.id(), new Opening(UUID.randomUUID(), subject, "", Rung.ROLL_CALL,
                VoteScene.HEADS, true, false, null, List.of(), about)).required();
        for (int n = 1; n <= inFavour + against; n++) {
            casting.cast(at.id(), vote.id(), String.valueOf(n), UUID.randomUUID(), Rung.ROLL_CALL,
                    n <= inFavour ? Choice.FOR : Choice.AGAINST).required();
        }
        closing.close(at.chair().id(), at.id(), vote.id()).required();
        return votes.declare(at.chair().id(), at.id(), vote.id(), true).required();
    }

    private HallVote vote(Sitting at, String subject, int inFavour, int against) {
        return vote(at, subject, About.of(subject), inFavour, against);
    }

    private Motion motion(MotionId id) {
        return motions.find(id).orElseThrow();
    }

    private String words(MotionId id) {
        return texts.current(id).blocks().getLast().plain();
    }

    @Test
    void anAmendmentThatIsCarriedIsInTheTextOnTheScreenAtOnce() {
        var at = called();
        var conference = hall.business().conference(at.sitting().at());
        assertThat(rooms.of(conference).text()).isEqualTo(texts.current(at.motion()));
        var carried = vote(at.sitting(), "A1: Hunger", 4, 2);
        assertThat(words(at.motion())).isEqualTo("Nobody goes cold or hungry.");
        assertThat(rooms.of(conference).text()).isEqualTo(texts.current(at.motion()));
        vote(at.sitting(), "A2: Tenants", 2, 4);
        assertThat(words(at.motion())).isEqualTo("Nobody goes cold or hungry.");
        var all = plans.of(at.motion()).orElseThrow();
        assertThat(all.open()).isEmpty();
        assertThat(all.ended(all.amendment("A1").orElseThrow().id()).orElseThrow()).satisfies(decision -> {
            assertThat(decision.proposedOrg()).isNull();
            assertThat(decision.ruling().body()).isEqualTo("Warm winters");
            assertThat(decision.ruling().howMany()).isEqualTo("4 for, 2 against, 0 abstained");
        });
        assertThat(acts.of(at.motion())).extracting(act -> act.key()).contains("amending.act.voted.carried",
                "amending.act.voted.fallen");
        assertThat(mvc.get().uri(carried.href())).bodyText().contains("The result has gone into the motion.");
        var log = all.log();
        follow.makeGood();
        assertThat(plans.of(at.motion()).orElseThrow().log()).as("once is enough").isEqualTo(log);
        assertThat(mvc.get().uri(all.amendments().getFirst().href())).hasStatusOk().bodyText().contains(
                "4 for, 2 against, 0 abstained");
    }

    @Test
    void theWholeIsCarriedAndAnAnnulledResultIsTakenBack() {
        var at = called();
        var amendment = vote(at.sitting(), "A1: Hunger", 4, 2);
        var whole = vote(at.sitting(), "Heat for all", 5, 1);
        assertThat(motion(at.motion()).outcome()).isEqualTo(MotionOutcome.CARRIED);
        assertThat(mvc.get().uri("/motions/" + at.motion())).hasStatusOk().bodyText().contains("The conference carried it",
                whole.href());
        votes.annul(at.sitting().chair().id(), at.sitting().id(), whole.id(), "The doors were not shut.").required();
        assertThat(motion(at.motion()).outcome()).isNull();
        votes.annul(at.sitting().chair().id(), at.sitting().id(), amendment.id(), "Neither then.").required();
        assertThat(words(at.motion())).isEqualTo("Nobody goes cold.");
        vote(at.sitting(), "Heat for all", 2, 4);
        assertThat(motion(at.motion()).outcome()).isEqualTo(MotionOutcome.FALLEN);
        vote(at.sitting(), "Heat for all, once more", 6, 0);
        assertThat(motion(at.motion()).outcome()).as("the conference may decide again").isEqualTo(MotionOutcome.CARRIED);
    }

    /// There is no result that could be taken back, and whatever is decided afterwards has its effect.
    @Test
    void aVoteThatIsAnnulledBeforeItIsDeclaredHoldsNothingUp() {
        var at = called();
        var sitting = at.sitting();
        for (var subject : List.of("A1: Hunger", "Heat for all")) {
            var vote = votes.open(sitting.chair().id(), sitting.id(), new Opening(UUID.randomUUID(), subject, "", Rung.ROLL_CALL,
                    VoteScene.HEADS, true, false, null, List.of(), About.of(subject))).required();
            votes.annul(sitting.chair().id(), sitting.id(), vote.id(), "The doors were not shut.").required();
        }
        vote(sitting, "A1: Hunger", 4, 2);
        assertThat(words(at.motion())).isEqualTo("Nobody goes cold or hungry.");
        vote(sitting, "Heat for all", 4, 2);
        assertThat(motion(at.motion()).outcome()).isEqualTo(MotionOutcome.CARRIED);
    }

    @Test
    void delegatesWhoDissentAttachAReportToTheResult() {
        var at = called();
        var whole = vote(at.sitting(), "Heat for all", 4, 2);
        assertThat(mvc.get().uri(whole.href())).bodyText().contains("Nobody has attached one.");
        var report = stances
                .dissent(at.sitting().delegate(5).id(), at.motion(), MinorityReport.Body.DELEGATES, "It is too little.")
                .required();
        stances.sign(at.sitting().delegate(6).id(), report).required();
        stances.sign(at.sitting().delegate(1).id(), report).required();
        assertThat(keys(stances.sign(at.sitting().delegate(5).id(), report))).containsExactly("stances.ground.own");
        assertThatThrownBy(() -> stances.sign(at.sitting().chair().id(), report)).as("no delegate").isInstanceOf(Forbidden.class);
        assertThat(mvc.get().uri(whole.href())).bodyText().contains("It is too little.",
                "Signed by 3 delegates of 2 organisations", "A minority report is attached, signed by 3 delegates");
        assertThat(mvc.get().uri(at.sitting().at().href() + "/minutes")).bodyText().contains("It is too little.",
                "Signed by 3 delegates of 2 organisations");
        assertThat(mvc.get().uri(at.sitting().at().href() + "/minutes.json")).bodyText().contains("It is too little.",
                "\"about\":{\"as\":\"Whole\"");
        assertThat(mvc.get().uri(at.sitting().at().href() + "/minutes.pdf")).hasStatusOk();
        assertThat(mvc.get().uri("/motions/" + at.motion() + "/minority-reports").with(People.signedIn(at.sitting().delegate(2))))
                .bodyText().contains("It is too little.", "Sign with");
    }

    @Test
    void whatBecameOfTheItemIsWhatBecameOfTheMotion() {
        var remitted = called();
        vote(remitted.sitting(), "Who reports back?", new About.Question(), 6, 0);
        assertThat(motion(remitted.motion()).outcome()).as("a question decides nothing").isNull();
        hall.enter(remitted.sitting(), 7, new Act.Disposed("1", Act.Disposal.REMITTED, "", "Convening committee", "2027-03-01"));
        assertThat(motion(remitted.motion()).outcome()).isEqualTo(MotionOutcome.REMITTED);
        assertThat(mvc.get().uri("/motions/" + remitted.motion())).bodyText().contains("Convening committee");

        var back = called();
        vote(back.sitting(), "Heat for all", 6, 0);
        hall.enter(back.sitting(), 7, new Act.Disposed("1", Act.Disposal.REFERRED_BACK, "Clause 3", "Its movers", ""));
        assertThat(motion(back.motion()).outcome()).isEqualTo(MotionOutcome.REFERRED_BACK);
        assertThat(mvc.get().uri("/motions/" + back.motion())).bodyText().contains("Referred back");
    }

    @Test
    void whatWasDeclaredBeforeAStopHasItsEffectAfterIt() {
        var at = called();
        vote(at.sitting(), "A1: Hunger", 4, 2);
        vote(at.sitting(), "Heat for all", 4, 2);
        // as if the node had stopped between the result and its effect
        jdbc.sql("delete from hall_effect where conference = :id").param("id", at.sitting().id().value()).update();
        jdbc.sql("update motion set outcome = null, closed_at = null where id = :id").param("id", at.motion().value()).update();
        follow.makeGood();
        assertThat(motion(at.motion()).outcome()).isEqualTo(MotionOutcome.CARRIED);
        assertThat(words(at.motion())).isEqualTo("Nobody goes cold or hungry.");
    }

    @Test
    void anAmendmentWithdrawnWhileItIsVotedOnLeavesTheResultAndSaysWhy() {
        var at = called();
        var sitting = at.sitting();
        var amendment = plans.of(at.motion()).orElseThrow().amendment("A1").orElseThrow();
        var vote = votes.open(sitting.chair().id(), sitting.id(), new Opening(UUID.randomUUID(), "A1: Hunger", "", Rung.ROLL_CALL,
                VoteScene.HEADS, true, false, null, List.of())).required();
        casting.cast(sitting.id(), vote.id(), "1", UUID.randomUUID(), Rung.ROLL_CALL, Choice.FOR).required();
        decisions.withdraw(sitting.at().second().convenor().id(), amendment.id(), "We were wrong.").required();
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true).required();
        assertThat(words(at.motion())).isEqualTo("Nobody goes cold.");
        assertThat(mvc.get().uri(vote.href())).bodyText().contains("The result could not go into the motion:");
        assertThat(keys(votes.open(sitting.chair().id(), sitting.id(), new Opening(UUID.randomUUID(), "A1: Hunger", "",
                Rung.ROLL_CALL, VoteScene.HEADS, true, false, null, List.of())))).contains("votes.ground.amendmentDone");
    }

    private List<String> refused(Sitting at, String subject, String text) {
        return keys(votes.open(at.chair().id(), at.id(), new Opening(UUID.randomUUID(), subject, text, Rung.ROLL_CALL,
                VoteScene.HEADS, true, false, null, List.of())));
    }

    @Test
    void whatIsInConflictOrWasChangedUnderTheChairsEyesIsNotPut() {
        var at = called();
        hall.amend(at.sitting().at(), at.motion(), "Nobody", "No one at all", "Anyone");
        var seen = texts.current(at.motion()).version().hex();
        vote(at.sitting(), "A2: Tenants", 6, 0);
        assertThat(refused(at.sitting(), "A3: Anyone", "")).as("the words it changes are gone")
                .containsExactly("votes.ground.conflicted");
        assertThat(refused(at.sitting(), "A1: Hunger", seen)).containsExactly("votes.ground.textChanged");
        assertThat(refused(at.sitting(), "A2: Tenants", "")).containsExactly("votes.ground.amendmentDone");
    }

    @Test
    void aMotionWithdrawnWhileItIsAmendedIsNotDecidedAnyMore() {
        var at = called();
        var sitting = at.sitting();
        var vote = votes.open(sitting.chair().id(), sitting.id(), new Opening(UUID.randomUUID(), "A1: Hunger", "", Rung.ROLL_CALL,
                VoteScene.HEADS, true, false, null, List.of())).required();
        casting.cast(sitting.id(), vote.id(), "1", UUID.randomUUID(), Rung.ROLL_CALL, Choice.FOR).required();
        supporting.withdraw(sitting.at().first().convenor().id(), at.motion(), "We think again.").required();
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true).required();
        assertThat(words(at.motion())).isEqualTo("Nobody goes cold.");
        assertThat(mvc.get().uri(vote.href())).bodyText().contains("Carried", "The result could not go into the motion:");
        assertThat(refused(sitting, "Heat for all", "")).containsExactly("votes.ground.withdrawn");
    }

    @Test
    void aProceduralMotionIsPutByTheMajorityOfTheStandingOrders() {
        var at = called();
        var sitting = at.sitting();
        assertThat(keys(votes.open(sitting.chair().id(), sitting.id(), new Opening(UUID.randomUUID(), "Reconsider", "",
                Rung.ROLL_CALL, VoteScene.HEADS, true, false, null, List.of(), new About.Procedure(Kind.RECONSIDER)))))
                .containsExactly("hall.refusal.not_moved");
        hall.enter(sitting, 1, new Act.Moved(Kind.RECONSIDER, "1", List.of("4")));
        hall.enter(sitting, 2, new Act.Moved(Kind.CLOSURE, "2", List.of("5")));
        var vote = vote(sitting, "That the vote be now taken", new About.Procedure(Kind.CLOSURE), 4, 2);
        assertThat(vote.rule()).isEqualTo(VoteRules.of(org.regroup.hall.orders.Majority.MORE_FOR));
        var now = hall.hall(sitting);
        assertThat(now.business().moved()).extracting(Act.Moved::kind).containsExactly(Kind.RECONSIDER);
        assertThat(now.floor().list().orElseThrow().state()).as("the debate is over")
                .isNotEqualTo(org.regroup.hall.speaking.SpeakersList.State.OPEN);
        assertThat(motion(at.motion()).outcome()).isNull();
        var thirds = vote(sitting, "Reconsider", new About.Procedure(Kind.RECONSIDER), 3, 3);
        assertThat(thirds.rule()).isEqualTo(VoteRules.of(org.regroup.hall.orders.Majority.TWO_THIRDS));
        assertThat(hall.hall(sitting).business().moved()).isEmpty();
        assertThat(mvc.get().uri(sitting.at().href() + "/minutes")).bodyText()
                .contains("that the vote be now taken: carried, 4 for, 2 against.");
        assertThat(mvc.get().uri(sitting.at().href() + "/votes/new?procedure=adjourn").with(People.signedIn(sitting.chair())))
                .bodyText().contains("That the sitting be interrupted", "As the standing orders have it.");
    }
}
