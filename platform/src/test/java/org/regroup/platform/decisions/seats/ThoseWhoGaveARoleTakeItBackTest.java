package org.regroup.platform.decisions.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.decisions.seats.WhoIsElectedHoldsTheRoleTest.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.seats.SeatScene.Two;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(SeatScene.class)
class ThoseWhoGaveARoleTakeItBackTest {

    @Autowired
    SeatScene scene;
    @Autowired
    Recalls recalls;
    @Autowired
    Offices offices;
    @Autowired
    RolePages pages;
    @Autowired
    Sweeping sweeping;
    @Autowired
    List<PersonalData> rooms;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Two two;
    private List<SignedIn> all;
    private AllianceRole role;
    private RoleTerm held;

    @BeforeEach
    void aCommitteeOfOne() {
        two = scene.two(14);
        all = two.everybody();
        seated();
    }

    private void seated() {
        all = two.everybody();
        role = scene.role(two, scene.terms(1, 0, 0));
        scene.elected(two, role, 1, scene.today().plusDays(60), List.of(all.get(2), all.get(20), all.get(3)), new int[]{0, 1, 2},
                new int[]{0, 1, 2}, new int[]{0, 1}, new int[]{1, 2}, new int[]{1, 2}, new int[]{2});
        held = view().holders().getFirst();
    }

    private RoleView view() {
        return pages.of(role.id(), null);
    }

    private UUID petition() {
        return recalls.open(all.get(5).id(), held.id(), "She voted against what we had told her.").required();
    }

    @Test
    void aShareOfTheRollIsCountedExactly() {
        assertThat(Share.percent("10").orElseThrow().needed(300)).isEqualTo(30);
        assertThat(Share.percent("10").orElseThrow().needed(301)).as("rounded up").isEqualTo(31);
        assertThat(Share.percent("33 1/3").orElseThrow().needed(300)).isEqualTo(100);
        assertThat(Share.percent("33.3").orElseThrow().needed(300)).as("99.9").isEqualTo(100);
        assertThat(Share.percent("1").orElseThrow().needed(3)).as("at least one").isEqualTo(1);
        for (var text : List.of("", "0", "51", "ten", "1/0", "-10", "1e99999")) {
            assertThat(Share.percent(text)).as(text).isEmpty();
        }
    }

    @Test
    void twentyNineOfThreeHundredAreNotEnoughAndThirtyAre() {
        two = scene.two(149);
        seated();
        var petition = recalls.open(all.get(0).id(), held.id(), "She voted against what we had told her.").required();
        assertThat(recalls.of(petition, null).recall()).matches(one -> one.roll() == 300 && one.needed() == 30);
        for (int i = 30; i < 58; i++) {
            recalls.sign(all.get(i).id(), petition).required();
        }
        assertThat(recalls.of(petition, null).recall().signed()).isEqualTo(29);
        assertThat(view().holders()).hasSize(1);

        recalls.sign(all.get(58).id(), petition).required();
        assertThat(view().holders()).isEmpty();
        assertThat(recalls.of(petition, null).recall().reachedAt()).isNotNull();
        for (int i = 59; i < 71; i++) {
            recalls.sign(all.get(i).id(), petition).required();
        }
        assertThat(mvc.get().uri("/recalls/" + petition)).bodyText().contains("42 signed; 30 of 300 are needed");
    }

    @Test
    void everybodySignsOnceAndCanTakeItBack() {
        var petition = petition();
        recalls.sign(all.get(5).id(), petition).required();
        recalls.sign(all.get(6).id(), petition).required();
        recalls.sign(all.get(6).id(), petition).required();
        assertThat(recalls.of(petition, all.get(6).id())).matches(at -> at.signed() && at.recall().signed() == 2);

        recalls.takeBack(all.get(6).id(), petition).required();
        assertThat(recalls.of(petition, all.get(6).id())).matches(at -> !at.signed() && at.recall().signed() == 1);
    }

    @Test
    void whoIsStruckOffAfterThePetitionOpenedStillCountsAndWhoJoinedLaterDoesNot() {
        var petition = petition();
        recalls.sign(all.get(6).id(), petition).required();
        scene.struckOff(all.get(6));
        scene.struckOff(all.get(7));
        var late = scene.joins(two.first());

        assertThat(recalls.of(petition, null).recall().signed()).isEqualTo(2);
        assertThatThrownBy(() -> recalls.sign(late.id(), petition)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> recalls.sign(scene.stranger().id(), petition)).isInstanceOf(Forbidden.class);
        recalls.sign(all.get(7).id(), petition).required();
        assertThat(view().holders()).as("3 of 30 are needed").isEmpty();
    }

    private void recalled() {
        var petition = petition();
        recalls.sign(all.get(6).id(), petition).required();
        recalls.sign(all.get(7).id(), petition).required();
    }

    @Test
    void theSeatIsEmptyAtOnceAndTheNextInTheCountTakesItForTheRestOfTheTerm() {
        recalled();
        var next = all.get(20);
        var vacancy = view().vacancies().getFirst();
        assertThat(vacancy.asked()).isNotNull().satisfies(asked -> assertThat(asked.reserve().person()).isEqualTo(next.id()));
        assertThat(mail(next)).singleElement().asString().contains("seat");
        assertThat(keys(offices.take(all.get(3).id(), role.id(), held.id(), "none"))).containsExactly("seats.ground.notAsked");
        assertThat(keys(offices.take(next.id(), role.id(), held.id(), ""))).containsExactly("seats.ground.declaration.missing");

        offices.take(next.id(), role.id(), held.id(), "none").required();
        assertThat(view().holders()).singleElement()
                .matches(term -> term.person().equals(next.id()) && term.endsAt().equals(held.endsAt()));
        assertThat(keys(offices.take(next.id(), role.id(), held.id(), "none"))).containsExactly("seats.ground.notAsked");
        assertThat(mvc.get().uri(role.href())).bodyText().contains("was recalled: 3 signatures of 30");
    }

    private List<String> mail(SignedIn person) {
        return jdbc.sql("select subject from outgoing_mail where recipient = (select email from person where id = :id)")
                .param("id", person.id().value()).query(String.class).list();
    }

    @Test
    void whoLetsTheTimePassOrRefusesIsPassedOverUntilNobodyIsLeft() {
        recalled();
        ((TestClock) clock).advance(Duration.ofDays(7));
        sweeping.sweep();
        var second = all.get(3);
        assertThat(keys(offices.take(all.get(20).id(), role.id(), held.id(), "none"))).containsExactly("seats.ground.notAsked");
        assertThat(mail(second)).hasSize(1);

        offices.refuse(second.id(), role.id(), held.id()).required();
        assertThat(view().vacancies()).singleElement().matches(vacancy -> vacancy.asked() == null);
        assertThat(mvc.get().uri(role.href())).bodyText().contains("nobody is left in reserve", "One seat is vacant");
    }

    @Test
    void whoWasRecalledDoesNotComeBackThroughAnotherSeat() {
        two = scene.two(14);
        all = two.everybody();
        role = scene.role(two, scene.terms(2, 0, 0));
        scene.elected(two, role, 2, scene.today().plusDays(60), List.of(all.get(2), all.get(20), all.get(3), all.get(4)),
                new int[]{0, 2}, new int[]{0, 2}, new int[]{0}, new int[]{1, 2}, new int[]{1, 2}, new int[]{1}, new int[]{2, 3});
        var first = view().holders().getFirst();
        var second = view().holders().getLast();
        offices.layDown(first.person(), role.id(), "Ill.").required();
        var next = Objects.requireNonNull(view().vacancies().getFirst().asked()).reserve().person();
        offices.take(next, role.id(), first.id(), "none").required();
        held = view().holders().stream().filter(one -> one.person().equals(next)).findFirst().orElseThrow();
        recalled();

        offices.layDown(second.person(), role.id(), "Moving away.").required();
        assertThat(view().vacancies()).hasSize(2)
                .allMatch(one -> one.asked() == null || !one.asked().reserve().person().equals(next));
    }

    @Test
    void aSignatureMadeUpInTheDatabaseEmptiesNoSeat() {
        var petition = petition();
        for (int i = 0; i < 5; i++) {
            jdbc.sql("insert into role_signature (recall, voice) values (:recall, :voice)").param("recall", petition)
                    .param("voice", new byte[]{(byte) i}).update();
        }
        recalls.sign(all.get(6).id(), petition).required();

        assertThat(view().holders()).hasSize(1);
        assertThat(mvc.get().uri("/recalls/" + petition)).bodyText().contains("somebody has changed the database");
    }

    @Test
    void aPetitionThatIsNotReachedInTimeIsOverAndAnotherWaits() {
        var petition = petition();
        ((TestClock) clock).advance(Duration.ofDays(30));
        assertThat(keys(recalls.sign(all.get(6).id(), petition))).containsExactly("seats.ground.recall.over");
        assertThat(keys(recalls.takeBack(all.get(5).id(), petition))).containsExactly("seats.ground.recall.over");
        assertThat(keys(recalls.open(all.get(6).id(), held.id(), "Again."))).containsExactly("seats.ground.recall.rest");
        sweeping.sweep();

        assertThat(recalls.of(petition, all.get(5).id())).matches(at -> at.recall().signed() == 1 && !at.signed());
        assertThat(jdbc.sql("select count(*) from role_signature where recall = :id").param("id", petition).query(Integer.class)
                .single()).as("only the number is kept").isZero();
    }

    @Test
    void theHolderAnswersInAsManyWords() {
        var petition = petition();
        assertThatThrownBy(() -> recalls.answer(all.get(5).id(), petition, "No.")).isInstanceOf(Forbidden.class);
        assertThat(keys(recalls.answer(all.get(2).id(), petition, "One two three four five six seven eight nine.")))
                .containsExactly("seats.ground.words");
        recalls.answer(all.get(2).id(), petition, "I voted as the meeting of May decided.").required();

        assertThat(mvc.get().uri("/recalls/" + petition)).hasStatusOk().bodyText()
                .contains("She voted against what we had told her.", "I voted as the meeting of May decided.");
    }

    @Test
    void whoDidNotGiveTheRoleCannotAskForItBack() {
        assertThatThrownBy(() -> recalls.open(scene.stranger().id(), held.id(), "No.")).isInstanceOf(Forbidden.class);
        assertThat(mvc.get().uri(role.href() + "/terms/" + held.id() + "/recall").with(People.signedIn(all.get(9)))).hasStatusOk()
                .bodyText().contains("3 signatures are needed, of 30 who gave the role, within 30 days");
    }

    @Test
    void whoErasesTheAccountTakesTheSignatureAlongAndLeavesTheSeat() {
        var petition = petition();
        recalls.sign(all.get(6).id(), petition).required();
        var data = rooms.stream().filter(room -> room.room().equals("seats")).findFirst().orElseThrow();
        assertThat(data.of(all.get(6).id())).containsKey("signatures");
        assertThat(data.of(all.get(2).id())).containsKeys("seats", "acts");
        data.erase(all.get(6).id());
        assertThat(recalls.of(petition, null).recall().signed()).isEqualTo(1);

        data.erase(all.get(2).id());
        assertThat(view().holders()).isEmpty();
        assertThat(view().declared(all.get(2).id())).isEmpty();
        assertThat(view().vacancies()).hasSize(1);
    }
}
