package org.regroup.platform.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.Rational;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.conferences.ConferenceScene.Open;
import org.regroup.platform.decisions.questions.QuestionScene.Body;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(ConferenceScene.class)
class NobodyOwnsAConferenceTest {

    @Autowired
    ConferenceScene scene;
    @Autowired
    Conferences conferences;
    @Autowired
    ConferencePages pages;
    @Autowired
    JointActs acts;
    @Autowired
    Offices offices;
    @Autowired
    Shares shares;
    @Autowired
    ConferenceData data;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Body tenants;
    private Body coops;
    private Body circle;

    @BeforeEach
    void threeOrganisations() {
        tenants = scene.body("Tenants", 2);
        coops = scene.body("Coops", 2);
        circle = scene.body("Circle", 2);
    }

    static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var grounds) ? grounds.stream().map(Ground::key).toList() : List.of();
    }

    @Test
    void itOpensWhenASecondOrganisationStandsBehindIt() {
        var id = conferences.propose(tenants.convenor().id(), tenants.id(), scene.terms(null, coops, circle)).required();
        assertThatThrownBy(() -> pages.of(id, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.of(id, scene.stranger())).isInstanceOf(NotFound.class);
        assertThat(pages.of(id, circle.convenor()).mayAccept()).containsExactly(circle.id());
        assertThat(keys(conferences.accept(tenants.convenor().id(), tenants.id(), id, "")))
                .contains("conferences.ground.notAsked");

        conferences.accept(coops.convenor().id(), coops.id(), id, "Beds").required();

        assertThat(pages.of(id, null).conference().standing()).containsExactlyInAnyOrder(tenants.id(), coops.id());
        assertThat(mvc.get().uri("/conferences/" + id)).hasStatusOk().bodyText().contains("Beds", "Not carried by anybody yet",
                "1/3 (33%)");
    }

    /// What it decides becomes of motions that belong to others: not by two who have nothing to do with them, nor by one alone.
    @Test
    void motionsAreDealtWithByTwoOrganisationsOfTheirAlliance() {
        var alliance = scene.alliance(tenants, coops);
        var union = scene.body("Union", 2);
        var refused = List.of("conferences.ground.alliance");
        assertThat(keys(conferences.propose(circle.convenor().id(), circle.id(), scene.terms(alliance, union))))
                .as("strangers").isEqualTo(refused);
        assertThat(keys(conferences.propose(circle.convenor().id(), circle.id(), scene.terms(alliance, tenants, coops))))
                .as("a stranger first").isEqualTo(refused);
        assertThat(keys(conferences.propose(tenants.convenor().id(), tenants.id(), scene.terms(alliance, circle))))
                .as("one with a stranger").isEqualTo(refused);
        var unknown = new AllianceId(new UUID(0, 7));
        assertThat(keys(conferences.propose(tenants.convenor().id(), tenants.id(), scene.terms(unknown, coops))))
                .as("of no alliance there is").isEqualTo(refused);

        var id = conferences.propose(tenants.convenor().id(), tenants.id(), scene.terms(alliance, circle, coops)).required();
        assertThat(keys(conferences.accept(circle.convenor().id(), circle.id(), id, "")))
                .containsExactly("conferences.ground.alliance.opens");
        conferences.accept(coops.convenor().id(), coops.id(), id, "").required();
        conferences.accept(circle.convenor().id(), circle.id(), id, "").required();
        assertThat(keys(conferences.leave(coops.convenor().id(), coops.id(), id)))
                .containsExactly("conferences.ground.alliance.lastTwo");
        conferences.leave(circle.convenor().id(), circle.id(), id).required();
    }

    @Test
    void aProposalThatNobodyTakesUpLapses() {
        var id = conferences.propose(tenants.convenor().id(), tenants.id(), scene.terms(null, coops)).required();
        ((TestClock) clock).advance(Duration.ofDays(31));
        assertThat(keys(conferences.accept(coops.convenor().id(), coops.id(), id, "")))
                .containsExactly("conferences.ground.notAsked");
    }

    @Test
    void nothingForTheWholeIsEverDoneByOnePersonOrOneOrganisation() {
        var open = scene.open(tenants, coops, circle);
        var everybody = Stream.of(tenants, coops, circle).toList();
        var chance = new SplittableRandom(7);
        for (int round = 0; round < 30; round++) {
            var proposer = everybody.get(chance.nextInt(3));
            var answerer = everybody.get(chance.nextInt(3));
            var organisation = everybody.get(chance.nextInt(3));
            var act = acts.propose(proposer.convenor().id(), proposer.id(), open.id(), Offices.CODE, office(proposer, round))
                    .required();
            boolean speaks = answerer.equals(organisation);
            var kind = kind(round);
            boolean another = !proposer.equals(organisation);
            if (!speaks) {
                assertThatThrownBy(() -> acts.confirm(answerer.convenor().id(), organisation.id(), open.id(), act.id()))
                        .isInstanceOf(Forbidden.class);
            } else {
                assertThat(keys(acts.confirm(answerer.convenor().id(), organisation.id(), open.id(), act.id())))
                        .isEqualTo(another ? List.of() : List.of("conferences.ground.two"));
            }
            assertThat(offices.of(open.id()).stream().anyMatch(one -> one.kind() == kind
                    && one.person().equals(proposer.members().getFirst().id()))).as("round %d", round)
                    .isEqualTo(speaks && another || confirmedBefore(open, act));
        }
    }

    private boolean confirmedBefore(Open open, JointAct act) {
        return acts.of(open.id()).stream().anyMatch(one -> one.confirmedAt() != null && !one.id().equals(act.id())
                && one.proposedFor().equals(act.proposedFor()) && kindOf(one).equals(kindOf(act)));
    }

    private static String kindOf(JointAct act) {
        return act.content().replaceAll(".*\"kind\":\"(\\w+)\".*", "$1");
    }

    private static Office.Kind kind(int round) {
        return Office.Kind.values()[round % Office.Kind.values().length];
    }

    private String office(Body body, int round) {
        var now = Sql.now(clock);
        return offices.write(new Offices.Giving(kind(round), body.members().getFirst().id(), body.id(), now,
                now.plus(Duration.ofDays(1).plusSeconds(round))));
    }

    @Test
    void whatWaitsIsAnsweredOnThePageAndAnEndedMandatePermitsNothing() {
        var open = scene.open(tenants, coops);
        var member = tenants.members().getFirst();
        var ends = scene.today().plusDays(10);
        mvc.post().uri("/conferences/" + open.id() + "/offices/new").with(csrf()).with(People.signedIn(tenants.convenor()))
                .param("under", tenants.id().toString()).param("kind", "chair").param("person", "nobody@example.org")
                .param("startsAt", scene.today() + "T00:00").param("endsAt", ends + "T12:00").assertThat().hasStatusOk()
                .bodyText().contains("Nobody with this address", "nobody@example.org");
        assertThat(acts.of(open.id())).isEmpty();
        scene.gives(open, Office.Kind.CHAIR, member, tenants);
        assertThat(offices.held(member.id(), open.id(), Office.Kind.CHAIR)).isTrue();
        scene.after(Duration.ofDays(40));
        assertThatThrownBy(() -> offices.require(member.id(), open.id(), Office.Kind.CHAIR)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theSharesOfAllSponsorsAreTheWhole() {
        var open = scene.open(tenants, coops);
        assertThat(keys(propose(open, Map.of(tenants.id(), Rational.of(1, 3), coops.id(), Rational.of(1, 3)))))
                .containsExactly("conferences.ground.shares.whole");
        assertThat(keys(propose(open, Map.of(tenants.id(), Rational.ONE)))).containsExactly("conferences.ground.shares.sponsors");
        var act = ((Outcome.Done<JointAct>) propose(open, Map.of(tenants.id(), Rational.of(1, 4), coops.id(), Rational.of(3, 4))))
                .value();
        acts.confirm(coops.convenor().id(), coops.id(), open.id(), act.id()).required();
        assertThat(conferences.find(open.id()).orElseThrow().sponsors().stream()
                .collect(Collectors.toMap(Sponsor::organisation, Sponsor::share)))
                .containsEntry(tenants.id(), Rational.of(1, 4)).containsEntry(coops.id(), Rational.of(3, 4));
    }

    private Outcome<JointAct> propose(Open open, Map<OrganisationId, Rational> parts) {
        return acts.propose(tenants.convenor().id(), tenants.id(), open.id(), Shares.CODE,
                shares.write(conferences.find(open.id()).orElseThrow(), parts));
    }

    @Test
    void theLastTwoStayAndItIsClosedByTwoWhenItsDaysAreOver() {
        var open = scene.open(tenants, coops, circle);
        conferences.leave(circle.convenor().id(), circle.id(), open.id()).required();
        assertThat(keys(conferences.leave(coops.convenor().id(), coops.id(), open.id())))
                .containsExactly("conferences.ground.lastTwo");
        assertThat(keys(acts.propose(tenants.convenor().id(), tenants.id(), open.id(), Closing.CODE, "{}")))
                .contains("conferences.ground.notOver");
        scene.after(Duration.ofDays(34));
        scene.together(open, Closing.CODE, "{}");
        assertThat(keys(acts.propose(tenants.convenor().id(), tenants.id(), open.id(), Closing.CODE, "{}")))
                .contains("conferences.ground.notOpen");
    }

    @Test
    void theOrderOfSponsorsIsDrawnAnewEachDay() {
        var open = scene.open(tenants, coops, circle);
        var firsts = new java.util.HashSet<OrganisationId>();
        for (int day = 0; day < 25; day++) {
            firsts.add(pages.of(open.id(), null).sponsors().getFirst().organisation());
            scene.after(Duration.ofDays(1));
        }
        assertThat(firsts).containsExactlyInAnyOrder(tenants.id(), coops.id(), circle.id());
    }

    @Test
    void everybodyIsHandedWhatConferencesKeepOfThem() {
        var open = scene.open(tenants, coops);
        var member = tenants.members().getFirst();
        scene.gives(open, Office.Kind.DESK, member, tenants);
        assertThat(data.of(member.id()).toString()).contains("office", "desk");
        assertThat(data.of(coops.convenor().id()).toString()).contains("answered for all");
        data.erase(member.id());
        assertThat(offices.held(member.id(), open.id(), Office.Kind.DESK)).isFalse();
    }
}
