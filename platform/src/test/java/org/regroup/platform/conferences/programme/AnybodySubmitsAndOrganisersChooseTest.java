package org.regroup.platform.conferences.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(ProgrammeScene.class)
class AnybodySubmitsAndOrganisersChooseTest {

    @Autowired
    ProgrammeScene scene;
    @Autowired
    Sessions sessions;
    @Autowired
    Choosing choosing;
    @Autowired
    Calls calls;
    @Autowired
    SessionPages pages;
    @Autowired
    JointActs acts;
    @Autowired
    ProgrammeData data;
    @Autowired
    Formats formats;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var grounds) ? grounds.stream().map(Ground::key).toList() : List.of();
    }

    @Test
    void aSubmissionHasAsManyWordsAsTheCallAsks() {
        var called = scene.called(false);
        var stranger = scene.stranger();
        for (int words : new int[]{0, 1, 249, 250, 300, 350, 351, 2_000}) {
            var outcome = sessions.submit(stranger.id(), called.conference().id(), called.stream(),
                    scene.terms("S" + words, words, "Ada"));
            assertThat(keys(outcome)).as("%d words", words)
                    .isEqualTo(words < 250 || words > 350 ? List.of("programme.ground.words") : List.of());
        }
        assertThat(SessionRules.words(" one – two\n- three's  4 … ")).isEqualTo(4);
    }

    @Test
    void theDeadlineIsHardToTheMomentAndIsNeverMovedAfterwards() {
        var called = scene.called(false);
        var id = called.conference().id();
        var closes = calls.of(id).orElseThrow().closesAt();
        ((TestClock) clock).advance(Duration.between(clock.instant(), closes).minusMillis(1));
        var last = scene.submitted(called, scene.stranger(), "At the last moment", "Ada");
        ((TestClock) clock).advance(Duration.ofMillis(1));
        assertThat(keys(sessions.submit(scene.stranger().id(), id, called.stream(), scene.terms("Too late", 300, "Ada"))))
                .containsExactly("programme.ground.callClosed");
        assertThat(keys(sessions.change(last.person(), last.id(), called.stream(), scene.terms("Changed", 300, "Ada"))))
                .containsExactly("programme.ground.callClosed");
        var now = Sql.now(clock);
        assertThat(keys(acts.propose(called.conference().first().convenor().id(), called.conference().first().id(), id,
                Calls.CODE, calls.write(new Call("Again", now, now.plus(Duration.ofDays(5)), false, 1, 500)))))
                .containsExactly("programme.ground.deadlinePassed");
    }

    @Test
    void namesAreShownToAnOrganiserAfterTheFirstReadingAndToStrangersNotAtAll() {
        var called = scene.called(true);
        var session = scene.submitted(called, scene.stranger(), "Cold walls", "Adalina");
        assertThatThrownBy(() -> pages.of(session.id(), null, Typed.of(Map.of()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.of(session.id(), scene.stranger(), Typed.of(Map.of())))
                .isInstanceOf(NotFound.class);
        var uri = session.href();
        assertThat(mvc.get().uri(uri).with(People.signedIn(called.organiser()))).hasStatusOk().bodyText()
                .doesNotContain("Adalina", "adalina@example.org").contains("Names are shown to you after");
        ((TestClock) clock).advance(ProgrammeScene.CALL);
        assertThat(keys(choosing.decide(called.organiser().id(), session.id(), true, "")))
                .containsExactly("programme.ground.readFirst");
        mvc.post().uri(uri + "/reading").with(csrf()).with(People.signedIn(called.organiser())).param("verdict", "yes")
                .param("note", "Just what we need").assertThat().hasStatus3xxRedirection();
        assertThat(mvc.get().uri(uri).with(People.signedIn(called.organiser()))).bodyText().contains("Adalina",
                "adalina@example.org", "Just what we need");
    }

    @Test
    void nobodyDecidesOnTheirOwnOrBeforeTheCallIsOverOrWithoutAReason() {
        var called = scene.called(false);
        var own = scene.submitted(called, called.organiser(), "My own", "Ada");
        var other = scene.submitted(called, scene.stranger(), "Another", "Ada");
        assertThat(keys(choosing.decide(called.organiser().id(), other.id(), true, "")))
                .containsExactly("programme.ground.callOpen");
        ((TestClock) clock).advance(ProgrammeScene.CALL);
        assertThat(keys(choosing.decide(called.organiser().id(), own.id(), true, "")))
                .containsExactly("programme.ground.involved");
        assertThat(keys(choosing.read(called.organiser().id(), own.id(), Optional.of(Reading.Verdict.YES), "")))
                .containsExactly("programme.ground.involved");
        assertThat(keys(choosing.decide(called.organiser().id(), other.id(), false, " ")))
                .containsExactly("programme.ground.reason.missing");
        assertThatThrownBy(() -> choosing.decide(other.person(), other.id(), true, "")).isInstanceOf(Forbidden.class);
        assertThat(choosing.decide(called.organiser().id(), other.id(), true, "").required().state())
                .isEqualTo(Session.State.ACCEPTED);
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
        var called = scene.called(false);
        assertThat(mvc.post().uri("/conferences/" + called.conference().id() + "/sessions/new").with(csrf())
                .with(People.signedIn(scene.stranger())).param("title", "").param("about", "far too few").param("kind", "debate")
                .param("format", "panel").param("minutes", "10").param("name-2", "Bo").param("email-2", "nowhere")
                .param("stream", called.stream().toString())).hasStatusOk().bodyText().contains("far too few", "nowhere",
                        "250 to 350 words; these are 3.", "This format takes 45 to 240 minutes.", "Give it a title.",
                        "Name this speaker.");
        assertThat(sessions.of(called.conference().id())).isEmpty();
    }

    @Test
    void everybodyIsHandedWhatTheySubmittedAndIsTakenOutOfIt() {
        var called = scene.called(false);
        var stranger = scene.stranger();
        var kept = scene.submitted(called, stranger, "Kept for all", "Ada");
        var undecided = scene.submitted(called, stranger, "Not decided", "Ada");
        scene.accepted(called, kept);
        assertThat(data.of(stranger.id()).toString()).contains("Kept for all", "Not decided", "ada@example.org");
        assertThat(data.of(called.organiser().id()).toString()).contains("organises", "Heat", "decided");
        data.erase(stranger.id());
        data.erase(called.organiser().id());
        assertThat(sessions.require(kept.id()).terms().title()).isEqualTo("Kept for all");
        assertThat(sessions.require(undecided.id())).matches(one -> one.state() == Session.State.WITHDRAWN
                && one.terms().about().isEmpty() && one.terms().speakers().stream().allMatch(who -> who.email().isEmpty()));
        assertThat(data.of(called.organiser().id()).toString()).contains("organises");
        assertThatThrownBy(() -> choosing.decide(called.organiser().id(), kept.id(), false, "No"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theStepsOfEveryFormatFillEveryLengthExactly() {
        for (var format : formats.all()) {
            for (int minutes = format.shortest(); minutes <= 240; minutes++) {
                int at = 0;
                for (var step : format.timed(minutes)) {
                    assertThat(step.from()).isEqualTo(at);
                    assertThat(step.minutes()).as("%s of %d", step, minutes).isPositive();
                    at += step.minutes();
                }
                assertThat(at).as("%s of %d", format.code(), minutes).isEqualTo(minutes);
            }
        }
    }
}
