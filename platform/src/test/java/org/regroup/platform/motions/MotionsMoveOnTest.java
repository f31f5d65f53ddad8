package org.regroup.platform.motions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.motions.MotionScene.grounds;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.motions.MotionVoice.Part;
import org.regroup.platform.motions.Tabling.Handing;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(MotionScene.class)
class MotionsMoveOnTest {

    @Autowired
    MotionScene scene;
    @Autowired
    Motions motions;
    @Autowired
    Tabling tabling;
    @Autowired
    Supporting supporting;
    @Autowired
    Rulings rulings;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private Minute minute(int entitled, int present, int inFavour, int against, int abstained) {
        return new Minute("General meeting", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(3), entitled, present,
                inFavour, against, abstained, Majority.SIMPLE, "");
    }

    private Motion tabled(MotionScene.Stage stage) {
        var calendar = scene.calendar(stage);
        var tenants = stage.tenants();
        var draft = scene.draft(stage, tenants.convenor());
        return tabling.table(tenants.convenor().id(), draft.id(), new Handing("for:" + tenants.id(), calendar.id(),
                MotionKind.ORDINARY, "", minute(300, 96, 81, 11, 4))).required();
    }

    @Test
    void theMotionOfAnOrganisationNeedsTheMinuteThatPassedItAndItsFiguresMustAddUp() {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        var tenants = stage.tenants();
        var draft = scene.draft(stage, tenants.convenor());
        var as = "for:" + tenants.id();

        assertThat(grounds(tabling.table(tenants.convenor().id(), draft.id(),
                new Handing(as, calendar.id(), MotionKind.ORDINARY, "", null)))).containsExactly("motions.ground.certificate");
        assertThat(grounds(tabling.table(tenants.convenor().id(), draft.id(),
                new Handing(as, calendar.id(), MotionKind.ORDINARY, "", minute(50, 96, 81, 11, 14)))))
                .containsExactly("motions.ground.present", "motions.ground.votes");
        assertThat(grounds(tabling.table(tenants.convenor().id(), draft.id(),
                new Handing(as, calendar.id(), MotionKind.ORDINARY, "", minute(300, 96, 40, 40, 4)))))
                .containsExactly("motions.ground.notCarried.simple");
        assertThat(tabling.table(tenants.convenor().id(), draft.id(),
                new Handing(as, calendar.id(), MotionKind.ORDINARY, "", minute(300, 96, 81, 11, 4))).required().number())
                .isEqualTo(1);
    }

    @Test
    void aMemberMovesInPersonalCapacityOnlyAndItShows() throws Exception {
        var stage = scene.stage();
        var calendar = scene.calendar(stage);
        var member = stage.tenants().member();
        var draft = scene.draft(stage, member);

        assertThat(grounds(tabling.table(member.id(), draft.id(), new Handing("for:" + stage.tenants().id(), calendar.id(),
                MotionKind.ORDINARY, "", null)))).contains("motions.ground.as");
        tabling.table(member.id(), draft.id(), new Handing("member:" + stage.tenants().id(), calendar.id(), MotionKind.ORDINARY,
                "", null)).required();
        var page = Jsoup.parse(mvc.get().uri(draft.href()).exchange().getResponse().getContentAsString());
        assertThat(page.select("header.lead").text()).contains("Member of Tenants, in personal capacity");
    }

    @Test
    void itIsSecondedByAnotherAndThatIsTakenBackFreely() {
        var stage = scene.stage();
        var motion = tabled(stage);
        var union = stage.union();

        assertThat(grounds(supporting.add(stage.tenants().convenor().id(), motion.id(), Part.SECONDER, "none")))
                .containsExactly("motions.ground.voice.twice");
        supporting.add(union.member().id(), motion.id(), Part.SECONDER, "member:" + union.id()).required();
        assertThatThrownBy(() -> supporting.takeBack(stage.stranger().id(), motion.id())).isInstanceOf(Forbidden.class);
        supporting.takeBack(union.member().id(), motion.id()).required();
        supporting.add(union.member().id(), motion.id(), Part.SUPPORTER, "none").required();
    }

    @Test
    void oneOrganisationEntersARulingAndAnotherConfirmsIt() {
        var stage = scene.stage();
        var motion = tabled(stage);
        var tenants = stage.tenants();
        var union = stage.union();

        assertThat(grounds(rulings.enter(union.convenor().id(), union.id(), motion.id(), new Ruling.Admit(),
                "Standing orders committee", "In order.", null))).containsExactly("motions.ground.missing.seconders");
        supporting.add(union.member().id(), motion.id(), Part.SECONDER, "member:" + union.id()).required();
        var ruling = rulings.enter(union.convenor().id(), union.id(), motion.id(), new Ruling.Admit(),
                "Standing orders committee", "In order.", null).required();
        assertThat(motions.find(motion.id()).orElseThrow().stage()).isEqualTo(MotionStage.TABLED);
        assertThat(grounds(rulings.confirm(union.convenor().id(), union.id(), motion.id(), ruling.id())))
                .containsExactly("motions.ground.second");
        assertThatThrownBy(() -> rulings.confirm(tenants.member().id(), tenants.id(), motion.id(), ruling.id()))
                .isInstanceOf(Forbidden.class);
        rulings.confirm(tenants.convenor().id(), tenants.id(), motion.id(), ruling.id()).required();
        assertThat(motions.find(motion.id()).orElseThrow().stage()).isEqualTo(MotionStage.ADMITTED);

        var advice = rulings.enter(tenants.convenor().id(), tenants.id(), motion.id(), new Ruling.Recommend(Advice.REMIT),
                "Convening committee", "The costs are not known.", null).required();
        rulings.confirm(union.convenor().id(), union.id(), motion.id(), advice.id()).required();
        var carried = rulings.enter(tenants.convenor().id(), tenants.id(), motion.id(), new Ruling.Carry(), "Conference",
                "Card vote.", minute(120, 110, 70, 30, 10)).required();
        assertThat(grounds(rulings.confirm(union.convenor().id(), union.id(), motion.id(), carried.id())))
                .containsExactly("stances.ground.decision");
        clock.advance(java.time.Duration.ofDays(92));
        rulings.confirm(union.convenor().id(), union.id(), motion.id(), carried.id()).required();
        var after = motions.find(motion.id()).orElseThrow();
        assertThat(after.stage()).isEqualTo(MotionStage.ADMITTED);
        assertThat(after.outcome()).isEqualTo(MotionOutcome.CARRIED);
    }

    @Test
    void itIsRemittedWithoutAVoteOnceEveryMoverHasConsented() throws Exception {
        var stage = scene.stage();
        var motion = tabled(stage);
        var tenants = stage.tenants();
        var union = stage.union();
        jdbc.sql("update motion set stage = 'admitted' where id = ?").param(motion.id().value()).update();
        jdbc.sql("""
                insert into motion_voice (id, motion, part, person, capacity, organisation, said_at)
                values (?, ?, 'mover', ?, 'personal', ?, ?)""").params(Ids.next(clock), motion.id().value(),
                union.member().id().value(), union.id().value(), Sql.at(clock.instant())).update();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        assertThat(grounds(rulings.enter(tenants.convenor().id(), tenants.id(), motion.id(), new Ruling.Refer("", today),
                "Conference", "The costs are open.", null)))
                .containsExactlyInAnyOrder("motions.ground.remittedTo.missing", "motions.ground.answerBy");
        var entered = rulings.enter(tenants.convenor().id(), tenants.id(), motion.id(),
                new Ruling.Refer("Energy committee", today.plusDays(60)), "Conference", "The costs are open.", null).required();
        assertThat(grounds(rulings.confirm(union.convenor().id(), union.id(), motion.id(), entered.id())))
                .containsExactly("motions.ground.consent.missing");
        assertThatThrownBy(() -> rulings.consent(stage.stranger().id(), motion.id(), entered.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rulings.consent(union.convenor().id(), motion.id(), entered.id())).isInstanceOf(Forbidden.class);

        assertThat(mvc.get().uri("/").with(People.signedIn(union.member()))).bodyText()
                .contains("Do you consent that it is passed on without a vote?");
        assertThat(mvc.post().uri(motion.href() + "/entries/" + entered.id() + "/consent").with(csrf())
                .with(People.signedIn(union.member()))).hasStatus(302);
        rulings.confirm(union.convenor().id(), union.id(), motion.id(), entered.id()).required();
        assertThat(motions.find(motion.id()).orElseThrow().outcome()).isEqualTo(MotionOutcome.REMITTED);
        var page = Jsoup.parse(mvc.get().uri(motion.href()).exchange().getResponse().getContentAsString());
        assertThat(page.select("#now").text()).contains("Remitted to Energy committee with the consent of every mover")
                .contains("which answers by").contains("consented");
    }

    @Test
    void aMandateThatHasEndedConsentsToNothing() {
        var stage = scene.stage();
        var motion = tabled(stage);
        var tenants = stage.tenants();
        var union = stage.union();
        jdbc.sql("update motion set stage = 'admitted' where id = ?").param(motion.id().value()).update();
        var entered = rulings.enter(union.convenor().id(), union.id(), motion.id(),
                new Ruling.Refer("Energy committee", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(60)),
                "Conference", "The costs are open.", null).required();
        scene.endMandates(tenants.convenor());
        assertThatThrownBy(() -> rulings.consent(tenants.convenor().id(), motion.id(), entered.id()))
                .isInstanceOf(Forbidden.class);
        scene.grantTo(tenants, tenants.member());
        rulings.consent(tenants.member().id(), motion.id(), entered.id()).required();
        rulings.confirm(tenants.member().id(), tenants.id(), motion.id(), entered.id()).required();
    }

    @Test
    void aRefusalNamesEveryGroundWithItsRuleAndMayBeAppealed() throws Exception {
        var stage = scene.stage();
        var motion = tabled(stage);
        var union = stage.union();
        var tenants = stage.tenants();

        assertThat(
                grounds(rulings.enter(union.convenor().id(), union.id(), motion.id(), new Ruling.Refuse(List.of()), "Committee",
                        "See the grounds.", null)))
                .containsExactly("motions.ground.refusal.none");
        var refused = rulings.enter(union.convenor().id(), union.id(), motion.id(), new Ruling.Refuse(List.of(
                new Refusal.Given(Refusal.UNCLEAR, "Standing order 9", "Nobody is named who acts."),
                new Refusal.Given(Refusal.DECIDED_ALREADY, "Standing order 4", "Motion 3 of last year."))), "Committee",
                "See the grounds.", null).required();
        rulings.confirm(tenants.convenor().id(), tenants.id(), motion.id(), refused.id()).required();
        var page = Jsoup.parse(mvc.get().uri(motion.href()).with(People.signedIn(tenants.convenor())).exchange().getResponse()
                .getContentAsString());
        assertThat(page.select("#now").text()).contains("Standing order 9").contains("Standing order 4");

        assertThat(grounds(rulings.enter(union.convenor().id(), union.id(), motion.id(), new Ruling.Admit(), "Committee",
                "After all.", null))).contains("motions.ground.noAppeal");
        rulings.appeal(tenants.convenor().id(), motion.id(), "Clause 2 names who acts.").required();
        supporting.add(union.member().id(), motion.id(), Part.SECONDER, "none");
        assertThat(grounds(rulings.enter(union.convenor().id(), union.id(), motion.id(), new Ruling.Admit(), "Committee",
                "On appeal.", null))).containsExactly("motions.ground.missing.seconders");
    }

    @Test
    void whoseMandateHasEndedReadsWhatIsSavedAndTheNextHolderGoesOn() {
        var stage = scene.stage();
        var motion = tabled(stage);
        var tenants = stage.tenants();
        scene.endMandates(tenants.convenor());
        assertThatThrownBy(() -> supporting.withdraw(tenants.convenor().id(), motion.id(), "Mistake."))
                .isInstanceOf(Forbidden.class).hasMessage("motions.forbidden.mandateEnded");
        scene.grantTo(tenants, tenants.member());
        assertThat(supporting.withdraw(tenants.member().id(), motion.id(), "Overtaken by events.").required().stage())
                .isEqualTo(MotionStage.WITHDRAWN);
    }
}
