package org.regroup.platform.conferences.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.orders.ProceduralMotion.Kind;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.business.Arranging;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.conferences.business.Items;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.conferences.passes.Passes;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(HallScene.class)
class AChairIsLedFromStepToStepTest {

    @Autowired
    HallScene scene;
    @Autowired
    FromTheFloor floor;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;
    @Autowired
    Statements statements;
    @Autowired
    Passes passes;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    @Test
    void thePageSaysOneNextStepAtATime() {
        var at = scene.before();
        scene.come(at);
        var section = arranging.section(at.at().by(), at.id(), "Business", null, null).required();
        items.add(at.at().by(), at.id(), section.id(), ItemKind.REPORT, "Report of the fund", "", 10).required();
        assertThat(step(at)).isEqualTo("Take the chair");
        press(at);
        assertThat(step(at)).isEqualTo("Open the sitting");
        press(at, "sitting", "Saturday morning");
        assertThat(scene.hall(at).sits()).isTrue();
        assertThat(step(at)).isEqualTo("Call item 1");
        press(at, "mover", "4");
        assertThat(step(at)).as("the mover opens").isEqualTo("Give the floor to " + at.delegate(4).name());
        press(at);
        assertThat(step(at)).isEqualTo(at.delegate(4).name() + " has finished");
        clock.advance(Duration.ofSeconds(40));
        press(at);
        floor.ask(scene.line(at, 1), UUID.randomUUID(), Side.AGAINST).required();
        assertThat(step(at)).isEqualTo("Give the floor to " + at.delegate(1).name());
        press(at);
        floor.raise(scene.line(at, 2), UUID.randomUUID(), PointKind.ORDER).required();
        press(at);
        assertThat(step(at)).as("points come first").isEqualTo("Give the floor to " + at.delegate(2).name());
        press(at);
        press(at);
        assertThat(step(at)).as("somebody has spoken, the mover replies").isEqualTo("Give the floor to " + at.delegate(4).name());
        press(at);
        press(at);
        assertThat(step(at)).as("nothing is voted on in a report").isEqualTo("Finish this item");
        press(at, "disposal", "noted");
        assertThat(step(at)).isEqualTo("Close the sitting");
        press(at);
        assertThat(scene.hall(at).state()).isEqualTo(Hall.State.NOT_SITTING);
    }

    @Test
    void amendmentsAreVotedOnBeforeTheWholeAndTheResultSaysWhatBecameOfIt() {
        var at = scene.sits();
        var section = arranging.section(at.at().by(), at.id(), "Business", null, null).required();
        items.put(at.at().by(), at.id(), section.id(), List.of(scene.business().motion(at.at(), 4, "Heat for all", 0)))
                .required();
        scene.enter(at, 7, new Act.Called("1", "Heat for all", Optional.empty()));
        assertThat(step(at)).isEqualTo("Take the vote: Heat for all");
        assertThat(page(at, at.chair()).select("#step-do").attr("href"))
                .isEqualTo(at.at().href() + "/votes/new?subject=Heat+for+all");
        scene.enter(at, 7, new Act.VoteOpened("v1", "1", "A1: Sooner", "", Rung.HANDS, ""));
        assertThat(step(at)).isEqualTo("Close the vote: A1: Sooner");
        scene.enter(at, 7, new Act.VoteClosed("v1"));
        assertThat(step(at)).isEqualTo("Declare the result: A1: Sooner");
        scene.enter(at, 7, new Act.Declared("v1", true, 4, 1, 0, ""));
        assertThat(step(at)).as("the whole is still to be voted on").isEqualTo("Take the vote: Heat for all");
        scene.enter(at, 7, new Act.VoteOpened("v2", "1", "Heat for all", "", Rung.HANDS, ""));
        scene.enter(at, 7, new Act.VoteClosed("v2"));
        scene.enter(at, 7, new Act.Declared("v2", false, 2, 3, 0, ""));
        assertThat(step(at)).isEqualTo("Finish this item");
        assertThat(page(at, at.chair()).select("#step input[checked], .step input[checked]").attr("value")).isEqualTo("fell");
        assertThat(send(at, "dispose", Map.of("disposal", "carried"))).hasStatusOk().bodyText()
                .contains("This does not fit the vote on the item.");
        assertThat(send(at, "dispose", Map.of("disposal", "remitted"))).hasStatusOk().bodyText()
                .contains("Say who has to answer.");
        send(at, "dispose", Map.of("disposal", "remitted", "to", "Convening committee", "by", "2027-03-01"));
        assertThat(scene.hall(at).business().disposal("1")).hasValueSatisfying(how -> {
            assertThat(how.disposal()).isEqualTo(Act.Disposal.REMITTED);
            assertThat(how.to()).isEqualTo("Convening committee");
            assertThat(how.by()).isEqualTo("2027-03-01");
        });
    }

    @Test
    void aProceduralMotionNeedsASeconderAndItsMajority() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.empty()));
        var moved = UUID.randomUUID();
        floor.move(scene.line(at, 1), moved, Kind.CLOSURE).required();
        floor.move(scene.line(at, 1), moved, Kind.CLOSURE).required();
        assertThat(scene.hall(at).business().moved()).as("nobody has seconded it").isEmpty();
        assertThat(keys(floor.second(scene.line(at, 1), moved))).containsExactly("hall.ground.own");
        assertThat(keys(floor.second(scene.line(at, 7), moved))).containsExactly("hall.refusal.no_voice");
        floor.second(scene.line(at, 5), moved).required();
        floor.second(scene.line(at, 5), moved).required();
        assertThat(scene.hall(at).business().moved()).containsExactly(new Act.Moved(Kind.CLOSURE, "1", List.of("5")));
        var shown = page(at, at.chair());
        assertThat(shown.select(".step").text()).contains("That the vote be now taken", "It takes more for than against.");
        assertThat(send(at, "settle", Map.of("motion", "closure", "how", "counted", "inFavour", "9", "against", "1")))
                .bodyText().as("more than are here").contains("The numbers do not fit: 9 for, 1 against.");
        assertThat(send(at, "settle", Map.of("motion", "closure", "how", "counted", "inFavour", "many", "against", "1")))
                .bodyText().contains("Write a number.");
        send(at, "settle", Map.of("motion", "closure", "how", "counted", "inFavour", "4", "against", "2"));
        assertThat(keys(floor.ask(scene.line(at, 2), UUID.randomUUID(), Side.FOR)))
                .containsExactly("hall.refusal.debate_over");
    }

    @Test
    void whatWaitsForASeconderLapsesWithTheNextItem() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.empty()));
        var moved = UUID.randomUUID();
        floor.move(scene.line(at, 1), moved, Kind.REMIT).required();
        scene.enter(at, 7, new Act.Disposed("a", Act.Disposal.NOTED, "", "", ""));
        scene.enter(at, 7, new Act.Called("b", "Light", Optional.empty()));
        assertThat(keys(floor.second(scene.line(at, 5), moved))).containsExactly("hall.ground.lapsed");
    }

    @Test
    void aChairWhoseTermEndedAtNoonDoesNothingAfterwards() {
        var at = scene.sits();
        clock.advance(Duration.ofDays(34));
        assertThat(mvc.get().uri(at.at().href() + "/chair").with(People.signedIn(at.chair())).exchange()).hasStatus(403);
        assertThat(send(at, "call", Map.of("item", "1"))).hasStatus(403);
        assertThat(scene.hall(at).chair()).as("the log is not changed by that").contains("7");
    }

    @Test
    void ofTwoChairsOneHasItAndTheOtherIsToldWho() {
        var at = scene.sits();
        scene.business().office(at.at(), Office.Kind.CHAIR, at.delegate(2));
        var other = page(at, at.delegate(2));
        assertThat(other.select(".step").text()).contains(at.chair().name() + " has the chair and can go on acting",
                "Take the chair");
        assertThat(other.select("#more")).isEmpty();
        assertThat(send(at, at.delegate(2), "adjourn", Map.of())).bodyText().contains(at.chair().name() + " has the chair.");
        send(at, at.delegate(2), "take", Map.of());
        assertThat(send(at, "adjourn", Map.of())).bodyText().contains(at.delegate(2).name() + " has the chair.");
        assertThat(step(at)).isEqualTo("Take the chair");
    }

    @Test
    void theSameFormSentTwiceDoesItOnce() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.empty()));
        var id = UUID.randomUUID().toString();
        send(at, "list", Map.of("id", id, "who", "1 " + at.delegate(1).name(), "side", "for"));
        assertThat(send(at, "list", Map.of("id", id, "who", "1", "side", "for"))).hasStatus(302);
        assertThat(scene.hall(at).floor().turns()).hasSize(1);
        send(at, "floor", Map.of("who", "1"));
        var finish = UUID.randomUUID().toString();
        send(at, "finish", Map.of("id", finish, "who", "1"));
        assertThat(send(at, "finish", Map.of("id", finish, "who", "1"))).hasStatus(302);
        floor.ask(scene.line(at, 2), UUID.randomUUID(), Side.FOR).required();
        send(at, "floor", Map.of("who", "2"));
        assertThat(send(at, "finish", Map.of("who", "1"))).bodyText().as("an old page ends nobody else’s speech")
                .contains("The floor has moved on");
        assertThat(scene.hall(at).floor().talking()).isPresent();
    }

    @Test
    void aWholeDelegationWalksOutAndNothingIsVotedOn() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.empty()));
        List.of("1", "2", "3", "4").forEach(who -> scene.enter(at, 7, new Act.Went(who)));
        assertThat(page(at, at.chair()).select(".step").text()).contains("2 of 6 delegates are here: no quorum",
                "Take the vote: Heat");
        assertThat(keys(floor.ask(scene.line(at, 1), UUID.randomUUID(), Side.FOR)))
                .containsExactly("hall.refusal.not_here");
    }

    @Test
    void whoeverIsNobodyHereIsToldSo() {
        var at = scene.sits();
        var stranger = scene.business().stranger();
        assertThat(mvc.post().uri(at.now()).with(csrf()).with(People.signedIn(stranger)).param("do", "ask")
                .param("id", UUID.randomUUID().toString()).exchange()).hasStatus(403);
        assertThat(send(at, "list", Map.of("who", "99"))).bodyText().contains("Nobody in this conference has this number.");
        assertThat(send(at, "made-up", Map.of())).bodyText().contains("This form is not complete.");
    }

    @Test
    void whoeverStandsInTheWayOfAVoteIsCalledByName() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("1", "Heat for all", Optional.of("4")));
        scene.enter(at, 7, new Act.Began("4"));
        assertThat(mvc.post().uri(at.at().href() + "/votes/new").with(csrf()).with(People.signedIn(at.chair()))
                .param("id", UUID.randomUUID().toString()).param("subject", "Heat for all").param("about", "question")
                .param("rung", "hands").param("rules", "heads").param("onLine", "yes").exchange())
                .bodyText().contains(at.delegate(4).name() + " has the floor.");
    }

    @Test
    void neitherPageAsksTheDatabaseMuch() {
        var at = scene.sits();
        var section = arranging.section(at.at().by(), at.id(), "Business", null, null).required();
        items.put(at.at().by(), at.id(), section.id(), List.of(scene.business().motion(at.at(), 4, "Heat for all", 0)))
                .required();
        scene.enter(at, 7, new Act.Called("1", "Heat for all", Optional.of("1")));
        for (var look : List.of(mvc.get().uri(at.at().href() + "/chair").with(People.signedIn(at.chair())),
                mvc.get().uri(at.now()).with(People.signedIn(at.delegate(5))), mvc.get().uri(at.now()))) {
            assertThat(look.exchange()).hasStatusOk();
            assertThat(statements.during(() -> look.exchange())).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void aClockThatIsBehindDoesNotTurnTimeBack() {
        var at = scene.sits();
        var before = scene.hall(at).at();
        clock.advance(Duration.ofMinutes(-10));
        try {
            scene.enter(at, 7, new Act.Called("a", "Heat", Optional.of("1")));
            scene.enter(at, 7, new Act.Began("1"));
            assertThat(scene.hall(at).at()).isEqualTo(before);
            assertThat(parsed(mvc.get().uri(at.now()).exchange()).select(".clock").text())
                    .as("nobody speaks since a time to come")
                    .contains(", 0 min;");
        } finally {
            clock.advance(Duration.ofMinutes(10));
        }
    }

    @Test
    void aLongListIsFoldedAndPointsStayFirst() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.of("1")));
        for (int who = 1; who <= 6; who++) {
            scene.enter(at, who, new Act.Asked(Integer.toString(who), Side.NEITHER));
            scene.enter(at, who, new Act.Raised(Integer.toString(who), "order", 1));
        }
        var list = mvc.get().uri(at.now()).exchange();
        var shown = parsed(list);
        assertThat(shown.select("#speakers > div > ol.orders > li")).hasSize(10);
        assertThat(shown.select("#more-speakers li")).hasSize(4);
        assertThat(shown.select("#speakers li[data-who] p").eachText().subList(0, 6))
                .allSatisfy(line -> assertThat(line).contains("point of order"));
        assertThat(keys(floor.raise(scene.line(at, 1), UUID.randomUUID(), PointKind.ORDER)))
                .containsExactly("hall.refusal.waits_already");
    }

    @Test
    void whoeverHasNoAccountActsByTheirPass() {
        var at = scene.sits();
        scene.enter(at, 7, new Act.Called("a", "Heat", Optional.empty()));
        var pass = new Cookie("conference-pass", passes.carried(scene.line(at, 5)));
        assertThat(mvc.get().uri(at.now()).cookie(pass).exchange()).hasStatusOk().bodyText()
                .contains("No. 5: you speak and vote");
        assertThat(mvc.post().uri(at.now()).with(csrf()).cookie(pass).param("do", "ask").param("side", "for")
                .param("id", UUID.randomUUID().toString()).exchange()).hasStatus(302);
        assertThat(scene.hall(at).floor().turns()).hasSize(1).first().extracting(turn -> turn.person()).isEqualTo("5");
        assertThat(mvc.post().uri(at.now()).with(csrf()).param("do", "ask").param("id", UUID.randomUUID().toString()).exchange())
                .as("nobody at all is asked for a pass").hasRedirectedUrl(at.at().href() + "/pass");
    }

    private String step(Sitting at) {
        return page(at, at.chair()).select("#step-do").text();
    }

    private Document page(Sitting at, SignedIn as) {
        return parsed(mvc.get().uri(at.at().href() + "/chair").with(People.signedIn(as)).exchange());
    }

    /// Sends the form of the next step as it stands on the page.
    private void press(Sitting at, String... fields) {
        var form = page(at, at.chair()).select(".step form").first();
        var request = mvc.post().uri(at.at().href() + "/chair").with(csrf()).with(People.signedIn(at.chair()));
        for (var input : java.util.Objects.requireNonNull(form).select("input[type=hidden]:not([name=_csrf])")) {
            request = request.param(input.attr("name"), input.attr("value"));
        }
        for (int n = 0; n < fields.length; n += 2) {
            request = request.param(fields[n], fields[n + 1]);
        }
        assertThat(request.exchange()).hasStatus(302);
    }

    private MvcTestResult send(Sitting at, String what, Map<String, String> fields) {
        return send(at, at.chair(), what, fields);
    }

    private MvcTestResult send(Sitting at, SignedIn as, String what, Map<String, String> fields) {
        var request = mvc.post().uri(at.at().href() + "/chair").with(csrf()).with(People.signedIn(as)).param("do", what);
        if (!fields.containsKey("id")) {
            request = request.param("id", UUID.randomUUID().toString());
        }
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private static Document parsed(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var grounds) ? grounds.stream().map(one -> one.key()).toList() : List.of();
    }
}
