package org.regroup.platform.conferences.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.business.BusinessScene.keys;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.day.Act;
import org.regroup.hall.day.Attendee;
import org.regroup.hall.day.Voice;
import org.regroup.platform.accounts.PersonalData;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.business.BusinessScene.Convened;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(BusinessScene.class)
class DelegatesOrderTheBusinessTest {

    @Autowired
    BusinessScene scene;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    Business business;
    @Autowired
    ConsentList consent;
    @Autowired
    Priorities priorities;
    @Autowired
    Emergencies emergencies;
    @Autowired
    Remits remits;
    @Autowired
    UnheardBusiness unheard;
    @Autowired
    Happenings happenings;
    @Autowired
    List<PersonalData> rooms;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    private Convened at;
    private AgendaSection section;
    private List<SignedIn> delegates;
    private Instant evening;

    @BeforeEach
    void sixDelegatesAndFourMotions() {
        at = scene.convened();
        arranging.sit(at.by(), at.id(), "Morning", at.at(0, 10, 0), at.at(0, 13, 0)).required();
        section = arranging.section(at.by(), at.id(), "Motions", null, null).required();
        items.put(at.by(), at.id(), section.id(),
                IntStream.rangeClosed(1, 4).mapToObj(n -> scene.motion(at, n, "Motion " + n, 0)).toList()).required();
        delegates = IntStream.rangeClosed(1, 6).mapToObj(n -> scene.delegate(at, n)).toList();
        evening = at.at(-1, 18, 0);
    }

    private void happens(Act act) {
        happenings.enter(at.id(), Ids.next(clock), at.first().convenor().id(), Optional.empty(), act).required();
    }

    @Test
    void fiveDelegatesTogetherTakeAnItemOffTheConsentList() {
        consent.propose(at.by(), at.id(), Set.of(1, 2), evening).required();
        assertThat(keys(consent.propose(at.by(), at.id(), Set.of(1, 2, 3), clock.instant().plusSeconds(60))))
                .as("nobody cuts short what delegates were told").containsExactly("business.ground.until.sooner");
        assertThat(consent.of(at.id())).extracting(BusinessItem::number).containsExactly(1, 2);
        for (var one : delegates.subList(0, 4)) {
            consent.pull(one.id(), at.id(), 2).required();
            consent.pull(one.id(), at.id(), 2).required();
        }
        assertThat(consent.of(at.id())).extracting(BusinessItem::number).containsExactly(1, 2);
        consent.pull(delegates.get(4).id(), at.id(), 2).required();
        assertThat(consent.of(at.id())).extracting(BusinessItem::number).containsExactly(1);
        assertThat(mvc.get().uri(at.href() + "/consent").with(People.signedIn(delegates.getFirst()))).hasStatusOk().bodyText()
                .contains("5 of 5 delegates needed", "Off the list", "I do not insist", "I want it debated");
        consent.leave(delegates.get(4).id(), at.id(), 2).required();
        assertThat(consent.of(at.id())).extracting(BusinessItem::number).containsExactly(1, 2);
        assertThatThrownBy(() -> consent.pull(at.by(), at.id(), 2)).isInstanceOf(Forbidden.class);
        // to the second
        ((TestClock) clock).advance(Duration.between(clock.instant(), evening).minusSeconds(1));
        consent.pull(delegates.get(4).id(), at.id(), 2).required();
        ((TestClock) clock).advance(Duration.ofSeconds(1));
        assertThat(keys(consent.leave(delegates.get(4).id(), at.id(), 2))).containsExactly("business.ground.pull.late");
    }

    @Test
    void delegatesRankAndNobodySeesAnythingBeforeItCloses() {
        priorities.open(at.by(), at.id(), 2, evening).required();
        assertThat(keys(priorities.open(at.by(), at.id(), 2, evening))).containsExactly("business.ground.ballot.open");
        priorities.rank(delegates.get(0).id(), at.id(), List.of(3, 1)).required();
        priorities.rank(delegates.get(1).id(), at.id(), List.of(4)).required();
        priorities.rank(delegates.get(1).id(), at.id(), List.of(4, 3)).required();
        assertThat(keys(priorities.rank(delegates.get(2).id(), at.id(), List.of(1, 2, 3))))
                .containsExactly("business.ground.ranking");
        assertThat(keys(priorities.rank(delegates.get(2).id(), at.id(), List.of(1, 1))))
                .containsExactly("business.ground.ranking");
        assertThat(keys(priorities.rank(delegates.get(2).id(), at.id(), List.of(9)))).containsExactly("business.ground.ranking");
        assertThatThrownBy(() -> priorities.rank(at.by(), at.id(), List.of(1))).isInstanceOf(Forbidden.class);
        assertThat(priorities.order(at.id())).isEmpty();
        assertThat(mvc.get().uri(at.href() + "/priorities.json")).hasStatus(404);
        assertThat(mvc.get().uri(at.href() + "/priorities").with(People.signedIn(delegates.get(1)))).hasStatusOk().bodyText()
                .contains("2 delegates have ranked.", "You have ranked").doesNotContain("First places");

        ((TestClock) clock).advance(Duration.between(clock.instant(), evening));
        assertThat(keys(priorities.rank(delegates.get(2).id(), at.id(), List.of(1)))).contains("business.ground.ballot.closed");
        // three has a first and a second place, four a first, one a second; nobody named two
        assertThat(priorities.order(at.id())).containsExactly(3, 4, 1);
        assertThat(mvc.get().uri(at.href() + "/priorities.json")).hasStatusOk().bodyJson()
                .extractingPath("$.ballots").asArray().containsExactly(List.of(3, 1), List.of(4, 3));
        priorities.arrange(at.by(), at.id()).required();
        assertThat(business.of(at.id()).items()).extracting(BusinessItem::number).containsExactly(3, 4, 1, 2);
        assertThat(mvc.get().uri(at.href() + "/priorities")).hasStatusOk().bodyText().contains("First places", "Motion 3");
    }

    @Test
    void anEmergencyNeedsSupportAndAReasonAndTheConferenceMayDecideOtherwise() {
        var motion = scene.emergency(at, 9, "Forty flats");
        assertThat(items.addable(scene.conference(at))).isEmpty();
        assertThat(keys(emergencies.rule(at.by(), at.id(), motion, true, "", section.id()))).containsExactly(
                "business.ground.reason.missing", "business.ground.emergency.supports");
        assertThatThrownBy(() -> emergencies.support(at.by(), at.id(), motion)).isInstanceOf(Forbidden.class);
        emergencies.rule(at.by(), at.id(), motion, false, "It happened before motions closed.", section.id()).required();
        assertThat(keys(emergencies.support(delegates.getFirst().id(), at.id(), motion)))
                .containsExactly("business.ground.emergency.ruled");
        assertThat(mvc.get().uri(at.href() + "/emergencies")).hasStatusOk().bodyText().contains("It does not come before",
                "It happened before motions closed.", "The letters came on Tuesday.");

        var chair = at.first().members().get(1);
        scene.office(at, Office.Kind.CHAIR, chair);
        happens(new Act.Entitled(List.of(new Act.Seats("x", 2))));
        happens(new Act.Came(new Attendee("1", Voice.DELEGATE, "x", Map.of())));
        happens(new Act.Came(new Attendee("2", Voice.DELEGATE, "x", Map.of())));
        happens(new Act.SittingOpened("Morning"));
        happens(new Act.Moved(org.regroup.hall.orders.ProceduralMotion.Kind.CHALLENGE_CHAIR, "1", List.of("2")));
        happens(new Act.Settled(org.regroup.hall.orders.ProceduralMotion.Kind.CHALLENGE_CHAIR, true, false, 2, 0));
        int line = happenings.entries(at.id(), 0).size();
        assertThat(keys(emergencies.resolve(chair.id(), at.id(), motion, line - 1, "We want it.", section.id())))
                .containsExactly("business.ground.line");
        emergencies.resolve(chair.id(), at.id(), motion, line, "We want it.", section.id()).required();
        assertThat(business.of(at.id()).motions()).extracting(BusinessItem::title).contains("Forty flats");
    }

    @Test
    void whatPassesTheGateStandsOnTheAgendaOnce() {
        var motion = scene.emergency(at, 9, "Forty flats");
        emergencies.support(delegates.get(0).id(), at.id(), motion).required();
        emergencies.support(delegates.get(0).id(), at.id(), motion).required();
        assertThat(emergencies.support(delegates.get(1).id(), at.id(), motion).required().supports()).isEqualTo(2);
        assertThat(keys(emergencies.rule(at.by(), at.id(), motion, true, "It meets the test.", UUID.randomUUID())))
                .containsExactly("business.ground.section");
        emergencies.rule(at.by(), at.id(), motion, true, "It meets the test.", section.id()).required();
        assertThat(business.of(at.id()).motions()).extracting(BusinessItem::title).containsOnlyOnce("Forty flats");
        assertThatThrownBy(() -> emergencies.rule(at.by(), at.id(), new MotionId(UUID.randomUUID()), true, "Yes.", section.id()))
                .isInstanceOf(org.regroup.platform.shared.NotFound.class);
    }

    @Test
    void whatIsHandedOnGetsAnAddresseeAndADayAndWhatIsNotReachedGoesByRule() {
        var falls = arranging.section(at.by(), at.id(), "Late", null, Unreached.FALLS).required();
        items.moveTo(at.by(), at.id(), 4, falls.id()).required();
        items.add(at.by(), at.id(), falls.id(), ItemKind.BREAK, "Tea", "", 15).required();
        happens(new Act.SittingOpened("Morning"));
        happens(new Act.Called("1", "Motion 1", Optional.empty()));
        happens(new Act.Disposed("1", Act.Disposal.REMITTED, "With the amendments.", at.second().name(), "2026-11-30"));
        happens(new Act.Called("2", "Motion 2", Optional.empty()));
        happens(new Act.Disposed("2", Act.Disposal.CARRIED, "", "", ""));
        happens(new Act.SittingClosed());
        assertThat(remits.of(at.id())).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Remit.Kind.REMITTED);
            assertThat(one.answerBy()).isEqualTo(LocalDate.of(2026, 11, 30));
        });
        var next = LocalDate.ofInstant(at.at(1, 12, 0), BusinessScene.ZONE).plusDays(60);
        assertThat(keys(unheard.dispose(at.by(), at.id(), "Executive", next, false)))
                .containsExactly("business.ground.unheard.early");
        ((TestClock) clock).advance(Duration.between(clock.instant(), at.at(0, 13, 0)));
        assertThat(keys(unheard.dispose(at.by(), at.id(), "", null, false))).containsExactly("business.ground.addressee.missing",
                "business.ground.answerBy");
        assertThat(unheard.dispose(at.by(), at.id(), "Executive", next, false).required())
                .extracting(one -> one.item() + " " + one.rule()).containsExactly("3 REMITTED", "4 FALLS");
        assertThat(keys(unheard.dispose(at.by(), at.id(), "Executive", next, false)))
                .containsExactly("business.ground.unheard.none");
        assertThat(mvc.get().uri(at.href() + "/remits")).hasStatusOk().bodyText().contains("To Executive.", "falls",
                "With the amendments.");

        var first = at.first();
        assertThat(keys(remits.answer(first.convenor().id(), first.id(), at.id(), 1, "")))
                .containsExactly("business.ground.answer.missing", "business.ground.answer.theirs");
        assertThat(mvc.post().uri(at.href() + "/remits/1/answer").with(People.signedIn(at.second().convenor())).with(csrf())
                .param("under", at.second().id().toString()).param("answer", "We shall do it in May.")).hasStatus3xxRedirection();
        assertThat(keys(remits.answer(at.second().convenor().id(), at.second().id(), at.id(), 1, "In June.")))
                .containsExactly("business.ground.answered");
        remits.answer(first.convenor().id(), first.id(), at.id(), 3, "It is with us.").required();
        assertThat(mvc.get().uri(at.href() + "/remits")).bodyText().contains("We shall do it in May.", "It is with us.");
    }

    @Test
    void aDelegateTakesAlongWhatSheSaid() {
        consent.propose(at.by(), at.id(), Set.of(1), evening).required();
        consent.pull(delegates.getFirst().id(), at.id(), 1).required();
        priorities.open(at.by(), at.id(), 2, evening).required();
        priorities.rank(delegates.getFirst().id(), at.id(), List.of(2)).required();
        var room = rooms.stream().filter(one -> one.room().equals("business")).findFirst().orElseThrow();
        assertThat(room.of(delegates.getFirst().id())).containsKeys("debates", "priorities");
        assertThat(room.of(delegates.get(1).id())).isEmpty();
    }
}
