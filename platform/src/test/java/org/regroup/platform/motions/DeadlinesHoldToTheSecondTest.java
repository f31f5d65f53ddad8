package org.regroup.platform.motions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.motions.MotionScene.grounds;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.motions.Tabling.Handing;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(MotionScene.class)
class DeadlinesHoldToTheSecondTest {

    @Autowired
    MotionScene scene;
    @Autowired
    Tabling tabling;
    @Autowired
    Calendars calendars;
    @Autowired
    Motions motions;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private static Handing ordinary(MotionScene.Stage stage, Calendar calendar) {
        return new Handing("none", calendar.id(), MotionKind.ORDINARY, "", null);
    }

    @Test
    void theSecondOfTheDeadlineIsInTimeAndTheNextIsLate() {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        var inTime = scene.draft(stage, stage.stranger());
        var late = scene.draft(stage, stage.stranger());
        scene.at(calendar.terms().motionsUntil());
        assertThat(tabling.table(stage.stranger().id(), inTime.id(), ordinary(stage, calendar)).required().stage())
                .isEqualTo(MotionStage.TABLED);

        clock.advance(Duration.ofSeconds(1));
        assertThat(grounds(tabling.table(stage.stranger().id(), late.id(), ordinary(stage, calendar))))
                .containsExactly("motions.ground.late");
        assertThat(motions.find(late.id()).orElseThrow().draft()).isTrue();
    }

    @Test
    void whoeverIsLateIsToldWhenItClosedInWhichZoneAndOfTheEmergencyGate() throws Exception {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        var late = scene.draft(stage, stage.stranger());
        scene.at(calendar.terms().motionsUntil().plusSeconds(1));
        for (var language : new String[]{"en", "de", "fr"}) {
            var answer = mvc.post().uri(late.href() + "/table")
                    .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                    .with(People.signedIn(stage.stranger())).header("Accept-Language", language).param("as", "none")
                    .param("calendar", calendar.id().toString()).param("kind", "ordinary").exchange().getResponse()
                    .getContentAsString();
            assertThat(org.jsoup.Jsoup.parse(answer).select(".notice.wrong").text()).contains("20:00:00").contains("20:00:01")
                    .containsPattern("CET|CEST|MEZ|MESZ");
        }
    }

    @Test
    void anEmergencyNeedsAnEventAfterTheDeadline() {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        var motion = scene.draft(stage, stage.stranger());
        var emergency = new Handing("none", calendar.id(), MotionKind.EMERGENCY, "", null);

        assertThat(grounds(tabling.table(stage.stranger().id(), motion.id(), emergency)))
                .containsExactly("motions.ground.notLate", "motions.ground.urgency.missing");
        scene.at(calendar.terms().motionsUntil().plusSeconds(1));
        var tabled = tabling.table(stage.stranger().id(), motion.id(), new Handing("none", calendar.id(), MotionKind.EMERGENCY,
                "On 3 March the supplier cut off forty homes.", null)).required();
        assertThat(tabled.kind()).isEqualTo(MotionKind.EMERGENCY);
        assertThat(tabled.number()).isEqualTo(1);

        var later = scene.draft(stage, stage.stranger());
        scene.at(calendar.terms().emergencyUntil().plusSeconds(1));
        assertThat(grounds(tabling.table(stage.stranger().id(), later.id(), new Handing("none", calendar.id(),
                MotionKind.EMERGENCY, "Something.", null)))).containsExactly("motions.ground.late.over");
    }

    @Test
    void aCalendarHoldsOnceASecondOrganisationHasConfirmedIt() {
        var stage = scene.stage();
        var terms = scene.terms();
        var tenants = stage.tenants();
        var calendar = calendars.propose(tenants.convenor().id(), tenants.id(), stage.alliance(), terms).required();

        assertThat(calendar.inForce()).isFalse();
        assertThat(grounds(calendars.confirm(tenants.convenor().id(), tenants.id(), calendar.id())))
                .containsExactly("motions.ground.second");
        assertThat(calendars.confirm(stage.union().convenor().id(), stage.union().id(), calendar.id()).required().inForce())
                .isTrue();
        assertThat(calendars.open(stage.alliance())).hasSize(1);
        assertThat(terms.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }
}
