package org.regroup.platform.conferences.delegates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.delegates.DelegateScene.keys;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.conferences.delegates.Attendee.Kind;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(DelegateScene.class)
class OrganisationsNameWhomTheySendTest {

    @Autowired
    DelegateScene scene;
    @Autowired
    Naming naming;
    @Autowired
    Attendees attendees;
    @Autowired
    MockMvcTester mvc;

    private Held held;

    @BeforeEach
    void twoSendFourAndFour() {
        held = scene.frozen(2, 40, 40);
    }

    private String page() {
        return "/conferences/" + held.id() + "/delegates";
    }

    @Test
    void everySeatOnceAndInOrder() {
        var named = scene.delegation(held, 0, 4);
        assertThat(named).extracting(Attendee::seat).containsExactly(1, 2, 3, 4);
        assertThat(named).extracting(Attendee::who).containsExactly("1", "2", "3", "4");
        assertThat(keys(scene.name(held, 0, Kind.DELEGATE, "One more", ""))).containsExactly("attendees.ground.full");
        assertThat(attendees.delegates(held.id())).isEqualTo(attendees.of(held.id())).hasSize(4);
        assertThat(attendees.of(held.body(0).members().getFirst().id(), held.id())).contains(named.getFirst());
    }

    @Test
    void onlyByThoseWhoSpeakForItAndOnlyItsOwnMembers() {
        var own = held.body(0);
        var other = held.body(1);
        assertThatThrownBy(() -> naming.name(other.convenor().id(), own.id(), held.id(),
                new Naming.Entry(Kind.DELEGATE, "Ada", "", null, "x"))).isInstanceOf(Forbidden.class);
        assertThat(keys(scene.name(held, 0, Kind.DELEGATE, " ", scene.address(other.members().getFirst()))))
                .containsExactlyInAnyOrder("attendees.ground.name.missing", "attendees.ground.email");
        scene.name(held, 0, Kind.DELEGATE, "Ada", scene.address(own.members().getFirst())).required();
        assertThat(keys(scene.name(held, 0, Kind.OBSERVER, "Ada", scene.address(own.members().getFirst()))))
                .containsExactly("attendees.ground.attends");
    }

    @Test
    void beforeTheNumbersAreFrozenNobodyHoldsASeat() {
        held = scene.conference(40, 40);
        assertThat(keys(scene.name(held, 0, Kind.DELEGATE, "Ada", ""))).containsExactly("attendees.ground.notEntitled");
        scene.adopt(held, scene.rule(held, scene.today().plusDays(1), 0)).required();
        assertThat(keys(scene.name(held, 0, Kind.DELEGATE, "Ada", ""))).containsExactly("attendees.ground.notFrozen");
        assertThat(keys(scene.name(held, 0, Kind.OBSERVER, "Ada", ""))).isEmpty();
    }

    @Test
    void whoIsTakenBackStaysOnRecordAndAnAlternateTakesTheSeat() {
        var own = held.body(0);
        var named = scene.delegation(held, 0, 4);
        var alternate = scene.name(held, 0, Kind.ALTERNATE, "Bea", scene.address(own.members().get(10))).required();
        assertThat(keys(scene.name(held, 0, Kind.ALTERNATE, "Cleo", ""))).containsExactly("attendees.ground.alternates");
        assertThat(named).allMatch(alternate::standsBehind);
        assertThat(keys(naming.promote(own.convenor().id(), own.id(), held.id(), alternate.id())))
                .containsExactly("attendees.ground.promote");

        naming.withdraw(own.convenor().id(), own.id(), held.id(), named.get(2).id(), "voted against her mandate").required();
        assertThat(keys(naming.withdraw(own.convenor().id(), own.id(), held.id(), named.get(2).id(), "")))
                .containsExactly("attendees.ground.left");
        var steps = naming.promote(own.convenor().id(), own.id(), held.id(), alternate.id()).required();

        assertThat(steps).matches(one -> one.delegate() && Integer.valueOf(3).equals(one.seat()) && one.number() == 6);
        assertThat(attendees.byNumber(held.id(), 3)).get().matches(one -> !one.takesPart())
                .extracting(Attendee::reason).isEqualTo("voted against her mandate");
        assertThat(attendees.of(held.id())).as("numbers are given once").extracting(Attendee::number)
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(attendees.delegates(held.id())).hasSize(4);
    }

    @Test
    void namesAreShownToThoseWhoSendAndNotToEverybody() {
        scene.name(held, 0, Kind.DELEGATE, "Ada Lovelace", "").required();
        assertThat(mvc.get().uri(page())).hasStatusOk().bodyText().doesNotContain("Ada Lovelace")
                .contains("Names are shown to those who take part");
        assertThat(mvc.get().uri(page()).with(People.signedIn(scene.stranger()))).hasStatusOk().bodyText()
                .doesNotContain("Ada Lovelace");
        assertThat(mvc.get().uri(page()).with(People.signedIn(held.body(1).members().getFirst()))).hasStatusOk().bodyText()
                .contains("Ada Lovelace");
    }

    @Test
    void theirPageKeepsWhatWasTyped() {
        var own = held.body(0);
        var home = page() + "/" + own.id();
        assertThat(mvc.get().uri(home).with(People.signedIn(own.members().getFirst()))).hasStatus(404);
        assertThat(mvc.post().uri(home + "?kind=delegate&name=Ada&basis=").with(People.signedIn(own.convenor()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatusOk().bodyText()
                .contains("value=\"Ada\"", "Write by which decision this person is sent.");
        assertThat(mvc.post().uri(home + "?kind=delegate&name=Ada&basis=meeting").with(People.signedIn(own.convenor()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(home).with(People.signedIn(own.convenor()))).hasStatusOk().bodyText().contains("Ada", "seat 1",
                "comes with a printed pass");
    }
}
