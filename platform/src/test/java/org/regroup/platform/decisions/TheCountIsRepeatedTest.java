package org.regroup.platform.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.decisions.AnElectionIsOpenedTest.grounds;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.Constraint;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.ElectionFile;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.report.CountJson;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.ElectionScene.Party;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(ElectionScene.class)
class TheCountIsRepeatedTest {

    @Autowired
    ElectionScene scene;
    @Autowired
    Elections elections;
    @Autowired
    Voting voting;
    @Autowired
    Counting counting;
    @Autowired
    PaperBallots papers;
    @Autowired
    ElectionAccess access;
    @Autowired
    List<PersonalData> rooms;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    private Party party;
    private Election election;

    @BeforeEach
    void anElectionIsOpen() {
        party = scene.party("Tenants", 1);
        election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
    }

    /// @param marks a ballot of each member, in turn
    private void voted(int seats, CountingRule method, int candidates, List<Representation> demands, Integer[]... marks) {
        party = scene.party("Tenants", Math.max(candidates + 1, marks.length));
        election = scene.election(party, scene.rules(seats, method, demands));
        scene.stand(election, party, candidates);
        scene.toVote();
        for (int i = 0; i < marks.length; i++) {
            voting.cast(party.members().get(i).id(), election.id(), null, Marks.of(List.of(marks[i]))).required();
        }
    }

    private static Integer[] of(Integer... marks) {
        return marks;
    }

    private void published() {
        scene.toClose();
        counting.count(party.convenor().id(), election.id(), "").required();
        counting.publish(party.scrutineer().id(), election.id(), "").required();
    }

    @Test
    void oneOfficerCountsAnotherPublishes() {
        voted(1, CountingRule.SCOTTISH, 2, List.of(), of(1, 2), of(1, 0), of(0, 1));
        assertThat(grounds(counting.count(party.convenor().id(), election.id(), ""))).as("the vote is open").containsExactly("");
        scene.toClose();
        assertThatThrownBy(() -> counting.count(party.members().getFirst().id(), election.id(), ""))
                .isInstanceOf(Forbidden.class);
        counting.count(party.convenor().id(), election.id(), "").required();

        assertThat(grounds(counting.publish(party.convenor().id(), election.id(), ""))).containsExactly("");
        assertThatThrownBy(() -> counting.published(election.id(), party.convenor().id())).isInstanceOf(NotFound.class);
        counting.publish(party.scrutineer().id(), election.id(), "").required();
        var result = counting.published(election.id(), party.members().getFirst().id()).tally().counted().result();
        assertThat(result.elected()).hasSize(1);
        assertThat(result.valid()).hasToString("3");
    }

    @Test
    void theCountDestroysWhatLinksVotersToBallots() {
        voted(1, CountingRule.SCOTTISH, 2, List.of(), of(1, 2), of(1, 0), of(0, 1));
        assertThat(voices()).isEqualTo(3);
        published();
        assertThat(voices()).isZero();
    }

    private int voices() {
        return jdbc.sql("select count(*) from election_ballot where election = :id and voice is not null")
                .param("id", election.id().value()).query(Integer.class).single();
    }

    @Test
    void aTieIsDrawnFromTheSealedNumberAndTheBallots() {
        voted(1, CountingRule.SCOTTISH, 2, List.of(), of(1, 2), of(2, 1));
        published();
        var tally = counting.published(election.id(), party.convenor().id()).tally();
        var tie = tally.counted().result().ties().getFirst();

        assertThat(tie.byLot()).isTrue();
        assertThat(tie.steps().getLast().lot()).isNotNull().satisfies(
                lot -> assertThat(lot.seed()).isEqualTo(election.secret() + "/" + tally.fingerprint()));
        assertThat(mvc.get().uri(election.href() + "/result").with(People.signedIn(party.members().getFirst()))).hasStatusOk()
                .bodyText().contains(election.secret(), "Fewer than 10 ballots");
    }

    @Test
    void twoOfficersEnterThePublicNumberIndependently() {
        party = scene.party("Tenants", 3);
        var rules = scene.rules(1, CountingRule.SCOTTISH);
        election = scene.election(party, new ElectionRules(rules.title(), rules.about(), 1, rules.termEndsOn(),
                rules.recallRule(), rules.method(), false, TieOrder.LOT, "the lottery of the evening", List.of(),
                rules.nominationsUntil(), rules.votingFrom(), rules.votingUntil()));
        scene.stand(election, party, 2);
        scene.toVote();
        voting.cast(party.members().getFirst().id(), election.id(), null, Marks.of(List.of(1, 0))).required();
        scene.toClose();

        assertThat(grounds(counting.count(party.convenor().id(), election.id(), " "))).containsExactly("publicValue");
        counting.count(party.convenor().id(), election.id(), "4 19 23").required();
        assertThat(grounds(counting.publish(party.scrutineer().id(), election.id(), "4 19 24"))).containsExactly("publicValue");
        counting.count(party.scrutineer().id(), election.id(), "4 19 24").required();
        var done = counting.publish(party.convenor().id(), election.id(), "4  19 24").required();
        assertThat(done.counted()).isNotNull().satisfies(counted -> assertThat(counted.publicValue()).isEqualTo("4 19 24"));
        assertThat(counting.published(election.id(), party.convenor().id()).tally().settings().ties().seed())
                .isEqualTo(election.secret() + "/4 19 24");
    }

    @Test
    void papersMustBeSettledAndMatchTheRoll() {
        voted(1, CountingRule.SCOTTISH, 2, List.of(), of(1, 2));
        var batch = papers.begin(party.convenor().id(), election.id()).required();
        papers.enter(party.convenor().id(), election.id(), batch.id(), "1: 2").required();
        scene.toClose();
        assertThat(counting.count(party.convenor().id(), election.id(), "")).asString().contains("count.papers, args=[1]");
        papers.enter(party.scrutineer().id(), election.id(), batch.id(), "1: 2").required();
        assertThat(counting.count(party.convenor().id(), election.id(), "")).asString().contains("count.marks, args=[1, 0]");
        jdbc.sql("""
                update elector set voted = 'paper' where election = :id and membership = (select id from membership
                where person = :person)""").param("id", election.id().value())
                .param("person", party.members().getLast().id().value()).update();
        counting.count(party.convenor().id(), election.id(), "").required();
    }

    @Test
    void atLeastTenBallotsArePublishedAndAnybodyCountsThemAgain() throws Exception {
        voted(2, CountingRule.MEEK, 4, List.of(), IntStream.range(0, 12)
                .mapToObj(i -> of(1 + i % 4, 1 + (i + 1) % 4, 1 + (i + 2) % 4, 1 + (i + 3) % 4)).toArray(Integer[][]::new));
        published();
        var reader = party.members().getFirst();
        var published = counting.published(election.id(), reader.id());
        var json = file("/result.json", reader);
        var file = ElectionFile.read(Source.of("election.json", json)).content();
        var order = file.order().orElseThrow();
        var again = Methods.named(order.method()).orElseThrow().count(file.election(), order.settings()).result();

        assertThat(again.elected()).isEqualTo(published.tally().counted().result().elected());
        assertThat(CountJson.of(again, file.election(), order.settings(), true)).isEqualTo(json);
        assertThat(new String(file("/result.blt", reader), UTF_8)).startsWith("4 2\n");
        assertThat(new String(file("/ballots.txt", reader), UTF_8).lines()).hasSize(12)
                .allMatch(line -> line.matches("[A-Z0-9]{5}-[A-Z0-9]{5} \\d \\d \\d \\d"));
        var code = published.ballots().get(3).code();
        assertThat(mvc.post().uri(election.href() + "/result").with(People.signedIn(reader)).with(csrf())
                .param("code", code.toLowerCase(java.util.Locale.ROOT))).hasStatusOk().bodyText().contains("Ballot " + code);
        assertThat(mvc.post().uri(election.href() + "/result").with(People.signedIn(reader)).with(csrf()).param("code", "XXXX"))
                .bodyText().contains("No ballot has this code");
    }

    private byte[] file(String path, SignedIn reader) {
        var result = mvc.get().uri(election.href() + path).with(People.signedIn(reader)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    @Test
    void fewBallotsAreNotPublished() {
        voted(1, CountingRule.MEEK, 2, List.of(), of(1, 2), of(1, 0));
        published();
        for (var path : List.of("/ballots.txt", "/result.json", "/result.blt", "/result.exe")) {
            assertThat(mvc.get().uri(election.href() + path).with(People.signedIn(party.convenor()))).as(path).hasStatus(404);
        }
        assertThat(mvc.get().uri(election.href() + "/result.csv").with(People.signedIn(party.convenor()))).hasStatusOk();
        assertThat(mvc.get().uri(election.href() + "/result")).hasStatus(404);
    }

    @Test
    void ticksAndPointsAreCountedToo() {
        for (var method : Map
                .of(CountingRule.APPROVAL, 1, CountingRule.SCORE, 5, CountingRule.STAR, 5, CountingRule.SEQ_PHRAGMEN, 1,
                        CountingRule.SCHULZE, 2, CountingRule.IRV, 2, CountingRule.ERS97, 2)
                .entrySet()) {
            voted(1, method.getKey(), 2, List.of(), of(method.getValue() == 2 ? 1 : method.getValue(), 0),
                    of(method.getValue() == 2 ? 1 : method.getValue(), 0), of(0, 1), of(0, 0));
            published();
            var result = counting.published(election.id(), party.convenor().id()).tally().counted().result();
            assertThat(result.elected()).as(method.getKey().code()).containsExactly(1);
            assertThat(result.invalid()).as("an empty ballot").hasToString("1");
        }
    }

    @Test
    void demandsAreKeptAsFarAsThereIsSomebody() {
        voted(3, CountingRule.SCOTTISH, 4,
                List.of(new Representation(Constraint.Bound.AT_MOST, 2, Trait.ORGANISATION, ""),
                        new Representation(Constraint.Bound.AT_LEAST, 1, Trait.GENDER, "woman")),
                of(1, 2, 3, 4), of(1, 2, 3, 4), of(4, 3, 2, 1));
        published();
        assertThat(counting.published(election.id(), party.convenor().id()).tally().counted().result().elected()).hasSize(2);
    }

    @Test
    void theBallotOfWhoeverErasesTheAccountStaysAndIsNobodys() {
        voted(1, CountingRule.SCOTTISH, 2, List.of(), of(1, 2), of(1, 0), of(0, 1));
        var ada = party.members().getLast();
        var data = rooms.stream().filter(room -> room.room().equals("decisions")).findFirst().orElseThrow();
        assertThat(data.of(ada.id())).containsKeys("ballots", "rolls", "nominationsOfOthers");
        data.erase(ada.id());

        assertThat(data.of(ada.id())).doesNotContainKey("ballots");
        assertThat(voices()).isEqualTo(2);
        published();
        assertThat(counting.published(election.id(), party.convenor().id()).tally().counted().result().valid()).hasToString("3");
    }
}
