package org.regroup.platform.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.opinions.Answer;
import org.regroup.platform.dialogues.result.Results;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Scene.class)
class ResultPageTest {

    @Autowired
    Scene scene;
    @Autowired
    BulkVotes bulk;
    @Autowired
    Answering answering;
    @Autowired
    Statements statements;
    @Autowired
    Results results;
    @Autowired
    TestClock clock;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    org.regroup.platform.testing.Statements queries;

    @Test
    void aStrangerReadsTheResult() throws Exception {
        var cast = scene.cast();
        var page = page(filled(cast), "");

        assertThat(page.expectFirst(".standfirst").text()).startsWith("70 people answered 12 statements.");
        assertThat(page.select("svg.fig")).hasSize(1);
        assertThat(page.select(".notice a[href$=/vote]")).isEmpty();
    }

    @Test
    void aDialogueNobodyKnowsIsNotFound() {
        var path = "/dialogues/" + UUID.randomUUID() + "/result";

        assertThat(mvc.get().uri(path)).hasStatus(404);
        assertThat(mvc.get().uri(path + "/statements")).hasStatus(404);
        assertThat(mvc.get().uri(path + "/live")).hasStatus(404);
        assertThat(mvc.get().uri(path + ".json").header("Accept", "application/json")).hasStatus(404)
                .hasContentTypeCompatibleWith("application/problem+json");
    }

    @Test
    void programsReadTheSameNumbers() {
        var cast = scene.cast();
        var dialogue = filled(cast);

        var json = assertThat(mvc.get().uri("/dialogues/" + dialogue.id() + "/result.json")).hasStatusOk().bodyJson();
        json.extractingPath("$.participants").isEqualTo(70);
        json.extractingPath("$.votes").isEqualTo(70 * 12);
        json.extractingPath("$.others").isEqualTo(10);
        json.extractingPath("$.results[0].organisations['" + cast.circle() + "'].agree").isEqualTo(34);
        // ten people in none are too few, and the next smallest would give them away
        json.extractingPath("$.results[0].others").isNull();
        json.extractingPath("$.results[0].organisations['" + cast.tenants() + "']").isNull();
    }

    @Test
    void oneMoreBallotWaitsUntilFiveOfItsOrganisationHaveCome() throws Exception {
        var cast = scene.cast();
        var dialogue = filled(cast);
        var before = page(dialogue, "");
        answerAll(dialogue, cast.circleMember(), 12);
        results.refresh(dialogue.id());

        var waiting = page(dialogue, "");
        assertThat(waiting.select("[data-part=result]").html()).isEqualTo(before.select("[data-part=result]").html());
        assertThat(waiting.text()).contains("The newest answers of one person wait");

        for (int i = 0; i < 4; i++)
            answerAll(dialogue, scene.member("Newcomer", cast.circle()), 12);
        clock.advance(Duration.ofSeconds(10));
        results.refresh(dialogue.id());

        var stepped = page(dialogue, "");
        assertThat(stepped.expectFirst(".standfirst").text()).startsWith("75 people");
        assertThat(stepped.expectFirst("[data-step]").attr("data-step"))
                .isNotEqualTo(before.expectFirst("[data-step]").attr("data-step"));
        assertThat(stepped.expectFirst("[data-step]").attr("data-updated")).isEqualTo("Updated: 75 people");
    }

    @Test
    void theLastResultTakesEverybodyInAndIsFinal() throws Exception {
        var cast = scene.cast();
        var dialogue = filled(cast, clock.instant().plus(Duration.ofHours(2)));
        page(dialogue, "");
        answerAll(dialogue, cast.circleMember(), 12);
        clock.advance(Duration.ofHours(3));
        results.refresh(dialogue.id());

        var page = page(dialogue, "");
        assertThat(page.expectFirst(".standfirst").text()).startsWith("71 people");
        assertThat(page.text()).contains("this result is final");
    }

    @Test
    void whoeverHasAnsweredFewerThanTenIsShownTheWayToAnswerFirst() {
        var cast = scene.cast();
        var dialogue = filled(cast);
        answerAll(dialogue, cast.circleMember(), 3);

        assertThat(mvc.get().uri("/dialogues/" + dialogue.id() + "/result").with(People.signedIn(cast.circleMember())))
                .bodyText().contains("Answer 7 more statements before you read");
        answerAll(dialogue, cast.circleMember(), 12);
        assertThat(mvc.get().uri("/dialogues/" + dialogue.id() + "/result").with(People.signedIn(cast.circleMember())))
                .bodyText().doesNotContain("Answer first");
    }

    @Test
    void theTableOfAllStatementsIsSortedByLinksAlone() throws Exception {
        var dialogue = filled(scene.cast());

        var numbered = page(dialogue, "/statements");
        assertThat(numbered.select("tbody th")).hasSize(12);
        assertThat(numbered.expectFirst("tbody th").text()).startsWith("1 ");
        var sorted = page(dialogue, "/statements?sort=disagree");
        assertThat(sorted.expectFirst("nav.row [aria-current=true]").text()).isEqualTo("most disagree");
        assertThat(sorted.expectFirst("tbody th").text()).startsWith("9 ");
        assertThat(page(dialogue, "/statements?sort=nonsense&from=99999").select("tbody tr")).isEmpty();
    }

    @Test
    void aPageAsksTheDatabaseLittleWhateverItsSize() throws Exception {
        var dialogue = filled(scene.cast());
        page(dialogue, "");

        for (var rest : List.of("", "/statements")) {
            assertThat(queries.during(() -> assertThat(mvc.get().uri("/dialogues/" + dialogue.id() + "/result" + rest))
                    .hasStatusOk())).hasSizeLessThanOrEqualTo(8);
        }
    }

    private Document page(Dialogue dialogue, String rest) throws Exception {
        var answer = mvc.get().uri("/dialogues/" + dialogue.id() + "/result" + rest).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private void answerAll(Dialogue dialogue, org.regroup.platform.accounts.SignedIn person, int count) {
        statements.of(dialogue.id()).stream().limit(count).forEach(statement -> answering.cast(dialogue.id(),
                new Voter.Known(person.id()), statement.id(), Answer.AGREE, new BadgeChoice.Unsaid()));
    }

    private Dialogue filled(Scene.Cast cast) {
        return filled(cast, null);
    }

    /// 34 people of one organisation and 26 of another agree on eight statements and disagree on four; ten belong to none.
    private Dialogue filled(Scene.Cast cast, @Nullable Instant closesAt) {
        var dialogue = scene.dialogue(cast, closesAt, Scene.numbered(12).toArray(String[]::new));
        List<BulkVotes.Person> people = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            @Nullable
            OrganisationId organisation = i < 34 ? cast.circle() : i < 60 ? cast.tenants() : null;
            List<BulkVotes.Cast> answers = new ArrayList<>();
            for (int statement = 1; statement <= 12; statement++) {
                var answer = statement <= 8 || i < 34 ? Answer.AGREE : Answer.DISAGREE;
                answers.add(new BulkVotes.Cast(statement, answer, clock.instant()));
            }
            people.add(new BulkVotes.Person("p" + i, null, organisation, clock.instant(), answers));
        }
        bulk.add(dialogue.id(), BulkVotes.Source.DEMONSTRATION, people);
        return dialogue;
    }
}
