package org.regroup.platform.conferences.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.programme.AnybodySubmitsAndOrganisersChooseTest.keys;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.Biweekly;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferenceScene;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.programme.ProgrammeScene.Called;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(ProgrammeScene.class)
class NoSponsorPublishesAloneTest {

    @Autowired
    ProgrammeScene scene;
    @Autowired
    Sessions sessions;
    @Autowired
    Placing placing;
    @Autowired
    Rooms rooms;
    @Autowired
    Pauses pauses;
    @Autowired
    Publishing publishing;
    @Autowired
    SessionPages pages;
    @Autowired
    JointActs acts;
    @Autowired
    MockMvcTester mvc;

    private Called called;
    private Room hall;
    private Room loft;
    private Session first;
    private Session second;

    @BeforeEach
    void twoAcceptedSessions() {
        called = scene.called(false);
        var convenor = called.conference().first().convenor().id();
        hall = rooms.add(convenor, called.conference().id(), "Hall", false, 200, "No steps").required();
        loft = rooms.add(convenor, called.conference().id(), "Loft", false, null, "").required();
        var one = scene.submitted(called, scene.stranger(), "Cold, and; owing: \"debts\" – für alle, in sechs Sprachen erklärt",
                "Ada");
        var two = scene.submitted(called, scene.stranger(), "Rents", "Ada", "Bo");
        first = scene.accepted(called, one);
        second = scene.accepted(called, two);
    }

    private void place(Session session, int day, String starts, Room room) {
        placing.place(called.organiser().id(), session.id(),
                new Session.Place(scene.day(day), LocalTime.parse(starts), room.id()))
                .required();
    }

    private List<String> proposed() {
        var sponsor = called.conference().first();
        return keys(acts.propose(sponsor.convenor().id(), sponsor.id(), called.conference().id(), Publishing.CODE,
                publishing.write(called.conference().id())));
    }

    private void publish() {
        scene.conferences().together(called.conference(), Publishing.CODE, publishing.write(called.conference().id()));
    }

    @Test
    void whatCannotBeIsNamedAndNotPublished() {
        assertThat(proposed()).contains("programme.ground.empty", "programme.conflict.unplaced");
        place(first, 1, "10:00", hall);
        place(second, 1, "10:59", hall);
        assertThat(proposed()).containsExactlyInAnyOrder("programme.conflict.room", "programme.conflict.person");
        place(second, 1, "10:59", loft);
        assertThat(proposed()).containsExactly("programme.conflict.person");
        place(second, 1, "11:00", hall);
        assertThat(proposed()).isEmpty();
    }

    @Test
    void theSecondSponsorConfirmsExactlyWhatTheFirstProposed() {
        place(first, 1, "10:00", hall);
        place(second, 2, "10:00", hall);
        var both = called.conference().sponsors();
        var act = acts.propose(both.getFirst().convenor().id(), both.getFirst().id(), called.conference().id(), Publishing.CODE,
                publishing.write(called.conference().id())).required();
        assertThat(keys(acts.confirm(both.getFirst().convenor().id(), both.getFirst().id(), called.conference().id(), act.id())))
                .contains("conferences.ground.two");
        place(second, 2, "10:05", hall);
        assertThat(keys(acts.confirm(both.get(1).convenor().id(), both.get(1).id(), called.conference().id(), act.id())))
                .containsExactly("programme.ground.changed");
        assertThatThrownBy(() -> pages.of(first.id(), null, Typed.of(Map.of()))).isInstanceOf(NotFound.class);
        place(second, 2, "10:00", hall);
        acts.confirm(both.get(1).convenor().id(), both.get(1).id(), called.conference().id(), act.id()).required();
        assertThat(pages.of(first.id(), null, Typed.of(Map.of())).slot()).isNotNull()
                .matches(slot -> slot.starts().equals(LocalTime.of(10, 0)) && slot.room().equals("Hall"));

        place(first, 3, "15:00", loft);
        assertThat(pages.of(first.id(), null, Typed.of(Map.of())).slot()).as("until it is published again").isNotNull()
                .matches(slot -> slot.room().equals("Hall"));
        sessions.withdraw(second.person(), second.id()).required();
        assertThat(mvc.get().uri("/conferences/" + called.conference().id() + "/programme")).hasStatusOk().bodyText()
                .contains("Does not take place.", "Hall");
    }

    @Test
    void onlyThoseWhoPutItTogetherPlaceSessions() {
        var where = new Session.Place(scene.day(1), LocalTime.NOON, hall.id());
        assertThatThrownBy(() -> placing.place(first.person(), first.id(), where)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> placing.place(scene.stranger().id(), first.id(), where)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rooms.add(called.organiser().id(), called.conference().id(), "X", false, null, ""))
                .isInstanceOf(Forbidden.class);
        assertThat(keys(placing.place(called.organiser().id(), first.id(),
                new Session.Place(scene.day(0), LocalTime.of(23, 30), UUID.randomUUID()))))
                .containsExactly("programme.ground.day", "programme.ground.midnight", "programme.ground.room");
    }

    @Test
    void roomsAndPausesAreChangedAndTakenAwayBySponsorsOnly() {
        var sponsor = called.conference().second().convenor().id();
        var id = called.conference().id();
        place(first, 1, "10:00", hall);
        place(second, 1, "12:00", loft);
        assertThat(rooms.change(sponsor, id, hall.id(), "Great hall", true, 300, "By the yard").required())
                .isEqualTo(new Room(hall.id(), "Great hall", true, 300, "By the yard"));
        assertThat(keys(rooms.change(sponsor, id, loft.id(), "great HALL", false, 0, "")))
                .containsExactlyInAnyOrder("programme.ground.roomName.twice", "programme.ground.places");
        assertThat(placing.draft(id).programme().slots().getFirst().room()).isEqualTo("Great hall");
        assertThat(rooms.remove(sponsor, id, hall.id())).isEqualTo(Outcome.refused("", "programme.ground.room.taken",
                first.terms().title()));
        placing.place(called.organiser().id(), first.id(), null).required();
        rooms.remove(sponsor, id, hall.id()).required();
        assertThat(rooms.of(id)).extracting(Room::name).containsExactly("Loft");

        var lunch = pauses.add(sponsor, id, scene.day(1), LocalTime.NOON, 60, "Lunch").required();
        assertThat(placing.draft(id).conflicts()).extracting(Conflict::kind).contains(Conflict.Kind.PAUSE);
        assertThat(keys(pauses.change(sponsor, id, lunch.id(), scene.day(9), LocalTime.of(23, 30), 60, "")))
                .containsExactlyInAnyOrder("programme.ground.pauseTitle.missing", "programme.ground.day",
                        "programme.ground.midnight");
        pauses.change(sponsor, id, lunch.id(), scene.day(1), LocalTime.of(14, 0), 45, "Soup").required();
        assertThat(placing.draft(id).conflicts()).extracting(Conflict::kind).doesNotContain(Conflict.Kind.PAUSE);
        pauses.remove(sponsor, id, lunch.id()).required();
        assertThat(pauses.of(id)).isEmpty();

        var organiser = called.organiser().id();
        assertThatThrownBy(() -> rooms.remove(organiser, id, loft.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> pauses.remove(organiser, id, lunch.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rooms.remove(sponsor, id, hall.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTypedWhenARoomIsChangedStaysWhereItIsRefused() {
        var address = "/conferences/" + called.conference().id() + "/programme/rooms/" + hall.id();
        var sponsor = People.signedIn(called.conference().first().convenor());
        assertThat(mvc.get().uri(address).with(sponsor)).hasStatusOk().bodyText().contains("value=\"Hall\"", "No steps");
        assertThat(mvc.post().uri(address).with(csrf()).with(sponsor).param("roomName", "Loft").param("access", "Up the ladder")
                .param("places", "many")).hasStatusOk().bodyText()
                .contains("A room is called so already.", "A number of people, or nothing.", "Up the ladder", "value=\"many\"");
    }

    @Test
    void anotherProgramReadsTheCalendarAndEverythingIsThere() throws UnsupportedEncodingException {
        place(first, 1, "10:00", hall);
        place(second, 2, "14:30", loft);
        publish();
        var uri = "/conferences/" + called.conference().id() + "/programme.ics";
        var text = mvc.get().uri(uri).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(75));
        var events = Biweekly.parse(text).first().getEvents();
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo(first.terms().title());
        assertThat(events.getFirst().getLocation().getValue()).isEqualTo("Hall, No steps");
        assertThat(Instant.ofEpochMilli(events.getFirst().getDateStart().getValue().getTime()))
                .isEqualTo(scene.day(1).atTime(10, 0).atZone(ConferenceScene.ZONE).toInstant());
        assertThat(Instant.ofEpochMilli(events.get(1).getDateEnd().getValue().getTime()))
                .isEqualTo(scene.day(2).atTime(15, 30).atZone(ConferenceScene.ZONE).toInstant());
        assertThat(events.get(1).getDescription().getValue()).contains("Ada, Bo");
    }

    @Test
    void theFileForNoNetworkAsksForNothingAndThePaperIsPaper() throws UnsupportedEncodingException {
        place(first, 1, "10:00", hall);
        place(second, 2, "14:30", loft);
        publish();
        var base = "/conferences/" + called.conference().id() + "/programme";
        var html = mvc.get().uri(base + ".html").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var page = Jsoup.parse(html);
        assertThat(page.select("link, script, img, [src]")).isEmpty();
        assertThat(page.select("style").html()).hasSizeGreaterThan(10_000);
        assertThat(page.text()).contains("Rents", "Ada, Bo", "Hall", "14:30");
        assertThat(mvc.get().uri(base + ".pdf").exchange().getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(
                StandardCharsets.US_ASCII));
    }

    /// The oracle goes through every minute of every day and looks who is where.
    @Test
    void conflictsAreThoseThatSomebodyWithAWatchWouldSee() {
        var chance = new SplittableRandom(11);
        var rooms = List.of(hall, loft);
        var pauses = List.of(new Pause(UUID.randomUUID(), scene.day(1), LocalTime.NOON, 60, "Lunch"));
        for (int round = 0; round < 300; round++) {
            var all = IntStream.rangeClosed(1, 6).mapToObj(number -> random(number, chance)).toList();
            var seen = Conflict.of(all, rooms, pauses).stream().filter(one -> one.kind() != Conflict.Kind.DAY)
                    .map(one -> one.kind() + " " + one.first().number()
                            + (one.second() == null ? "" : " " + one.second().number()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(seen).isEqualTo(watched(all, pauses));
        }
    }

    private Session random(int number, SplittableRandom chance) {
        var speakers = IntStream.range(0, 3).filter(_ -> chance.nextInt(3) == 0)
                .mapToObj(who -> new Session.Speaker("S" + who, who + "@example.org", List.<LocalDate>of())).toList();
        var place = chance.nextInt(8) == 0
                ? null
                : new Session.Place(scene.day(1 + chance.nextInt(2)), LocalTime.of(9 + chance.nextInt(6), 15 * chance.nextInt(4)),
                        chance.nextBoolean() ? hall.id() : loft.id());
        return new Session(UUID.randomUUID(), new ConferenceId(UUID.randomUUID()), number, UUID.randomUUID(),
                new Session.Terms("T" + number, "", SessionKind.DEBATE, "panel", 30 + chance.nextInt(90), speakers),
                new PersonId(UUID.randomUUID()), Instant.EPOCH, null, null, null, place, false);
    }

    private TreeSet<String> watched(List<Session> all, List<Pause> pauses) {
        var seen = new TreeSet<String>();
        all.stream().filter(one -> one.place() == null).forEach(one -> seen.add("UNPLACED " + one.number()));
        for (var day : List.of(scene.day(1), scene.day(2))) {
            for (int minute = 0; minute < 24 * 60; minute++) {
                int now = minute;
                var on = new ArrayList<>(all.stream().filter(one -> one.place() != null && one.place().day().equals(day)
                        && runs(one.place().starts(), one.terms().minutes(), now)).toList());
                for (var pause : pauses) {
                    if (pause.day().equals(day) && runs(pause.starts(), pause.minutes(), now)) {
                        on.forEach(one -> seen.add("PAUSE " + one.number()));
                    }
                }
                for (int i = 0; i < on.size(); i++) {
                    for (int j = i + 1; j < on.size(); j++) {
                        compare(on.get(i), on.get(j), seen);
                    }
                }
            }
        }
        return seen;
    }

    private static void compare(Session one, Session other, TreeSet<String> seen) {
        if (one.place() != null && other.place() != null && one.place().room().equals(other.place().room())) {
            seen.add("ROOM " + one.number() + " " + other.number());
        }
        var both = new HashSet<>(one.terms().speakers());
        both.retainAll(other.terms().speakers());
        if (!both.isEmpty()) {
            seen.add("PERSON " + one.number() + " " + other.number());
        }
    }

    private static boolean runs(LocalTime starts, int minutes, int minute) {
        int from = starts.toSecondOfDay() / 60;
        return from <= minute && minute < from + minutes;
    }
}
