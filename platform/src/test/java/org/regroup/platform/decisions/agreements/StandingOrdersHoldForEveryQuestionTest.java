package org.regroup.platform.decisions.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.counting.decisions.Rules;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

/// Step S13 of the story.
@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, AgreementScene.class})
class StandingOrdersHoldForEveryQuestionTest {

    private static final String TWO = "organisations(at-least 2)";
    private static final String THREE = "organisations(at-least 3)";
    private static final OrderParts PARTS = new OrderParts(
            Map.of(QuestionKind.STATEMENT, Standard.THREE_QUARTERS.rule(), QuestionKind.RULE_CHANGE, Standard.ALL.rule()), 1, 7,
            Optional.of(new Apportionment(4, 120, Optional.of(Rational.of(2, 5)), 8)));

    @Autowired
    AgreementScene agreement;
    @Autowired
    QuestionScene scene;
    @Autowired
    OrdersRepository orders;
    @Autowired
    Questions questions;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;

    private List<Body> four() {
        var rule = "more-than 1/2 of cast";
        return List.of(agreement.body("Circle", 40, rule), agreement.body("Tenants", 300, rule),
                agreement.body("Co-ops", 1_200, rule), agreement.body("Union", 15_000, rule));
    }

    private QuestionTerms orders(String rule, OrderParts parts) {
        return agreement.terms(QuestionKind.RULE_CHANGE, "# Standing orders\n\n1. We meet every month.\n", rule, 100, false)
                .about(OrdersSubject.SUBJECT, parts.write());
    }

    private AllianceId adopted(List<Body> four) {
        var alliance = scene.alliance(four.get(0), four.get(1), four.get(2), four.get(3));
        var question = agreement.put(alliance, orders(THREE, PARTS), four.get(0), four.get(1));
        four.forEach(body -> agreement.cast(question, body, Collections.nCopies(5, "y")));
        scene.toClose();
        four.forEach(body -> agreement.certify(question, body));
        return alliance;
    }

    @Test
    void fourSixFourteenAndSixteenDelegatesAndTheJointRuleOfEachKind() {
        var four = four();
        var alliance = adopted(four);
        assertThat(orders.inForce(alliance)).contains(PARTS);

        var asked = statements.during(() -> mvc.get().uri("/alliances/" + alliance + "/standing-orders").exchange());
        assertThat(asked).hasSizeLessThanOrEqualTo(8);
        var page = page("/alliances/" + alliance + "/standing-orders", four.getFirst());
        assertThat(page.select("#delegates tbody tr td:nth-of-type(2)").eachText()).containsExactlyInAnyOrder("4", "6", "14",
                "16",
                "40");
        assertThat(page.select("#delegates tbody tr td:nth-of-type(4)").eachText()).containsExactlyInAnyOrder("4", "6", "14",
                "129",
                "153");
        assertThat(page.select("#delegates tbody tr td:nth-of-type(5)").eachText()).containsExactlyInAnyOrder("1", "4", "8", "27",
                "40");
        assertThat(page.text()).contains("At least three quarters of the organisations", "8 seats are drawn by lot",
                "None has more than 40 per cent");

        var by = four.getFirst();
        assertThat(keys(propose(alliance, by, statement(TWO, 0)))).containsExactly("agreements.ground.rule.orders");
        assertThat(keys(propose(alliance, by, statement("organisations(at-least 3/4)", -3))))
                .containsExactly("agreements.ground.orders.certificates");
        var question = scene.question(alliance, four.get(0), four.get(1), statement("organisations(at-least 3/4)", 0));
        assertThat(question.parties()).extracting(Party::delegates).containsExactlyInAnyOrder(4, 6, 14, 16);
    }

    @Test
    void theFormChoosesNoRuleWhereTheOrdersFixOne() {
        var four = four();
        var alliance = adopted(four);
        var form = page("/alliances/" + alliance + "/questions/new", four.getFirst());
        assertThat(form.text()).contains("the standing orders have fixed the joint rule");
        form = page("/alliances/" + alliance + "/questions/new?about=standing_orders", four.getFirst());
        assertThat(form.select("input[name=rule]")).isEmpty();
        assertThat(form.select("select[name=rule.statement] option[selected]").attr("value")).isEqualTo("three_quarters");
        assertThat(form.select("table").text()).contains("129");

        var opens = scene.now().plus(Duration.ofDays(3)).toString().substring(0, 16);
        var closes = scene.now().plus(Duration.ofDays(9)).toString().substring(0, 16);
        var until = scene.now().plus(Duration.ofDays(20)).toString().substring(0, 16);
        var sent = mvc.post().uri("/alliances/" + alliance + "/questions/new").with(csrf())
                .with(People.signedIn(four.getFirst().convenor())).param("under", four.getFirst().id().toString())
                .param("kind", "statement").param("title", "Shall we say it?").param("notice", "A sentence.")
                .param("text", "Nobody goes cold.").param("rule", "heads").param("opensAt", opens).param("closesAt", closes)
                .param("certificatesUntil", until).exchange();
        assertThat(sent).hasStatus3xxRedirection();
        var put = questions.of(alliance).getFirst();
        assertThat(put.terms().rule()).isEqualTo(Standard.THREE_QUARTERS.rule());
    }

    @Test
    void ordersChangeOnlyByTheOrdersInForce() {
        var four = four();
        var alliance = adopted(four);
        assertThat(keys(propose(alliance, four.get(3), orders(THREE, OrderParts.NONE))))
                .containsExactly("agreements.ground.rule.orders");
        assertThat(keys(propose(scene.alliance(four.get(0), four.get(3)), four.get(3), orders("people(more-than 1/2 of cast)",
                OrderParts.NONE)))).containsExactly("agreements.ground.rule");
    }

    @Test
    void theFormWorksOutDelegatesWithoutPuttingAnything() {
        var four = four();
        var alliance = scene.alliance(four.get(0), four.get(1), four.get(2), four.get(3));
        var answer = mvc.post().uri("/alliances/" + alliance + "/questions/new").with(csrf())
                .with(People.signedIn(four.getFirst().convenor())).param("about", "standing_orders").param("minimum", "1")
                .param("step", "75").param("cap", "").param("lot", "").param("try", "yes").param("title", "Kept").exchange();
        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("table").text()).contains("201");
        assertThat(page.select("input[name=title]").attr("value")).isEqualTo("Kept");
        assertThat(questions.of(alliance)).isEmpty();

        var refused = mvc.post().uri("/alliances/" + alliance + "/questions/new").with(csrf())
                .with(People.signedIn(four.getFirst().convenor())).param("about", "standing_orders")
                .param("under", four.getFirst().id().toString()).param("minimum", "0").param("step", "75")
                .param("cap", "100").param("orderNotice", "400").exchange();
        var again = Jsoup.parse(new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(again.select("#minimum-error, #cap-error, #orderNotice-error, #title-error, #notice-error")).hasSize(5);
    }

    private QuestionTerms statement(String rule, int days) {
        var terms = scene.terms(QuestionKind.STATEMENT, rule, false);
        return new QuestionTerms(terms.kind(), terms.subject(), "", terms.title(), terms.notice(), "", "", terms.text(), null,
                false, Rules.parse(rule).rule(), terms.zone(), terms.opensAt().plusSeconds(60), terms.closesAt(),
                terms.certificatesUntil().plus(Duration.ofDays(days)), terms.reviewOn());
    }

    private Outcome<Question> propose(AllianceId alliance, Body by, QuestionTerms terms) {
        return questions.propose(by.convenor().id(), by.id(), alliance, terms);
    }

    private Document page(String path, Body reader) {
        var answer = mvc.get().uri(path).with(People.signedIn(reader.convenor())).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> keys(Outcome<Question> outcome) {
        return switch (outcome) {
            case Outcome.Done<Question> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<Question>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
