package org.regroup.platform.motions.stances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.motions.MotionScene.grounds;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.motions.Majority;
import org.regroup.platform.motions.Minute;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionKind;
import org.regroup.platform.motions.MotionScene;
import org.regroup.platform.motions.Tabling;
import org.regroup.platform.motions.Tabling.Handing;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(MotionScene.class)
class DissentStandsBesideTheDecisionTest {

    @Autowired
    MotionScene scene;
    @Autowired
    Tabling tabling;
    @Autowired
    Stances stances;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private Motion tabled(MotionScene.Stage stage) {
        var calendar = scene.calendar(stage);
        var tenants = stage.tenants();
        var draft = scene.draft(stage, tenants.convenor());
        var minute = new Minute("General meeting", java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                .minusDays(3), 300, 96, 81, 11, 4, Majority.SIMPLE, "");
        return tabling.table(tenants.convenor().id(), draft.id(), new Handing("for:" + tenants.id(), calendar.id(),
                MotionKind.ORDINARY, "", minute)).required();
    }

    @Test
    void anyMemberOfTheBodyDissentsAndOthersSignAndBothArePrintedAlike() {
        var stage = scene.stage();
        var motion = tabled(stage);
        var member = stage.tenants().member();
        assertThatThrownBy(() -> stances.dissent(stage.stranger().id(), motion.id(), MinorityReport.Body.MOVER, "No."))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stances.dissent(stage.union().member().id(), motion.id(), MinorityReport.Body.MOVER, "No."))
                .isInstanceOf(Forbidden.class);
        assertThat(grounds(stances.dissent(member.id(), motion.id(), MinorityReport.Body.MOVER, " ")))
                .containsExactly("stances.ground.reasons.missing");
        var report = stances.dissent(member.id(), motion.id(), MinorityReport.Body.MOVER,
                "A pledge without a penalty is a photograph.").required();
        assertThat(grounds(stances.dissent(member.id(), motion.id(), MinorityReport.Body.MOVER, "Again.")))
                .containsExactly("stances.ground.report.twice");
        assertThat(grounds(stances.sign(member.id(), report))).containsExactly("stances.ground.own");
        stances.sign(stage.tenants().convenor().id(), report).required();
        assertThatThrownBy(() -> stances.sign(stage.union().member().id(), report)).isInstanceOf(Forbidden.class);

        var page = mvc.get().uri("/motions/" + motion.id()).exchange();
        assertThat(page).hasStatusOk();
        var html = Jsoup.parse(text(page));
        assertThat(html.select(".pair article")).hasSize(2);
        assertThat(html.select("#reasons").text()).contains("photograph", "one other", "drawn by lot");
        assertThat(mvc.get().uri("/motions/" + motion.id() + "/motion.txt")).hasStatusOk().bodyText().contains("photograph",
                "General meeting");
        assertThat(mvc.get().uri("/motions/" + motion.id() + "/motion.json")).hasStatusOk().bodyJson()
                .extractingPath("$.minorityReports[0].signedBy").asArray().hasSize(2);
        assertThat(mvc.get().uri("/motions/" + motion.id() + "/minority-reports").with(People.signedIn(member))).hasStatusOk()
                .bodyText().contains("Taken until", "20:00 CE", "No decision on this motion is published before",
                        "Who counts as a member of which body");
    }

    @Test
    void delegatesAreThoseWhoWereSentAndConvenorsWhereNobodyWas() {
        var stage = scene.stage();
        var motion = tabled(stage);
        var union = stage.union();
        assertThat(stances.seats(union.convenor().id(), motion.id())).containsOnlyKeys(MinorityReport.Body.ADVISER,
                MinorityReport.Body.DELEGATES);
        assertThat(stances.seats(union.member().id(), motion.id())).isEmpty();
        scene.grantTo(union, union.member());
        assertThat(stances.seats(union.member().id(), motion.id())).containsEntry(MinorityReport.Body.DELEGATES, union.id());
        assertThat(stances.seats(union.convenor().id(), motion.id())).containsOnlyKeys(MinorityReport.Body.ADVISER);
        assertThat(stances.seats(stage.tenants().member().id(), motion.id())).containsOnlyKeys(MinorityReport.Body.MOVER);
        assertThat(stances.seats(stage.stranger().id(), motion.id())).isEmpty();
        stances.dissent(union.member().id(), motion.id(), MinorityReport.Body.DELEGATES, "We were not heard.").required();
        scene.endMandates(union.member());
        assertThat(stances.seats(union.member().id(), motion.id())).isEmpty();
    }

    @Test
    void afterTheWindowNobodyDissents() {
        var stage = scene.stage();
        var motion = tabled(stage);
        clock.advance(Duration.ofDays(92));
        assertThat(grounds(stances.dissent(stage.tenants().member().id(), motion.id(), MinorityReport.Body.MOVER, "Late.")))
                .containsExactly("stances.ground.window");
        assertThat(mvc.get().uri("/motions/" + motion.id() + "/minority-reports")).bodyText().contains("Closed on", "20:00 CE");
    }

    @Test
    void anOrganisationStandsUnderItsOwnMandateLine() {
        var stage = scene.stage();
        var motion = tabled(stage);
        var union = stage.union();
        var said = new Stances.Said(Position.Stance.FOR, "if A2 carries", "A loan fund is there next year.", "16 instructed",
                "Regional council", "31 of 44; members not balloted", "Simple majority", "The conference");
        assertThatThrownBy(() -> stances.publish(union.member().id(), union.id(), motion.id(), said))
                .isInstanceOf(Forbidden.class);
        assertThat(grounds(stances.publish(union.convenor().id(), union.id(), motion.id(),
                new Stances.Said(null, "", "", "", "", "", "", "")))).hasSize(6);
        stances.publish(union.convenor().id(), union.id(), motion.id(), said).required();

        assertThat(mvc.get().uri("/motions/" + motion.id())).hasStatusOk().bodyText().contains("For, if A2 carries",
                "Regional council, 31 of 44", "No position yet", "16 instructed");
        assertThat(mvc.get().uri("/motions/" + motion.id() + "/motion.json")).bodyJson()
                .extractingPath("$.positions[0].condition")
                .isEqualTo("if A2 carries");
        assertThat(mvc.get().uri("/motions/" + motion.id() + "/motion.txt")).bodyText().contains("if A2 carries");
        assertThat(mvc.get().uri("/motions/" + motion.id() + "/positions").with(People.signedIn(union.convenor()))).hasStatusOk()
                .bodyText().contains("Simple majority", "Publish your organisation");
        assertThat(mvc.get().uri("/motions/" + motion.id() + "/words").with(People.signedIn(stage.tenants().convenor())))
                .hasStatusOk();
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
