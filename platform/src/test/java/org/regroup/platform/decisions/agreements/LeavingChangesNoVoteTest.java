package org.regroup.platform.decisions.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.alliances.Affiliations;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.decisions.agreements.AgreedBasis.Stands;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, AgreementScene.class})
class LeavingChangesNoVoteTest {

    private static final String THREE = "reservations(organisations(at-least 3))";

    @Autowired
    AgreementScene agreement;
    @Autowired
    QuestionScene scene;
    @Autowired
    BasisRepository bases;
    @Autowired
    Affiliations affiliations;
    @Autowired
    Alliances alliances;
    @Autowired
    Questions questions;
    @Autowired
    MockMvcTester mvc;

    @Test
    void whoeverLeavesBetweenFreezeAndCloseIsStillAskedAndStillCounts() {
        var four = List.of(agreement.body("Circle"), agreement.body("Tenants"), agreement.body("Co-ops"),
                agreement.body("Union"));
        var alliance = scene.alliance(four.get(0), four.get(1), four.get(2), four.get(3));
        var question = agreement.put(alliance, agreement.basis(1, THREE, "notice-days 0", 90), four.get(0), four.get(1));
        affiliations.leave(alliance, four.get(3).speaks(), "We go our way.").required();

        assertThat(questions.find(question.id()).orElseThrow().parties()).extracting(Party::organisation).hasSize(4)
                .contains(four.get(3).id());
        agreement.cast(question, four.get(0), Collections.nCopies(10, "yy"));
        agreement.cast(question, four.get(1), Collections.nCopies(10, "yy"));
        agreement.cast(question, four.get(2), Collections.nCopies(10, "nn"));
        agreement.cast(question, four.get(3), Collections.nCopies(10, "yy"));
        scene.toClose();
        four.forEach(body -> agreement.certify(question, body));

        assertThat(questions.find(question.id()).orElseThrow().carried()).as("three of four, one of which has left").isTrue();
    }

    @Test
    void theClausesBindUntilTheNoticeHasRunAndThePageKeepsSayingSo() {
        var four = List.of(agreement.body("Circle"), agreement.body("Tenants"), agreement.body("Co-ops"),
                agreement.body("Union"));
        var alliance = scene.alliance(four.get(0), four.get(1), four.get(2), four.get(3));
        var said = new LinkedHashMap<Body, String>();
        four.forEach(body -> said.put(body, body.equals(four.get(2)) ? "nn" : "yy"));
        agreement.decide(alliance, agreement.basis(1, THREE, "notice-days 30", 90), said);

        affiliations.leave(alliance, four.get(2).speaks(), "").required();
        assertThat(belongs(alliance, four.get(2))).as("it ratified nothing: by the terms of the alliance it leaves at once")
                .isFalse();
        affiliations.leave(alliance, four.get(3).speaks(), "").required();
        assertThat(belongs(alliance, four.get(3))).isTrue();
        agreement.days(30);
        assertThat(belongs(alliance, four.get(3))).isTrue();
        assertThat(until(alliance, four.get(3))).isNull();
        agreement.days(1);
        assertThat(belongs(alliance, four.get(3))).isFalse();
        assertThat(until(alliance, four.get(3))).isNotNull();
        var answer = mvc.get().uri("/alliances/" + alliance + "/basis").exchange();
        var text = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).text();
        assertThat(text).contains(four.get(3).name() + " until ", "when it left");
        affiliations.writeDownWhoHasLeft();
        assertThat(until(alliance, four.get(3))).isNotNull();
    }

    private boolean belongs(AllianceId alliance, Body body) {
        return alliances.affiliates(alliance).stream().anyMatch(one -> one.organisation().equals(body.id()));
    }

    private java.time.@org.jspecify.annotations.Nullable Instant until(AllianceId alliance, Body body) {
        return bases.holding(alliance, agreement.today()).orElseThrow().clauses().getFirst().standing(Stands.BOUND).stream()
                .filter(one -> one.organisation().equals(body.id())).findFirst().orElseThrow().until();
    }
}
