package org.regroup.platform.conferences.delegates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.conferences.programme.Registrations;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

/// A sponsor proposes who chairs, counts or keeps the desk: not only its own members.
@PlatformTest
@Import(DelegateScene.class)
class WhoeverTakesPartCanBeAskedTest {

    @Autowired
    DelegateScene scene;
    @Autowired
    JointActs acts;
    @Autowired
    Offices offices;
    @Autowired
    Registrations registrations;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Held held;

    @BeforeEach
    void twoSendFour() {
        held = scene.frozen(0, 40, 40);
        scene.delegation(held, 1, 4);
    }

    private MvcTestResult propose(String person) {
        return propose(person, 0);
    }

    /// @param under which sponsor the form says
    private MvcTestResult propose(String person, int under) {
        var day = scene.today();
        return mvc.post().uri("/conferences/" + held.id() + "/offices/new").with(csrf())
                .with(People.signedIn(held.body(0).convenor())).param("under", held.body(under).id().toString())
                .param("kind", "teller").param("person", person).param("startsAt", day + "T09:00")
                .param("endsAt", day.plusDays(41) + "T12:00").exchange();
    }

    /// What the first sponsor proposed is confirmed by the second.
    private Office given(SignedIn to) {
        var waiting = acts.of(held.id()).stream().filter(one -> one.waits(clock.instant())).findFirst().orElseThrow();
        acts.confirm(held.body(1).convenor().id(), held.body(1).id(), held.id(), waiting.id()).required();
        return offices.of(held.id()).stream().filter(one -> one.person().equals(to.id())).findFirst().orElseThrow();
    }

    @Test
    void aDelegateOfAnotherSponsorByAddressOrByNumber() {
        var delegate = held.body(1).members().get(1);
        assertThat(propose(scene.address(delegate))).hasStatus3xxRedirection();
        assertThat(given(delegate)).satisfies(one -> {
            assertThat(one.organisation()).isEqualTo(held.body(1).id());
            assertThat(one.mark().name()).isEqualTo(held.body(1).name());
        });
        assertThat(propose("3")).hasStatus3xxRedirection();
        assertThat(given(held.body(1).members().get(2)).kind()).isEqualTo(Office.Kind.TELLER);
    }

    @Test
    void aMemberOfItsOwnWhoHoldsNoSeat() {
        var member = held.body(0).members().getLast();
        assertThat(propose(scene.address(member))).hasStatus3xxRedirection();
        assertThat(given(member).organisation()).isEqualTo(held.body(0).id());
    }

    /// Otherwise anybody who speaks for a sponsor could try out who stands on the roll of another.
    @Test
    void nobodyIsToldWhoIsAMemberOfAnother() {
        var member = scene.address(held.body(1).members().getLast());
        assertThat(propose(member)).hasStatusOk().bodyText().contains("Nobody with this address or number", member);
        assertThat(propose(member, 1)).as("in the name of the other").hasStatus(403);
        assertThat(propose("nobody@nowhere.example", 1)).as("the same answer for whoever is none").hasStatus(403);
        for (var address : List.of(member, "nobody@nowhere.example")) {
            assertThat(mvc.post().uri("/conferences/" + held.id() + "/streams/new").with(csrf())
                    .with(People.signedIn(held.body(0).convenor())).param("under", held.body(1).id().toString())
                    .param("title", "Heat").param("organisers", address)).hasStatus(403);
        }
    }

    @Test
    void somebodyWhoBelongsToNoneAndHasRegistered() {
        var stranger = scene.stranger();
        assertThat(propose(scene.address(stranger))).hasStatusOk().bodyText().contains("Nobody with this address or number",
                scene.address(stranger));
        registrations.register(stranger.id(), held.id(),
                new Registrations.Coming(List.of(scene.read(held).startsOn()), false, "", false)).required();
        assertThat(propose(scene.address(stranger))).hasStatus3xxRedirection();
        assertThat(given(stranger).organisation()).isNull();
        assertThat(mvc.get().uri("/conferences/" + held.id() + "/agreements").with(People.signedIn(stranger))).hasStatusOk()
                .bodyText().contains("/now?view=tellers");
    }

    @Test
    void nobodyWithoutAnAccount() {
        var paper = scene.name(held, 0, Attendee.Kind.OBSERVER, "Kim", "").required();
        assertThat(propose(paper.who())).hasStatusOk().bodyText().contains("Nobody with this address or number");
        assertThat(propose("99")).hasStatusOk().bodyText().contains("Nobody with this address or number");
    }
}
