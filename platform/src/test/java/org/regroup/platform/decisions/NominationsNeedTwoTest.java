package org.regroup.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.decisions.AnElectionIsOpenedTest.grounds;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.decisions.Nominations.Profile;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(ElectionScene.class)
class NominationsNeedTwoTest {

    @Autowired
    ElectionScene scene;
    @Autowired
    Nominations nominations;
    @Autowired
    NominationRepository repository;
    @Autowired
    Elections elections;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private static final Profile PROFILE = new Profile(null, "I will report back every month.", "");

    @Test
    void whoeverStandsIsSecondedByAnother() {
        var party = scene.party("Tenants", 2);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
        var ada = party.members().get(0);
        var ben = party.members().get(1);
        var nomination = nominations.stand(ada.id(), election.id(), PROFILE).required();

        assertThat(nomination.stage()).isEqualTo(Nomination.Stage.WAITS_FOR_SECONDER);
        assertThat(grounds(nominations.second(ada.id(), election.id(), nomination.id()))).containsExactly("");
        assertThat(nominations.second(ben.id(), election.id(), nomination.id()).required().stage())
                .isEqualTo(Nomination.Stage.STANDS);
        assertThat(grounds(nominations.stand(ada.id(), election.id(), PROFILE))).containsExactly("");
    }

    @Test
    void whoeverIsNominatedByAnotherIsAskedAndNothingShowsBefore() {
        var party = scene.party("Tenants", 3);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
        var ada = party.members().get(0);
        var ben = party.members().get(1);
        var cleo = party.members().get(2);
        nominations.nominate(ada.id(), election.id(), scene.address(ben)).required();

        assertThat(jdbc.sql("select count(*) from outgoing_mail where recipient = :to").param("to", scene.address(ben))
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(mvc.get().uri(election.href()).with(People.signedIn(cleo))).bodyText().doesNotContain(ben.name());
        assertThat(mvc.get().uri(election.href()).with(People.signedIn(ben))).bodyText().contains("has nominated you");
        var nomination = repository.of(election.id()).getFirst();
        assertThatThrownBy(() -> nominations.accept(cleo.id(), election.id(), nomination.id(), PROFILE))
                .isInstanceOf(NotFound.class);
        assertThat(nominations.accept(ben.id(), election.id(), nomination.id(), PROFILE).required().stage())
                .isEqualTo(Nomination.Stage.STANDS);
        assertThat(mvc.get().uri(election.href()).with(People.signedIn(cleo))).bodyText().contains(ben.name());
    }

    @Test
    void theAnswerDoesNotTellWhoIsOnTheRoll() {
        var party = scene.party("Tenants", 1);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
        var ada = party.members().getFirst();
        for (var address : new String[]{"nobody@example.org", scene.address(scene.stranger()), scene.address(ada),
                scene.address(party.scrutineer())}) {
            nominations.nominate(ada.id(), election.id(), address).required();
        }
        assertThat(repository.of(election.id())).isEmpty();
    }

    @Test
    void whoeverRunsItOrIsNotOnTheRollCannotStand() {
        var party = scene.party("Tenants", 1);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
        var late = scene.member("Late", party.id());

        assertThat(grounds(nominations.stand(party.convenor().id(), election.id(), PROFILE))).containsExactly("");
        assertThatThrownBy(() -> nominations.stand(late.id(), election.id(), PROFILE)).isInstanceOf(Forbidden.class);
        nominations.stand(party.members().getFirst().id(), election.id(), PROFILE).required();
        assertThat(grounds(elections.name(party.convenor().id(), party.id(), election.id(),
                scene.address(party.members().getFirst())))).containsExactly("email");
    }

    @Test
    void afterTheDayNobodyStands() {
        var party = scene.party("Tenants", 2);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
        var nomination = nominations.stand(party.members().getFirst().id(), election.id(), PROFILE).required();
        scene.toVote();

        assertThat(grounds(nominations.second(party.members().getLast().id(), election.id(), nomination.id())))
                .containsExactly("");
        assertThat(grounds(nominations.stand(party.members().getLast().id(), election.id(), PROFILE))).containsExactly("");
        assertThat(BallotPaper.of(election, repository.of(election.id())).lines()).isEmpty();
    }

    @Test
    void whoeverWithdrawsDuringTheVoteStaysOnThePaperAndSaysWhy() {
        var party = scene.party("Tenants", 4);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
        var standing = scene.stand(election, party, 3);
        scene.toVote();
        var before = BallotPaper.of(election, repository.of(election.id()));
        var ada = party.members().getFirst();

        assertThat(grounds(nominations.withdraw(ada.id(), election.id(), standing.getFirst().id(), " ")))
                .containsExactly("reason");
        assertThatThrownBy(() -> nominations.withdraw(party.members().getLast().id(), election.id(),
                standing.getFirst().id(), "For her.")).isInstanceOf(Forbidden.class);
        nominations.withdraw(ada.id(), election.id(), standing.getFirst().id(), "I am moving away.").required();

        var after = BallotPaper.of(election, repository.of(election.id()));
        assertThat(after.lines()).hasSize(3).extracting(line -> line.nomination().id())
                .isEqualTo(before.lines().stream().map(line -> line.nomination().id()).toList());
        assertThat(after.standing()).hasSize(2);
        assertThat(mvc.get().uri(election.href()).with(People.signedIn(ada))).bodyText().contains("I am moving away.");
    }

    @Test
    void whoeverDeclinedMayStillStand() {
        var party = scene.party("Tenants", 2);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
        var ben = party.members().getLast();
        nominations.nominate(party.members().getFirst().id(), election.id(), scene.address(ben)).required();
        nominations.decline(ben.id(), election.id(), repository.of(election.id()).getFirst().id()).required();
        clock.advance(Duration.ofHours(1));

        assertThat(nominations.stand(ben.id(), election.id(), PROFILE).required().stage())
                .isEqualTo(Nomination.Stage.WAITS_FOR_SECONDER);
    }
}
