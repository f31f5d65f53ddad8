package org.regroup.platform.motions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.motions.MotionScene.grounds;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
class AssumptionsAreLookedAtAgainTest {

    @Autowired
    MotionScene scene;
    @Autowired
    Bases bases;
    @Autowired
    Tabling tabling;
    @Autowired
    Comments comments;
    @Autowired
    DossierRepository dossiers;
    @Autowired
    Reminding reminding;
    @Autowired
    MotionData data;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    private Motion resting(MotionScene.Stage stage) {
        var leila = stage.stranger();
        var draft = scene.draft(stage, leila);
        bases.write(leila.id(), draft.id(), List.of(new Commitment("Each organisation", "Pays in", "")),
                List.of(new Assumption.Typed("Prices fall by spring", "A higher cap", in(30)))).required();
        return tabling.table(leila.id(), draft.id(), new Handing("none", null, MotionKind.ORDINARY, "", null)).required();
    }

    @Test
    void itsKeeperIsRemindedOnceOnTheDay() throws Exception {
        var stage = scene.stage();
        var leila = stage.stranger();
        var motion = resting(stage);
        reminding.remind();
        assertThat(mails(motion)).isZero();
        assertThat(mvc.get().uri("/").with(People.signedIn(leila))).bodyText().doesNotContain("Prices fall by spring");

        clock.advance(Duration.ofDays(31));
        reminding.remind();
        reminding.remind();
        assertThat(mails(motion)).isEqualTo(1);
        assertThat(mvc.get().uri("/").with(People.signedIn(leila))).bodyText().contains("Prices fall by spring");
        assertThat(mvc.get().uri(motion.href())).bodyText().contains(">Due<");

        var assumption = dossiers.of(motion.id()).dossier().assumptions().getFirst();
        assertThatThrownBy(() -> bases.look(stage.union().member().id(), motion.id(), assumption.id(), true, "Yes."))
                .isInstanceOf(Forbidden.class);
        assertThat(grounds(bases.look(leila.id(), motion.id(), assumption.id(), false, " ")))
                .containsExactly("motions.ground.found");
        bases.look(leila.id(), motion.id(), assumption.id(), false, "The cap went up.").required();
        assertThat(mvc.get().uri(motion.href())).bodyText().contains("No longer true:").contains("The cap went up.")
                .doesNotContain(">Due<");
    }

    private int mails(Motion motion) {
        return jdbc.sql("select count(*) from outgoing_mail where body like :motion").param("motion", "%" + motion.id() + "%")
                .query(Integer.class).single();
    }

    @Test
    void anAssumptionNeedsWhatWouldChangeOurMindAndADayToCome() {
        var stage = scene.stage();
        var draft = scene.draft(stage, stage.stranger());
        assertThat(grounds(bases.write(stage.stranger().id(), draft.id(), List.of(new Commitment("", "Pays in", "")),
                List.of(new Assumption.Typed("Prices fall", "", in(0)))))).containsExactly("motions.ground.who",
                        "motions.ground.changeMind", "motions.ground.reviewOn");
    }

    @Test
    void whoLeavesTakesTheirCommentsAndNothingThatOthersRelyOn() {
        var stage = scene.stage();
        var leila = stage.stranger();
        var member = stage.union().member();
        var draft = scene.draft(stage, leila);
        comments.write(member.id(), draft.id(), "member:" + stage.union().id(), "Say who pays.").required();
        assertThat(data.of(member.id())).containsKey("comments");
        assertThat(data.of(leila.id())).containsKeys("drafts", "versions", "acts");

        data.erase(member.id());
        assertThat(dossiers.of(draft.id()).dossier().comments()).isEmpty();
        assertThat(jdbc.sql("select count(*) from motion_comment where body like '%pays%'").query(Integer.class).single())
                .isZero();
        data.erase(leila.id());
        assertThat(dossiers.of(draft.id()).text().words()).isPositive();
    }
}
