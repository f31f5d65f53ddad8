package org.regroup.platform.decisions.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.Elections;
import org.regroup.platform.decisions.Nominations;
import org.regroup.platform.decisions.seats.SeatScene.Two;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(SeatScene.class)
class WhoIsElectedHoldsTheRoleTest {

    /// Of five candidates: a and b are elected, then c, d and e in this order.
    private static final int[][] BALLOTS = {{0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}, {0, 2, 3, 4}, {1, 0, 2, 3, 4},
            {1, 0, 2, 3}, {1, 2, 3}, {2, 3, 4}, {2, 3}, {3, 4}};

    @Autowired
    SeatScene scene;
    @Autowired
    Roles roles;
    @Autowired
    Offices offices;
    @Autowired
    Calls calls;
    @Autowired
    RolePages pages;
    @Autowired
    Elections elections;
    @Autowired
    Nominations nominations;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Two two;
    private List<SignedIn> candidates;

    @BeforeEach
    void twoOrganisations() {
        two = scene.two(8);
        candidates = List.of(two.first().members().get(0), two.second().members().get(0), two.first().members().get(1),
                two.second().members().get(1), two.first().members().get(2));
    }

    static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> List.of("done");
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }

    private AllianceRole committee() {
        var role = scene.role(two, scene.terms(2, 0, 0));
        scene.elected(two, role, 2, scene.today().plusDays(60), candidates, BALLOTS);
        return role;
    }

    private RoleView view(AllianceRole role) {
        return pages.of(role.id(), null);
    }

    private void at(Instant moment) {
        ((TestClock) clock).advance(Duration.between(clock.instant(), moment));
    }

    @Test
    void theWinnersHoldItAndTheOthersAreInReserveInTheOrderOfTheCount() {
        var view = view(committee());

        assertThat(view.holders()).extracting(RoleTerm::person).containsExactly(candidates.get(0).id(), candidates.get(1).id());
        assertThat(view.reserve(view.holders().getFirst())).extracting(Reserve::person).containsExactly(candidates.get(2).id(),
                candidates.get(3).id(), candidates.get(4).id());
        assertThat(view.declared(candidates.get(0).id())).isEqualTo("Allotments, treasurer");
    }

    @Test
    void nobodyStandsWithoutSayingWhichOtherRolesSheHolds() {
        var role = scene.role(two, scene.terms(2, 0, 0));
        var election = scene.opened(two, role, 2, scene.today().plusDays(60), List.of());

        assertThat(keys(nominations.stand(candidates.getFirst().id(), election.id(),
                new Nominations.Profile(null, "I am here.", "", " ")))).containsExactly("seats.ground.declaration.missing");
        nominations.stand(candidates.getFirst().id(), election.id(), new Nominations.Profile(null, "I.", "", "Housing office"))
                .required();
        assertThat(mvc.get().uri(election.href())).bodyText().contains("Housing office");
    }

    @Test
    void aTermThatEndsAtNoonPermitsNothingAtNoon() {
        var role = committee();
        var holder = candidates.getFirst();
        var noon = view(role).holders().getFirst().endsAt();
        assertThat(noon.atZone(SeatScene.ZONE).toLocalTime()).hasToString("12:00");

        at(noon.minusSeconds(60));
        calls.call(holder.id(), role.id(), new Calls.Plan("Assembly", noon.plus(Duration.ofDays(9)), "Hall", "Rents")).required();
        at(noon);
        assertThatThrownBy(() -> calls.call(holder.id(), role.id(),
                new Calls.Plan("Assembly", noon.plus(Duration.ofDays(9)), "Hall", "Rents"))).isInstanceOf(Forbidden.class);
        at(noon.plusSeconds(60));
        assertThatThrownBy(() -> offices.report(holder.id(), role.id(), "We met.")).isInstanceOf(Forbidden.class);
        assertThat(mvc.post().uri(role.href() + "/meetings").with(People.signedIn(holder))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(403);
        assertThat(view(role).holders()).isEmpty();
    }

    @Test
    void aMeetingIsCalledByTwoOfTwoOrganisations() {
        var role = scene.role(two, scene.terms(3, 0, 0));
        scene.elected(two, role, 3, scene.today().plusDays(60), candidates, BALLOTS);
        var plan = new Calls.Plan("Assembly", clock.instant().plus(Duration.ofDays(9)), "Hall", "Rents");
        var meeting = calls.call(candidates.get(0).id(), role.id(), plan).required();

        assertThat(keys(calls.confirm(candidates.get(0).id(), meeting))).containsExactly("seats.ground.meeting.second");
        assertThat(keys(calls.confirm(candidates.get(2).id(), meeting))).as("of the same organisation")
                .containsExactly("seats.ground.meeting.second");
        assertThatThrownBy(() -> calls.confirm(two.second().convenor().id(), meeting)).isInstanceOf(Forbidden.class);
        var left = calls.call(candidates.get(1).id(), role.id(), plan).required();
        calls.confirm(candidates.get(1).id(), meeting).required();
        offices.layDown(candidates.get(1).id(), role.id(), "Ill.").required();
        assertThat(keys(calls.confirm(candidates.get(0).id(), left))).as("whoever called it holds the role no more")
                .containsExactly("seats.ground.notWaiting");
        assertThat(keys(calls.callOff(candidates.get(2).id(), meeting, "Rain"))).containsExactly("seats.ground.meeting.callers");
        assertThat(calls.of(role.id())).filteredOn(Meeting::called).singleElement().extracting(Meeting::id).isEqualTo(meeting);
    }

    @Test
    void aLateCountDoesNotProlongTheTerm() {
        var role = scene.role(two, scene.terms(2, 0, 0));
        var ends = scene.today().plusDays(60);
        var election = scene.opened(two, role, 2, ends, candidates);
        ((TestClock) clock).advance(Duration.ofDays(40));
        voteNobody(election);

        assertThat(view(role).terms()).isEmpty();
    }

    /// Without ballots there is nothing to count, so nobody is seated.
    private void voteNobody(org.regroup.platform.decisions.Election election) {
        assertThatThrownBy(() -> scene.published(two, election)).hasMessageContaining("refused");
    }

    @Test
    void aTermIsNoLongerThanTheRoleAllows() {
        var role = scene.role(two, scene.terms(2, 0, 0));
        var rules = scene.rules(3, scene.today().plusDays(120));

        assertThat(keys(elections.propose(two.first().convenor().id(), two.first().id(), two.alliance(), rules,
                role.id().value()))).containsExactlyInAnyOrder("seats.ground.places", "seats.ground.term");
    }

    @Test
    void afterTwoTermsInARowOneMustPass() {
        var role = scene.role(two, scene.terms(2, 0, 0));
        var a = candidates.getFirst();
        for (int i = 0; i < 2; i++) {
            scene.elected(two, role, 2, scene.today().plusDays(60), candidates.subList(0, 3), new int[]{0}, new int[]{1},
                    new int[]{0, 2}, new int[]{1, 2});
            at(view(role).holders().getFirst().endsAt().plusSeconds(1));
        }
        var third = scene.opened(two, role, 2, scene.today().plusDays(60), List.of());
        var profile = new Nominations.Profile(null, "Again.", "", "none");
        assertThat(keys(nominations.stand(a.id(), third.id(), profile))).containsExactly("seats.ground.rotation");
        nominations.stand(candidates.get(4).id(), third.id(), profile).required();

        ((TestClock) clock).advance(Duration.ofDays(90));
        var fourth = scene.opened(two, role, 2, scene.today().plusDays(60), List.of());
        nominations.stand(a.id(), fourth.id(), profile).required();
    }

    @Test
    void thoseWhoAreElectedWhileSeatsAreHeldBeginWhenTheyFallFree() {
        var role = committee();
        var noon = view(role).holders().getFirst().endsAt();
        scene.elected(two, role, 2, scene.today().plusDays(90), candidates.subList(2, 5), new int[]{0}, new int[]{1},
                new int[]{0, 1}, new int[]{1, 2});

        assertThat(view(role).holders()).hasSize(2);
        assertThat(view(role).coming()).hasSize(2).allMatch(term -> term.startsAt().equals(noon));
        at(noon);
        assertThat(view(role).holders()).extracting(RoleTerm::person).containsExactlyInAnyOrder(candidates.get(2).id(),
                candidates.get(3).id());
    }

    @Test
    void aHolderWhoseLastReportIsTooOldOwesOne() {
        var role = committee();
        var holder = candidates.getFirst();
        offices.report(holder.id(), role.id(), "We agreed on a date.").required();
        ((TestClock) clock).advance(Duration.ofDays(32));

        assertThat(view(role).owing(view(role).holders().getFirst())).isTrue();
        offices.report(holder.id(), role.id(), "We met twice.").required();
        assertThat(view(role).owing(view(role).holders().getFirst())).isFalse();
        assertThat(view(role).reports(view(role).holders().getFirst())).hasSize(2);
        assertThat(mvc.get().uri(role.href())).hasStatusOk().bodyText().contains("We met twice.", "Report owing");
    }

    @Test
    void whatWasDeclaredBeforeStaysBesideWhatIsDeclaredNow() {
        var role = committee();
        var holder = candidates.getFirst();
        offices.declare(holder.id(), role.id(), "Allotments, treasurer; works for the council since May").required();

        assertThat(view(role).declared(holder.id())).startsWith("Allotments, treasurer; works");
        assertThat(view(role).earlier(holder.id())).singleElement().extracting(RoleAct::detail)
                .isEqualTo("Allotments, treasurer");
        assertThatThrownBy(() -> offices.declare(two.first().members().getLast().id(), role.id(), "none"))
                .isInstanceOf(Forbidden.class);
    }
}
