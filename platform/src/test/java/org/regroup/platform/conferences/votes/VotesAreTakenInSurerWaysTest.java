package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.conferences.votes.AVoteIsTakenOnAFrozenRollTest.keys;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.conferences.votes.VoteScene.Sitting;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

/// From voices to a secret vote: each way begins anew, and what was cast before does not count.
@PlatformTest
@Import(VoteScene.class)
class VotesAreTakenInSurerWaysTest {

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
    Demands demands;
    @Autowired
    Casting casting;
    @Autowired
    Happenings happenings;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private void cast(Sitting sitting, HallVote vote, int from, int to, Choice choice) {
        sitting.all().subList(from, to).forEach(who -> casting
                .cast(sitting.id(), vote.id(), who, UUID.randomUUID(), now(vote).rung(), choice).required());
    }

    private HallVote now(HallVote vote) {
        return repository.find(vote.id()).orElseThrow();
    }

    @Test
    void voicesThenHandsThenCardsByTheWordOfOneDelegation() {
        var sitting = scene.sitting(new int[]{9, 300, 40}, new int[]{4, 8, 4});
        var vote = scene.open(sitting, Rung.VOICES);
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        assertThat(demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "1", Rung.HANDS, false).required())
                .isEqualTo(Demands.After.TAKEN);
        assertThat(now(vote)).satisfies(one -> {
            assertThat(one.open()).isTrue();
            assertThat(one.rung()).isEqualTo(Rung.HANDS);
            assertThat(one.counted()).as("hands are counted").isTrue();
        });
        assertThat(keys(demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "1", Rung.HANDS, false)))
                .contains("votes.ground.notSurer");

        var old = UUID.randomUUID();
        assertThat(demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "1", Rung.CARDS, false).required())
                .as("fifty have to stand").isEqualTo(Demands.After.STANDS);
        demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "5", Rung.CARDS, true).required();
        assertThat(keys(casting.cast(sitting.id(), vote.id(), "1", old, Rung.HANDS, Choice.FOR)))
                .containsExactly("votes.ground.otherWay.cards");
        // heads: 8 for, 8 against; members: 49 for, 300 against
        cast(sitting, vote, 0, 4, Choice.FOR);
        cast(sitting, vote, 4, 12, Choice.AGAINST);
        cast(sitting, vote, 12, 16, Choice.FOR);
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        var tally = counts.result(now(vote)).required();
        assertThat(tally.carried()).isFalse();
        assertThat(tally.total()).isEqualTo(new Hands(Hands.ROOM, 8, 8, 0, 0));
        assertThat(tally.verdict().words()).contains("49", "349");
        assertThat(happenings.hall(sitting.id()).business().votes().getFirst().rung()).isEqualTo(Rung.CARDS);
    }

    @Test
    void aCardGoesWholeOrIsDividedByItsOrganisationsOwnRule() {
        var one = new Delegation("a", "A", "A", 1, 100, 4, 4, true);
        var two = new Delegation("b", "B", "B", 2, 90, 3, 3, false);
        var voters = new TreeMap<String, String>();
        List.of("1", "2", "3", "4").forEach(who -> voters.put(who, "a"));
        List.of("5", "6", "7").forEach(who -> voters.put(who, "b"));
        var vote = new HallVote(new VoteId(UUID.randomUUID()),
                new org.regroup.platform.conferences.ConferenceId(UUID.randomUUID()),
                1, "1", "x", "", Rung.CARDS, org.regroup.counting.decisions.Rules.parse(VoteScene.HEADS).rule(), true, false,
                Roll.of(List.of(one, two), voters), java.time.Instant.EPOCH, java.time.Instant.EPOCH, null, "", List.of());
        var ballots = voters.entrySet().stream().map(entry -> new Ballot(entry.getKey(), entry.getKey(), entry.getValue(),
                List.of("1", "2", "3", "5").contains(entry.getKey()) ? Choice.FOR : Choice.AGAINST, true)).toList();
        // A goes whole: 100 for; B is divided: 30 for, 60 against
        var tally = Tally.of(vote, ballots, List.of());
        assertThat(tally.verdict().words()).contains("130", "190").contains("68.4%");
        var tied = Tally.of(vote, ballots.stream().filter(ballot -> !ballot.code().equals("3")).map(ballot -> ballot.code()
                .equals("2") ? new Ballot("2", "2", "a", Choice.ABSTAIN, true) : ballot).toList(), List.of());
        assertThat(tied.verdict().words()).as("a tied bloc says neither").contains("30", "90");
        var shuffled = ballots.reversed();
        assertThat(Tally.of(vote, shuffled, List.of())).as("order does not matter").isEqualTo(tally);
    }

    @Test
    void aRollCallIsShownByNameAndASecretVoteByNobodysName() {
        var sitting = scene.sitting(new int[]{30, 30}, new int[]{12, 12});
        var vote = scene.open(sitting, Rung.HANDS);
        cast(sitting, vote, 0, 24, Choice.FOR);
        demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "1", Rung.ROLL_CALL, true).required();
        cast(sitting, vote, 0, 3, Choice.AGAINST);
        cast(sitting, vote, 3, 4, Choice.FOR);
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        var member = sitting.bodies().get(0).members().getFirst();
        assertThat(mvc.get().uri(vote.href()).with(People.signedIn(member))).bodyText().contains("1, " + member.name(),
                "1 for, 3 against");
        assertThat(mvc.get().uri(vote.href())).bodyText().contains("By name").doesNotContain("1, " + member.name());

        for (int i = 0; i < 9; i++) {
            assertThat(demands.stand(sitting.chair().id(), sitting.id(), vote.id(), sitting.all().get(i), Rung.SECRET, false)
                    .required()).isEqualTo(Demands.After.STANDS);
        }
        demands.sit(sitting.id(), vote.id(), "1", Rung.SECRET);
        assertThat(keys(demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "1", Rung.SECRET, true)))
                .contains("votes.ground.noDelegation");
        demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "1", Rung.SECRET, false).required();
        assertThat(demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "10", Rung.SECRET, false).required())
                .isEqualTo(Demands.After.TAKEN);
        assertThat(stored(vote, "hands")).as("what was cast by name would tell how they are likely to vote").isEmpty();
        assertThat(stored(vote, "roll_call")).isEmpty();
        cast(sitting, vote, 0, 10, Choice.FOR);
        cast(sitting, vote, 10, 20, Choice.AGAINST);
        assertThat(stored(vote, "secret")).hasSize(20).noneMatch(sitting.all()::contains);
        assertThat(mvc.get().uri(vote.href()).with(People.signedIn(member))).bodyText().contains("You voted: For.",
                "stands under");
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        var before = counts.result(now(vote)).required();
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true).required();
        assertThat(stored(vote, "secret")).as("nothing connects ballots and delegates any more").containsOnlyNulls();
        assertThat(counts.result(now(vote)).required()).isEqualTo(before);
        assertThat(before.carried()).as("a tie").isFalse();
        assertThat(before.lines()).isEmpty();
        assertThat(jdbc.sql("select distinct organisation from hall_ballot where vote = :vote and rung = 'secret'")
                .param("vote", vote.id().value()).query(String.class).list()).containsExactly("");
    }

    private List<String> stored(HallVote vote, String rung) {
        return jdbc.sql("select voice from hall_ballot where vote = :vote and rung = :rung").param("vote", vote.id().value())
                .param("rung", rung).query((row, _) -> row.getString(1)).list().stream().collect(Collectors.toList());
    }

    @Test
    void aChairClosesTheVoteOnTheScreenAndNotTheOneThatBeganAnewMeanwhile() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{3, 3});
        var vote = scene.open(sitting, Rung.HANDS);
        demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "1", Rung.ROLL_CALL, true).required();
        assertThat(mvc.post().uri(vote.href() + "/close").param("rung", "HANDS").with(People.signedIn(sitting.chair()))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .bodyText().contains("the vote began anew");
        assertThat(now(vote).open()).isTrue();
        assertThat(mvc.post().uri(vote.href() + "/close").param("rung", "ROLL_CALL").with(People.signedIn(sitting.chair()))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        assertThat(now(vote).open()).isFalse();
    }

    @Test
    void whereTheRoomWasCountedAsWellItIsCountedInTheSurerWayToo() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{3, 3});
        var vote = votes.open(sitting.chair().id(), sitting.id(), new Opening(UUID.randomUUID(), "Composite 4", "", Rung.HANDS,
                VoteScene.HEADS, true, true, null, List.of())).required();
        demands.stand(sitting.chair().id(), sitting.id(), vote.id(), "1", Rung.ROLL_CALL, true).required();
        assertThat(now(vote)).matches(HallVote::counted).matches(HallVote::onLine);
    }

    @Test
    void theChairsWordIsDeclaredAndAnAnnulledVoteSaysWhy() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{3, 3});
        var vote = scene.open(sitting, Rung.VOICES);
        assertThat(keys(casting.cast(sitting.id(), vote.id(), "1", UUID.randomUUID(), Rung.VOICES, Choice.FOR)))
                .containsExactly("votes.ground.notOnLine");
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), true).required();
        assertThat(happenings.hall(sitting.id()).business().votes().getFirst().result().orElseThrow().carried()).isTrue();
        assertThat(keys(votes.annul(sitting.chair().id(), sitting.id(), vote.id(), " ")))
                .containsExactly("votes.ground.reason.missing");
        votes.annul(sitting.chair().id(), sitting.id(), vote.id(), "The doors were not shut.").required();
        assertThat(mvc.get().uri(vote.href())).bodyText().contains("Annulled", "The doors were not shut.");
    }
}
