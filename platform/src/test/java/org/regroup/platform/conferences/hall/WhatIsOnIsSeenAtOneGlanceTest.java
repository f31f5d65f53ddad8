package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.business.Arranging;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.conferences.business.Items;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(HallScene.class)
class WhatIsOnIsSeenAtOneGlanceTest {

    private static final int MOST = 8;

    @Autowired
    HallScene scene;
    @Autowired
    Statements statements;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    Frames frames;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    JsonMapper json;
    @Autowired
    TestClock clock;

    @Test
    void beforeAnythingHasHappenedItSaysSo() {
        var at = scene.before();
        var page = look(at, null, "");
        assertThat(page.select("h1").text()).isEqualTo("The conference does not sit yet");
        assertThat(page.text()).contains("0 of 6 delegates are here: no quorum", "Nothing is being heard",
                "Nothing is being voted on.");
    }

    @Test
    void theItemTheTextTheSpeakerTheListAndWhatComesNextStandOnOnePage() {
        var at = scene.sits();
        var section = arranging.section(at.at().by(), at.id(), "Motions", null, null).required();
        var motion = scene.business().motion(at.at(), 4, "Heat for all", 2);
        items.put(at.at().by(), at.id(), section.id(), List.of(motion)).required();
        items.add(at.at().by(), at.id(), section.id(), ItemKind.REPORT, "Report of the fund", "", 10).required();
        scene.enter(at, 7, new Act.Called("1", "Heat for all", Optional.of("4")));
        scene.enter(at, 1, new Act.Asked("1", Side.FOR));
        scene.enter(at, 2, new Act.Asked("2", Side.AGAINST));
        scene.enter(at, 5, new Act.Asked("5", Side.FOR));
        scene.enter(at, 3, new Act.Raised("3", "information", 2));
        scene.enter(at, 6, new Act.Raised("6", "safety", 0));
        var page = look(at, null, "");
        assertThat(page.select("h1").text()).isEqualTo("Heat for all");
        assertThat(page.select("#text").text()).contains("Nobody goes cold.");
        assertThat(page.select("#next h3").eachText()).containsExactly("Report of the fund");
        assertThat(page.select("#speakers li[data-who]").eachAttr("data-who")).as("points by weight, the mover, for and against")
                .containsExactly("6", "3", "4", "1", "2", "5", "4");
        assertThat(page.select("#speakers li[data-who=2]").text()).contains("in the order of asking");

        begin(at, "6", 20);
        begin(at, "3", 20);
        begin(at, "4", 250);
        begin(at, "1", 100);
        scene.enter(at, 7, new Act.Began("2"));
        clock.advance(Duration.ofSeconds(125));
        page = look(at, null, "");
        assertThat(page.select(".glance").text()).contains(at.delegate(2).name(), "against",
                ", 2 min; 3:00 may be used");
        assertThat(page.select("[data-since]").attr("data-limit")).isEqualTo("180");
        assertThat(page.expectFirst("[data-over]").hasAttr("hidden")).isTrue();
        assertThat(page.select("#gauge").text()).contains("1:40", "100%");
        clock.advance(Duration.ofSeconds(60));
        assertThat(look(at, null, "").expectFirst("[data-over]").hasAttr("hidden")).as("time is up without script").isFalse();
    }

    @Test
    void aPlaceFurtherForwardSaysWhyAndBeforeWhom() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "First", Optional.empty()));
        scene.enter(at, 1, new Act.Asked("1", Side.NEITHER));
        begin(at, "1", 60);
        scene.enter(at, 7, new Act.Disposed("a", Act.Disposal.NOTED, "", "", ""));
        scene.enter(at, 7, new Act.Called("b", "Second", Optional.empty()));
        scene.enter(at, 1, new Act.Asked("1", Side.NEITHER));
        scene.enter(at, 4, new Act.Asked("4", Side.NEITHER));
        var page = look(at, null, "");
        assertThat(page.select("#speakers li[data-who]").eachAttr("data-who")).containsExactly("4", "1");
        assertThat(page.select("#speakers li[data-who=4]").text())
                .contains("has not spoken yet; comes before " + at.delegate(1).name() + ", who asked earlier");
    }

    @Test
    void whatIsVotedOnAndHowStandsBesideIt() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat for all", Optional.empty()));
        scene.enter(at, 7, new Act.VoteOpened("v", "a", "Amendment 1: “30 September”", "", Rung.HANDS,
                "organisations(more-than 1/2)"));
        var page = look(at, null, "");
        assertThat(page.select(".glance").text()).contains("Amendment 1: “30 September”", "Vote open",
                "by hands, counted by tellers of two organisations", "6 can vote", "more than half of the 2 organisations");
        scene.enter(at, 7, new Act.VoteClosed("v"));
        scene.enter(at, 7, new Act.Declared("v", true, 4, 1, 1, ""));
        assertThat(look(at, null, "").select(".glance").text()).contains("Amendment 1: “30 September”: carried",
                "4 for, 1 against, 1 abstained");
    }

    @Test
    void theScreenOfTheHallShowsNothingElse() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat for all", Optional.of("4")));
        var page = look(at, at.delegate(1), "?view=projector");
        assertThat(page.select("body.projector h1").text()).isEqualTo("Heat for all");
        assertThat(page.select("nav, form, button")).isEmpty();
        assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void everybodyWhoSeesTheSameIsSentTheSameAndNothingPersonal() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat for all", Optional.empty()));
        var first = frames.newest(at.id(), Views.HALL, Locale.ENGLISH);
        assertThat(frames.newest(at.id(), Views.HALL, Locale.ENGLISH)).as("made once").isSameAs(first);
        assertThat(first).doesNotContain("_csrf").doesNotContain("\n").contains("Heat for all");
        assertThat(frames.newest(at.id(), Views.HALL, Locale.GERMAN)).contains("Wer spricht");
        scene.enter(at, 1, new Act.Asked("1", Side.FOR));
        var second = frames.newest(at.id(), Views.HALL, Locale.ENGLISH);
        var before = json.readTree(first);
        var after = json.readTree(second);
        assertThat(after.get("line").asLong()).isEqualTo(before.get("line").asLong() + 1);
        assertThat(after.get("shape")).as("nobody else can do anything else for that").isEqualTo(before.get("shape"));
        assertThat(after.get("parts").get("rest").asString()).contains("data-who=\"1\"");
        scene.enter(at, 7, new Act.Began("1"));
        var third = json.readTree(frames.newest(at.id(), Views.HALL, Locale.ENGLISH));
        assertThat(third.get("shape")).isNotEqualTo(before.get("shape"));
        assertThat(third.get("say").asString()).isEqualTo(at.delegate(1).name() + " has the floor: for");
    }

    @Test
    void whoeverLooksFirstAsksTheDatabaseNoMoreThanEightTimes() {
        var stranger = moving();
        assertThat(asked(stranger.now(), null)).hasSizeLessThanOrEqualTo(MOST);
        var delegate = moving();
        assertThat(asked(delegate.now(), delegate.delegate(5))).hasSizeLessThanOrEqualTo(MOST);
        var chair = moving();
        assertThat(asked(chair.now(), chair.chair())).hasSizeLessThanOrEqualTo(MOST);
    }

    /// A hall at which nobody has looked yet, with a motion before it.
    private Sitting moving() {
        var at = scene.sits();
        var section = arranging.section(at.at().by(), at.id(), "Motions", null, null).required();
        items.put(at.at().by(), at.id(), section.id(), List.of(scene.business().motion(at.at(), 4, "Heat for all", 2)))
                .required();
        scene.enter(at, 7, new Act.Called("1", "Heat for all", Optional.of("4")));
        scene.enter(at, 1, new Act.Asked("1", Side.FOR));
        return at;
    }

    private List<String> asked(String path, @Nullable SignedIn as) {
        return statements.during(() -> {
            var request = mvc.get().uri(path);
            assertThat(as == null ? request.exchange() : request.with(People.signedIn(as)).exchange()).hasStatusOk();
        }).stream().filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session")).toList();
    }

    @Test
    void aPageWithoutScriptCanAskAgainByItself() {
        var at = scene.sits();
        assertThat(mvc.get().uri(at.now() + "?every=15").exchange()).hasHeader("Refresh", "15");
        assertThat(mvc.get().uri(at.now()).exchange()).doesNotContainHeader("Refresh");
        assertThat(mvc.get().uri(at.now() + "?every=1").exchange()).as("never faster than this").hasHeader("Refresh", "5");
    }

    private void begin(Sitting at, String who, int seconds) {
        scene.enter(at, 7, new Act.Began(who));
        clock.advance(Duration.ofSeconds(seconds));
        scene.enter(at, 7, new Act.Finished());
    }

    private Document look(Sitting at, @Nullable SignedIn as, String query) {
        var request = mvc.get().uri(at.now() + query);
        var response = as == null ? request.exchange() : request.with(People.signedIn(as)).exchange();
        assertThat(response).hasStatusOk();
        try {
            return Jsoup.parse(response.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
