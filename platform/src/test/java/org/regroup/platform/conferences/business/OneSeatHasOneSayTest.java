package org.regroup.platform.conferences.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.business.BusinessScene.Convened;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.passes.Passes;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// An organisation that takes its delegate back and names another one has said twice what it may say once.
@PlatformTest
@Import(BusinessScene.class)
class OneSeatHasOneSayTest {

    @Autowired
    BusinessScene scene;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    ConsentList consent;
    @Autowired
    Priorities priorities;
    @Autowired
    Emergencies emergencies;
    @Autowired
    Attendees attendees;
    @Autowired
    Passes passes;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    private Convened at;
    private List<SignedIn> delegates;

    @BeforeEach
    void sixDelegatesAndFourMotions() {
        at = scene.convened();
        var section = arranging.section(at.by(), at.id(), "Motions", null, null).required();
        items.put(at.by(), at.id(), section.id(),
                IntStream.rangeClosed(1, 4).mapToObj(n -> scene.motion(at, n, "Motion " + n, 0)).toList()).required();
        delegates = IntStream.rangeClosed(1, 6).mapToObj(n -> scene.delegate(at, n)).toList();
    }

    private void takenBack(SignedIn delegate) {
        jdbc.sql("update conference_attendee set left_at = :now where person = :person")
                .param("now", Sql.at(clock.instant())).param("person", delegate.id().value()).update();
    }

    /// Whoever was named without an account says so with the printed pass.
    @Test
    void aPassIsEnoughToSayIt() {
        var motion = scene.emergency(at, 9, "Evictions on Friday");
        consent.propose(at.by(), at.id(), Set.of(1), at.at(-1, 18, 0)).required();
        priorities.open(at.by(), at.id(), 2, at.at(-1, 18, 0)).required();
        var pass = new Cookie("conference-pass", passes.carried(attendees.byNumber(at.id(), 1).orElseThrow()));
        for (var path : List.of("/consent/1/pull", "/priorities?rank1=3", "/emergencies/" + motion + "/support")) {
            assertThat(mvc.post().uri(at.href() + path).with(csrf())).as("without one").redirectedUrl()
                    .isEqualTo(at.href() + "/pass");
            assertThat(mvc.post().uri(at.href() + path).cookie(pass).with(csrf())).as(path).redirectedUrl()
                    .doesNotEndWith("/pass");
        }
        assertThat(mvc.get().uri(at.href() + "/consent").cookie(pass)).hasStatusOk().bodyText()
                .contains("1 of 5 delegates needed", "I do not insist");
        assertThat(mvc.get().uri(at.href() + "/priorities").cookie(pass)).hasStatusOk().bodyText().contains("You have ranked");
        assertThat(mvc.get().uri(at.href() + "/emergencies").cookie(pass)).hasStatusOk().bodyText().contains("You support it.");
    }

    @Test
    void whoeverWasReplacedBeforeTheListCloses() {
        consent.propose(at.by(), at.id(), Set.of(1), at.at(-1, 18, 0)).required();
        for (var one : delegates.subList(0, 5)) {
            consent.pull(one.id(), at.id(), 1).required();
            takenBack(one);
        }
        assertThat(consent.of(at.id())).as("five said so, and none of them has a seat").hasSize(1);
    }

    @Test
    void whoeverWasReplacedWhileDelegatesWereAsked() {
        priorities.open(at.by(), at.id(), 2, at.at(-1, 18, 0)).required();
        priorities.rank(delegates.get(0).id(), at.id(), List.of(3)).required();
        takenBack(delegates.get(0));
        priorities.rank(delegates.get(1).id(), at.id(), List.of(4)).required();
        ((TestClock) clock).advance(Duration.between(clock.instant(), at.at(-1, 18, 0)));
        assertThat(priorities.order(at.id())).containsExactly(4);
        takenBack(delegates.get(1));
        assertThat(priorities.order(at.id())).as("what was counted stays when somebody leaves").containsExactly(4);
    }

    @Test
    void whoeverWasReplacedBeforeAnEmergencyIsRuledOn() {
        var motion = scene.emergency(at, 9, "Evictions on Friday");
        for (var one : delegates.subList(0, 2)) {
            emergencies.support(one.id(), at.id(), motion).required();
            takenBack(one);
        }
        assertThat(emergencies.support(delegates.get(2).id(), at.id(), motion).required().supports()).isEqualTo(1);
    }
}
