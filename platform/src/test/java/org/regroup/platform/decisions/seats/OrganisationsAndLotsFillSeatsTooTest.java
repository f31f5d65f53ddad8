package org.regroup.platform.decisions.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.decisions.seats.WhoIsElectedHoldsTheRoleTest.keys;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.decisions.seats.RoleTerm.Seat;
import org.regroup.platform.decisions.seats.SeatScene.Two;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(SeatScene.class)
class OrganisationsAndLotsFillSeatsTooTest {

    private static final String LOTTERY = "the lottery on the Saturday after the close";

    @Autowired
    SeatScene scene;
    @Autowired
    QuestionScene questions;
    @Autowired
    Roles roles;
    @Autowired
    Sendings sendings;
    @Autowired
    Draws draws;
    @Autowired
    Offices offices;
    @Autowired
    Recalls recalls;
    @Autowired
    RolePages pages;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Two two;
    private AllianceRole role;

    @BeforeEach
    void eachSendsOneAndTwoAreDrawn() {
        two = scene.two(20);
        role = scene.role(two, scene.terms(0, 1, 2));
    }

    private RoleView view() {
        return pages.of(role.id(), null);
    }

    private UUID sent(SignedIn member) {
        return sendings.send(two.first().convenor().id(), two.first().id(), role.id(), questions.address(member),
                "general meeting of 3 May, 15 of 18", scene.today().plusDays(80)).required();
    }

    @Test
    void anOrganisationSendsAMemberWhoAccepts() {
        var member = two.first().members().getFirst();
        assertThatThrownBy(() -> sendings.send(two.second().convenor().id(), two.first().id(), role.id(),
                questions.address(member), "x", scene.today().plusDays(80))).isInstanceOf(Forbidden.class);
        assertThat(keys(sendings.send(two.first().convenor().id(), two.first().id(), role.id(),
                questions.address(two.second().members().getFirst()), "", scene.today().plusDays(91))))
                .containsExactlyInAnyOrder("seats.ground.basis.missing", "seats.ground.endsOn", "seats.ground.sent.unknown");
        assertThat(keys(sendings.send(two.first().convenor().id(), two.first().id(), role.id(),
                questions.address(two.first().convenor()), "I", scene.today().plusDays(80))))
                .containsExactly("seats.ground.sent.self");
        var sending = sent(member);
        assertThat(view().holders()).as("nobody holds a seat before she has accepted").isEmpty();
        assertThat(keys(sendings.send(two.first().convenor().id(), two.first().id(), role.id(),
                questions.address(two.first().members().get(1)), "Another", scene.today().plusDays(80))))
                .containsExactly("seats.ground.sent.full");
        assertThatThrownBy(() -> sendings.accept(two.first().members().get(1).id(), role.id(), sending, "none"))
                .isInstanceOf(NotFound.class);

        sendings.accept(member.id(), role.id(), sending, "none").required();
        assertThat(view().holders()).singleElement()
                .matches(term -> term.seat() == Seat.SENT && two.first().id().equals(term.organisation()));
        assertThat(mvc.get().uri(role.href())).bodyText().contains("general meeting of 3 May, 15 of 18");
    }

    @Test
    void whoDoesNotAnswerInTimeIsNotSent() {
        var member = two.first().members().getFirst();
        var sending = sent(member);
        ((TestClock) clock).advance(Duration.ofDays(7));
        assertThat(keys(sendings.accept(member.id(), role.id(), sending, "none"))).containsExactly("seats.ground.notWaiting");
        sent(two.first().members().get(1));
    }

    @Test
    void thoseOfTheSendingOrganisationRecallAndNobodyElse() {
        var member = two.first().members().getFirst();
        sendings.accept(member.id(), role.id(), sent(member), "none").required();
        var term = view().holders().getFirst();
        assertThatThrownBy(() -> recalls.open(two.second().members().getFirst().id(), term.id(), "No."))
                .isInstanceOf(Forbidden.class);
        var petition = recalls.open(two.first().members().get(1).id(), term.id(), "She did not ask us.").required();
        var late = scene.joins(two.first());
        scene.struckOff(two.first().members().get(2));

        assertThat(recalls.of(petition, null).recall()).as("21 voting members").matches(one -> one.needed() == 3);
        assertThatThrownBy(() -> recalls.sign(late.id(), petition)).isInstanceOf(Forbidden.class);
        recalls.sign(two.first().members().get(2).id(), petition).required();
        assertThat(view().holders()).hasSize(1);
        recalls.sign(two.first().members().get(3).id(), petition).required();
        assertThat(view().holders()).isEmpty();
        assertThat(view().vacancies()).singleElement().as("nobody is in reserve").matches(one -> one.asked() == null);
        sent(two.first().members().get(4));
    }

    @Test
    void anAffiliateThatLeavesTakesItsSeatsAlong() {
        var member = two.first().members().getFirst();
        sendings.accept(member.id(), role.id(), sent(member), "none").required();
        scene.leaves(two.first(), two.alliance());

        assertThat(view().holders()).isEmpty();
        assertThatThrownBy(() -> offices.report(member.id(), role.id(), "We met.")).isInstanceOf(Forbidden.class);
        assertThat(mvc.get().uri(role.href())).hasStatusOk();
    }

    private UUID open() {
        return draws.open(two.first().convenor().id(), two.first().id(), role.id(),
                new Draws.Plan(clock.instant().plus(Duration.ofDays(10)), scene.today().plusDays(90), LOTTERY)).required();
    }

    @Test
    void aDrawTakesTwoOrganisationsAndAnybodyDrawsAgain() throws Exception {
        var draw = open();
        var pool = IntStream.range(0, 5).mapToObj(_ -> scene.stranger()).toList();
        pool.forEach(one -> draws.enter(one.id(), role.id(), draw, "none").required());
        assertThat(keys(draws.draw(two.second().convenor().id(), two.second().id(), role.id(), draw, "4 19 23")))
                .containsExactly("seats.ground.draw.notYet");
        ((TestClock) clock).advance(Duration.ofDays(10));
        assertThat(keys(draws.enter(scene.stranger().id(), role.id(), draw, "none"))).containsExactly("seats.ground.draw.closed");
        assertThat(keys(draws.draw(two.first().convenor().id(), two.first().id(), role.id(), draw, "4 19 23")))
                .containsExactly("seats.ground.second");
        draws.draw(two.second().convenor().id(), two.second().id(), role.id(), draw, "4 19 23").required();

        var drawn = view().around().draws().getFirst();
        assertThat(sha(drawn.secret())).as("the seal that was shown from the beginning").isEqualTo(drawn.seal());
        var again = IntStream.rangeClosed(1, 5).boxed()
                .sorted(Comparator.comparing(number -> sha(drawn.secret() + "/4 19 23/1/" + number)))
                .map(number -> pool.get(number - 1).id()).toList();
        assertThat(drawn.drawn()).isEqualTo(again);
        assertThat(view().holders()).extracting(RoleTerm::person).containsExactlyElementsOf(again.subList(0, 2));
        assertThat(view().reserve(view().holders().getFirst())).extracting(Reserve::person)
                .containsExactlyElementsOf(again.subList(2, 5));
        assertThat(mvc.get().uri(role.href())).hasStatusOk().bodyText().contains(drawn.seed());

        offices.layDown(again.getFirst(), role.id(), "I have joined a choir.").required();
        var asked = Objects.requireNonNull(view().vacancies().getFirst().asked());
        assertThat(asked.reserve().person()).isEqualTo(again.get(2));
    }

    private static String sha(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRoleThatIsEndedIsFilledNoMore() {
        var member = two.first().members().getFirst();
        var sending = sent(member);
        var draw = open();
        draws.enter(scene.stranger().id(), role.id(), draw, "none").required();
        roles.close(two.first().convenor().id(), two.first().id(), role.id(), "Its work is done.").required();
        roles.close(two.second().convenor().id(), two.second().id(), role.id(), "Its work is done.").required();

        assertThat(keys(sendings.accept(member.id(), role.id(), sending, "none"))).containsExactly("seats.ground.notStanding");
        assertThat(keys(draws.enter(scene.stranger().id(), role.id(), draw, "none")))
                .containsExactly("seats.ground.notStanding");
        ((TestClock) clock).advance(Duration.ofDays(10));
        assertThat(keys(draws.draw(two.second().convenor().id(), two.second().id(), role.id(), draw, "4 19 23")))
                .containsExactly("seats.ground.notStanding");
        assertThat(view().holders()).isEmpty();
    }

    @Test
    void aZoneWithoutANameIsCalledUtc() {
        var terms = scene.terms(0, 0, 2);
        var here = scene.role(two, new RoleTerms(terms.title(), terms.powers(), terms.calls(), 0, 0, 2, terms.termDays(),
                terms.mostTerms(), terms.recall(), terms.recallDays(), terms.reportDays(), terms.acceptDays(), terms.handsOver(),
                java.time.ZoneOffset.UTC));
        draws.open(two.first().convenor().id(), two.first().id(), here.id(),
                new Draws.Plan(clock.instant().plus(Duration.ofDays(10)), scene.today().plusDays(90), LOTTERY)).required();
        assertThat(mvc.get().uri(here.href())).bodyText().contains(" UTC", "(UTC)")
                .doesNotContainPattern("\\d\\d:\\d\\d Z\\b|\\(Z\\)");
    }

    @Test
    void lotSeatsAreForPeopleWhoBelongToNoAffiliate() {
        var draw = open();
        assertThat(keys(draws.enter(two.first().members().getFirst().id(), role.id(), draw, "none")))
                .containsExactly("seats.ground.draw.affiliated");
        var one = scene.stranger();
        var other = scene.stranger();
        draws.enter(one.id(), role.id(), draw, "none").required();
        assertThat(keys(draws.enter(one.id(), role.id(), draw, "none"))).containsExactly("seats.ground.draw.stands");
        draws.enter(other.id(), role.id(), draw, "none").required();
        draws.leave(one.id(), role.id(), draw).required();
        assertThat(mvc.get().uri(role.href()).with(People.signedIn(one))).bodyText().contains("Stand in the draw");
        draws.enter(one.id(), role.id(), draw, "none").required();
        scene.enrol(other, two.first());
        ((TestClock) clock).advance(Duration.ofDays(10));
        draws.draw(two.second().convenor().id(), two.second().id(), role.id(), draw, "4 19 23").required();

        assertThat(view().holders()).as("who has joined meanwhile stands no more").singleElement()
                .matches(term -> term.person().equals(one.id()));
    }

    @Test
    void aSecondDrawWaitsForTheFirstAndANumberNobodyKnows() {
        open();
        assertThat(keys(draws.open(two.first().convenor().id(), two.first().id(), role.id(), new Draws.Plan(null, null, " "))))
                .containsExactlyInAnyOrder("seats.ground.publicNumber.missing", "seats.ground.closesAt", "seats.ground.endsOn",
                        "seats.ground.draw.open");
        assertThat(mvc.get().uri(role.href())).bodyText().contains(LOTTERY);
    }
}
