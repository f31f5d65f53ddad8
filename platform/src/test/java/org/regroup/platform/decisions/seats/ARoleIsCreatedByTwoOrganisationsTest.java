package org.regroup.platform.decisions.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.decisions.seats.WhoIsElectedHoldsTheRoleTest.keys;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.decisions.Elections;
import org.regroup.platform.decisions.seats.AllianceRole.State;
import org.regroup.platform.decisions.seats.SeatScene.Two;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(SeatScene.class)
class ARoleIsCreatedByTwoOrganisationsTest {

    @Autowired
    SeatScene scene;
    @Autowired
    Roles roles;
    @Autowired
    RolePages pages;
    @Autowired
    Elections elections;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Two two;

    @BeforeEach
    void twoOrganisations() {
        two = scene.two(2);
    }

    @Test
    void oneOrganisationProposesAnotherConfirms() {
        var first = two.first();
        var role = roles.propose(first.convenor().id(), first.id(), two.alliance(), scene.terms(8, 0, 0)).required();
        assertThat(role.state(clock.instant())).isEqualTo(State.PROPOSED);
        assertThat(keys(roles.confirm(first.convenor().id(), first.id(), role.id()))).containsExactly("seats.ground.second");
        assertThatThrownBy(() -> roles.confirm(first.members().getFirst().id(), first.id(), role.id()))
                .isInstanceOf(Forbidden.class);
        assertThat(keys(elections.propose(first.convenor().id(), first.id(), two.alliance(),
                scene.rules(2, scene.today().plusDays(60)), role.id().value()))).containsExactly("seats.ground.notStanding");

        roles.confirm(two.second().convenor().id(), two.second().id(), role.id()).required();
        assertThat(pages.of(role.id(), null)).matches(view -> view.state() == State.STANDS);
        assertThat(mvc.get().uri(role.href())).hasStatusOk().bodyText().contains("and was refused: to confirm the role");
    }

    @Test
    void whatAnOrganisationProposedThatHasLeftIsNotConfirmed() {
        var first = two.first();
        var second = two.second();
        var role = roles.propose(first.convenor().id(), first.id(), two.alliance(), scene.terms(8, 0, 0)).required();
        var election = elections.propose(first.convenor().id(), first.id(), two.alliance(),
                scene.rules(2, scene.today().plusDays(60)), null).required();
        scene.leaves(first, two.alliance());

        assertThat(keys(roles.confirm(second.convenor().id(), second.id(), role.id())))
                .containsExactly("seats.ground.proposerLeft");
        assertThat(keys(elections.confirm(second.convenor().id(), second.id(), election.id())))
                .containsExactly("decisions.ground.proposerLeft");
    }

    @Test
    void aProposalThatNobodyConfirmsLapses() {
        var role = roles.propose(two.first().convenor().id(), two.first().id(), two.alliance(), scene.terms(8, 0, 0)).required();
        ((TestClock) clock).advance(Duration.ofDays(14));
        assertThat(keys(roles.confirm(two.second().convenor().id(), two.second().id(), role.id())))
                .containsExactly("seats.ground.notWaiting");
    }

    @Test
    void endingARoleTakesTwoOrganisationsAndNobodyLosesASeatByIt() {
        var role = scene.role(two, scene.terms(1, 0, 0));
        var everybody = two.everybody();
        scene.elected(two, role, 1, scene.today().plusDays(60), List.of(everybody.get(2)), new int[]{0});
        roles.close(two.first().convenor().id(), two.first().id(), role.id(), "We meet without one.").required();
        assertThat(keys(roles.close(two.first().convenor().id(), two.first().id(), role.id(), "Again.")))
                .containsExactly("seats.ground.second");
        assertThat(pages.of(role.id(), null).state()).isEqualTo(State.STANDS);

        roles.close(two.second().convenor().id(), two.second().id(), role.id(), "So do we.").required();
        assertThat(pages.of(role.id(), null)).matches(view -> view.state() == State.CLOSED && view.holders().size() == 1);
    }

    @Test
    void aRoleIsNotEndedWhilePeopleVoteOnWhoHoldsIt() {
        var role = scene.role(two, scene.terms(1, 0, 0));
        scene.opened(two, role, 1, scene.today().plusDays(60), List.of());
        assertThat(keys(roles.close(two.first().convenor().id(), two.first().id(), role.id(), "No more.")))
                .containsExactly("seats.ground.close.election");
    }

    @Test
    void everythingWrongIsSaidAtOnceAndWhatWasTypedStays() {
        var page = mvc.post().uri("/alliances/" + two.alliance() + "/roles/new").with(People.signedIn(two.first().convenor()))
                .with(csrf()).param("under", two.first().id().toString()).param("title", "").param("powers", "They <b>speak</b>.")
                .param("joint", "51").param("termDays", "0").param("mostTerms", "-1").param("recallPercent", "60")
                .param("recallDays", "x").param("reportDays", "1").param("acceptDays", "99").param("handsOver", "noon")
                .param("zone", "Atlantis");
        assertThat(page).hasStatusOk().bodyText().contains("The role needs a name.", "A number from 0 to 50",
                "A whole number from 1 to 1,830", "From 1 to 50 per cent", "An hour such as 12:00", "A time zone such as",
                "They &lt;b&gt;speak");
    }
}
