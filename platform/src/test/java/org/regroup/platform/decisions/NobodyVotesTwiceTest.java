package org.regroup.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.decisions.AnElectionIsOpenedTest.grounds;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.ElectionReader.Voted;
import org.regroup.platform.decisions.ElectionScene.Party;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(ElectionScene.class)
class NobodyVotesTwiceTest {

    @Autowired
    ElectionScene scene;
    @Autowired
    Elections elections;
    @Autowired
    Nominations nominations;
    @Autowired
    Voting voting;
    @Autowired
    Turnout turnout;
    @Autowired
    ElectionAccess access;
    @Autowired
    BallotRepository ballots;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestClock clock;

    private Party party;
    private Election election;

    @BeforeEach
    void aVoteIsOpen() {
        party = scene.party("Tenants", 4);
        election = scene.election(party, scene.rules(2, CountingRule.SCOTTISH));
        scene.stand(election, party, 3);
        scene.toVote();
    }

    @Test
    void whoeverVotedOnPaperCannotVoteOnLine() {
        var ada = party.members().getFirst();
        turnout.mark(party.convenor().id(), election.id(), membership(ada), true).required();

        assertThat(access.reader(election, ada.id()).voted()).isEqualTo(Voted.PAPER);
        assertThat(grounds(voting.cast(ada.id(), election.id(), null, Marks.of(List.of(1, 0, 0))))).containsExactly("");
        assertThat(grounds(turnout.mark(party.convenor().id(), election.id(), membership(ada), true))).containsExactly("");
        turnout.mark(party.convenor().id(), election.id(), membership(ada), false).required();
        assertThat(voting.cast(ada.id(), election.id(), null, Marks.of(List.of(1, 0, 0))).required()).isNotEmpty();
    }

    @Test
    void thePaperOfWhoeverVotedOnLineDoesNotCount() {
        var ada = party.members().getFirst();
        voting.cast(ada.id(), election.id(), null, Marks.of(List.of(1, 0, 0))).required();

        assertThat(grounds(turnout.mark(party.convenor().id(), election.id(), membership(ada), true))).containsExactly("");
        assertThat(grounds(turnout.mark(party.convenor().id(), election.id(), membership(ada), false))).containsExactly("");
    }

    @Test
    void onlyTheKeeperOfTheRollNotesIt() {
        assertThatThrownBy(() -> turnout.mark(party.scrutineer().id(), election.id(), membership(party.members().getFirst()),
                true)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> turnout.mark(party.convenor().id(), election.id(), UUID.randomUUID(), true))
                .isInstanceOf(NotFound.class);
        assertThat(turnout.search(party.convenor().id(), election, "m")).as("one letter is no search").isEmpty();
        assertThat(jdbc.sql("select count(*) from roll_access where organisation = :id").param("id", party.id().value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void whoeverBelongsToTwoAffiliatesVotesOnce() {
        var circle = scene.party("Circle", 0);
        var ada = party.members().getFirst();
        scene.enrol(ada.id(), circle.id(), "voting");
        var alliance = scene.alliance(party, circle);
        var joint = elections.propose(party.convenor().id(), party.id(), alliance, scene.rules(1, CountingRule.MEEK)).required();
        elections.confirm(circle.convenor().id(), circle.id(), joint.id()).required();
        var nomination = nominations.stand(ada.id(), joint.id(), new Nominations.Profile(party.id(), "I.", "")).required();
        nominations.second(party.members().getLast().id(), joint.id(), nomination.id()).required();
        scene.toVote();

        voting.cast(ada.id(), joint.id(), circle.id(), Marks.of(List.of(1))).required();
        voting.cast(ada.id(), joint.id(), party.id(), Marks.of(List.of(1))).required();
        assertThat(ballots.of(joint.id())).hasSize(1);
        assertThat(access.find(joint.id()).voted()).isEqualTo(1);
        assertThat(grounds(turnout.mark(party.convenor().id(), joint.id(), membership(ada), true))).containsExactly("");
    }

    @Test
    void onlyThoseWhoHaveNotVotedAreReminded() {
        var ada = party.members().getFirst();
        voting.cast(ada.id(), election.id(), null, Marks.of(List.of(1, 0, 0))).required();

        assertThat(turnout.remind(party.convenor().id(), election.id()).required()).isEqualTo(5);
        assertThat(reminders(scene.address(ada))).isZero();
        assertThat(reminders(scene.address(party.members().getLast()))).isEqualTo(1);
        assertThat(grounds(turnout.remind(party.scrutineer().id(), election.id()))).containsExactly("");
        clock.advance(Duration.ofDays(2));
        assertThat(turnout.remind(party.scrutineer().id(), election.id()).required()).isEqualTo(5);
        assertThatThrownBy(() -> turnout.remind(ada.id(), election.id())).isInstanceOf(Forbidden.class);
    }

    private int reminders(String address) {
        return jdbc.sql("select count(*) from outgoing_mail where recipient = :to").param("to", address).query(Integer.class)
                .single();
    }

    private UUID membership(SignedIn person) {
        return jdbc.sql("select id from membership where person = :person and organisation = :organisation")
                .param("person", person.id().value()).param("organisation", party.id().value()).query(UUID.class).single();
    }
}
