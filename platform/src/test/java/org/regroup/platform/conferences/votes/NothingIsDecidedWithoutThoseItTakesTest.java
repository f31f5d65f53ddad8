package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.conferences.votes.AVoteIsTakenOnAFrozenRollTest.keys;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.votes.VoteScene.Sitting;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.PlatformTest;

/// All delegates of one organisation walk out: the vote says so by name, and the rule that was agreed decides.
@PlatformTest
@Import(VoteScene.class)
class NothingIsDecidedWithoutThoseItTakesTest {

    private static final int[] MEMBERS = {40, 40, 40};

    @Autowired
    VoteScene scene;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    Casting casting;
    @Autowired
    MockMvcTester mvc;

    private void leave(Sitting sitting, List<String> delegates) {
        delegates.forEach(who -> scene.enter(sitting.id(), sitting.chair(), who, new Act.Went(who)));
    }

    private void cast(Sitting sitting, HallVote vote) {
        sitting.all().forEach(who -> casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), Rung.HANDS, Choice.FOR)
                .required());
    }

    @Test
    void withoutThemNoVoteIsOpenedWhereThatWasAgreed() {
        var sitting = scene.needing(2, MEMBERS, new int[]{4, 4, 4});
        leave(sitting, sitting.delegates().get(2).subList(0, 3));
        // two of the five seats are too few: it takes three
        assertThat(scene.opens(sitting, Rung.HANDS, VoteScene.HEADS)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.grounds().toString()).contains("votes.ground.quorum",
                        sitting.bodies().get(2).name(), "[" + sitting.bodies().get(2).name() + ", 1, 3]"));
    }

    @Test
    void whereTheyWalkOutBeforeTheCloseNoResultIsDeclared() {
        var sitting = scene.needing(2, MEMBERS, new int[]{4, 4, 4});
        var vote = scene.open(sitting, Rung.HANDS);
        cast(sitting, vote);
        leave(sitting, sitting.delegates().get(2));
        var name = sitting.bodies().get(2).name();
        assertThat(mvc.get().uri(vote.href())).bodyText().contains("Missing", name + ": 0 of 5 are here now.");
        var closed = closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        assertThat(closed.absent()).containsExactly(new Absent(sitting.key(2), name, 0, 5, 3));
        assertThat(mvc.get().uri(vote.href())).bodyText().contains("Not enough are here",
                name + ": 0 of 5 were here when the vote was closed. It takes 3.");
        assertThat(keys(votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true)))
                .containsExactly("votes.ground.quorum.lost");
        assertThat(mvc.get().uri(vote.href())).bodyText().contains(name + ": 0 of 5 were here when the vote was closed.",
                "It takes 3.");
        votes.annul(sitting.chair().id(), sitting.id(), vote.id(), "The " + name + " have left.").required();
    }

    @Test
    void whereNothingWasAgreedTheVoteOnlySaysSo() {
        var sitting = scene.sitting(MEMBERS, new int[]{4, 4, 4});
        var vote = scene.open(sitting, Rung.HANDS);
        cast(sitting, vote);
        leave(sitting, sitting.delegates().get(2));
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        var declared = votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true).required();
        assertThat(mvc.get().uri(declared.href())).bodyText()
                .contains(sitting.bodies().get(2).name() + ": 0 of 5 were here when the vote was closed.", "Carried");
    }

    @Test
    void withoutAQuorumOfAllTheResultWaitsForAnotherVote() {
        var sitting = scene.sitting(MEMBERS, new int[]{4, 4, 4});
        var vote = scene.open(sitting, Rung.HANDS);
        cast(sitting, vote);
        leave(sitting, sitting.delegates().get(1));
        leave(sitting, sitting.delegates().get(2).subList(0, 3));
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        assertThat(keys(votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true)))
                .containsExactly("votes.ground.quorum.all");
        assertThat(keys(scene.opens(sitting, Rung.HANDS, VoteScene.HEADS))).containsExactly("hall.refusal.no_quorum");
    }
}
