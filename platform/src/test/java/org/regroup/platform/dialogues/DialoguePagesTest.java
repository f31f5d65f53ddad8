package org.regroup.platform.dialogues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.opinions.Answer;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Scene.class)
class DialoguePagesTest {

    @Autowired
    Scene scene;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Statements statements;
    @Autowired
    Answering answering;
    @Autowired
    Holds holds;
    @Autowired
    Closings closings;
    @Autowired
    BulkVotes bulk;
    @Autowired
    org.regroup.platform.testing.Statements queries;
    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everyPageSpeaksTheReadersLanguageAndAsksAtMostEightQueries(String language) {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, clock.instant().plus(Duration.ofDays(3)),
                Scene.numbered(60).toArray(String[]::new));
        var all = statements.of(dialogue.id());
        bulk.add(dialogue.id(), BulkVotes.Source.DEMONSTRATION, people(50, cast));
        var convenor = cast.circleConvenor();
        var voter = new Voter.Known(convenor.id());
        for (int i = 0; i < 15; i++) {
            answering.cast(dialogue.id(), voter, all.get(i).id(), Answer.AGREE, new BadgeChoice.Unsaid());
        }
        statements.write(dialogue, voter, "My own claim", "en", new BadgeChoice.Unsaid());
        for (int i = 20; i < 24; i++) {
            holds.place(cast.tenantsConvenor().id(), cast.tenants(), all.get(i).id(), "Reason " + i, 3).required();
        }
        closings.propose(cast.tenantsConvenor().id(), cast.tenants(), dialogue.id(), null).required();
        var path = "/dialogues/" + dialogue.id();
        for (var address : List.of("/dialogues", path, path + "/vote?after=" + all.getFirst().id(), path + "/mine",
                path + "/statements", path + "/holds", "/statements/" + all.get(30).id() + "/hold",
                "/alliances/" + cast.alliance() + "/dialogues/new", "/alliances/" + cast.alliance() + "/dialogues/import")) {
            var asked = queries.during(() -> {
                var result = mvc.get().uri(address).header("Accept-Language", language).with(People.signedIn(convenor))
                        .exchange();
                assertThat(result).as(address).hasStatusOk();
                assertThat(Jsoup.parse(text(result)).select("h1").text()).as(address).isNotEmpty();
            });
            assertThat(asked).as(address).hasSizeLessThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/statements", "/holds", "/vote", "/mine", "/qr.svg", "/export.json", "/export.zip"})
    void whatIsNotThereIsNotFoundAndWhatIsThereIsOpenToEverybody(String part) {
        var cast = scene.cast();
        var dialogue = scene.dialogue(cast, "One");
        assertThat(mvc.get().uri("/dialogues/" + dialogue.id() + part)).hasStatusOk();
        assertThat(mvc.get().uri("/dialogues/" + cast.alliance() + part)).hasStatus(404);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<BulkVotes.Person> people(int count, Scene.Cast cast) {
        var people = new ArrayList<BulkVotes.Person>();
        for (int i = 0; i < count; i++) {
            people.add(new BulkVotes.Person("p" + i, null, i % 2 == 0 ? null : cast.tenants(), clock.instant(),
                    List.of(new BulkVotes.Cast(1 + i % 60, Answer.AGREE, clock.instant()))));
        }
        return people;
    }
}
