package org.regroup.platform.decisions.dissents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;
import org.regroup.counting.questions.Dissent;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.certificates.Ratification;
import org.regroup.platform.decisions.questions.QuestionAct;
import org.regroup.platform.decisions.questions.QuestionActs;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.decisions.voting.BulkBallots;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;
import org.regroup.platform.testing.TestClock;

/// A reservation stands beside the clause, a report of members beside the verdict, on the page and in every file.
@PlatformTest
@Import({QuestionScene.class, BulkBallots.class, Ratification.class})
class DissentTravelsWithTheDecisionTest {

    private static final String WHY = "We heat 4,100 homes through networks our members own.";

    @Autowired
    Ratification ratification;
    @Autowired
    QuestionScene scene;
    @Autowired
    Dissents dissents;
    @Autowired
    List<PersonalData> rooms;
    @Autowired
    QuestionActs acts;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;
    @Autowired
    Clock clock;

    private Ratification.Four four;

    @BeforeEach
    void fourOrganisationsVote() {
        four = ratification.begin();
    }

    private List<String> reserve(Body body, int item, String words) {
        return keys(dissents.attach(body.convenor().id(), body.id(), four.question().id(),
                new Dissents.Said(item, "Networks stay with those who use them", words)));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var grounds) ? grounds.stream().map(Ground::key).toList() : List.of();
    }

    private Document page(String path, @Nullable SignedIn person) {
        var request = mvc.get().uri(four.question().href() + path);
        var answer = (person == null ? request : request.with(People.signedIn(person))).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Decision exported() {
        var bytes = mvc.get().uri(four.question().href() + "/result.json").exchange().getResponse().getContentAsByteArray();
        return switch (DecisionFile.read(Source.of("result.json", bytes))) {
            case Reading.Read<Decision>(var decision) -> decision;
            case Reading.Refused<Decision> refused -> throw new AssertionError(refused.report());
        };
    }

    @Test
    void theCoopsReservationStandsBesideClauseSeven() {
        assertThat(reserve(four.coops(), 7, WHY)).containsExactly("dissents.ground.early");
        scene.toClose();
        assertThat(reserve(four.coops(), 7, WHY)).as("its own result is not certified").containsExactly(
                "dissents.ground.notMinority");
        ratification.certifyAll(four);
        assertThat(page("", null).select("#beside-7").text()).contains("Clause 7, carried This is what clause 7 says.",
                "Reservation of " + four.coops().name(), "It has not said why.");
        assertThat(reserve(four.coops(), 7, "word ".repeat(401))).containsExactly("questions.ground.case.long");
        assertThat(reserve(four.coops(), 7, " ")).containsExactly("dissents.ground.words.missing");
        assertThat(reserve(four.coops(), 7, "w".repeat(1_000_000))).containsExactly("dissents.ground.tooLong");
        assertThat(reserve(four.coops(), 3, WHY)).containsExactly("dissents.ground.notMinority");
        assertThat(reserve(four.union(), 7, WHY)).containsExactly("dissents.ground.notMinority");
        assertThatThrownBy(() -> dissents.attach(four.union().convenor().id(), four.coops().id(), four.question().id(),
                new Dissents.Said(7, "For others", WHY))).isInstanceOf(Forbidden.class);

        assertThat(reserve(four.coops(), 7, WHY)).isEmpty();
        assertThat(reserve(four.coops(), 7, "Something else")).containsExactly("dissents.ground.twice");
        var beside = page("", null).select("#beside-7 article");
        assertThat(beside).hasSize(2);
        assertThat(beside.get(1).text()).contains("Reservation of " + four.coops().name(), WHY, "under its mandate")
                .doesNotContain("after certificates were due");
        var decision = exported();
        assertThat(decision.dissents()).containsExactly(new Dissent(Dissent.Kind.RESERVATION, four.coops().name(), 7,
                "Networks stay with those who use them", WHY));
        assertThat(DecisionResult.of(decision).findings()).as("dissent is in no signature").isEmpty();
        assertThat(acts.of(four.question().id())).extracting(QuestionAct::kind).contains(QuestionAct.Kind.DISSENTED);
        assertThat(page("", null).select("#acts").text()).contains("tried to attach dissent for", "before the vote was over",
                "which was not in the minority", "attached dissent");
        assertThat(statements.during(() -> page("", four.coops().convenor()))).hasSizeLessThanOrEqualTo(8);
        assertThat(statements.during(() -> page("/dissent", four.coops().convenor()))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aReportOfMembersStandsOnceThreeHaveSigned() {
        scene.toClose();
        ratification.certifyAll(four);
        var author = scene.member("Amal", four.union().id());
        var second = scene.member("Bo", four.union().id());
        var third = scene.member("Cem", four.tenants().id());
        var stranger = scene.stranger();
        var said = new Dissents.Said(7, "Put it to members again", "Clause 7 was carried by 130 votes of 4,050.");
        assertThatThrownBy(() -> dissents.report(stranger.id(), four.union().id(), four.question().id(), said))
                .isInstanceOf(Forbidden.class);
        assertThat(keys(dissents.report(author.id(), four.union().id(), four.question().id(), said))).isEmpty();
        assertThat(keys(dissents.report(author.id(), four.union().id(), four.question().id(), said)))
                .containsExactly("dissents.ground.twice");
        var report = dissents.of(four.question().id()).getFirst();
        assertThat(page("/dissent", second).text()).contains("2 more signatures are needed");
        assertThat(page("/dissent", null).text()).doesNotContain("Put it to members again");
        assertThat(exported().dissents()).isEmpty();
        assertThat(mvc.post().uri(four.question().href() + "/dissents/" + report.id() + "/sign").with(People.signedIn(second))
                .with(csrf()).param("under", four.union().id().toString())).hasStatus3xxRedirection();
        assertThat(keys(dissents.sign(second.id(), four.union().id(), four.question().id(), report.id())))
                .containsExactly("dissents.ground.signed");
        assertThatThrownBy(() -> dissents.sign(third.id(), four.union().id(), four.question().id(), report.id()))
                .isInstanceOf(Forbidden.class);
        assertThat(page("", null).select("#beside-7").text()).doesNotContain("Put it to members again");
        assertThat(keys(dissents.sign(third.id(), four.tenants().id(), four.question().id(), report.id()))).isEmpty();

        assertThat(page("", null).select("#beside-7").text()).contains("Minority report", "Put it to members again",
                "3 members, from " + four.tenants().name() + ", " + four.union().name());
        assertThat(page("/dissent", null).text()).contains("Amal", "Bo", "Cem");
        assertThat(exported().dissents()).extracting(Dissent::by)
                .containsExactly("3 members of " + four.tenants().name() + ", " + four.union().name());
        var own = rooms.stream().filter(room -> room.room().equals("dissents")).findFirst().orElseThrow().of(third.id());
        assertThat(own.toString()).contains("Put it to members again");
    }

    @Test
    void dissentThatComesLateIsMarkedAndAfterAMonthNotTaken() {
        scene.toClose();
        ratification.certify(four, four.coops());
        ((TestClock) clock).advance(Duration.ofDays(7));
        assertThat(page("", null).select(".verdict").text()).startsWith("Still pending. Missing: " + four.circle().name())
                .contains("a day late");
        ratification.certifyAll(four, four.coops());
        assertThat(page("", null).select(".verdict").text()).isEqualTo("Carried.");
        assertThat(reserve(four.coops(), 7, WHY)).isEmpty();
        assertThat(page("", null).select("#beside-7").text()).contains("after certificates were due");
        ((TestClock) clock).advance(Duration.ofDays(30));
        assertThat(keys(dissents.report(four.circle().convenor().id(), four.circle().id(), four.question().id(),
                new Dissents.Said(0, "Too late", "Reasons")))).containsExactly("dissents.ground.over");
        assertThat(page("/dissent", four.circle().convenor()).select("form[action$=/dissent]")).isEmpty();
    }

    @Test
    void theFormKeepsWhatWasTypedWhenItIsRefused() {
        scene.toClose();
        ratification.certifyAll(four);
        var form = page("/dissent", four.coops().convenor());
        assertThat(form.select("input[name=speaking]").eachAttr("value")).containsExactly("for:" + four.coops().id(),
                "as:" + four.coops().id());
        var typed = Map.of("speaking", "for:" + four.coops().id(), "item", "2", "title", "A title", "words", WHY);
        var request = mvc.post().uri(four.question().href() + "/dissent").with(People.signedIn(four.coops().convenor()))
                .with(csrf());
        typed.forEach(request::param);
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        var again = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(again.select("textarea[name=words]").text()).isEqualTo(WHY);
        assertThat(again.select("main").text()).contains("was not in the minority on this");
        for (var speaking : List.of("as:", "for:nobody", "as:" + java.util.UUID.randomUUID(), "for")) {
            assertThat(mvc.post().uri(four.question().href() + "/dissent").with(People.signedIn(four.coops().convenor()))
                    .with(csrf()).param("speaking", speaking).param("item", "7").param("title", "T").param("words", WHY)
                    .exchange().getResponse().getStatus()).as(speaking).isIn(200, 403);
        }
        assertThat(mvc.get().uri(four.question().href() + "/dissent")).hasStatusOk();
    }
}
