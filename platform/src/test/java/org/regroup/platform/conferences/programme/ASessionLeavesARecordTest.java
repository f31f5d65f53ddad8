package org.regroup.platform.conferences.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.programme.AnybodySubmitsAndOrganisersChooseTest.keys;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.conferences.Closing;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.programme.ProgrammeScene.Called;
import org.regroup.platform.conferences.programme.Recording.Written;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(ProgrammeScene.class)
class ASessionLeavesARecordTest {

    private static final Written WHOLE = new Written("Meters stay off.", "Who pays.", "Ada writes by Friday.", "", 40,
            "Everybody speaks.", "Thirty did.", true);
    private static final Written NONE = new Written("", "", "", "The speaker fell ill.", null, "", "", null);

    @Autowired
    ProgrammeScene scene;
    @Autowired
    Placing placing;
    @Autowired
    Rooms rooms;
    @Autowired
    Publishing publishing;
    @Autowired
    Recording recording;
    @Autowired
    JointActs acts;
    @Autowired
    MockMvcTester mvc;

    private Called called;
    private Session session;

    @BeforeEach
    void aPublishedSession() {
        called = scene.called(false);
        var hall = rooms.add(called.conference().first().convenor().id(), called.conference().id(), "Hall", false, null, "")
                .required();
        session = scene.accepted(called, scene.submitted(called, scene.stranger(), "Heat", "Ada"));
        placing.place(called.organiser().id(), session.id(),
                new Session.Place(scene.day(1), LocalTime.of(9, 0), hall.id())).required();
        scene.conferences().together(called.conference(), Publishing.CODE, publishing.write(called.conference().id()));
    }

    @Test
    void itClosesWithAWholeRecordOrAReasonAndNeverBeforeItBegan() {
        assertThat(keys(recording.close(session.person(), session.id(), WHOLE))).containsExactly("recording.ground.notBegun");
        scene.conferences().toFirstDay(called.conference());
        assertThat(keys(recording.close(session.person(), session.id(), WHOLE))).containsExactly("recording.ground.notBegun");
        scene.conferences().after(Duration.ofHours(1));
        assertThat(keys(recording.close(session.person(), session.id(),
                new Written("Something", "", " ", "", null, "", "", null)))).containsExactly(
                        "recording.ground.disputed.missing", "recording.ground.next.missing", "recording.ground.aim.missing",
                        "recording.ground.result.missing", "recording.ground.keep");
        assertThat(keys(recording.close(session.person(), session.id(),
                new Written("Something", "", "", "Ill.", null, "", "", null)))).containsExactly("recording.ground.both");
        assertThatThrownBy(() -> recording.close(called.conference().second().convenor().id(), session.id(), WHOLE))
                .isInstanceOf(Forbidden.class);
        recording.close(called.organiser().id(), session.id(), WHOLE).required();
        assertThat(keys(recording.close(session.person(), session.id(), NONE))).containsExactly("recording.ground.closed");
        assertThat(mvc.get().uri(session.href())).hasStatusOk().bodyText().contains("Meters stay off.", "Who pays.",
                "Ada writes by Friday.", "Thirty did.", "40 people were there.");
        assertThat(mvc.get().uri("/formats/panel")).hasStatusOk().bodyText().contains("Everybody speaks.", "Heat");
    }

    @Test
    void theConferenceIsNotClosedWhileASessionHasLeftNothing() {
        scene.conferences().after(Duration.ofDays(40));
        var sponsor = called.conference().first();
        assertThat(keys(acts.propose(sponsor.convenor().id(), sponsor.id(), called.conference().id(), Closing.CODE, "{}")))
                .containsExactly("recording.ground.open");
        recording.close(session.person(), session.id(), NONE).required();
        assertThat(keys(acts.propose(sponsor.convenor().id(), sponsor.id(), called.conference().id(), Closing.CODE, "{}")))
                .isEmpty();
    }

    @Test
    void whatWasTypedStaysWhereTheRecordIsRefused() {
        scene.conferences().toFirstDay(called.conference());
        scene.conferences().after(Duration.ofHours(2));
        assertThat(mvc.post().uri(session.href() + "/record").with(csrf()).with(People.signedIn(called.organiser()))
                .param("agreed", "We were of one mind").param("present", "many")).hasStatusOk().bodyText()
                .contains("We were of one mind", "A number of people, or nothing.");
    }

    @Test
    void theTimesOfThePackAreThoseOfTheProgramme() {
        var format = new Format("panel", 45, 0, 2, List.of(new Format.Step("open", 5, 0), new Format.Step("floor", 0, 1)));
        assertThat(format.timed(60)).extracting(Format.Timed::minutes).containsExactly(5, 55);
        assertThat(mvc.get().uri(session.href() + "/pack.pdf").exchange().getResponse().getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }
}
