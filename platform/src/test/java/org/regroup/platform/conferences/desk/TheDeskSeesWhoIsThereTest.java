package org.regroup.platform.conferences.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.conferences.delegates.DelegateScene.keys;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;
import org.regroup.hall.day.Hall;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendee.Kind;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(DelegateScene.class)
class TheDeskSeesWhoIsThereTest {

    @Autowired
    DelegateScene scene;
    @Autowired
    Desk desk;
    @Autowired
    Happenings happenings;
    @Autowired
    Entitlements entitlements;
    @Autowired
    MockMvcTester mvc;

    private Held held;
    private SignedIn keeper;
    private List<Attendee> delegates;

    @BeforeEach
    void fourDelegatesOfEachAndSomebodyAtTheDesk() {
        held = scene.frozen(0, 40, 40);
        delegates = scene.delegation(held, 0, 4);
        scene.delegation(held, 1, 4);
        keeper = scene.atTheDesk(held);
    }

    private Hall hall() {
        return happenings.hall(held.id());
    }

    private Quorum quorum() {
        return Quorum.of(entitlements.of(scene.read(held)).orElseThrow(), hall());
    }

    @Test
    void aCodeChecksInHoweverItIsTyped() {
        var code = scene.code(delegates.getFirst());
        assertThat(code).matches("[2-9A-Z]{5}-[2-9A-Z]{5}");
        desk.byCode(keeper.id(), held.id(), " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).required();
        assertThat(hall().presence().votes("1")).isTrue();
        assertThat(keys(desk.byCode(keeper.id(), held.id(), code))).containsExactly("hall.refusal.here_already");
        assertThat(keys(desk.byCode(keeper.id(), held.id(), "AAAAA-AAAAA"))).containsExactly("desk.ground.code");
        var other = scene.frozen(0, 40, 40);
        assertThat(keys(desk.byCode(scene.atTheDesk(other).id(), other.id(), code))).as("a pass of another conference")
                .containsExactly("desk.ground.code");
    }

    @Test
    void onlyWhoKeepsTheDeskAtThatMoment() {
        assertThatThrownBy(() -> desk.came(held.body(0).convenor().id(), held.id(), 1)).isInstanceOf(Forbidden.class);
        desk.came(keeper.id(), held.id(), 1).required();
        scene.after(java.time.Duration.ofDays(60));
        assertThatThrownBy(() -> desk.went(keeper.id(), held.id(), 1)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aListOnPaperIsEnteredWholeOrNotAtAll() {
        assertThat(keys(desk.list(keeper.id(), held.id(), "1-3, 99"))).containsExactly("desk.ground.number");
        assertThat(hall().presence().here()).as("nothing of a list with a wrong number").isEmpty();
        desk.came(keeper.id(), held.id(), 2).required();
        var listed = desk.list(keeper.id(), held.id(), "1-3\n5;8").required();
        assertThat(listed.came()).extracting(Attendee::number).containsExactly(1, 3, 5, 8);
        assertThat(listed.already()).extracting(Attendee::number).containsExactly(2);
        assertThat(quorum()).matches(one -> one.here() == 5 && one.seats() == 8 && one.reached());
        assertThat(keys(desk.list(keeper.id(), held.id(), "one two"))).containsExactly("desk.ground.numbers");
    }

    @Test
    void anAlternateTakesTheSeatOfAMissingDelegateAndGivesItBack() {
        var alternate = scene.alternate(held, 0);
        var other = scene.alternate(held, 1);
        desk.list(keeper.id(), held.id(), "1-3 5-8 " + alternate.number() + " " + other.number()).required();
        assertThat(quorum().here()).isEqualTo(7);
        assertThat(keys(desk.stepIn(keeper.id(), held.id(), other.number(), 4))).as("of another organisation")
                .containsExactly("desk.ground.behind");
        desk.stepIn(keeper.id(), held.id(), alternate.number(), 4).required();
        assertThat(quorum().here()).isEqualTo(8);
        assertThat(keys(desk.came(keeper.id(), held.id(), 4))).as("she comes after all, and sits there without a vote").isEmpty();
        assertThat(hall().presence().votes("4")).isFalse();
        desk.stepBack(keeper.id(), held.id(), alternate.number()).required();
        assertThat(hall().presence().votes("4")).isTrue();
        assertThat(quorum().here()).isEqualTo(8);
    }

    @Test
    void whenOneOrganisationWalksOutTheQuorumOfEachIsMissed() {
        held = scene.conference(40, 40);
        scene.adoptEach(held, 2);
        scene.delegation(held, 0, 4);
        scene.delegation(held, 1, 4);
        keeper = scene.atTheDesk(held);
        desk.list(keeper.id(), held.id(), "1-8").required();
        assertThat(quorum().reached()).isTrue();
        for (int number = 5; number <= 7; number++) {
            desk.went(keeper.id(), held.id(), number).required();
        }
        assertThat(quorum()).matches(one -> one.whole() && !one.reached());
        assertThat(quorum().missing()).singleElement().matches(
                line -> line.organisation().equals(held.body(1).id().toString()) && line.here() == 1 && line.needed() == 2);
    }

    @Test
    void whoIsTakenBackLeavesTheRoom() {
        desk.list(keeper.id(), held.id(), "1-4").required();
        scene.withdraw(held, 0, delegates.get(1));
        assertThat(hall().presence().has("2")).isFalse();
        assertThat(keys(desk.byCode(keeper.id(), held.id(), scene.code(delegates.get(1))))).containsExactly("desk.ground.left");
    }

    @Test
    void theLogSaysEverythingAndGivesTheSameRoomAgain() {
        desk.list(keeper.id(), held.id(), "1-6").required();
        desk.went(keeper.id(), held.id(), 3).required();
        desk.register(keeper.id(), held.id(), Kind.FRATERNAL, "Zoë", "Pensioners’ group").required();
        assertThat(keys(desk.register(keeper.id(), held.id(), Kind.FRATERNAL, "", ""))).containsExactly(
                "attendees.ground.name.missing", "attendees.ground.sentBy.missing");
        var log = happenings.entries(held.id(), 0);
        assertThat(log.getFirst().act()).isInstanceOf(Act.Entitled.class);
        assertThat(Hall.of(log)).isEqualTo(hall());
        assertThat(hall().presence().here()).containsOnlyKeys("1", "2", "4", "5", "6", "9");
        Map<String, Long> acts = log.stream().map(Entry::act)
                .collect(Collectors.groupingBy(act -> act.getClass().getSimpleName(), Collectors.counting()));
        assertThat(acts).isEqualTo(Map.of("Entitled", 1L, "Came", 7L, "Went", 1L));
    }

    @Test
    void theDeskIsWorkedOnOnePage() {
        var page = "/conferences/" + held.id() + "/desk";
        assertThat(mvc.get().uri(page).with(People.signedIn(held.body(0).members().getFirst()))).hasStatus(403);
        assertThat(mvc.post().uri(page + "/code?code=" + scene.code(delegates.getFirst())).with(People.signedIn(keeper))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        assertThat(mvc.post().uri(page + "/code?code=nonsense").with(People.signedIn(keeper))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatusOk().bodyText()
                .contains("value=\"nonsense\"", "No pass of this conference has this code.");
        assertThat(mvc.get().uri(page + "?q=delegate").with(People.signedIn(keeper))).hasStatusOk().bodyText()
                .contains("1 of 8 delegates can vote", "No quorum.", "Check out Delegate 0", "Check in Delegate 1");
    }
}
