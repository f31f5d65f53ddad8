package org.regroup.platform.decisions.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.certificates.Certifying;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import({QuestionScene.class, BulkBallots.class})
class VotersAreForgottenOnceTheyAreCountedTest {

    @Autowired
    QuestionScene scene;
    @Autowired
    BulkBallots bulk;
    @Autowired
    Casting casting;
    @Autowired
    BallotBox box;
    @Autowired
    Certifying certifying;
    @Autowired
    VoicesEnd end;
    @Autowired
    VotingData data;
    @Autowired
    JdbcClient jdbc;

    private Body circle;
    private Body tenants;
    private SignedIn keeper;
    private Question question;

    @BeforeEach
    void twoOrganisationsVoteInSecret() {
        circle = scene.body("Circle", 2, "more-than 1/2 of cast");
        keeper = scene.member("Keeper", circle.id());
        bulk.keepsRoll(keeper.id(), circle.id());
        tenants = scene.body("Tenants", 2, "more-than 1/2 of cast");
        question = scene.question(scene.alliance(circle, tenants), circle, tenants, scene.terms("organisations(at-least 2)"));
        scene.toVote();
        for (var body : List.of(circle, tenants)) {
            scene.voters(body).forEach(voter -> casting.cast(voter.id(), question.id(), seat(voter), "yyny").required());
        }
    }

    @Test
    void withItsCertificateAnOrganisationForgetsWhoseItsBallotsAreAndCorrectsItAllTheSame() {
        scene.toClose();
        end.sweep();
        assertThat(voices(circle)).isEqualTo(3);
        assertThat(data.of(keeper.id())).doesNotContainKey("ballots");
        assertThat(data.of(circle.convenor().id())).containsKey("ballots");
        certify("");
        assertThat(voices(circle)).isZero();
        assertThat(data.of(circle.convenor().id())).doesNotContainKey("ballots");
        assertThat(voices(tenants)).as("not certified yet").isEqualTo(3);
        assertThat(box.of(question.id(), circle.id())).hasSize(3).allMatch(BallotBox.Cast::intact);

        certify("The first had a wrong name");
        assertThat(voices(circle)).as("a correction links nobody again").isZero();
    }

    @Test
    void whoNeverCertifiesForgetsThemWhenTheCertificateWasDue() {
        scene.toClose();
        scene.toClose();
        end.sweep();
        assertThat(voices(circle) + voices(tenants)).isZero();
        assertThat(box.of(question.id(), tenants.id())).hasSize(3).allMatch(BallotBox.Cast::intact);
    }

    private void certify(String reason) {
        certifying.make(circle.convenor().id(), circle.id(), question.id(), reason).required();
        certifying.attest(keeper.id(), circle.id(), question.id()).required();
    }

    private int voices(Body body) {
        return jdbc.sql("""
                select count(*) from question_ballot where question = :question and organisation = :organisation
                and voice is not null""").param("question", question.id().value()).param("organisation", body.id().value())
                .query(Integer.class).single();
    }

    private UUID seat(SignedIn person) {
        return jdbc.sql("""
                select l.id from question_elector l join membership m on m.id = l.membership
                where l.question = :question and m.person = :person""").param("question", question.id().value())
                .param("person", person.id().value()).query(UUID.class).single();
    }
}
