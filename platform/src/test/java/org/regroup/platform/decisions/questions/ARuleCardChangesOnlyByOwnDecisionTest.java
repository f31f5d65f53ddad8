package org.regroup.platform.decisions.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.organisations.CardForm;
import org.regroup.platform.organisations.CardTemplate;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(QuestionScene.class)
class ARuleCardChangesOnlyByOwnDecisionTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    QuestionScene scene;
    @Autowired
    Questions questions;
    @Autowired
    RuleCards cards;

    @Test
    void aCarriedChangeIsANewVersionAndWhatIsFixedKeepsTheOld() {
        var circle = scene.body("Circle", 3, "at-least 2/3 of cast");
        var union = scene.body("Union", 2, "more-than 1/2 of cast");
        var fixed = scene.question(scene.alliance(circle, union), circle, union, scene.terms("organisations(all-but 0)"));

        var put = put(circle, CardForm.filled(CardTemplate.CONSENT.procedures()));
        assertThat(put).hasStatus3xxRedirection();
        var change = questions.of(circle.id()).getFirst();
        assertThat(change.terms().kind()).isEqualTo(QuestionKind.RULE_CHANGE);
        assertThat(change.terms().text().plain()).contains("nobody objects");
        assertThat(change.parties()).singleElement()
                .satisfies(party -> assertThat(party.procedure().ruleText()).isEqualTo("at-least 2/3 of cast"));
        assertThat(cards.versions(circle.id())).hasSize(1);

        questions.decided(change, true);
        var now = cards.current(circle.id()).orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.decision()).isEqualTo(change.id().value());
        assertThat(now.procedures().values()).containsExactlyElementsOf(CardTemplate.CONSENT.procedures());
        assertThat(questions.find(fixed.id()).orElseThrow().party(circle.id()).orElseThrow().cardVersion()).isEqualTo(1);

        var read = page(mvc.get().uri("/organisations/{id}/rule-card", circle.id()).exchange());
        assertThat(read.select("ol.timeline > li")).hasSize(2);
        assertThat(read.select("ol.timeline > li").getFirst().text()).contains("What changed")
                .contains("Before:").contains("Now:").contains("nobody objects");
        assertThat(read.select("a[href=" + change.href() + "]")).hasSize(1);
    }

    @Test
    void aChangeThatIsNotCarriedChangesNothing() {
        var circle = scene.body("Circle", 3, "at-least 2/3 of cast");
        assertThat(put(circle, CardForm.filled(CardTemplate.BALLOT.procedures()))).hasStatus3xxRedirection();
        questions.decided(questions.of(circle.id()).getFirst(), false);
        assertThat(cards.versions(circle.id())).hasSize(1);
    }

    @Test
    void aCardThatIsWrongOrTheSameIsNotPut() {
        var circle = scene.body("Circle", 3, "at-least 2/3 of cast");
        var same = CardForm.filled(cards.current(circle.id()).orElseThrow().procedures().values());
        assertThat(page(put(circle, same)).select(".notice.wrong").text()).contains("This is the card in force");
        var wrong = CardForm.filled(CardTemplate.BALLOT.procedures());
        wrong.put("all-quorumSize", "0");
        var read = page(put(circle, wrong));
        assertThat(read.select("p.error").text()).contains("Zero would always be reached");
        assertThat(read.select("#notice").text()).contains("Shall this be our card?");
        assertThat(questions.of(circle.id())).isEmpty();
    }

    private MvcTestResult put(Body body, Map<String, String> card) {
        var opens = scene.now().plus(Duration.ofDays(40));
        var request = mvc.post().uri("/organisations/{id}/rule-card/change", body.id()).with(csrf())
                .with(People.signedIn(body.convenor())).param("title", "Our new card").param("notice", "Shall this be our card?")
                .param("opensAt", at(opens)).param("closesAt", at(opens.plus(QuestionScene.VOTE)))
                .param("certificatesUntil", at(opens.plus(QuestionScene.VOTE).plus(QuestionScene.NOTICE)));
        card.forEach(request::param);
        return request.exchange();
    }

    private static String at(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).withNano(0).toString();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
