package org.regroup.platform.motions.amending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(AmendingScene.class)
class AllMoversTakeItInTest {

    @Autowired
    AmendingScene scene;
    @Autowired
    Answering answering;
    @Autowired
    Decisions decisions;
    @Autowired
    MockMvcTester mvc;

    private static String refused(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).grounds().stream().map(Ground::key).toList().toString();
    }

    @Test
    void theLastOfSeveralMoversCompletesIt() {
        var play = scene.play();
        scene.moves(play, play.circle());
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        var tenants = play.tenants().convenor();
        var circle = play.circle().convenor();
        assertThat(answering.accept(tenants.id(), lend, null, scene.seen(play, lend), "").required())
                .isEqualTo(DecisionKind.AGREED);
        assertThat(scene.clause(play, 3)).contains("pay the debts");
        assertThat(refused(answering.accept(tenants.id(), lend, null, scene.seen(play, lend), ""))).contains("ground.agreed");
        assertThat(mvc.get().uri("/amendments/" + lend).with(People.signedIn(circle))).bodyText()
                .contains("has still to say", "takes it in", "Accept this amendment");
        assertThat(answering.accept(circle.id(), lend, null, scene.seen(play, lend), "").required())
                .isEqualTo(DecisionKind.ACCEPTED);
        assertThat(scene.clause(play, 3)).contains("lend to");
        assertThat(mvc.get().uri("/amendments/" + lend)).bodyText().contains("Taken in by one of the movers",
                "Accepted by the movers of the motion");
        assertThat(mvc.get().uri("/motions/" + play.motion() + "/text.json")).bodyText().contains("\"kind\":\"agreed\"",
                "\"mover\":\"Circle");
    }

    @Test
    void whatOneOfThemDeclinesGoesToTheVote() {
        var play = scene.play();
        scene.moves(play, play.circle());
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        answering.decline(play.circle().convenor().id(), lend, null, "A gift is no loan.").required();
        assertThat(refused(answering.accept(play.tenants().convenor().id(), lend, null, scene.seen(play, lend), "")))
                .contains("declinedByOthers");
        assertThat(scene.proceedings(play).open()).hasSize(1);
        assertThat(mvc.get().uri("/motions/" + play.motion())).bodyText().contains("Goes to the vote");
        answering.accept(play.circle().convenor().id(), lend, null, scene.seen(play, lend), "").required();
        answering.accept(play.tenants().convenor().id(), lend, null, scene.seen(play, lend), "").required();
        assertThat(scene.clause(play, 3)).contains("lend to");
    }

    @Test
    void whoeverHoldsTwoMandatesAnswersForEach() {
        var play = scene.play();
        scene.moves(play, play.circle());
        scene.mandate(play.tenants(), play.circle());
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        var tenants = play.tenants().convenor().id();
        var movers = scene.proceedings(play).consents(scene.find(play, lend)).movers();
        assertThat(refused(answering.accept(tenants, lend, null, scene.seen(play, lend), ""))).contains("ground.mover");
        assertThat(answering.accept(tenants, lend, movers.getFirst().id(), scene.seen(play, lend), "").required())
                .isEqualTo(DecisionKind.AGREED);
        assertThat(answering.accept(tenants, lend, movers.getLast().id(), scene.seen(play, lend), "").required())
                .isEqualTo(DecisionKind.ACCEPTED);
    }

    @Test
    void aMandateThatHasEndedAcceptsNothing() {
        var play = scene.play();
        var lend = scene.amend(play, play.union(), "pay the debts of", "lend to");
        scene.mandateEnds(play.tenants());
        assertThatThrownBy(() -> answering.accept(play.tenants().convenor().id(), lend, null, scene.seen(play, lend), ""))
                .isInstanceOf(Forbidden.class);
        scene.mandateEnds(play.union());
        assertThatThrownBy(() -> decisions.withdraw(play.union().convenor().id(), lend, "No.")).isInstanceOf(Forbidden.class);
    }

    @Test
    void partsAreTakenInAndDeclinedOneByOne() {
        var play = scene.play();
        var both = scene.divisible(play, play.union(), "pay the debts of", "lend to", "every supplier", "every co-op");
        var tenants = play.tenants().convenor();
        assertThat(mvc.get().uri("/motions/" + play.motion())).bodyText().contains("A1, part 1", "A1, part 2");
        assertThat(mvc.get().uri("/amendments/" + both).with(People.signedIn(tenants))).bodyText()
                .contains("Take in part 1", "Leave part 2 open");
        assertThat(refused(answering.inParts(tenants.id(), both, null, scene.seen(play, both), Map.of(1, false, 2, true), "")))
                .contains("reason");
        answering.inParts(tenants.id(), both, null, scene.seen(play, both), Map.of(1, false, 2, true), "One of the two.")
                .required();
        assertThat(scene.clause(play, 2)).contains("every supplier");
        assertThat(scene.clause(play, 3)).contains("lend to");
        assertThat(refused(answering.inParts(tenants.id(), both, null, scene.seen(play, both), Map.of(2, false), "No.")))
                .contains("ground.part");
        var ruling = new Decision.Ruling("Conference", "97 for", "Majority", "");
        var entered = decisions.enter(tenants.id(), both, play.tenants().id(), DecisionKind.FALLEN, 1, null, ruling).required();
        decisions.confirm(play.union().convenor().id(), both, entered, play.union().id()).required();
        assertThat(scene.proceedings(play).open()).isEmpty();
        assertThat(mvc.get().uri("/amendments/" + both)).bodyText().contains("Taken in parts: 1 of 2 adopted", "Part 1: Fallen");
        assertThat(mvc.get().uri("/motions/" + play.motion() + "/text.json")).bodyText().contains("\"part\":1", "\"part\":2");
        assertThat(mvc.get().uri("/motions/" + play.motion() + "/motion.pdf")).hasStatusOk();
        var adopted = scene.proceedings(play).fates().of(both).stream().filter(one -> one.kind().adopts()).findFirst()
                .orElseThrow();
        var back = decisions.enter(tenants.id(), both, play.tenants().id(), DecisionKind.REVOKED, null, adopted.id(),
                new Decision.Ruling("Conference", "Recount", "Majority", "Counted wrong.")).required();
        decisions.confirm(play.union().convenor().id(), both, back, play.union().id()).required();
        assertThat(scene.clause(play, 3)).contains("pay the debts");
        assertThat(scene.proceedings(play).open()).hasSize(1);
    }

    @Test
    void theListSaysWhatFollowsFromEachVote() {
        var play = scene.play();
        scene.amend(play, play.union(), "pay the debts of", "lend to");
        scene.amend(play, play.circle(), "pay the debts of households", "make grants to all households");
        scene.amend(play, play.circle(), "every supplier", "every co-op");
        assertThat(mvc.get().uri("/motions/" + play.motion())).bodyText().contains("have to do with each other",
                "If A2 is carried, A1 needs other words.", "If A1 is carried, A2 needs other words.");
        assertThat(scene.proceedings(play).votingOrder().inOrder()).extracting(MotionAmendment::tag)
                .isEqualTo(List.of("A2", "A1", "A3"));
        for (var language : List.of("de", "fr")) {
            assertThat(mvc.get().uri("/motions/" + play.motion()).header("Accept-Language", language)).hasStatusOk();
        }
    }

    @Test
    void whatLooksLikeMarkupIsWords() {
        var play = scene.play();
        var hostile = scene.amend(play, play.union(), "pay the debts of", "<script>alert(1)</script> lend to");
        assertThat(mvc.get().uri("/amendments/" + hostile)).bodyText().doesNotContain("<script>alert(1)");
        assertThat(mvc.get().uri("/motions/" + play.motion())).bodyText().doesNotContain("<script>alert(1)");
    }
}
