package org.regroup.platform.motions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.motions.MotionScene.grounds;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.motions.Tabling.Handing;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(MotionScene.class)
class DeadlinesAreMovedByTwoTest {

    @Autowired
    MotionScene scene;
    @Autowired
    CalendarMoves moves;
    @Autowired
    Calendars calendars;
    @Autowired
    Tabling tabling;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private CalendarMove proposed(MotionScene.Stage stage, Calendar calendar, Deadline deadline, Instant becomes) {
        return moves.propose(stage.tenants().convenor().id(), stage.tenants().id(), calendar.id(), Map.of(deadline, becomes),
                "The hall burnt down.").required();
    }

    @Test
    void whatOneOrganisationProposesHoldsOnceAnotherConfirmsAndTheOldDateStaysToBeRead() throws Exception {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        var draft = scene.draft(stage, stage.stranger());
        var was = calendar.terms().motionsUntil();
        var becomes = was.plus(Duration.ofDays(10));
        var move = proposed(stage, calendar, Deadline.MOTIONS, becomes);
        var union = stage.union();

        assertThat(calendars.find(calendar.id()).orElseThrow().terms().motionsUntil()).isEqualTo(was);
        assertThat(grounds(moves.confirm(stage.tenants().convenor().id(), stage.tenants().id(), calendar.id(), move.id())))
                .containsExactly("motions.ground.second");
        assertThatThrownBy(() -> moves.confirm(union.member().id(), union.id(), calendar.id(), move.id()))
                .isInstanceOf(Forbidden.class);
        moves.confirm(union.convenor().id(), union.id(), calendar.id(), move.id()).required();
        assertThat(grounds(moves.confirm(union.convenor().id(), union.id(), calendar.id(), move.id())))
                .containsExactly("motions.ground.notWaiting");

        scene.at(becomes);
        tabling.table(stage.stranger().id(), draft.id(), new Handing("none", calendar.id(), MotionKind.ORDINARY, "", null))
                .required();
        var page = Jsoup.parse(mvc.get().uri(calendar.href()).exchange().getResponse().getContentAsString());
        assertThat(page.select("#moves").text()).contains("The hall burnt down.").contains("before:").contains("Confirmed by");
        assertThat(page.select("#moves del")).hasSize(1);
    }

    @Test
    void whoeverWritesADraftIsToldInTheirLanguage() {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        scene.draft(stage, stage.stranger());
        jdbc.sql("update person set language = 'de' where id = ?").param(stage.stranger().id().value()).update();
        var move = proposed(stage, calendar, Deadline.AMENDMENTS, calendar.terms().amendmentsUntil().plus(Duration.ofDays(2)));
        moves.confirm(stage.union().convenor().id(), stage.union().id(), calendar.id(), move.id()).required();

        var mails = jdbc.sql("""
                select o.body from outgoing_mail o join person p on p.email = o.recipient where p.id = ?""")
                .param(stage.stranger().id().value()).query(String.class).list();
        assertThat(mails).singleElement().asString().contains("Änderungsanträge bis").contains("bisher")
                .contains("The hall burnt");
    }

    @Test
    void nobodyIsOvertakenByADeadline() {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        var tenants = stage.tenants();
        var now = clock.instant();
        java.util.function.Function<Map<Deadline, Instant>, java.util.List<String>> tried = becomes -> grounds(
                moves.propose(tenants.convenor().id(), tenants.id(), calendar.id(), becomes, "Because."));

        assertThat(tried.apply(Map.of(Deadline.MOTIONS, now.minusSeconds(1)))).containsExactly("motions.ground.moved.past");
        assertThat(tried.apply(Map.of(Deadline.MOTIONS, now.plus(Duration.ofDays(6)))))
                .containsExactly("motions.ground.moved.notice");
        assertThat(tried.apply(Map.of())).containsExactly("motions.ground.moved.none");
        assertThat(tried.apply(Map.of(Deadline.AMENDMENTS, calendar.terms().motionsUntil().minusSeconds(1))))
                .containsExactly("motions.ground.amendmentsUntil");
        assertThat(tried.apply(Map.of(Deadline.AMENDMENTS, calendar.terms().over().plusSeconds(1))))
                .containsExactly("motions.ground.afterEnd");
        assertThat(grounds(moves.propose(tenants.convenor().id(), tenants.id(), calendar.id(),
                Map.of(Deadline.MOTIONS, now.plus(Duration.ofDays(20))), " "))).containsExactly("motions.ground.reason.missing");

        // the notice counts from the confirmation, too
        var move = proposed(stage, calendar, Deadline.MOTIONS, now.plus(Duration.ofDays(8)));
        assertThat(tried.apply(Map.of(Deadline.MOTIONS, now.plus(Duration.ofDays(20)))))
                .containsExactly("motions.ground.waitsAlready");
        clock.advance(Duration.ofDays(2));
        assertThat(grounds(moves.confirm(stage.union().convenor().id(), stage.union().id(), calendar.id(), move.id())))
                .containsExactly("motions.ground.moved.notice");
    }

    @Test
    void aDeadlineThatHasPassedIsOpenedAgainWithAMomentToCome() throws Exception {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        scene.at(calendar.terms().motionsUntil().plusSeconds(1));
        var union = stage.union();
        var form = Jsoup.parse(mvc.get().uri(calendar.href() + "/moves/new").with(People.signedIn(union.convenor())).exchange()
                .getResponse().getContentAsString());
        var post = mvc.post().uri(calendar.href() + "/moves/new").with(csrf()).with(People.signedIn(union.convenor()))
                .param("under", union.id().toString()).param("reason", "Late trains.");
        for (var field : form.select("input[type=datetime-local]")) {
            post = post.param(field.attr("name"), field.attr("name").equals("motionsUntil")
                    ? calendar.terms().local(Deadline.MOTIONS).plusDays(3).toLocalDateTime().toString()
                    : field.val());
        }
        assertThat(post).hasStatus(302);
        assertThat(moves.of(calendar.id())).singleElement()
                .satisfies(move -> assertThat(move.changes()).extracting(CalendarMove.Change::deadline)
                        .containsExactly(Deadline.MOTIONS));
        var home = mvc.get().uri("/").with(People.signedIn(stage.tenants().convenor())).exchange().getResponse();
        assertThat(home.getContentAsString()).contains("wait for a second organisation");
    }
}
