package org.regroup.platform.decisions.urgent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.decisions.urgent.UrgentScene.under;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.questions.Questions;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import({QuestionScene.class, UrgentScene.class, BulkBallots.class})
class ItLapsesUnlessTheMembersConfirmItTest {

    private static final String TWO = "organisations(at-least 2)";

    @Autowired
    UrgentScene scene;
    @Autowired
    QuestionScene alliances;
    @Autowired
    UrgentStatements statements;
    @Autowired
    UrgentActs acts;
    @Autowired
    Questions questions;
    @Autowired
    UrgentData data;
    @Autowired
    List<PersonalData> everything;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private Body circle;
    private Body tenants;
    private Body coops;
    private AllianceId alliance;
    private Urgent urgent;

    @BeforeEach
    void published() {
        circle = scene.body("Circle", 1);
        tenants = scene.body("Tenants", 1);
        coops = scene.body("Co-ops", 1);
        alliance = alliances.alliance(circle, tenants, coops);
        urgent = scene.published(alliance, circle, tenants);
    }

    @Test
    void theClockAloneLetsItLapseAndItsAddressGoesOnAnswering() {
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(state()).isEqualTo(UrgentState.OPEN);
        clock.advance(Duration.ofSeconds(1));

        assertThat(state()).isEqualTo(UrgentState.LAPSED);
        var page = page(urgent.href(), null);
        assertThat(page.title()).startsWith("Lapsed: ");
        assertThat(page.select(".notice").text()).contains("This statement no longer speaks for anybody.", "Lapsed on");
        assertThat(page.select("#words").text()).as("the words stay in the archive").contains(urgent.draft().words());
        assertThat(page.select("#signatures del")).as("both signatures are struck").hasSize(2);
        assertThat(page.select(".mandate dd").text()).contains("it no longer speaks for anybody", "members were never asked");
        assertThat(text(urgent.href() + "/statement.txt")).startsWith("[This statement no longer speaks for anybody. Lapsed on");
        assertThat(page("/alliances/" + alliance + "/urgent", null).text()).contains("Archive", urgent.draft().title());
        assertThat(page("/alliances/" + alliance, null).select("a[href=" + urgent.href() + "]")).isEmpty();
        assertThat(keys(statements.sign(coops.convenor().id(), urgent.id(), under(coops))))
                .containsExactly("urgent.ground.notOpen");
    }

    @Test
    void theSameWordsAreNotSaidASecondTime() {
        clock.advance(Duration.ofDays(14));
        var again = scene
                .draft("FOUR hundred homes are to lose their heat – this week!  We call on the company to withdraw the notices");
        assertThat(keys(statements.propose(circle.convenor().id(), alliance, under(circle), again)))
                .containsExactly("urgent.ground.again");
    }

    @Test
    void theMembersOfBothSayYesAndItStands() {
        var first = questions.put(circle.convenor().id(), circle.id(), scene.terms(urgent, null)).required();
        var second = scene.asked(urgent, tenants, "y", "y", "n");
        scene.cast(first, circle, "y", "y");
        assertThat(page(urgent.href(), null).select(".mandate dd").text()).as("while they are asked")
                .contains("members are being asked until");
        scene.certify(second, tenants);
        assertThat(state()).as("one is not enough").isEqualTo(UrgentState.OPEN);
        assertThat(page(urgent.href(), null).select(".mandate dd").text()).contains("members said yes on",
                "2 for, 1 against, 0 abstained, of 3 votes on the roll");
        scene.certify(first, circle);

        assertThat(state()).isEqualTo(UrgentState.CONFIRMED);
        clock.advance(Duration.ofDays(200));
        assertThat(state()).isEqualTo(UrgentState.CONFIRMED);
        assertThat(page(urgent.href(), null).select(".mandate dd").text()).contains("Confirmed by the members on")
                .contains("not of Warm Homes as a whole");
        assertThat(keys(statements.withdraw(circle.convenor().id(), urgent.id(), circle.id(), "I changed my mind.")))
                .containsExactly("urgent.ground.nothingToWithdraw");
        assertThat(acts.of(urgent.id()).getLast().kind()).isEqualTo(UrgentAct.Kind.REFUSED);
    }

    @Test
    void whatMembersConfirmedTheirConvenorDoesNotWithdraw() {
        var question = scene.asked(urgent, tenants, "y", "y", "y");
        scene.certify(question, tenants);
        assertThat(keys(statements.withdraw(tenants.convenor().id(), urgent.id(), tenants.id(), "I changed my mind.")))
                .containsExactly("urgent.ground.membersSaidYes");
    }

    @Test
    void membersWhoSayNoStrikeTheirOrganisationsSignatureAndTheStatementFallsWithTheSecondLast() {
        statements.sign(coops.convenor().id(), urgent.id(), under(coops)).required();
        var question = scene.asked(urgent, tenants, "n", "n", "y");
        scene.certify(question, tenants);

        assertThat(state()).as("two are left").isEqualTo(UrgentState.OPEN);
        var page = page(urgent.href(), null);
        assertThat(page.select("#signatures del").text()).contains(tenants.name());
        assertThat(page.select(".mandate dd").text()).contains("Statement of " + circle.name() + " and " + coops.name())
                .contains("The members of " + tenants.name() + " rejected it: its signature was struck on");
        assertThat(keys(statements.sign(tenants.convenor().id(), urgent.id(), under(tenants))))
                .containsExactly("urgent.ground.membersSaidNo");

        statements.withdraw(coops.convenor().id(), urgent.id(), coops.id(), "We were wrong on the number.").required();
        assertThat(state()).isEqualTo(UrgentState.FALLEN);
        assertThat(page(urgent.href(), null).select(".notice").text()).contains("Fell on");
        assertThat(page(urgent.href(), null).select("#signatures").text()).contains("We were wrong on the number.");
    }

    @Test
    void theAllianceDecidesTogetherAndOnlyThenItSpeaksForMore() {
        var question = scene.jointly(urgent, alliance, circle, coops, TWO);
        assertThat(page(urgent.href(), null).select(".mandate dd").text()).doesNotContain("has not been asked");
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        scene.cast(question, circle, "y", "y");
        scene.cast(question, tenants, "n", "n");
        scene.cast(question, coops, "y", "y");
        clock.advance(Duration.ofDays(6));
        scene.certify(question, tenants);
        assertThat(state()).as("Tenants’ members said no; one signature is left").isEqualTo(UrgentState.FALLEN);
        scene.certify(question, circle);
        scene.certify(question, coops);
        assertThat(scene.find(question).carried()).isTrue();
        assertThat(state()).as("what has fallen is not raised again").isEqualTo(UrgentState.FALLEN);
    }

    @Test
    void aJointYesConfirmsItForTheOrganisationsTogether() {
        var question = scene.jointly(urgent, alliance, circle, coops, TWO);
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        List.of(circle, tenants, coops).forEach(body -> scene.cast(question, body, "y", "y"));
        clock.advance(Duration.ofDays(6));
        scene.certify(question, circle);
        assertThat(state()).isEqualTo(UrgentState.OPEN);
        scene.certify(question, coops);

        assertThat(state()).isEqualTo(UrgentState.CONFIRMED);
        assertThat(scene.now(urgent).decision()).isEqualTo(question.id());
        assertThat(page(urgent.href(), null).select(".mandate dd").text())
                .contains("by the organisations of Warm Homes together");
    }

    @Test
    void aYesThatComesTooLateConfirmsNothing() {
        var draft = new UrgentDraft("Short", "An event", scene.today(), "Now.", "Other words.", 5, java.util.Locale.UK);
        var brief = scene.published(alliance, tenants, coops, draft);
        var question = scene.asked(brief, tenants, "y", "y");
        scene.certify(question, tenants);
        assertThat(scene.now(brief).state(alliances.now())).isEqualTo(UrgentState.LAPSED);
        assertThat(page(brief.href(), null).select("#signatures").text()).contains("members said yes on");
    }

    @Test
    void whoSignsLaterWithoutAskingTheMembersLapsesAlone() {
        statements.sign(coops.convenor().id(), urgent.id(), under(coops)).required();
        var first = questions.put(circle.convenor().id(), circle.id(), scene.terms(urgent, null)).required();
        var second = scene.asked(urgent, tenants, "y", "y");
        scene.cast(first, circle, "y", "y");
        scene.certify(first, circle);
        scene.certify(second, tenants);
        assertThat(state()).as("Co-ops’ members have not answered").isEqualTo(UrgentState.OPEN);
        clock.advance(Duration.ofDays(8));

        assertThat(state()).isEqualTo(UrgentState.CONFIRMED);
        assertThat(page(urgent.href(), null).select(".mandate dd").text())
                .contains("Statement of " + circle.name() + " and " + tenants.name())
                .contains("The signature of " + coops.name() + " lapsed on");
    }

    @Test
    void dissentStandsBesideItAndGoesWithEveryQuotation() {
        statements.dissent(coops.convenor().id(), urgent.id(), under(coops), "The number is not known.\nAsk first.").required();

        assertThat(page(urgent.href(), null).select("#dissent").text()).contains("The number is not known.", coops.name());
        assertThat(page(urgent.href(), null).select(".mandate dd").text()).contains(coops.name() + " dissents.");
        assertThat(text(urgent.href() + "/statement.txt")).contains("Dissent of " + coops.name(), "Ask first.");
        assertThat(keys(statements.sign(coops.convenor().id(), urgent.id(), under(coops))))
                .containsExactly("urgent.ground.spoken");
        statements.withdraw(coops.convenor().id(), urgent.id(), coops.id(), "The number is known now.").required();
        assertThat(statements.sign(coops.convenor().id(), urgent.id(), under(coops))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theMandateLineGoesWithQuotationPreviewListAndFeed() {
        var line = "Statement of " + circle.name() + " and " + tenants.name() + ", not of Warm Homes as a whole. "
                + coops.name() + " has not been asked.";
        var signed = "Signed by Convenor of Circle for " + circle.name() + " (Convenor, mandate since";
        var until = "unless the members confirm it.";
        var page = page(urgent.href(), null);

        for (var place : List.of(text(urgent.href() + "/statement.txt"), page.select("#words .mandate").text(),
                page.select("meta[name=description]").attr("content"),
                page("/alliances/" + alliance + "/urgent", null).select(".mandate").text(),
                text("/alliances/" + alliance + "/urgent.atom"))) {
            assertThat(place).contains(line, signed, "members not yet asked", until);
        }
        assertThat(text("/alliances/" + alliance + "/urgent.atom")).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"",
                urgent.href() + "</id>", urgent.draft().words());
        assertThat(page("/alliances/" + alliance, null).text()).contains("Signed by " + circle.name() + ", " + tenants.name()
                + ", not by the alliance as a whole");
        var german = Jsoup.parse(body(mvc.get().uri(urgent.href()).header("Accept-Language", "de")));
        assertThat(german.select(".mandate dd").text()).contains("Mitglieder noch nicht gefragt",
                "nicht von Warm Homes als Ganzem");
    }

    @Test
    void askingTheMembersLeadsToAQuestionWithTheseVeryWords() {
        var address = "/organisations/" + circle.id() + "/questions/new?subject=urgent&of=" + urgent.id();
        assertThat(page(urgent.href(), circle.convenor()).select("#ask a").eachAttr("href")).contains(address);
        var form = page(address, circle.convenor());
        assertThat(form.select("textarea[name=text]")).as("nobody rewords them").isEmpty();
        assertThat(form.select("ol.paper").text()).contains(urgent.draft().words());

        var done = mvc.post().uri("/organisations/" + circle.id() + "/questions/new").with(csrf())
                .with(People.signedIn(circle.convenor())).param("subject", "urgent").param("of", urgent.id().toString())
                .param("title", "Something else").param("text", "Something else").param("kind", "fusion")
                .param("notice", form.select("[name=notice]").text()).param("opensAt", form.select("[name=opensAt]").val())
                .param("closesAt", form.select("[name=closesAt]").val())
                .param("certificatesUntil", form.select("[name=certificatesUntil]").val()).exchange();
        assertThat(done).hasStatus3xxRedirection();
        var question = questions.of(circle.id()).getFirst();
        assertThat(question.terms().title()).isEqualTo(urgent.draft().title());
        assertThat(question.terms().text().plain()).contains(urgent.draft().words()).doesNotContain("Something else");
        assertThat(question.terms().subject()).isEqualTo(Urgent.SUBJECT);
        assertThat(question.terms().certificatesUntil()).as("in time").isBeforeOrEqualTo(urgent.lapsesAt());

        assertThat(mvc.get().uri("/organisations/" + coops.id() + "/questions/new?subject=urgent&of=" + urgent.id())
                .with(People.signedIn(coops.convenor())).exchange()).as("Co-ops has not signed").hasStatus(404);
        var joint = page("/alliances/" + alliance + "/questions/new?subject=urgent&of=" + urgent.id(), coops.convenor());
        assertThat(joint.select("ol.paper").text()).contains(urgent.draft().words());
    }

    @Test
    void theOtherOrganisationsMandatedPeopleFindTheProposalWaiting() {
        var proposed = statements.propose(circle.convenor().id(), alliance, under(circle), scene.draft("Other words."))
                .required();

        assertThat(page("/", coops.convenor()).select("a[href=" + proposed.href() + "]")).isNotEmpty();
        assertThat(page("/", coops.convenor()).text()).contains(circle.name() + " proposes an urgent statement");
        assertThat(page("/", circle.convenor()).select("a[href=" + proposed.href() + "]")).isEmpty();
        assertThat(page("/", coops.members().getFirst()).select("a[href=" + proposed.href() + "]")).isEmpty();
        statements.decline(coops.convenor().id(), proposed.id(), coops.id(), "Not in our field.").required();
        assertThat(page("/", coops.convenor()).select("a[href=" + proposed.href() + "]")).isEmpty();
        assertThat(page("/", circle.convenor()).text()).as("and those who signed find that their members wait")
                .contains("The members of " + circle.name() + " have not been asked");
    }

    @Test
    void everyActHasItsFormAndWhatIsTypedIsKept() {
        var post = mvc.post().uri(urgent.href() + "/dissent").with(csrf()).with(People.signedIn(coops.convenor()))
                .param("under", coops.id().toString()).param("basis", "committee").param("detail", "")
                .param("said", "Not so fast.").exchange();
        assertThat(post).hasStatusOk();
        var again = Jsoup.parse(read(post));
        assertThat(again.select("[name=said]").text()).isEqualTo("Not so fast.");
        assertThat(again.select(".notice.wrong").text()).contains("which committee");
        assertThat(mvc.get().uri(urgent.href() + "/burn").with(People.signedIn(coops.convenor())).exchange()).hasStatus(404);
        assertThat(mvc.get().uri(urgent.href() + "/sign").with(People.signedIn(coops.members().getFirst())).exchange())
                .hasStatus(403);
    }

    @Test
    void personsFindWhatTheySigned() {
        assertThat(data.of(circle.convenor().id())).containsKeys("voices", "acts");
        assertThat(data.of(coops.convenor().id())).isEqualTo(Map.of());
    }

    @Test
    void whoErasesThemselvesStaysUnderWhatTheySignedForOthers() {
        var convenor = circle.convenor();
        everything.forEach(room -> room.erase(convenor.id()));
        assertThat(page(urgent.href(), null).select(".mandate dd").text()).contains("Signed by Convenor of Circle for");
    }

    private UrgentState state() {
        return scene.now(urgent).state(alliances.now());
    }

    private Document page(String address, @Nullable SignedIn person) {
        var request = mvc.get().uri(address).header("Accept-Language", "en");
        return Jsoup.parse(body(person == null ? request : request.with(People.signedIn(person))));
    }

    private String text(String address) {
        return body(mvc.get().uri(address).header("Accept-Language", "en"));
    }

    private String body(MockMvcTester.MockMvcRequestBuilder request) {
        var result = request.exchange();
        assertThat(result).hasStatusOk();
        return read(result);
    }

    private static String read(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).grounds().stream().map(Ground::key).toList();
    }
}
