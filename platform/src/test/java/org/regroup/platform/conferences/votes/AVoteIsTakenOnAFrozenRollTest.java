package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Voice;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.votes.VoteScene.Sitting;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// Who may vote is fixed when the vote is opened, whoever sits down or leaves while it runs.
@PlatformTest
@Import(VoteScene.class)
class AVoteIsTakenOnAFrozenRollTest {

    @Autowired
    VoteScene scene;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    Casting casting;
    @Autowired
    TestClock clock;
    @Autowired
    MockMvcTester mvc;

    private Outcome<Casting.Receipt> cast(Sitting sitting, HallVote vote, String who, Choice choice) {
        return casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), vote.rung(), choice);
    }

    static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var grounds) ? grounds.stream().map(Ground::key).toList() : List.of();
    }

    @Test
    void whoWasReplacedVotesAndTheNewOneIsTold() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{4, 4});
        scene.attendee(sitting.id(), 50, "alternate", sitting.bodies().get(0), null);
        scene.came(sitting.id(), sitting.chair(), "50", sitting.bodies().get(0), Voice.ALTERNATE);
        var vote = scene.open(sitting, Rung.HANDS);
        assertThat(vote.roll().voters().keySet()).containsExactlyElementsOf(sitting.all());
        assertThat(vote.roll().delegations()).extracting(Delegation::members).containsExactly(12L, 12L);

        scene.enter(sitting.id(), sitting.chair(), "900", new Act.SteppedIn("50", "1"));
        cast(sitting, vote, "1", Choice.FOR).required();
        assertThat(cast(sitting, vote, "50", Choice.AGAINST)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.grounds()).isEqualTo(List.of(Ground.of("votes.ground.seatVotes", "1"))));
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();

        var next = scene.open(sitting, Rung.HANDS);
        assertThat(keys(cast(sitting, next, "1", Choice.FOR))).containsExactly("votes.ground.notDelegate");
        cast(sitting, next, "50", Choice.AGAINST).required();
    }

    @Test
    void afterTheCloseNothingIsTakenAndBeforeItTheChairDeclaresNothing() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{3, 4});
        var vote = scene.open(sitting, Rung.HANDS);
        sitting.delegates().get(0).forEach(who -> cast(sitting, vote, who, Choice.FOR).required());
        assertThat(keys(votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true)))
                .containsExactly("votes.ground.stillOpen");
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        assertThat(keys(cast(sitting, vote, "5", Choice.AGAINST))).containsExactly("votes.ground.closed");
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();
        assertThat(mvc.get().uri(vote.href())).hasStatusOk().bodyText().contains("3 for, 0 against, 0 abstained",
                "3 for of 3 votes cast is 100%");
    }

    @Test
    void openedTwiceItIsOneVoteAndOfAnotherConferenceItIsNone() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{3, 3});
        var opening = new Opening(UUID.randomUUID(), "Composite 4", "", Rung.HANDS, VoteScene.HEADS, true, false, null,
                List.of());
        var vote = votes.open(sitting.chair().id(), sitting.id(), opening).required();
        assertThat(votes.open(sitting.chair().id(), sitting.id(), opening).required().number()).isEqualTo(vote.number());
        assertThat(keys(scene.opens(sitting, Rung.HANDS, VoteScene.HEADS))).containsExactly("hall.refusal.voting");
        assertThatThrownBy(() -> casting.cast(new ConferenceId(UUID.randomUUID()), vote.id(), "1", UUID.randomUUID(), Rung.HANDS,
                Choice.FOR)).isInstanceOf(NotFound.class);
        assertThat(keys(cast(sitting, vote, "77", Choice.FOR))).containsExactly("votes.ground.notDelegate");
    }

    @Test
    void onlyWhoeverHasTheOfficeAndTheChairOpensAVote() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{3, 3});
        var other = sitting.bodies().get(1).convenor();
        assertThatThrownBy(() -> votes.open(other.id(), sitting.id(),
                new Opening(UUID.randomUUID(), "x", "", Rung.HANDS, VoteScene.HEADS, true, false, null, List.of())))
                .isInstanceOf(Forbidden.class);
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.ChairTaken("1"));
        assertThat(keys(scene.opens(sitting, Rung.HANDS, VoteScene.HEADS))).containsExactly("hall.refusal.not_in_chair");
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.ChairTaken("900"));
        var vote = scene.open(sitting, Rung.HANDS);
        clock.advance(Duration.ofDays(61));
        assertThatThrownBy(() -> closing.close(sitting.chair().id(), sitting.id(), vote.id())).isInstanceOf(Forbidden.class);
    }

    @Test
    void aRuleThatCannotBeMeantIsRefused() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{3, 3});
        assertThat(keys(scene.opens(sitting, Rung.HANDS, "people(more than half)")))
                .containsExactly("votes.ground.rule.unreadable");
        assertThat(keys(scene.opens(sitting, Rung.HANDS, "organisations(at-least 3)"))).containsExactly("votes.ground.rule.fit");
        assertThat(keys(scene.opens(sitting, Rung.HANDS, "people(more-than 1/2 of cast tie-chair)")))
                .containsExactly("votes.ground.rule.tie");
        assertThat(keys(scene.opens(sitting, Rung.HANDS, "veto(\"" + sitting.bodies().get(0).name() + "\")")))
                .contains("votes.ground.rule.veto");
        assertThat(keys(scene.opens(sitting, Rung.SECRET, "organisations(more-than 1/2)")))
                .containsExactly("votes.ground.exposes");
        scene.opens(sitting, Rung.SECRET, VoteScene.HEADS).required();
    }

    @Test
    void aDelegateVotesAndChangesHerMindOnAPageThatNobodyElseSees() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{3, 3});
        var vote = scene.open(sitting, Rung.HANDS);
        var ada = sitting.bodies().get(1).members().getFirst();
        var bea = sitting.bodies().get(1).members().get(1);
        assertThat(mvc.get().uri(vote.href()).with(People.signedIn(ada))).hasStatusOk().bodyText()
                .contains("name=\"choice\" value=\"y\"").doesNotContain("You voted");
        var first = UUID.randomUUID();
        post(vote, ada, first, "y").hasStatus3xxRedirection();
        assertThat(mvc.get().uri(vote.href()).with(People.signedIn(ada))).bodyText().contains("You voted: For.");
        assertThat(mvc.get().uri(vote.href()).with(People.signedIn(bea))).bodyText().doesNotContain("You voted");
        assertThat(mvc.get().uri(vote.href())).bodyText().doesNotContain("You voted", "1 for");
        assertThat(mvc.get().uri(vote.href() + "?said=cast").with(People.signedIn(ada))).bodyText()
                .contains("Your vote is stored.");
        assertThat(mvc.get().uri(vote.href() + "?said=cast").with(People.signedIn(bea))).bodyText()
                .doesNotContain("Your vote is stored.");
        post(vote, ada, UUID.randomUUID(), "n").hasStatus3xxRedirection();
        post(vote, ada, first, "y").hasStatus3xxRedirection();
        assertThat(mvc.get().uri(vote.href()).with(People.signedIn(ada))).bodyText().contains("You voted: Against.");
        post(vote, ada, UUID.randomUUID(), "maybe").hasStatusOk().bodyText().contains("Choose for, against or abstain.");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResultAssert post(HallVote vote,
            org.regroup.platform.accounts.SignedIn person, UUID id, String choice) {
        return assertThat(mvc.post().uri(vote.href() + "/ballot").with(People.signedIn(person))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .param("ballot", id.toString()).param("rung", "HANDS").param("choice", choice).exchange());
    }
}
