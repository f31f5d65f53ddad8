package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.business.Arranging;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.conferences.business.Items;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(HallScene.class)
class ADayThatDoesNotGoAsPlannedTest {

    @Autowired
    HallScene scene;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    FromTheFloor floor;
    @Autowired
    TestClock clock;
    @Autowired
    MockMvcTester mvc;

    private Sitting with(String... titles) {
        var at = scene.sits();
        var section = arranging.section(at.at().by(), at.id(), "Business", null, null).required();
        for (var title : titles) {
            items.add(at.at().by(), at.id(), section.id(), ItemKind.REPORT, title, "", 10).required();
        }
        return at;
    }

    @Test
    void whatWasNotReachedIsCalledAgainAfterEverythingElse() {
        var at = with("Report of the fund", "Report of the press");
        scene.enter(at, 7, new Act.Called("1", "Report of the fund", Optional.empty()));
        scene.enter(at, 7, new Act.Disposed("1", Act.Disposal.NOT_REACHED, "", "", ""));
        assertThat(step(at)).isEqualTo("Call item 2");
        scene.enter(at, 7, new Act.Called("2", "Report of the press", Optional.empty()));
        scene.enter(at, 7, new Act.Disposed("2", Act.Disposal.NOTED, "", "", ""));
        assertThat(step(at)).isEqualTo("Call item 1");
        assertThat(page(at).select("#call option").eachText()).containsExactly("1. Report of the fund",
                "Once more: 2. Report of the press");
    }

    @Test
    void whatIsDecidedAnewIsNotDecidedByTheVoteBefore() {
        var at = scene.sits();
        var section = arranging.section(at.at().by(), at.id(), "Business", null, null).required();
        items.put(at.at().by(), at.id(), section.id(), List.of(scene.business().motion(at.at(), 4, "Heat for all", 0)))
                .required();
        scene.enter(at, 7, new Act.Called("1", "Heat for all", Optional.empty()));
        vote(at, "v1", false);
        scene.enter(at, 7, new Act.Disposed("1", Act.Disposal.FELL, "", "", ""));
        clock.advance(Duration.ofMinutes(5));
        assertThat(send(at, "call", Map.of("item", "1"))).hasStatus(302);
        assertThat(step(at)).isEqualTo("Take the vote: Heat for all");
        vote(at, "v2", true);
        assertThat(step(at)).isEqualTo("Finish this item");
        assertThat(page(at).select(".step input[checked]").attr("value")).isEqualTo("carried");
    }

    private void vote(Sitting at, String name, boolean carried) {
        scene.enter(at, 7, new Act.VoteOpened(name, "1", "Heat for all", "", Rung.HANDS, ""));
        scene.enter(at, 7, new Act.VoteClosed(name));
        scene.enter(at, 7, new Act.Declared(name, carried, carried ? 4 : 1, carried ? 1 : 4, 0, ""));
    }

    /// A form of one's own names a point that nobody raised, of a kind that has no text.
    @Test
    void aRulingIsOnAPointThatWasRaised() {
        var at = with("Report of the fund");
        scene.enter(at, 7, new Act.Called("1", "Report of the fund", Optional.empty()));
        floor.raise(scene.line(at, 2), UUID.randomUUID(), PointKind.ORDER).required();
        assertThat(send(at, "rule", Map.of("point", "2/nonsense", "ruling", "Heard."))).hasStatusOk().bodyText()
                .contains("Say what kind of point it is.", "Heard.");
        assertThat(send(at, "rule", Map.of("point", "2/order", "ruling", "Heard."))).hasStatus(302);
        assertThat(mvc.get().uri(at.at().href() + "/minutes").exchange()).hasStatusOk().bodyText().contains("Heard.");
    }

    private MvcTestResult send(Sitting at, String what, Map<String, String> fields) {
        var post = mvc.post().uri(at.at().href() + "/chair").with(People.signedIn(at.chair())).with(csrf())
                .param("id", UUID.randomUUID().toString()).param("do", what);
        fields.forEach(post::param);
        return post.exchange();
    }

    private Document page(Sitting at) {
        var answer = mvc.get().uri(at.at().href() + "/chair").with(People.signedIn(at.chair())).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private String step(Sitting at) {
        return page(at).select("#step-do").text();
    }
}
