package org.regroup.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.decisions.AnElectionIsOpenedTest.grounds;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.decisions.ElectionScene.Party;
import org.regroup.platform.decisions.papers.PaperBatch;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(ElectionScene.class)
class PaperIsTypedTwiceTest {

    @Autowired
    ElectionScene scene;
    @Autowired
    PaperBallots papers;
    @Autowired
    BallotRepository ballots;
    @Autowired
    MockMvcTester mvc;

    private Party party;
    private Election election;

    @BeforeEach
    void aVoteIsOpen() {
        party = scene.party("Tenants", 4);
        election = scene.election(party, scene.rules(2, CountingRule.MEEK));
        scene.stand(election, party, 3);
        scene.toVote();
    }

    @Test
    void whatBothReadAlikeCounts() {
        var batch = papers.begin(party.convenor().id(), election.id()).required();
        papers.enter(party.convenor().id(), election.id(), batch.id(), "1: 3 1 2\n2: 1\n3: -").required();
        assertThat(ballots.of(election.id())).isEmpty();
        var settled = papers.enter(party.scrutineer().id(), election.id(), batch.id(), "3:-\n1. 3,1,2\n\n2: 1").required();

        assertThat(settled.settled()).isTrue();
        assertThat(ballots.of(election.id())).extracting(BallotRepository.Ballot::code, ballot -> Tally.line(ballot.marks()))
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("P1", "2 3 1"),
                        org.assertj.core.groups.Tuple.tuple("P2", "1 0 0"), org.assertj.core.groups.Tuple.tuple("P3", "0 0 0"));
    }

    @Test
    void whatDiffersIsLookedAtAThirdTime() {
        var batch = papers.begin(party.convenor().id(), election.id()).required();
        papers.enter(party.convenor().id(), election.id(), batch.id(), "1: 3 1 2\n2: 1\n3: 2").required();
        var compared = papers.enter(party.scrutineer().id(), election.id(), batch.id(), "1: 3 2 1\n2: 1\n4: 2").required();
        assertThat(compared.differences()).extracting(PaperBatch.Difference::paper).containsExactly(1, 3, 4);
        assertThat(ballots.of(election.id())).isEmpty();
        assertThat(mvc.get().uri(election.href() + "/paper/" + batch.id()).with(People.signedIn(party.scrutineer())))
                .hasStatusOk()
                .bodyText().contains("<code>3 1 2</code>", "<code>3 2 1</code>", "missing");

        assertThat(grounds(papers.decide(party.scrutineer().id(), election.id(), batch.id(), 1, "7"))).containsExactly("paper1");
        assertThat(grounds(papers.decide(party.scrutineer().id(), election.id(), batch.id(), 2, "1"))).containsExactly("");
        assertThat(grounds(papers.decide(party.scrutineer().id(), election.id(), batch.id(), 1, "3 2 1")))
                .as("her own reading").containsExactly("paper1");
        papers.decide(party.convenor().id(), election.id(), batch.id(), 1, "3 2 1").required();
        papers.decide(party.convenor().id(), election.id(), batch.id(), 3, null).required();
        assertThat(papers.decide(party.convenor().id(), election.id(), batch.id(), 4, "2").required().settled()).isTrue();
        assertThat(ballots.of(election.id())).extracting(BallotRepository.Ballot::code).containsExactlyInAnyOrder("P1", "P2",
                "P4");
        assertThat(grounds(papers.enter(party.convenor().id(), election.id(), batch.id(), "1: 3"))).containsExactly("");
    }

    @Test
    void neitherSeesWhatTheOtherTyped() {
        var batch = papers.begin(party.convenor().id(), election.id()).required();
        papers.enter(party.convenor().id(), election.id(), batch.id(), "4711: 3 1 2").required();

        assertThat(mvc.get().uri(election.href() + "/paper/" + batch.id()).with(People.signedIn(party.scrutineer())))
                .hasStatusOk()
                .bodyText().doesNotContain("4711");
        assertThat(mvc.get().uri(election.href() + "/paper/" + batch.id()).with(People.signedIn(party.convenor()))).bodyText()
                .contains("4711: 3 1 2");
    }

    @Test
    void everyLineThatCannotBeReadIsNamed() {
        var batch = papers.begin(party.convenor().id(), election.id()).required();
        var outcome = papers.enter(party.convenor().id(), election.id(), batch.id(), "1: 3 1\nseven\n2: 1 1\n3: 4\n1: 2\n5: 1=2");
        assertThat(outcome).asString().contains("line, args=[2, seven]", "marks, args=[3, 1 1, 3]", "marks, args=[4, 4, 3]",
                "twice, args=[5, 1]", "marks, args=[6, 1=2, 3]");
    }

    @Test
    void aPaperIsInOneBatchOnly() {
        var first = papers.begin(party.convenor().id(), election.id()).required();
        papers.enter(party.convenor().id(), election.id(), first.id(), "1: 3\n2: 1").required();
        var second = papers.begin(party.convenor().id(), election.id()).required();

        assertThat(second.number()).isEqualTo(2);
        assertThat(grounds(papers.enter(party.convenor().id(), election.id(), second.id(), "2: 1\n3: 1")))
                .containsExactly("lines");
    }

    @Test
    void onlyOfficersTypePapers() {
        assertThatThrownBy(() -> papers.begin(party.members().getFirst().id(), election.id())).isInstanceOf(Forbidden.class);
        assertThat(mvc.get().uri(election.href() + "/paper").with(People.signedIn(party.members().getFirst()))).hasStatus(403);
        scene.toClose();
        assertThat(papers.begin(party.convenor().id(), election.id()).required().number()).isEqualTo(1);
    }
}
