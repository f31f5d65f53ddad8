package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.Act;
import org.regroup.platform.conferences.Closing;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.Stating;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// An office can last longer than the conference: a chair who still has it opens no sitting of a conference that two sponsors have
/// closed, and decides about no motion there.
@PlatformTest
@Import(VoteScene.class)
class NothingIsAddedToAConferenceThatIsOverTest {

    @Autowired
    VoteScene scene;
    @Autowired
    JointActs acts;
    @Autowired
    Happenings happenings;
    @Autowired
    Attendees attendees;
    @Autowired
    Stating stating;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestClock clock;
    @Autowired
    MockMvcTester mvc;

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var grounds) ? grounds.stream().map(Ground::key).toList() : List.of();
    }

    @Test
    void neitherByAChairNorByWhoeverLeavesOrStatesSomething() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{4, 4});
        var first = sitting.bodies().get(0);
        var second = sitting.bodies().get(1);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("update conference set starts_on = :today, ends_on = :today where id = :id").param("today", today)
                .param("id", sitting.id().value()).update();
        clock.advance(Duration.ofDays(2));
        assertThat(keys(acts.propose(first.convenor().id(), first.id(), sitting.id(), Closing.CODE, "{}")))
                .containsExactly("hall.ground.sits");
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.Disposed("1", Act.Disposal.NOTED, "", "", ""));
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.SittingClosed());
        var act = acts.propose(first.convenor().id(), first.id(), sitting.id(), Closing.CODE, "{}").required();
        acts.confirm(second.convenor().id(), second.id(), sitting.id(), act.id()).required();
        long lines = happenings.hall(sitting.id()).lines();

        assertThat(keys(happenings.enter(sitting.id(), UUID.randomUUID(), sitting.chair().id(), Optional.of("900"),
                new Act.SittingOpened("One more")))).containsExactly("hall.ground.over");
        assertThat(mvc.post().uri("/conferences/" + sitting.id() + "/chair").with(csrf()).with(People.signedIn(sitting.chair()))
                .param("do", "open").param("sitting", "One more").param("id", UUID.randomUUID().toString())).hasStatusOk()
                .bodyText().contains("The conference is over", "One more");
        var ada = first.members().getFirst();
        var line = attendees.of(ada.id(), sitting.id()).orElseThrow();
        stating.state(line, "woman", "").required();
        assertThat(attendees.of(ada.id(), sitting.id()).orElseThrow().traits()).isEqualTo(Map.of("gender", "woman"));
        assertThat(mvc.post().uri("/account/erase").with(People.signedIn(ada)).with(csrf()).param("word", "erase"))
                .hasStatus3xxRedirection();
        assertThat(attendees.byNumber(sitting.id(), 1).orElseThrow().name()).isEmpty();
        assertThat(happenings.hall(sitting.id()).lines()).isEqualTo(lines);
    }
}
