package org.regroup.platform.decisions.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.Share.Split;
import org.regroup.platform.organisations.CardText;
import org.regroup.platform.organisations.CardWeight;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.MandateTerms;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, Delegations.class})
class CardsWeighByMembersTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    Delegations delegations;
    @Autowired
    Casting casting;
    @Autowired
    BallotBox box;
    @Autowired
    Questions questions;
    @Autowired
    Certifying certifying;
    @Autowired
    Mandates mandates;
    @Autowired
    RuleCards cards;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private Body union;
    private Body circle;
    private SignedIn nora;
    private SignedIn omar;
    private SignedIn pia;
    private SignedIn keeper;

    /// North has 100 members and one delegate, South 61 and two, and Pia stands for 30 by number; 3 more have no delegate.
    @BeforeEach
    void delegatesHaveMandates() {
        union = scene.without("Union", 0);
        keeper = scene.member("Keeper", union.id());
        bulk.keepsRoll(keeper.id(), union.id());
        var north = scene.unit(union, "North");
        var south = scene.unit(union, "South");
        nora = scene.member("Nora", union.id(), north);
        omar = scene.member("Omar", union.id(), south);
        var olga = scene.member("Olga", union.id(), south);
        pia = scene.member("Pia", union.id());
        bulk.members(union.id(), north, 99);
        bulk.members(union.id(), south, 59);
        bulk.members(union.id(), null, 29);
        delegations.delegate(nora, union.id(), north, null);
        delegations.delegate(omar, union.id(), south, null);
        clock.advance(Duration.ofSeconds(1));
        delegations.delegate(olga, union.id(), south, null);
        delegations.delegate(pia, union.id(), null, 30);
        circle = scene.body("Circle", 3, "more-than 1/2 of cast");
    }

    private Question asked(Procedure procedure) {
        cards.adopt(union.id(), Arrays.stream(QuestionKind.values()).map(procedure::of).toList(), "Rulebook", UUID.randomUUID());
        var question = scene.question(scene.alliance(union, circle), union, circle, scene.terms("organisations(at-least 2)"));
        scene.toVote();
        return question;
    }

    private static Procedure delegates(Secrecy secrecy, boolean bloc, CardWeight weight) {
        return new Procedure(QuestionKind.BASIS, Electorate.DELEGATES, VoteMethod.BALLOT, secrecy, 0,
                Rules.parseOwn("more-than 1/2 of cast").rule(), "", bloc).weighing(weight);
    }

    @Test
    void aCardWeighsWhomItStandsForAndAllOfThemNoMoreThanThereAre() {
        var question = asked(delegates(Secrecy.OPEN, false, CardWeight.MEMBERS));
        var party = question.party(union.id()).orElseThrow();
        assertThat(List.of(party.roll(), party.votes(), party.people(), party.members())).containsExactly(4, 191, 191, 193);
        assertThat(weights(question)).containsExactly("100/100", "31/31", "30/30", "30/30");

        var one = asked(delegates(Secrecy.OPEN, false, CardWeight.ONE));
        assertThat(one.party(union.id()).orElseThrow().votes()).isEqualTo(4);
        assertThat(weights(one)).containsExactly("1/100", "1/31", "1/30", "1/30");
        var secret = asked(delegates(Secrecy.SECRET, false, CardWeight.ONE));
        assertThat(weights(secret)).as("a number would tell whose ballot it is").containsOnly("1/1");
    }

    @Test
    void whoStandsForTooManyIsSaidBeforeTheVote() {
        var question = asked(delegates(Secrecy.OPEN, false, CardWeight.MEMBERS));
        assertThat(keys(mandates.grant(union.convenor().id(), union.id(), new MandateTerms(keeper.id(), Role.DELEGATE, "Meeting",
                "A meeting", question.terms().closesAt(), 164, null)))).containsExactly("organisations.ground.represents.many");
        assertThat(keys(mandates.grant(union.convenor().id(), union.id(), new MandateTerms(keeper.id(), Role.SPOKE, "Meeting",
                "A meeting", question.terms().closesAt(), 3, null)))).containsExactly("organisations.ground.represents.role");
        delegations.delegate(keeper, union.id(), null, 33);
        assertThat(keys(questions.propose(union.convenor().id(), union.id(), scene.alliance(union, circle),
                scene.terms("organisations(at-least 2)")))).containsExactly("questions.ground.carried");
    }

    @Test
    void aUnitSendsADelegateWhoCarriesItsMembers() {
        var south = scene.unit(union, "Far South");
        var dora = scene.member("Dora", union.id(), south);
        bulk.members(union.id(), south, 8);
        assertThat(mvc.post().uri("/organisations/" + union.id() + "/mandates").with(People.signedIn(union.convenor()))
                .with(csrf())
                .param("unit", south.value().toString()).param("person", dora.id().value().toString()).param("role", "delegate")
                .param("source", "Branch meeting").param("recallRule", "A meeting").param("endsOn", "2099-01-01"))
                .hasStatusOk();
        assertThat(mvc.post().uri("/organisations/" + union.id() + "/mandates").with(People.signedIn(union.convenor()))
                .with(csrf())
                .param("unit", south.value().toString()).param("person", dora.id().value().toString()).param("role", "delegate")
                .param("source", "Branch meeting").param("recallRule", "A meeting")
                .param("endsOn", java.time.LocalDate.ofInstant(scene.now(), java.time.ZoneOffset.UTC).plusDays(300).toString()))
                .hasStatus3xxRedirection();
        var question = asked(delegates(Secrecy.OPEN, false, CardWeight.MEMBERS));
        assertThat(weights(question)).contains("9/9");
    }

    @Test
    void aCardSaysWhatItWeighs() {
        var read = List.of(delegates(Secrecy.OPEN, false, CardWeight.MEMBERS));
        assertThat(CardText.read(CardText.write(read))).isEqualTo(read);
        assertThat(CardText.read("basis\tdelegates\tballot\topen\t0\t\t\tmore-than 1/2 of cast").getFirst().weight())
                .isEqualTo(CardWeight.ONE);
        assertThat(RuleCards.grounds(List.of(delegates(Secrecy.SECRET, false, CardWeight.MEMBERS)))).extracting(Ground::key)
                .contains("organisations.ground.card.weightSecret");
        asked(read.getFirst());
        assertThat(document(mvc.get().uri("/organisations/" + union.id() + "/rule-card").exchange()).select("main").text())
                .contains("as many votes as the delegate stands for members", "Of 191 votes on the delegates’ cards",
                        "say yes; if all vote, 96.");
    }

    @Test
    void aDelegateSplitsHerVotesAndChangesThemUntilTheClose() {
        var question = asked(delegates(Secrecy.OPEN, false, CardWeight.MEMBERS));
        var seat = delegations.seat(question.id(), nora);
        assertThat(keys(casting.split(nora.id(), question.id(), seat, List.of(new Split(60, 30, 0), new Split(100, 0, 0),
                new Split(-1, 101, 0), new Split(0, 0, 0))))).containsExactly("voting.ground.split", "voting.ground.split",
                        "voting.ground.clause");
        var codes = casting.split(nora.id(), question.id(), seat, List.of(new Split(100, 0, 0), new Split(60, 40, 0),
                new Split(0, 0, 100), new Split(50, 25, 25))).required();
        assertThat(cast(question)).containsExactlyInAnyOrder("50 yyay", "10 yyan", "15 ynan", "25 ynaa");
        assertThat(codes).hasSize(4).doesNotHaveDuplicates();

        var again = casting.split(nora.id(), question.id(), seat, List.of(new Split(100, 0, 0), new Split(60, 40, 0),
                new Split(100, 0, 0), new Split(100, 0, 0))).required();
        assertThat(again).as("codes stay").isEqualTo(codes.subList(0, 2));
        assertThat(cast(question)).containsExactlyInAnyOrder("60 yyyy", "40 ynyy");
        assertThat(casting.cast(nora.id(), question.id(), seat, "nnnn").required()).isEqualTo(codes.getFirst());
        assertThat(cast(question)).containsExactly("100 nnnn");
        assertThat(box.of(question.id(), union.id())).allMatch(BallotBox.Cast::intact);
        scene.toClose();
        assertThat(keys(casting.split(nora.id(), question.id(), seat, List.of(new Split(100, 0, 0), new Split(60, 40, 0),
                new Split(100, 0, 0), new Split(100, 0, 0))))).containsExactly("voting.ground.closed");
    }

    @Test
    void theBallotOffersItAndTheReceiptShowsIt() {
        var question = asked(delegates(Secrecy.OPEN, false, CardWeight.MEMBERS));
        var ballot = document(mvc.get().uri(question.href() + "/vote").with(People.signedIn(nora)).exchange());
        assertThat(ballot.text()).contains("Your card stands for 100 members and weighs 100 votes.", "Split your 100 votes");
        var seat = delegations.seat(question.id(), nora).toString();
        var refused = document(mvc.post().uri(question.href() + "/vote").with(People.signedIn(nora)).with(csrf())
                .param("seat", seat).param("item0", "y").param("item1", "y").param("item1-yes", "60").param("item1-no", "30")
                .param("item2", "n").param("item3", "a").exchange());
        assertThat(refused.select("#item1-error").text())
                .contains("On clause 1 your votes must make 100 together; these make 90.");
        assertThat(refused.select("#item1-yes").val()).isEqualTo("60");
        var done = mvc.post().uri(question.href() + "/vote").with(People.signedIn(nora)).with(csrf()).param("seat", seat)
                .param("item0", "y").param("item1-yes", "60").param("item1-no", "40").param("item2", "n").param("item3", "a")
                .exchange();
        var receipt = document(mvc.get().uri(String.valueOf(done.getResponse().getRedirectedUrl())).with(People.signedIn(nora))
                .exchange());
        assertThat(receipt.select("p.code")).hasSize(2);
        assertThat(receipt.text()).contains("60 votes say:", "40 votes say:");
        var again = document(mvc.get().uri(question.href() + "/vote").with(People.signedIn(nora)).exchange());
        assertThat(again.select("#item1-yes").val()).isEqualTo("60");
        assertThat(again.select("#item0").hasAttr("checked")).isTrue();
        assertThat(again.select("#item1").hasAttr("checked")).isFalse();
    }

    @Test
    void aDelegationThatVotesTogetherFollowsItsMajorityAndSaysSo() {
        var question = asked(delegates(Secrecy.ROLL_CALL, true, CardWeight.MEMBERS));
        assertThat(keys(casting.split(nora.id(), question.id(), delegations.seat(question.id(), nora), List.of(
                new Split(100, 0, 0), new Split(60, 40, 0), new Split(100, 0, 0), new Split(100, 0, 0)))))
                .containsExactly("voting.ground.bloc");
        casting.cast(nora.id(), question.id(), delegations.seat(question.id(), nora), "yyyn").required();
        casting.cast(omar.id(), question.id(), delegations.seat(question.id(), omar), "nnnn").required();
        casting.cast(pia.id(), question.id(), delegations.seat(question.id(), pia), "nyya").required();
        scene.toClose();
        certify(question);
        assertThat(result(question)).contains("Its votes are cast together", "161 for of 161 votes cast is 100%",
                "As cast, one by one: roll 191, issued 191, received 161: for 100, against 61", "161 of 191 votes of delegates")
                .doesNotContain("NOT ADD UP");
        assertThat(document(mvc.get().uri(question.href()).exchange()).text()).contains("161–0", "Cast together");
    }

    @Test
    void splitVotesAreCertifiedAndAddUp() {
        var question = asked(delegates(Secrecy.ROLL_CALL, false, CardWeight.MEMBERS));
        casting.split(nora.id(), question.id(), delegations.seat(question.id(), nora), List.of(new Split(60, 40, 0),
                new Split(100, 0, 0), new Split(0, 100, 0), new Split(0, 0, 100))).required();
        casting.cast(pia.id(), question.id(), delegations.seat(question.id(), pia), "nnnn").required();
        scene.toClose();
        jdbc.sql("update question_ballot set weight = 41, people = 41 where question = ? and weight = 40")
                .param(question.id().value()).update();
        assertThat(keys(certifying.make(union.convenor().id(), union.id(), question.id(), "")))
                .containsExactly("certificates.ground.seal", "certificates.ground.received");
        jdbc.sql("update question_ballot set weight = 40, people = 40 where question = ? and weight = 41")
                .param(question.id().value()).update();
        jdbc.sql("update question_elector set weight = 101 where question = ? and weight = 100").param(question.id().value())
                .update();
        assertThat(keys(certifying.make(union.convenor().id(), union.id(), question.id(), "")))
                .containsExactly("certificates.ground.received", "certificates.ground.carried");
        jdbc.sql("update question_elector set weight = 100 where question = ? and weight = 101").param(question.id().value())
                .update();
        certify(question);
        assertThat(result(question)).contains("60 for of 130 votes cast is 46.1%").doesNotContain("NOT ADD UP");
    }

    private void certify(Question question) {
        certifying.make(union.convenor().id(), union.id(), question.id(), "").required();
        certifying.attest(keeper.id(), union.id(), question.id()).required();
    }

    private String result(Question question) {
        return text(mvc.get().uri(question.href() + "/result.txt").exchange()).replaceAll("\\s+", " ");
    }

    private List<String> weights(Question question) {
        return jdbc.sql("""
                select weight || '/' || people from question_elector where question = ? and organisation = ?
                order by people desc""").params(question.id().value(), union.id().value()).query(String.class).list();
    }

    private List<String> cast(Question question) {
        return box.of(question.id(), union.id()).stream().map(one -> one.weight() + " " + one.answers()).toList();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Document document(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
