package org.regroup.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.decisions.AnElectionIsOpenedTest.grounds;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.ElectionReader.Voted;
import org.regroup.platform.decisions.ElectionScene.Party;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(ElectionScene.class)
class VotesAreSecretTest {

    @Autowired
    ElectionScene scene;
    @Autowired
    Voting voting;
    @Autowired
    ElectionAccess access;
    @Autowired
    BallotRepository ballots;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private Party party;
    private Election election;

    @BeforeEach
    void aVoteIsOpen() {
        party = scene.party("Tenants", 5);
        election = scene.election(party, scene.rules(2, CountingRule.SCOTTISH));
        scene.stand(election, party, 3);
        scene.toVote();
    }

    @Test
    void theRollSaysThatSomebodyVotedAndNothingSaysHow() {
        var ada = party.members().getFirst();
        var code = voting.cast(ada.id(), election.id(), null, Marks.of(List.of(2, 1, 0))).required();

        assertThat(access.reader(election, ada.id()).voted()).isEqualTo(Voted.ONLINE);
        assertThat(ballots.of(election.id())).singleElement().extracting(BallotRepository.Ballot::code).isEqualTo(code);
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'election_ballot'")
                .query(String.class).list()).containsExactlyInAnyOrder("election", "code", "voice", "paper", "marks");
        assertThat(get("", party.convenor())).bodyText().contains("1 of 7 have voted").doesNotContain(code);
        assertThat(get("/ballot", party.scrutineer())).bodyText().doesNotContain(code);
    }

    @Test
    void aBallotIsChangedUntilTheVoteCloses() {
        var ada = party.members().getFirst();
        var code = voting.cast(ada.id(), election.id(), null, Marks.of(List.of(1, 2, 3))).required();

        assertThat(voting.cast(ada.id(), election.id(), null, Marks.of(List.of(0, 1, 0))).required()).isEqualTo(code);
        assertThat(ballots.of(election.id())).singleElement().extracting(BallotRepository.Ballot::marks)
                .isEqualTo(Marks.of(List.of(0, 1, 0)));
        assertThat(get("/ballot", ada)).bodyText().contains(code, "You have voted");
        scene.toClose();
        assertThat(grounds(voting.cast(ada.id(), election.id(), null, Marks.of(List.of(1, 0, 0))))).containsExactly("");
        assertThat(get("/ballot", ada)).bodyText().doesNotContain(code);
    }

    @Test
    void onlyThoseOnTheRollVoteAndOnlyInTime() {
        var late = scene.member("Late", party.id());
        assertThatThrownBy(() -> voting.cast(late.id(), election.id(), null, Marks.of(List.of(1, 0, 0))))
                .isInstanceOf(Forbidden.class);
        var other = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
        assertThat(grounds(voting.cast(party.convenor().id(), other.id(), null, Marks.of(List.of())))).containsExactly("");
    }

    @Test
    void aBallotIsLookedAtBeforeItIsCast() {
        var ada = party.members().getFirst();
        var review = post("/ballot", ada, Map.of("mark1", "2", "mark2", "", "mark3", "1"));
        assertThat(review).hasStatusOk().bodyText().contains("Is this right?", "Nothing for:");
        assertThat(ballots.of(election.id())).isEmpty();
        assertThat(post("/ballot/cast", ada, Map.of("mark1", "2", "mark3", "1", "back", "yes"))).bodyText()
                .contains("name=\"mark1\"", "value=\"2\"");
        assertThat(ballots.of(election.id())).isEmpty();
        assertThat(post("/ballot/cast", ada, Map.of("mark1", "2", "mark3", "1"))).hasStatus3xxRedirection();
        assertThat(ballots.of(election.id())).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        var ada = party.members().getFirst();
        assertThat(post("/ballot", ada, Map.of("mark1", "1", "mark2", "1", "mark3", "me"))).hasStatusOk().bodyText()
                .contains("we read “me”", "stands beside several", "value=\"me\"");
        assertThat(post("/ballot", ada, Map.of())).bodyText().contains("Nothing is marked");
        assertThat(post("/ballot", ada, Map.of("blank", "yes"))).bodyText().contains("An empty ballot");
    }

    @Test
    void whatIsMarkedNeverStandsInAnAddress() {
        var form = get("/ballot", party.members().getFirst());
        assertThat(form).bodyText().contains("method=\"post\"").doesNotContain("method=\"get\"");
        assertThat(form).headers().hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    private MvcTestResult get(String path, SignedIn person) {
        return mvc.get().uri(election.href() + path).with(People.signedIn(person)).exchange();
    }

    private MvcTestResult post(String path, SignedIn person, Map<String, String> fields) {
        var request = mvc.post().uri(election.href() + path).with(People.signedIn(person)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
