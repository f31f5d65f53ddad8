package org.regroup.platform.decisions.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.MandateTerms;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;
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
