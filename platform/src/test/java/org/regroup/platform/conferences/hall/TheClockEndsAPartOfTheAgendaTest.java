package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.day.Act;
import org.regroup.hall.minutes.Line;
import org.regroup.hall.minutes.Minutes;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.business.AgendaSection;
import org.regroup.platform.conferences.business.Arranging;
import org.regroup.platform.conferences.business.BusinessScene;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.conferences.business.Items;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(HallScene.class)
class TheClockEndsAPartOfTheAgendaTest {

    @Autowired
    HallScene scene;
    @Autowired
    Happenings happenings;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    @Test
    void everybodySeesWhenAPartEndsAndWhatFallsThen() {
        var at = onTheDay();
        var forenoon = part(at, "Forenoon", Duration.ofMinutes(30), Unreached.REMITTED);
        var late = part(at, "Late", Duration.ofMinutes(50), Unreached.FALLS);
        add(at, forenoon, "Report of the fund");
        add(at, forenoon, "Press work");
        add(at, late, "Badges");
        part(at, "Empty", Duration.ofMinutes(20), Unreached.FALLS);
        scene.enter(at, 7, new Act.Called("1", "Report of the fund", Optional.of("4")));
        for (var page : List.of(look(at, "/now", at.delegate(2)), look(at, "/chair", at.chair()))) {
            assertThat(page.select("header.lead").text()).contains("This part ends at ");
            assertThat(page.select("#guillotines h3").eachText()).as("nothing is left of the empty one").hasSize(2)
                    .first().asString().startsWith("Forenoon: until ");
            assertThat(page.select("#guillotines li").eachText()).containsExactly(
                    "1 Report of the fund The debate ends then, and the vote is taken.",
                    "2 Press work If it is not called by then, it goes to a body that has to answer.",
                    "3 Badges If it is not called by then, it falls.");
        }
        assertThat(look(at, "/now?view=projector", at.delegate(2)).select("header").text()).contains("This part ends at ");
    }

    @Test
    void theDebateEndsWithTheTimeAndWhatWasNotCalledIsPassedOver() {
        var at = onTheDay();
        var forenoon = part(at, "Forenoon", Duration.ofMinutes(30), Unreached.REMITTED);
        var afternoon = arranging.section(at.at().by(), at.id(), "Afternoon", null, null).required();
        add(at, forenoon, "Report of the fund");
        add(at, forenoon, "Press work");
        add(at, afternoon, "Next steps");
        scene.enter(at, 7, new Act.Called("1", "Report of the fund", Optional.of("4")));
        scene.enter(at, 7, new Act.Began("4"));
        scene.enter(at, 1, new Act.Asked("1", Side.AGAINST));
        assertThat(send(at, "guillotine")).bodyText().as("not yet")
                .contains("The time for this part of the agenda is not over.");
        clock.advance(Duration.ofMinutes(31));
        assertThat(step(at)).as("whoever speaks finishes").isEqualTo(at.delegate(4).name() + " has finished");
        assertThat(send(at, "guillotine")).bodyText().contains(at.delegate(4).name() + " has the floor.");
        scene.enter(at, 7, new Act.Finished());
        assertThat(step(at)).isEqualTo("End the debate");
        assertThat(send(at, "guillotine")).hasStatus(302);
        assertThat(send(at, "guillotine")).bodyText().contains("The debate is over.");
        assertThat(step(at)).as("the mover has the last word").isEqualTo("Give the floor to " + at.delegate(4).name());
        assertThat(scene.hall(at).floor().turns()).hasSize(1);
        scene.enter(at, 7, new Act.Began("4"));
        scene.enter(at, 7, new Act.Finished());
        assertThat(step(at)).isEqualTo("Finish this item");
        scene.enter(at, 7, new Act.Disposed("1", Act.Disposal.NOTED, "", "", ""));
        assertThat(step(at)).as("the second came too late").isEqualTo("Call item 3");
        var page = look(at, "/chair", at.chair());
        assertThat(page.select("#next h3").eachText()).containsExactly("Next steps");
        assertThat(page.select("#guillotines li").eachText())
                .containsExactly("2 Press work Was not called in time: it goes to a body that has to answer.");
        assertThat(page.select("#call option").eachText()).as("a chair can still call it").contains("2. Press work");
        assertThat(Minutes.of(happenings.entries(at.id(), 0)).sittings().getFirst().all())
                .filteredOn(Line.Guillotined.class::isInstance).hasSize(1);
        assertThat(look(at, "/minutes", at.chair()).text()).contains("The time for Forenoon was over; the debate ended.");
    }

    @Test
    void whatIsVotedOnWithoutDebateIsStillCalled() {
        var at = onTheDay();
        var forenoon = part(at, "Forenoon", Duration.ofMinutes(30), Unreached.VOTED_WITHOUT_DEBATE);
        add(at, forenoon, "Report of the fund");
        clock.advance(Duration.ofMinutes(31));
        assertThat(step(at)).isEqualTo("Call item 1");
        scene.enter(at, 7, new Act.Called("1", "Report of the fund", Optional.empty()));
        assertThat(step(at)).isEqualTo("End the debate");
    }

    @Test
    void whereTheClockHasEndedEverythingTheSittingIsClosed() {
        var at = onTheDay();
        add(at, part(at, "Forenoon", Duration.ofMinutes(30), Unreached.FALLS), "Report of the fund");
        clock.advance(Duration.ofMinutes(31));
        assertThat(step(at)).isEqualTo("Close the sitting");
        assertThat(look(at, "/chair", at.chair()).select(".step").text())
                .contains("The time for whatever is left on the agenda is over.");
        assertThat(send(at, "guillotine")).bodyText().contains("The time for this part of the agenda is not over.");
    }

    /// On the first day of the conference.
    private Sitting onTheDay() {
        var at = scene.before();
        var nine = at.at().day().atTime(9, 0).atZone(BusinessScene.ZONE).toInstant();
        clock.advance(Duration.between(clock.instant(), nine));
        scene.come(at);
        scene.enter(at, 7, new Act.ChairTaken("7"));
        scene.enter(at, 7, new Act.SittingOpened("Saturday morning"));
        return at;
    }

    private AgendaSection part(Sitting at, String title, Duration after, Unreached rule) {
        Instant end = clock.instant().plus(after);
        return arranging.section(at.at().by(), at.id(), title, end, rule).required();
    }

    private void add(Sitting at, AgendaSection section, String title) {
        items.add(at.at().by(), at.id(), section.id(), ItemKind.REPORT, title, "", 10).required();
    }

    private String step(Sitting at) {
        return look(at, "/chair", at.chair()).select("#step-do").text();
    }

    private MvcTestResult send(Sitting at, String what) {
        return mvc.post().uri(at.at().href() + "/chair").with(csrf()).with(People.signedIn(at.chair())).param("do", what)
                .param("id", UUID.randomUUID().toString()).exchange();
    }

    private Document look(Sitting at, String page, SignedIn as) {
        var answer = mvc.get().uri(at.at().href() + page).with(People.signedIn(as)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
