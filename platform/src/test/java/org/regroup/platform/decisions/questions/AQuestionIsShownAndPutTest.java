package org.regroup.platform.decisions.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.CardWeight;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.VoteMethod;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

@PlatformTest
@Import(QuestionScene.class)
class AQuestionIsShownAndPutTest {

    static final String MAJORITY = "more-than 1/2 of cast";

    @Autowired
    QuestionScene scene;
    @Autowired
    Questions questions;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;

    @ParameterizedTest
    @CsvSource({"en, 2 of 2 organisations, two thirds of votes cast",
            "de, 2 von 2 Organisationen, zwei Dritteln der abgegebenen Stimmen",
            "fr, 2 des 2 organisations, deux tiers des suffrages exprimés"})
    void anybodyReadsWhatIsFixed(String language, String joint, String own) throws Exception {
        var circle = scene.body("Circle", 3, "quorum at-least 1/2 of roll, at-least 2/3 of cast");
        var tenants = scene.body("Tenants", 2, MAJORITY);
        var question = scene.question(scene.alliance(circle, tenants), circle, tenants, scene.terms("organisations(at-least 2)"));

        var page = Jsoup.parse(mvc.get().uri(question.href()).locale(Locale.of(language)).exchange().getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("h1").text()).isEqualTo("Basis of agreement");
        assertThat(page.select("#rules").text()).contains(joint, circle.name(), own)
                .doesNotContain("{0");
        assertThat(page.select("#text .clause")).hasSize(3);
        assertThat(page.select("dl.mandate").text()).contains(circle.name() + ": 4 ", tenants.name() + ": 3 ");
        assertThat(page.select("form[action$=confirm], form[action$=call-off]")).isEmpty();
    }

    @Test
    void theSecondOrganisationConfirmsFromThePage() throws Exception {
        var circle = scene.body("Circle", 1, MAJORITY);
        var tenants = scene.body("Tenants", 1, MAJORITY);
        var proposed = questions.propose(circle.convenor().id(), circle.id(), scene.alliance(circle, tenants),
                scene.terms("organisations(at-least 2)")).required();

        assertThat(page(proposed.href(), circle.convenor()).select("form[action$=confirm]")).isEmpty();
        assertThat(page("/", tenants.convenor()).text()).contains("Basis of agreement");
        var form = page(proposed.href(), tenants.convenor()).select("form[action$=confirm]");
        assertThat(form).hasSize(1);
        var after = mvc.post().uri(form.attr("action")).param("under", tenants.id().toString()).with(csrf())
                .with(authentication(People.as(tenants.convenor()))).exchange();
        assertThat(after).hasStatus3xxRedirection();
        assertThat(questions.find(proposed.id()).orElseThrow().fixedAt()).isNotNull();
    }

    @Test
    void theFormAndThePageSayWhoCouldDecideAlone() {
        var circle = scene.body("Circle", 1, MAJORITY);
        var union = scene.body("Union", 6, MAJORITY);
        var council = scene.body("Council", 9, kind -> new Procedure(kind, Electorate.BODY, VoteMethod.MEETING, Secrecy.OPEN, 0,
                Rules.parseOwn(MAJORITY).rule(), "Council", false, CardWeight.ONE, 3));
        var alliance = scene.alliance(circle, union, council);
        var address = "/alliances/" + alliance + "/questions/new";
        var form = page(address, circle.convenor());
        assertThat(hint(form, "heads")).as("7 of 12 heads: a council has three, not ten members")
                .isEqualTo(union.name() + " alone could carry this, whatever all others say. " + union.name()
                        + " alone could block this, whatever all others say.");
        assertThat(hint(form, "double")).isEqualTo(union.name() + " alone could block this, whatever all others say.");
        assertThat(hint(form, "all")).isEqualTo("Each organisation alone could block this.");
        for (var about : List.of("", "?about=basis", "?about=rung", "?about=affiliation", "?about=standing_orders")) {
            assertThat(statements.during(() -> page(address + about, circle.convenor()))).as(about)
                    .hasSizeLessThanOrEqualTo(8);
        }

        var heads = scene.question(alliance, circle, union,
                scene.terms(QuestionKind.STATEMENT, "people(more-than 1/2 of cast)", false));
        assertThat(page(heads.href(), null).select("#alone").text()).contains(union.name() + " alone could carry this");
        var two = scene.question(alliance, circle, union,
                scene.terms(QuestionKind.STATEMENT, "organisations(at-least 2)", false));
        assertThat(page(two.href(), null).select("#alone").text())
                .isEqualTo("No organisation alone could carry or block this.");
    }

    private static String hint(Document form, String rule) {
        return form.select("label:has(input[name=rule][value=" + rule + "]) .hint").text();
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        var circle = scene.body("Circle", 1, MAJORITY);
        var tenants = scene.body("Tenants", 1, MAJORITY);
        var alliance = scene.alliance(circle, tenants);
        var refused = Jsoup.parse(body(mvc.post().uri("/alliances/" + alliance + "/questions/new").with(csrf())
                .with(authentication(People.as(circle.convenor()))).param("under", circle.id().toString()).param("kind", "basis")
                .param("title", "Shall we?").param("notice", "<script>x</script> It is about winter.").param("text", "1. Warmth.")
                .param("rule", "other").param("ruleText", "organisations(at least 2)").param("opensAt", "tomorrow")
                .param("closesAt", "2020-01-01T10:00").param("certificatesUntil", "").exchange()));

        assertThat(refused.select(".notice.wrong a").eachAttr("href")).contains("#ruleText", "#opensAt", "#certificatesUntil");
        assertThat(refused.select("#notice").val()).isEqualTo("<script>x</script> It is about winter.");
        assertThat(refused.select("#ruleText").val()).isEqualTo("organisations(at least 2)");
        assertThat(questions.of(alliance)).isEmpty();
        var endless = Jsoup.parse(body(mvc.post().uri("/alliances/" + alliance + "/questions/new").with(csrf())
                .with(authentication(People.as(circle.convenor()))).param("under", circle.id().toString()).param("rule", "other")
                .param("ruleText", "all(organisations(at-least 1)" + ", organisations(at-least 1)".repeat(30_000) + ")")
                .exchange()));
        assertThat(endless.select("#ruleText-error").text()).contains("At most 2,000 characters");
    }

    @Test
    void aQuestionIsPutFromTheForm() {
        var circle = scene.body("Circle", 1, MAJORITY);
        var tenants = scene.body("Tenants", 1, MAJORITY);
        var alliance = scene.alliance(circle, tenants);
        var opens = LocalDateTime.ofInstant(scene.now(), ZoneOffset.UTC).plusDays(3).withSecond(0).withNano(0);
        var put = mvc.post().uri("/alliances/" + alliance + "/questions/new").with(csrf())
                .with(authentication(People.as(circle.convenor()))).param("under", circle.id().toString()).param("kind", "basis")
                .param("title", "Shall we?").param("notice", "It is about winter.").param("text", "1. Warmth.\n2. Light.")
                .param("byClause", "yes").param("rule", "double").param("reservations", "yes").param("opensAt", opens.toString())
                .param("closesAt", opens.plusDays(14).toString()).param("certificatesUntil", opens.plusDays(20).toString())
                .exchange();

        assertThat(put).hasStatus3xxRedirection();
        var question = questions.of(alliance).getFirst();
        assertThat(question.clauses()).extracting(Clause::words).containsExactly("Warmth.", "Light.");
        assertThat(Objects.requireNonNull(question.terms().rule()).words(2)).contains("binds");
        assertThat(body(mvc.get().uri("/decisions").exchange())).contains("Shall we?");
        assertThat(body(mvc.get().uri("/alliances/" + alliance).exchange())).contains("Shall we?");
    }

    @Test
    void anOrganisationCarriesNoMotionAwayByItsNumber() {
        var circle = scene.body("Circle", 1, MAJORITY);
        var opens = LocalDateTime.ofInstant(scene.now(), ZoneOffset.UTC).plusDays(3).withSecond(0).withNano(0);
        var put = mvc.post().uri("/organisations/" + circle.id() + "/questions/new").with(csrf())
                .with(authentication(People.as(circle.convenor()))).param("kind", "statement").param("title", "Shall we?")
                .param("notice", "It is about winter.").param("text", "1. Warmth.").param("opensAt", opens.toString())
                .param("closesAt", opens.plusDays(14).toString()).param("certificatesUntil", opens.plusDays(20).toString())
                .param("motion", UUID.randomUUID().toString()).exchange();

        assertThat(put).hasStatus3xxRedirection();
        assertThat(questions.of(circle.id()).getFirst().terms().motion()).isNull();
    }

    private Document page(String address, @Nullable SignedIn reader) {
        var request = mvc.get().uri(address);
        return Jsoup.parse(body((reader == null ? request : request.with(authentication(People.as(reader)))).exchange()));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
