package org.regroup.platform.decisions.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.organisations.CardText;
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
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

/// What two tellers counted in a room becomes a certificate, and the certificates of two rooms a decision.
@PlatformTest
@Import(QuestionScene.class)
class AMeetingIsCertifiedTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    MeetingCounts counts;
    @Autowired
    Tellers tellers;
    @Autowired
    Certifying certifying;
    @Autowired
    Mandates mandates;
    @Autowired
    Questions questions;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;

    @Test
    void fromTheRoomToTheVerdict() {
        var circle = meets("Circle", 39);
        var tenants = meets("Tenants", 9);
        var question = scene.question(scene.alliance(circle, tenants), circle, tenants, scene.terms("organisations(at-least 2)"));
        scene.toVote();
        count(question.id(), circle, tenants, TellersOfTwoOrganisationsAgreeTest.hands(34, 27, 5, 2));
        count(question.id(), tenants, circle, TellersOfTwoOrganisationsAgreeTest.hands(9, 5, 4, 0));
        scene.toClose();

        certify(question.id(), circle);
        assertThat(questions.find(question.id()).orElseThrow().carried()).isNull();
        certify(question.id(), tenants);
        assertThat(questions.find(question.id()).orElseThrow().carried()).as("5 of 9 are not two thirds").isFalse();
        assertThat(mvc.get().uri(question.href() + "/result.txt")).hasStatusOk().bodyText()
                .contains("27 for of 32 votes cast is 84.3%", "5 for of 9 votes cast is 55.5%");
    }

    @Test
    void whoCountsInTimeIsCertifiedAlsoAfterTheOthersHaveDecided() {
        var circle = meets("Circle", 4);
        var tenants = meets("Tenants", 4);
        var slow = meets("Slow", 4);
        var question = scene.question(scene.alliance(circle, tenants, slow), circle, tenants,
                scene.terms("organisations(at-least 2)"));
        scene.toVote();
        count(question.id(), circle, tenants, TellersOfTwoOrganisationsAgreeTest.hands(4, 4, 0, 0));
        count(question.id(), tenants, circle, TellersOfTwoOrganisationsAgreeTest.hands(4, 4, 0, 0));
        scene.toClose();
        certify(question.id(), circle);
        certify(question.id(), tenants);
        assertThat(questions.find(question.id()).orElseThrow().carried()).isTrue();
        assertThat(mvc.get().uri(question.href()).with(People.signedIn(slow.convenor()))).bodyText()
                .contains("/counts/" + slow.id());

        count(question.id(), slow, circle, TellersOfTwoOrganisationsAgreeTest.hands(4, 1, 3, 0));
        certify(question.id(), slow);
        assertThat(mvc.get().uri(question.href() + "/result.txt")).bodyText().contains("1 for of 4 votes cast");
    }

    @Test
    void aBodyIsCertifiedByItsSeatsAndSaysWhoWasNotAsked() {
        var council = scene.body("Union", 8, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MEETING, Secrecy.OPEN, 0,
                "quorum at-least 1/2 of roll, more-than 1/2 of cast").by("Regional council", 5));
        var circle = meets("Circle", 4);
        var question = scene.question(scene.alliance(council, circle), council, circle,
                scene.terms(QuestionKind.BASIS, "organisations(at-least 1)", false));
        var party = question.party(council.id()).orElseThrow();
        assertThat(List.of(party.roll(), party.votes(), party.people(), party.notAsked(), party.members()))
                .containsExactly(5, 5, 5, 9, 9);
        scene.toVote();
        count(question.id(), council, circle, Typed.of(Map.of("entitled", "5", "v0-present", "4", "v0-for", "3",
                "v0-against", "1", "v0-abstained", "0")));
        scene.toClose();
        certify(question.id(), council);
        assertThat(questions.find(question.id()).orElseThrow().carried()).isTrue();
        var answer = mvc.get().uri(question.href() + "/result.json").exchange();
        var decision = switch (DecisionFile.read(Source.of("result.json", answer.getResponse().getContentAsByteArray()))) {
            case Reading.Read<Decision>(var read) -> read;
            case Reading.Refused<Decision> refused -> throw new AssertionError(refused.report());
        };
        assertThat(DecisionResult.of(decision).findings()).isEmpty();
        assertThat(decision.terms().party(council.name()).orElseThrow().roll().size()).hasToString("5");
        assertThat(mvc.get().uri(question.href())).hasStatusOk().bodyText().contains("Regional council, 5 seats");
    }

    @Test
    void aBodyWithoutSeatsOrWithMoreThanMembersIsNotAsked() {
        var open = Procedure.of(QuestionKind.BASIS, Electorate.MEMBERS, VoteMethod.MEETING, Secrecy.OPEN, 0,
                "more-than 1/2 of cast");
        assertThat(RuleCards.grounds(List.of(open.of(QuestionKind.RULE_CHANGE).by("Council", 0)))).extracting(Ground::field)
                .containsExactly("rule_change-seats");
        assertThat(CardText.read(CardText.write(List.of(open.by("Council", 12))))).containsExactly(open.by("Council", 12));
        assertThat(CardText.read("basis\tbody\tmeeting\topen\t0\t\tCouncil\tmore-than 1/2 of cast"))
                .as("a card from before seats were asked for").containsExactly(open.by("Council", 0));
        var large = scene.body("Large", 2, kind -> open.of(kind).by("Council", 12));
        var circle = meets("Circle", 4);
        var alliance = scene.alliance(large, circle);
        assertThat(keys(questions.propose(circle.convenor().id(), circle.id(), alliance,
                scene.terms("organisations(at-least 1)")))).containsExactly("questions.ground.seats");
        jdbc.sql("update rule_card_procedure set seats = 0 where card in (select id from rule_card where organisation = :o)")
                .param("o", large.id().value()).update();
        assertThat(keys(questions.propose(circle.convenor().id(), circle.id(), alliance,
                scene.terms("organisations(at-least 1)")))).containsExactly("questions.ground.noSeats");
    }

    @Test
    void withoutACountNothingIsCertified() {
        var circle = meets("Circle", 9);
        var tenants = meets("Tenants", 9);
        var question = scene.question(scene.alliance(circle, tenants), circle, tenants, scene.terms("organisations(at-least 2)"));
        scene.toVote();
        scene.toClose();

        assertThat(keys(certifying.make(circle.convenor().id(), circle.id(), question.id(), "")))
                .containsExactly("certificates.ground.notCounted");
    }

    private Body meets(String name, int members) {
        return scene.body(name, members, kind -> Procedure.of(kind, Electorate.MEMBERS, VoteMethod.MEETING, Secrecy.OPEN, 0,
                "at-least 2/3 of cast"));
    }

    private void count(QuestionId question, Body body, Body other, Typed hands) {
        var one = body.members().getFirst();
        var second = other.members().getFirst();
        tellers.name(body.convenor().id(), body.id(), question, body.id(), scene.address(one)).required();
        tellers.name(other.convenor().id(), other.id(), question, body.id(), scene.address(second)).required();
        counts.enter(one.id(), question, body.id(), hands).required();
        counts.enter(second.id(), question, body.id(), hands).required();
    }

    private void certify(QuestionId question, Body body) {
        var second = body.members().get(1).id();
        mandates.grant(body.convenor().id(), body.id(), new MandateTerms(second, Role.DELEGATE, "Meeting", "A meeting may recall",
                scene.now().plus(Duration.ofDays(100)))).required();
        certifying.make(body.convenor().id(), body.id(), question, "").required();
        certifying.attest(second, body.id(), question).required();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
