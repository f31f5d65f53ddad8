package org.regroup.platform.conferences.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.delegates.DelegateScene.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.conferences.delegates.Naming;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(DelegateScene.class)
class SeatsAreDrawnInPublicTest {

    @Autowired
    DelegateScene scene;
    @Autowired
    SeatDraws draws;
    @Autowired
    Attendees attendees;
    @Autowired
    Naming naming;
    @Autowired
    List<PersonalData> rooms;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Held held;

    @BeforeEach
    void twoSeatsAreDrawn() {
        held = scene.frozen(2, 40, 40);
    }

    private SeatDraw open() {
        return draws.open(held.body(0).convenor().id(), held.body(0).id(), held.id(), clock.instant().plus(Duration.ofDays(5)),
                "the lottery on Saturday").required();
    }

    private List<SignedIn> pool(SeatDraw draw, int number) {
        var pool = IntStream.range(0, number).mapToObj(_ -> scene.stranger()).toList();
        pool.forEach(one -> draws.enter(one.id(), held.id(), draw.id()).required());
        return pool;
    }

    private SeatDraw drawn(SeatDraw draw) {
        scene.after(Duration.ofDays(5));
        var second = held.body(1);
        return draws.draw(second.convenor().id(), second.id(), held.id(), draw.id(), "4 19 23").required();
    }

    private List<Attendee> seated() {
        return attendees.delegates(held.id()).stream().filter(one -> one.organisation() == null).toList();
    }

    @Test
    void theFirstDrawnHaveTheSeatsAndAnybodyDrawsAgain() throws Exception {
        var draw = open();
        var pool = pool(draw, 6);
        var result = drawn(draw);
        assertThat(HexFormat.of().formatHex(sha(result.secret()))).as("the seal was on this secret").isEqualTo(draw.seal());
        var byHand = IntStream.rangeClosed(1, 6).boxed()
                .sorted(Comparator.comparing(number -> HexFormat.of().formatHex(sha(result.seed() + "/1/" + number)))).toList();
        assertThat(result.drawn()).extracting(SeatDraw.Entry::number).isEqualTo(byHand);
        assertThat(seated()).extracting(Attendee::person).containsExactly(pool.get(byHand.get(0) - 1).id(),
                pool.get(byHand.get(1) - 1).id());
        assertThat(seated()).extracting(Attendee::seat).containsExactly(1, 2);
    }

    private static byte[] sha(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itTakesTwoSponsorsAndNobodyDrawsEarlyOrTwice() {
        assertThatThrownBy(() -> draws.open(scene.stranger().id(), held.body(0).id(), held.id(), clock.instant(), "x"))
                .isInstanceOf(Forbidden.class);
        var draw = open();
        pool(draw, 3);
        var first = held.body(0);
        var second = held.body(1);
        assertThat(keys(draws.open(second.convenor().id(), second.id(), held.id(),
                clock.instant().minusSeconds(1), " ")))
                .containsExactlyInAnyOrder("lots.ground.publicNumber.missing", "lots.ground.closesAt", "lots.ground.waits");
        assertThat(keys(draws.draw(second.convenor().id(), second.id(), held.id(), draw.id(), "4")))
                .containsExactly("lots.ground.notYet");
        scene.after(Duration.ofDays(5));
        assertThat(keys(draws.draw(first.convenor().id(), first.id(), held.id(), draw.id(), "4")))
                .containsExactly("conferences.ground.two");
        draws.draw(second.convenor().id(), second.id(), held.id(), draw.id(), "4").required();
        assertThat(keys(draws.draw(second.convenor().id(), second.id(), held.id(), draw.id(), "5")))
                .containsExactly("lots.ground.notYet");
        assertThat(keys(draws.open(first.convenor().id(), first.id(), held.id(), clock.instant().plus(Duration.ofDays(1)), "x")))
                .containsExactly("lots.ground.noSeat");
    }

    @Test
    void onlyPeopleOfNoneOfTheseOrganisationsStand() {
        var draw = open();
        assertThat(keys(draws.enter(held.body(0).members().getFirst().id(), held.id(), draw.id())))
                .containsExactly("lots.ground.belongs");
        var pool = pool(draw, 4);
        assertThat(keys(draws.enter(pool.getFirst().id(), held.id(), draw.id()))).containsExactly("lots.ground.stands");
        draws.leave(pool.get(1).id(), held.id(), draw.id()).required();
        scene.enrol(pool.get(2), held.body(1));
        drawn(draw);
        assertThat(seated()).extracting(Attendee::person).as("one left, one has joined a sponsor")
                .containsExactlyInAnyOrder(pool.get(0).id(), pool.get(3).id());
    }

    @Test
    void whoCannotComeMakesRoomForTheNextInReserve() {
        var draw = open();
        pool(draw, 4);
        var order = drawn(draw).drawn();
        naming.declines(Objects.requireNonNull(order.get(0).person()), held.id(), "ill").required();
        assertThat(seated()).extracting(Attendee::person).containsExactly(order.get(1).person(), order.get(2).person());
        assertThat(seated().get(1).seat()).isEqualTo(1);
        var second = Objects.requireNonNull(order.get(1).person());
        rooms.stream().filter(room -> room.room().equals("attendees")).forEach(room -> room.erase(second));
        assertThat(seated()).extracting(Attendee::person).as("erasing makes room too").containsExactly(order.get(2).person(),
                order.get(3).person());
        assertThat(attendees.of(held.id())).filteredOn(one -> !one.takesPart()).extracting(Attendee::name)
                .as("her name is gone").contains("");
    }

    @Test
    void thePageLetsPeopleStandAndShowsTheDraw() {
        var page = "/conferences/" + held.id() + "/draw";
        var draw = open();
        var somebody = scene.stranger();
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains(draw.seal(), "the lottery on Saturday")
                .doesNotContain(draw.secret());
        assertThat(mvc.post().uri(page + "/" + draw.id() + "/enter").with(People.signedIn(somebody))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page).with(People.signedIn(somebody))).hasStatusOk().bodyText()
                .contains("You stand, with number 1.");
        assertThat(mvc.post().uri(page + "?publicNumber=&closesAt=soon&under=" + held.body(1).id())
                .with(People.signedIn(held.body(1).convenor())).with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatusOk()
                .bodyText().contains("Name the number.", "A moment from now on");
        var result = drawn(draw);
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains(result.seed()).doesNotContain(somebody.name());
    }
}
