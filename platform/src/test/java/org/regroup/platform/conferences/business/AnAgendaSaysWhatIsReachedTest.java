package org.regroup.platform.conferences.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.business.BusinessScene.keys;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.conferences.business.BusinessScene.Convened;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(BusinessScene.class)
class AnAgendaSaysWhatIsReachedTest {

    @Autowired
    BusinessScene scene;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    Business business;
    @Autowired
    AgendaPages pages;
    @Autowired
    List<PersonalData> rooms;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Convened at;

    @BeforeEach
    void aConference() {
        at = scene.convened();
    }

    private AgendaSection section(String title) {
        return arranging.section(at.by(), at.id(), title, null, null).required();
    }

    private void threeSittings() {
        arranging.sit(at.by(), at.id(), "Morning", at.at(0, 10, 0), at.at(0, 13, 0)).required();
        arranging.sit(at.by(), at.id(), "Afternoon", at.at(0, 14, 0), at.at(0, 17, 0)).required();
        arranging.sit(at.by(), at.id(), "Sunday", at.at(1, 9, 0), at.at(1, 12, 0)).required();
    }

    /// The thirty-one motions of the story: with limits that give a vote one minute they need thirteen hours where nine are.
    @Test
    void ofThirtyOneMotionsElevenWouldNotBeReached() {
        threeSittings();
        var section = section("Motions");
        var numbers = IntStream.rangeClosed(1, 31)
                .mapToObj(n -> scene.motion(at, n, "Motion of house " + n, n <= 23 ? 1 : 0)).toList();
        var put = items.put(at.by(), at.id(), section.id(), numbers).required();
        for (var item : put.subList(20, 23)) {
            items.change(at.by(), at.id(), item.number(), "", "", new Timing(0, 2, 1, 0)).required();
        }
        for (var item : put.subList(23, 31)) {
            items.change(at.by(), at.id(), item.number(), "", "", new Timing(0, 4, 1, 0)).required();
        }
        var address = at.href()
                + "/agenda/simulator?mover=5&seconder=0&speech=3&reply=3&vote=1&change=0&longest=0&more=0&order=agenda";
        assertThat(mvc.get().uri(address)).hasStatusOk().bodyText()
                .contains("31 items need 13 h; 9 h are there.", "These 11 would not be reached:");
        // with twelve on the consent list, which takes one vote, everything is reached
        var consented = IntStream.rangeClosed(20, 31).mapToObj(n -> "&consent=" + n).reduce("", String::concat);
        assertThat(mvc.get().uri(address + consented)).hasStatusOk().bodyText()
                .contains("31 items need 8 h 34 min", "Everything finds its time.", "12 motions are taken by consent");
        assertThat(mvc.get().uri(address.replace("longest=0", "longest=15").replace("more=0", "more=60")))
                .bodyText().contains("31 items need 7 h 45 min; 10 h are there.", "Reached only like this:");
        // nothing of it was kept
        assertThat(business.of(at.id()).items()).noneMatch(BusinessItem::consent);
    }

    @Test
    void onlyWhoArrangesTheBusinessWritesTheAgendaAndOnlyWhileTheOfficeLasts() {
        var convenor = at.first().convenor().id();
        assertThatThrownBy(() -> arranging.sit(convenor, at.id(), "Mine", at.at(0, 9, 0), at.at(0, 10, 0)))
                .isInstanceOf(Forbidden.class);
        var section = section("Reports");
        items.add(at.by(), at.id(), section.id(), ItemKind.REPORT, "Report", "", 20).required();
        assertThatThrownBy(() -> items.takeOff(convenor, at.id(), 1, "Because")).isInstanceOf(Forbidden.class);
        ((TestClock) clock).advance(Duration.ofDays(40));
        assertThatThrownBy(() -> items.takeOff(at.by(), at.id(), 1, "Late")).isInstanceOf(Forbidden.class);
    }

    @Test
    void sittingsLieInTheDaysOfTheConferenceAndNotOverOneAnother() {
        arranging.sit(at.by(), at.id(), "Morning", at.at(0, 10, 0), at.at(0, 13, 0)).required();
        assertThat(keys(arranging.sit(at.by(), at.id(), "", at.at(-1, 10, 0), at.at(-1, 9, 0))))
                .containsExactly("business.ground.title.missing", "business.ground.start.days", "business.ground.end");
        assertThat(keys(arranging.sit(at.by(), at.id(), "Over", at.at(0, 12, 59), at.at(0, 14, 0))))
                .containsExactly("business.ground.start.over");
        // one begins when the other ends
        arranging.sit(at.by(), at.id(), "Noon", at.at(0, 13, 0), at.at(0, 14, 0)).required();
        assertThat(business.of(at.id()).sittings()).extracting(AgendaSitting::title).containsExactly("Morning", "Noon");
    }

    @Test
    void itemsKeepTheirNumbersWhateverBecomesOfTheOrder() {
        threeSittings();
        var one = section("First");
        var two = section("Second");
        for (var title : List.of("a", "b", "c")) {
            items.add(at.by(), at.id(), one.id(), ItemKind.OTHER, title, "", 10).required();
        }
        items.move(at.by(), at.id(), 3, true).required();
        items.move(at.by(), at.id(), 1, true).required();
        items.moveTo(at.by(), at.id(), 1, two.id()).required();
        assertThat(business.of(at.id()).items()).extracting(BusinessItem::number).containsExactly(3, 2, 1);
        arranging.moveSection(at.by(), at.id(), two.id(), true).required();
        assertThat(business.of(at.id()).items()).extracting(BusinessItem::number).containsExactly(1, 3, 2);
        assertThat(keys(arranging.removeSection(at.by(), at.id(), one.id()))).containsExactly("business.ground.section.full");

        items.takeOff(at.by(), at.id(), 3, "Settled before we met.").required();
        assertThat(items.add(at.by(), at.id(), one.id(), ItemKind.BREAK, "Tea", "", 15).required().number()).isEqualTo(4);
        items.takeOff(at.by(), at.id(), 4, "No tea.").required();
        assertThat(items.add(at.by(), at.id(), one.id(), ItemKind.BREAK, "Tea", "", 15).required().number()).isEqualTo(5);
        assertThatThrownBy(() -> items.move(at.by(), at.id(), 3, true)).isInstanceOf(NotFound.class);
    }

    @Test
    void aMotionStandsOnTheAgendaOnceAndOnlyIfItIsInOrder() {
        var section = section("Motions");
        var motion = scene.motion(at, 7, "Winter", 2);
        items.put(at.by(), at.id(), section.id(), List.of(motion, motion)).required();
        assertThat(business.of(at.id()).items()).singleElement().satisfies(item -> {
            assertThat(item.motion()).isEqualTo(new BusinessItem.OfMotion(motion, 7, 2, true, 0, null));
            assertThat(item.planned().seconds(StandingOrders.USUAL.allowances(0)))
                    .isEqualTo(300 + 3 * 180 + 180 + 2 * (300 + 180 + 120) + 120);
        });
        assertThat(keys(items.put(at.by(), at.id(), section.id(), List.of(motion)))).containsExactly("business.ground.motion");
        assertThat(keys(items.put(at.by(), at.id(), UUID.randomUUID(), List.of(new MotionId(UUID.randomUUID())))))
                .containsExactly("business.ground.section", "business.ground.motion");
        items.takeOff(at.by(), at.id(), 1, "For the next one.").required();
        items.put(at.by(), at.id(), section.id(), List.of(motion)).required();
        assertThat(business.of(at.id()).items()).extracting(BusinessItem::number).containsExactly(2);
    }

    @Test
    void theGuillotineEndsASectionOnThePageToo() {
        threeSittings();
        var first = arranging.section(at.by(), at.id(), "Reports", at.at(0, 11, 0), Unreached.FALLS).required();
        var second = section("Rest");
        items.add(at.by(), at.id(), first.id(), ItemKind.REPORT, "Long one", "", 90).required();
        items.add(at.by(), at.id(), first.id(), ItemKind.REPORT, "Short one", "", 5).required();
        items.add(at.by(), at.id(), second.id(), ItemKind.ELECTION, "Tellers", "", 10).required();
        var plan = pages.of(at.id(), null).plan();
        assertThat(plan.missed()).containsExactly(2);
        assertThat(plan.slots().getLast().starts()).contains(at.at(0, 11, 0));
        assertThat(mvc.get().uri(at.href() + "/agenda")).hasStatusOk().bodyText().contains("11:00, whatever is left.", "11:00",
                "not reached",
                "cut short", "falls");
    }

    @Test
    void everythingWrongIsSaidAtOnceAndWhatWasTypedStays() {
        section("Motions");
        var page = mvc.post().uri(at.href() + "/agenda/items").with(People.signedIn(at.arranges())).with(csrf())
                .param("item", "").param("kind", "motion").param("about", "Said <b>loud</b>").param("minutes", "601");
        assertThat(page).hasStatusOk().bodyText().contains("A name is needed.", "A whole number from 1 to 600.",
                "Choose a section", "Choose what it is.", "Said &lt;b&gt;loud");
        assertThat(mvc.post().uri(at.href() + "/agenda/sittings").with(People.signedIn(at.arranges())).with(csrf())
                .param("sitting", "Night").param("start", "soon").param("end", "2027-01-01T10:00")).bodyText()
                .contains("A day and an hour, such as", "value=\"Night\"", "value=\"soon\"");
        assertThat(mvc.get().uri(at.href() + "/agenda/simulator?mover=x&speech=999")).hasStatusOk().bodyText()
                .contains("Minutes such as 3 or 2:30, at most 120.");
    }

    @Test
    void whoPutAnItemOnTheAgendaIsForgottenWhenSheAsks() {
        var section = section("Motions");
        items.add(at.by(), at.id(), section.id(), ItemKind.REPORT, "Accounts", "", 20).required();
        var room = rooms.stream().filter(one -> one.room().equals("business")).findFirst().orElseThrow();
        assertThat(room.of(at.by()).toString()).contains("Accounts", "Warm winters");
        room.erase(at.by());
        assertThat(room.of(at.by())).isEmpty();
        assertThat(business.of(at.id()).items()).hasSize(1);
    }
}
