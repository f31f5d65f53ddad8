package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.votes.AVoteIsTakenOnAFrozenRollTest.keys;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.votes.Discrepancy.Kind;
import org.regroup.platform.conferences.votes.VoteScene.Sitting;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// Hands, cards and papers are counted by tellers of two organisations; whatever does not fit what was cast on line is named.
@PlatformTest
@Import(VoteScene.class)
class TheRoomAndTheNetworkAreReconciledTest {

    @Autowired
    VoteScene scene;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    VoteRepository repository;
    @Autowired
    Counts counts;
    @Autowired
    Telling telling;
    @Autowired
    Casting casting;
    @Autowired
    TestClock clock;
    @Autowired
    MockMvcTester mvc;

    private Sitting sitting() {
        var sitting = scene.sitting(new int[]{20, 20}, new int[]{8, 8});
        scene.office(sitting.id(), sitting.bodies(), Office.Kind.TELLER, teller(sitting, 0), Duration.ofDays(2));
        scene.office(sitting.id(), sitting.bodies(), Office.Kind.TELLER, teller(sitting, 1), Duration.ofDays(2));
        return sitting;
    }

    private static SignedIn teller(Sitting sitting, int body) {
        return sitting.bodies().get(body).members().getLast();
    }

    private HallVote closed(Sitting sitting, Rung rung, boolean onLine) {
        var vote = votes.open(sitting.chair().id(), sitting.id(),
                new Opening(UUID.randomUUID(), "Composite 4", "", rung, VoteScene.HEADS, onLine, true, null, List.of()))
                .required();
        if (onLine) {
            List.of("1", "2", "3").forEach(who -> casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), rung, Choice.FOR)
                    .required());
        }
        return closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
    }

    private Telling.After enters(Sitting sitting, int body, HallVote vote, Map<String, String> sheet) {
        return telling.enter(teller(sitting, body).id(), sitting.id(), vote.id(), Typed.of(sheet)).required();
    }

    private List<Kind> found(HallVote vote) {
        return counts.reconciled(repository.find(vote.id()).orElseThrow()).found().stream().map(Discrepancy::kind).toList();
    }

    private static Map<String, String> hands(int inFavour, int against, int abstained) {
        return Map.of("for0", "" + inFavour, "against0", "" + against, "abstain0", "" + abstained);
    }

    @Test
    void handsStandWhenTellersOfTwoOrganisationsAgree() {
        var sitting = sitting();
        var vote = closed(sitting, Rung.HANDS, true);
        assertThat(keys(votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true)))
                .containsExactly("votes.ground.tellers");
        assertThat(enters(sitting, 0, vote, hands(4, 7, 1))).isEqualTo(Telling.After.WAITS);
        assertThat(mvc.get().uri(vote.href() + "/reconciliation")).as("nobody counts by another’s sheet").bodyText()
                .contains("1 entered.").doesNotContain("4 for");
        assertThat(enters(sitting, 1, vote, hands(5, 7, 1))).isEqualTo(Telling.After.DIFFERS);
        assertThat(found(vote)).containsExactly(Kind.DIFFERENT);
        assertThat(mvc.get().uri(vote.href() + "/reconciliation")).bodyText().contains("4 for, 7 against", "5 for, 7 against",
                "2 sheets differ");
        assertThat(enters(sitting, 1, vote, hands(4, 7, 1))).isEqualTo(Telling.After.SETTLED);
        assertThat(keys(telling.enter(teller(sitting, 0).id(), sitting.id(), vote.id(), Typed.of(hands(9, 0, 0)))))
                .containsExactly("votes.ground.settled");
        // three on line and four hands for, seven hands against
        assertThat(counts.result(vote).required().total()).isEqualTo(new Hands(Hands.ROOM, 7, 7, 1, 0));

        telling.recount(sitting.chair().id(), sitting.id(), vote.id(), "A row was left out.").required();
        assertThat(enters(sitting, 0, vote, hands(5, 7, 1))).isEqualTo(Telling.After.WAITS);
        assertThat(enters(sitting, 1, vote, hands(5, 7, 1))).isEqualTo(Telling.After.SETTLED);
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();
        assertThat(counts.result(vote).required().carried()).isTrue();
        assertThat(keys(telling.recount(sitting.chair().id(), sitting.id(), vote.id(), "Again."))).contains("votes.ground.over");
    }

    @Test
    void cardsAreReadOutByNumberAndWhatDoesNotFitIsNamed() {
        var sitting = sitting();
        var vote = closed(sitting, Rung.ROLL_CALL, true);
        var sheet = Map.of("for", "4-7, 2", "against", "9 – 16, 5, 77", "abstain", "", "late", "2");
        enters(sitting, 0, vote, sheet);
        assertThat(enters(sitting, 1, vote, sheet)).isEqualTo(Telling.After.SETTLED);
        assertThat(found(vote)).containsExactly(Kind.NOT_ON_ROLL, Kind.TWICE, Kind.BOTH, Kind.LATE);
        // on line 1 2 3; on paper 4 6 7 for, 9 to 16 against; 5 stands twice, 77 nowhere, 2 voted on line
        assertThat(counts.result(vote).required().total()).isEqualTo(new Hands(Hands.ROOM, 6, 8, 0, 0));
        assertThat(mvc.get().uri(vote.href() + "/reconciliation")).bodyText().contains("do not exist: 77.", "same number: 5.",
                "on line and on paper: 2.", "2 papers came after the close");
        assertThat(mvc.get().uri(vote.href()).with(People.signedIn(sitting.bodies().get(0).members().getFirst()))).bodyText()
                .contains("16, ");
        assertThat(mvc.get().uri(vote.href() + "/papers.pdf").with(People.signedIn(teller(sitting, 0)))).hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(mvc.get().uri(vote.href() + "/papers.pdf").with(People.signedIn(sitting.bodies().get(0).members().getFirst())))
                .hasStatus(403);
        assertThat(keys(telling.enter(teller(sitting, 0).id(), sitting.id(), vote.id(), Typed.of(Map.of("for", "seven")))))
                .contains("votes.ground.numbers");
    }

    @Test
    void aSecretPaperOfSomebodyWhoVotedOnLineStopsTheResult() {
        var sitting = sitting();
        var vote = closed(sitting, Rung.SECRET, true);
        var sheet = new java.util.HashMap<>(hands(2, 2, 0));
        sheet.putAll(Map.of("spoiled0", "1", "took", "3-7"));
        enters(sitting, 0, vote, sheet);
        enters(sitting, 1, vote, sheet);
        assertThat(found(vote)).containsExactly(Kind.BOTH_SECRET);
        assertThat(keys(votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true)))
                .containsExactly("votes.ground.unreconciled");
        votes.annul(sitting.chair().id(), sitting.id(), vote.id(), "Number 3 voted twice.").required();

        var again = closed(sitting, Rung.SECRET, false);
        sheet.put("took", "1-4");
        enters(sitting, 0, again, sheet);
        enters(sitting, 1, again, sheet);
        assertThat(found(again)).containsExactly(Kind.MORE_THAN_TAKEN);
        telling.recount(sitting.chair().id(), sitting.id(), again.id(), "One had no paper.").required();
        sheet.put("took", "");
        enters(sitting, 0, again, sheet);
        enters(sitting, 1, again, sheet);
        assertThat(found(again)).as("who took them is written down").containsExactly(Kind.MORE_THAN_TAKEN);
        telling.recount(sitting.chair().id(), sitting.id(), again.id(), "Who took them is missing.").required();
        // one paper for each: 5 took two, and 77 has no vote
        sheet.put("took", "1-3, 5, 5, 77");
        enters(sitting, 0, again, sheet);
        enters(sitting, 1, again, sheet);
        assertThat(found(again)).containsExactly(Kind.TOOK_WRONGLY);
        assertThat(mvc.get().uri(again.href() + "/reconciliation")).bodyText().contains("or more than one: 5, 77.");
        telling.recount(sitting.chair().id(), sitting.id(), again.id(), "Read again.").required();
        sheet.put("took", "1-5");
        enters(sitting, 0, again, sheet);
        enters(sitting, 1, again, sheet);
        votes.declare(sitting.chair().id(), sitting.id(), again.id(), true).required();
        assertThat(counts.result(again).required().total()).isEqualTo(new Hands(Hands.ROOM, 2, 2, 0, 1));
    }

    @Test
    void aVoteOnPaperIsEnteredWithItsTime() {
        var sitting = sitting();
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.PaperBegan("The router died."));
        clock.advance(Duration.ofMinutes(10));
        var held = clock.instant();
        clock.advance(Duration.ofMinutes(30));
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.PaperEnded());
        for (var time : List.of(held, held.minus(Duration.ofHours(2)))) {
            var vote = votes
                    .open(sitting.chair().id(), sitting.id(), new Opening(UUID.randomUUID(), "Composite 4", "", Rung.HANDS,
                            VoteScene.HEADS, false, true, time, List.of()))
                    .required();
            closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
            if (time.equals(held)) {
                assertThat(mvc.get().uri(vote.href() + "/reconciliation")).bodyText()
                        .contains("Nothing can be compared before two tellers have counted.");
            }
            enters(sitting, 0, vote, hands(9, 20, 0));
            assertThat(found(vote)).containsExactly(Kind.TOO_MANY);
            enters(sitting, 0, vote, hands(9, 6, 0));
            enters(sitting, 1, vote, hands(9, 6, 0));
            var page = assertThat(mvc.get().uri(vote.href() + "/reconciliation")).bodyText();
            if (time.equals(held)) {
                page.contains("Everything fits.");
            } else {
                page.contains("outside the times at which the room ran on paper");
            }
            votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();
        }
    }

    @Test
    void whoeverCannotVoteOnLineIsCountedInTheRoomOnceTheChairSaysSo() {
        var sitting = sitting();
        var vote = scene.open(sitting, Rung.ROLL_CALL);
        casting.cast(sitting.id(), vote.id(), "1", UUID.randomUUID(), Rung.ROLL_CALL, Choice.FOR).required();
        var room = mvc.post().uri(vote.href() + "/room")
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        assertThat(room.with(People.signedIn(sitting.bodies().get(0).members().getFirst()))).hasStatus(403);
        var chairs = People.signedIn(sitting.chair());
        assertThat(mvc.get().uri(vote.href()).with(chairs)).bodyText().contains("Have the room counted as well");
        telling.roomToo(sitting.chair().id(), sitting.id(), vote.id()).required();
        telling.roomToo(sitting.chair().id(), sitting.id(), vote.id()).required();
        assertThat(mvc.get().uri(vote.href()).with(chairs)).bodyText().doesNotContain("Have the room counted as well");
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        assertThat(keys(votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true)))
                .containsExactly("votes.ground.tellers");
        enters(sitting, 0, vote, Map.of("for", "", "against", "2-4", "abstain", ""));
        enters(sitting, 1, vote, Map.of("for", "", "against", "2-4", "abstain", ""));
        assertThat(counts.result(repository.find(vote.id()).orElseThrow()).required().total())
                .isEqualTo(new Hands(Hands.ROOM, 1, 3, 0, 0));
        assertThat(keys(telling.roomToo(sitting.chair().id(), sitting.id(), vote.id()))).containsExactly("votes.ground.roomLate");
    }

    @Test
    void onlyTellersCountAndOnlyWhatIsClosed() {
        var sitting = sitting();
        var vote = votes.open(sitting.chair().id(), sitting.id(),
                new Opening(UUID.randomUUID(), "Composite 4", "", Rung.HANDS, VoteScene.HEADS, false, true, null, List.of()))
                .required();
        assertThatThrownBy(() -> telling.enter(sitting.chair().id(), sitting.id(), vote.id(), Typed.of(hands(1, 1, 1))))
                .isInstanceOf(Forbidden.class);
        assertThat(keys(telling.enter(teller(sitting, 0).id(), sitting.id(), vote.id(), Typed.of(Map.of("for0", "x")))))
                .contains("votes.ground.stillOpen", "votes.ground.count");
        assertThat(mvc.get().uri(vote.href() + "/count").with(People.signedIn(teller(sitting, 0)))).hasStatusOk().bodyText()
                .contains("Nothing can be entered now");
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        assertThat(mvc.get().uri(vote.href() + "/count").with(People.signedIn(teller(sitting, 0)))).bodyText()
                .contains("name=\"for0\"");
        clock.advance(Duration.ofDays(3));
        assertThatThrownBy(() -> enters(sitting, 0, vote, hands(1, 1, 1))).isInstanceOf(Forbidden.class);
    }
}
