package org.regroup.platform.conferences.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.conferences.business.BusinessScene.keys;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.day.Act;
import org.regroup.hall.minutes.Minutes;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.business.BusinessScene.Convened;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.hall.FromTheFloor;
import org.regroup.platform.conferences.hall.HallScene;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// Business that was not reached is voted on without debate, or stands on the agenda of the next conference.
@PlatformTest
@Import(HallScene.class)
class WhatIsNotReachedGoesOnTest {

    @Autowired
    HallScene hall;
    @Autowired
    BusinessScene scene;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    UnheardBusiness unheard;
    @Autowired
    CarriedOver carried;
    @Autowired
    Business business;
    @Autowired
    FromTheFloor floor;
    @Autowired
    Attendees attendees;
    @Autowired
    Happenings happenings;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Sitting at;
    private Convened first;
    private MotionId heat;
    private MotionId rents;

    @BeforeEach
    void twoMotionsAndAReport() {
        at = hall.before();
        first = at.at();
        heat = scene.motion(first, 1, "Heat for all", 0);
        rents = scene.motion(first, 2, "Rents", 0);
        arranging.sit(first.by(), first.id(), "Morning", first.at(0, 10, 0), first.at(0, 13, 0)).required();
    }

    /// Items 1 and 2 are the motions, item 3 is a report.
    private AgendaSection section(Unreached rule, @Nullable Instant guillotine) {
        var section = arranging.section(first.by(), first.id(), "Motions", guillotine, rule).required();
        items.put(first.by(), first.id(), section.id(), List.of(heat, rents)).required();
        items.add(first.by(), first.id(), section.id(), ItemKind.REPORT, "Report of the fund", "Of all of it", 25).required();
        return section;
    }

    private void to(Instant when) {
        ((TestClock) clock).advance(Duration.between(clock.instant(), when));
    }

    private String step() {
        var html = mvc.get().uri(first.href() + "/chair").with(People.signedIn(at.chair())).exchange();
        assertThat(html).hasStatusOk();
        return Jsoup.parse(text(html)).select("#step-do").text();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult calls(int item) {
        return mvc.post().uri(first.href() + "/chair").with(csrf()).with(People.signedIn(at.chair())).param("do", "callToVote")
                .param("item", Integer.toString(item)).param("id", UUID.randomUUID().toString()).exchange();
    }

    @Test
    void whatIsVotedOnWithoutDebateIsPutByTheChairWhenItsTimeIsOver() {
        section(Unreached.VOTED_WITHOUT_DEBATE, first.at(0, 12, 0));
        to(first.at(0, 10, 0));
        hall.come(at);
        hall.enter(at, 7, new Act.ChairTaken("7"));
        hall.enter(at, 7, new Act.SittingOpened("Morning"));
        assertThat(step()).isEqualTo("Call item 1");
        assertThat(calls(1)).as("there is time to debate it").hasStatusOk().bodyText().contains("Choose an item");
        to(first.at(0, 12, 0));
        assertThat(step()).isEqualTo("Put 1 to the vote without debate");
        assertThat(calls(3)).as("in a report there is nothing to vote on").hasStatusOk();
        assertThat(calls(1)).hasStatus3xxRedirection();
        assertThat(floor.ask(attendees.byNumber(first.id(), 1).orElseThrow(), UUID.randomUUID(), Side.FOR))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(step()).isEqualTo("Take the vote: Heat for all");
        hall.enter(at, 7, new Act.VoteOpened("v1", "1", "Heat for all", "", Rung.HANDS, ""));
        hall.enter(at, 7, new Act.VoteClosed("v1"));
        hall.enter(at, 7, new Act.Declared("v1", true, 5, 1, 0, ""));
        hall.enter(at, 7, new Act.Disposed("1", Act.Disposal.CARRIED, "", "", ""));
        assertThat(step()).isEqualTo("Put 2 to the vote without debate");
        assertThat(Minutes.of(happenings.entries(first.id(), 0)).toString()).contains("Undebated");
        assertThat(mvc.get().uri(first.href() + "/minutes")).hasStatusOk().bodyText()
                .contains("Put to the vote without debate");
        to(first.at(0, 14, 0));
        assertThat(keys(unheard.dispose(first.by(), first.id(), "", null, true))).as("it sits longer than planned")
                .containsExactly("business.ground.unheard.early");
    }

    @Test
    void nothingThatIsToBeVotedOnIsFiledAwayUnvotedUnlessSomebodySaysThatItCannotBe() {
        section(Unreached.VOTED_WITHOUT_DEBATE, null);
        to(first.at(0, 13, 0));
        assertThat(keys(unheard.dispose(first.by(), first.id(), "", null, false)))
                .containsExactly("business.ground.unheard.vote");
        var page = mvc.get().uri(first.href() + "/remits/unheard").with(People.signedIn(first.arranges()));
        assertThat(page).hasStatusOk().bodyText().contains("They can be voted on no more", "unvoted");
        assertThat(unheard.dispose(first.by(), first.id(), "", null, true).required())
                .extracting(one -> one.item() + " " + one.rule())
                .containsExactly("1 NEXT_CONFERENCE", "2 NEXT_CONFERENCE", "3 NEXT_CONFERENCE");
    }

    @Test
    void whatWaitsForTheNextConferenceIsShownToThoseWhoWriteItsAgendaAndTakenUpOnce() {
        section(Unreached.NEXT_CONFERENCE, null);
        to(first.at(0, 13, 0));
        unheard.dispose(first.by(), first.id(), "", null, false).required();
        to(first.at(3, 9, 0));
        var next = scene.again(first);
        var others = scene.withOthers(first);
        assertThat(carried.waiting(scene.conference(others))).as("only one sponsor is the same").isEmpty();
        assertThat(carried.waiting(scene.conference(next))).extracting(one -> one.item().title())
                .containsExactly("Heat for all", "Rents", "Report of the fund");
        jdbc.sql("update conference set alliance = null where id = :id").param("id", next.id().value()).update();
        assertThat(carried.waiting(scene.conference(next))).as("it does not deal with motions of their alliance")
                .extracting(one -> one.item().title()).containsExactly("Report of the fund");
        jdbc.sql("update conference set alliance = :alliance where id = :id").param("id", next.id().value())
                .param("alliance", next.alliance().value()).update();
        jdbc.sql("update motion set outcome = 'fallen' where id = :id").param("id", rents.value()).update();
        var page = next.href() + "/agenda/carried";
        assertThat(mvc.get().uri(page).with(People.signedIn(next.arranges()))).hasStatusOk().bodyText()
                .contains("Make a section first");
        var section = arranging.section(next.by(), next.id(), "From last time", null, null).required();
        assertThat(mvc.get().uri(page).with(People.signedIn(next.arranges()))).hasStatusOk().bodyText()
                .contains("Heat for all", "Report of the fund", "item 3").doesNotContain("Rents");
        assertThat(take(next, section.id(), List.of())).hasStatusOk().bodyText().contains("Choose one item or more");
        assertThat(take(next, section.id(), List.of(first.id() + "/1", first.id() + "/3"))).hasStatus3xxRedirection();
        assertThat(business.of(next.id()).items())
                .extracting(one -> one.number() + " " + one.title() + " " + one.timing().minutes())
                .containsExactly("1 Heat for all 0", "2 Report of the fund 25");
        assertThat(business.of(next.id()).items().getFirst().motion()).isNotNull()
                .extracting(BusinessItem.OfMotion::id).isEqualTo(heat);
        assertThat(carried.waiting(scene.conference(next))).isEmpty();
        assertThat(mvc.get().uri(first.href() + "/remits")).hasStatusOk().bodyText().contains("Item 2 of Warm winters",
                next.href() + "/agenda");
        items.takeOff(next.by(), next.id(), 2, "Not now.").required();
        assertThat(carried.waiting(scene.conference(next))).as("taken off, it waits again")
                .extracting(one -> one.item().title()).containsExactly("Report of the fund");
    }

    private MvcTestResult take(Convened next, UUID section, List<String> codes) {
        SignedIn arranges = next.arranges();
        var request = mvc.post().uri(next.href() + "/agenda/carried").with(csrf()).with(People.signedIn(arranges))
                .param("section", section.toString());
        return codes.isEmpty() ? request.exchange() : request.param("carried", codes.toArray(String[]::new)).exchange();
    }
}
