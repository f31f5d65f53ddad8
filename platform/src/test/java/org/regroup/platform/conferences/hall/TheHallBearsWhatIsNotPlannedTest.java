package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Voice;
import org.regroup.hall.speaking.Side;
import org.regroup.hall.speaking.Turn;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(HallScene.class)
class TheHallBearsWhatIsNotPlannedTest {

    private static final int CROWD = 500;

    @Autowired
    HallScene scene;
    @Autowired
    Chairing chairing;
    @Autowired
    FromTheFloor floor;
    @Autowired
    Offices offices;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    @Test
    void ofTwoChairsWhoPressInTheSameMomentOneActsAtATime() throws Exception {
        var at = scene.sits();
        var other = at.delegate(2);
        scene.business().office(at.at(), Office.Kind.CHAIR, other);
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.empty()));
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                var presses = List.<Callable<Outcome<Hall>>>of(
                        () -> chairing.enter(at.chair().id(), at.id(), UUID.randomUUID(), new Act.ChairTaken("7")),
                        () -> chairing.enter(other.id(), at.id(), UUID.randomUUID(), new Act.ChairTaken("2")));
                for (var done : both.invokeAll(presses)) {
                    assertThat(done.get()).isInstanceOf(Outcome.Done.class);
                }
                var acts = List.<Callable<Outcome<Hall>>>of(
                        () -> chairing.enter(at.chair().id(), at.id(), UUID.randomUUID(), new Act.Asked("1", Side.FOR)),
                        () -> chairing.enter(other.id(), at.id(), UUID.randomUUID(), new Act.Asked("1", Side.FOR)));
                var outcomes = new ArrayList<Outcome<Hall>>();
                for (var done : both.invokeAll(acts)) {
                    outcomes.add(done.get());
                }
                assertThat(outcomes).as("whoever took the chair last acts, and only that one").filteredOn(
                        Outcome.Done.class::isInstance).hasSize(1);
                var chair = scene.hall(at).chair().orElseThrow();
                scene.enter(at, Integer.parseInt(chair), new Act.Unasked("1"));
            }
        }
        assertThat(scene.hall(at).lines()).as("the log has no gap: ten takings by two, ten askings, ten takings back")
                .isEqualTo(happenings(at) + 10 * 4L);
    }

    /// Lines before the two chairs met.
    private static long happenings(Sitting at) {
        return 2 + 7 + 2 + 1;
    }

    @Test
    void aChairWhoseTermEndsAtNoonActsAtOneToTwelveAndNotAtNoon() {
        var at = scene.sits();
        var noon = clock.instant().plus(Duration.ofHours(2));
        var deputy = at.delegate(3);
        scene.business().jointly(at.at(), Offices.CODE, offices.write(
                new Offices.Giving(Office.Kind.CHAIR, deputy.id(), at.at().first().id(), clock.instant(), noon)));
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.empty()));
        clock.advance(Duration.ofMinutes(119));
        chairing.enter(deputy.id(), at.id(), UUID.randomUUID(), new Act.ChairTaken("3")).required();
        chairing.enter(deputy.id(), at.id(), UUID.randomUUID(), new Act.Asked("1", Side.FOR)).required();
        clock.advance(Duration.ofMinutes(1));
        assertThat(refused(() -> chairing.enter(deputy.id(), at.id(), UUID.randomUUID(), new Act.Began("1")))).isTrue();
        var page = page(at, "/chair", at.chair());
        assertThat(page.select(".step").text()).contains(deputy.name() + " has the chair", "The term as chair ended on ",
                "Take the chair");
        chairing.enter(at.chair().id(), at.id(), UUID.randomUUID(), new Act.ChairTaken("7")).required();
        chairing.enter(at.chair().id(), at.id(), UUID.randomUUID(), new Act.Began("1")).required();
    }

    private static boolean refused(Callable<Outcome<Hall>> act) {
        try {
            return !(act.call() instanceof Outcome.Done<Hall>);
        } catch (Forbidden _) {
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fiveHundredPointsOfOrderAreAllListedAndTheHallGoesOn() {
        var at = scene.before();
        var first = at.at().first().id().toString();
        scene.enter(at, 7, new Act.Entitled(List.of(new Act.Seats(first, CROWD + 3))));
        for (int who = 8; who < 8 + CROWD; who++) {
            scene.attendee(at.at(), who, "delegate", null, at.at().first().id());
            scene.enter(at, 7, new Act.Came(new Attendee(Integer.toString(who), Voice.DELEGATE, first, Map.of())));
        }
        scene.enter(at, 7, new Act.Came(new Attendee("1", Voice.DELEGATE, first, Map.of())));
        scene.enter(at, 7, new Act.ChairTaken("7"));
        scene.enter(at, 7, new Act.SittingOpened("Saturday morning"));
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.of("1")));
        floor.ask(scene.line(at, 1), UUID.randomUUID(), Side.FOR).required();
        for (int who = 8; who < 8 + CROWD; who++) {
            floor.raise(scene.line(at, who), UUID.randomUUID(), PointKind.ORDER).required();
        }
        long began = System.nanoTime();
        var shown = page(at, "/now", at.delegate(1));
        assertThat(shown.select("#speakers > div > ol.orders > li")).as("ten at once, the others folded away").hasSize(10);
        assertThat(shown.select("#more-speakers li")).hasSize(CROWD + 3 - 10);
        var chair = page(at, "/chair", at.chair());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(chair.select("#step-do").text()).isEqualTo("Give the floor to No. 8");
        assertThat(scene.hall(at).floor().turns().stream().filter(Turn.OfPoint.class::isInstance).map(Turn::person))
                .as("in the order in which they were raised")
                .containsExactlyElementsOf(IntStream.range(8, 8 + CROWD).mapToObj(Integer::toString).toList());
        chairing.enter(at.chair().id(), at.id(), UUID.randomUUID(), new Act.Passed("8")).required();
        chairing.enter(at.chair().id(), at.id(), UUID.randomUUID(), new Act.Began("9")).required();
    }

    @Test
    void aDelegationThatWalksOutIsMissedByNameAndSpeaksNoMore() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.empty()));
        List.of(4, 5, 6).forEach(who -> floor.ask(scene.line(at, who), UUID.randomUUID(), Side.AGAINST).required());
        List.of("4", "5", "6").forEach(who -> scene.enter(at, 7, new Act.Went(who)));
        var rows = page(at, "/now", at.delegate(1)).select("#present tbody tr:not(.sum)");
        assertThat(rows.eachText()).anySatisfy(row -> assertThat(row).endsWith(" 0 3"))
                .anySatisfy(row -> assertThat(row).endsWith(" 3 3"));
        assertThat(mvc.post().uri(at.now()).with(csrf()).with(People.signedIn(at.delegate(5))).param("do", "raise")
                .param("kind", "order").param("id", UUID.randomUUID().toString()).exchange()).bodyText()
                .contains(at.delegate(5).name() + " is not checked in.");
        assertThat(page(at, "/chair", at.chair()).select("#step-do").text())
                .as("those who wait on the list and are gone are passed over by the chair")
                .isEqualTo("Give the floor to " + at.delegate(4).name());
        List.of("4", "5", "6").forEach(who -> scene.enter(at, 7, new Act.Passed(who)));
        floor.ask(scene.line(at, 2), UUID.randomUUID(), Side.FOR).required();
        assertThat(page(at, "/chair", at.chair()).select("#step-do").text())
                .isEqualTo("Give the floor to " + at.delegate(2).name());
    }

    private Document page(Sitting at, String path, SignedIn as) {
        var answer = mvc.get().uri(at.at().href() + path).with(People.signedIn(as)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
