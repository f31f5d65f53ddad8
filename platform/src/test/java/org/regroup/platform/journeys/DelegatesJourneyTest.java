package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.testing.Browser;

/// Two organisations agree how many delegates each sends, one names whom it sends, and at the door people are checked in by their
/// pass, by name and from a list on paper, until an alternate takes the seat of a delegate who has not come.
@WithScenes
@Import(DelegateScene.class)
class DelegatesJourneyTest {

    @Autowired
    DelegateScene scene;
    @Autowired
    QuestionScene people;
    @Autowired
    Attendees attendees;

    @ParameterizedTest
    @CsvSource({"MOUSE, false", "KEYBOARD, false", "WITHOUT_SCRIPT, false", "MOUSE, true"})
    void fromTheRuleToTheSeat(Way way, boolean phone, Browser browser) {
        var held = scene.conference(40, 40);
        var href = scene.read(held).href();
        var first = as(way, phone, browser, held.body(0).convenor());
        var second = as(way, phone, browser, held.body(1).convenor());
        rule(first, href);
        confirm(second, href);
        scene.after(Duration.ofDays(1));

        first.page().navigate(href);
        first.follow("Delegates");
        first.follow("Name whom " + held.body(0).name() + " sends");
        name(first, "delegate", "Ada", people.address(held.body(0).members().get(9)));
        name(first, "alternate", "Bea", "");
        scene.delegation(held, 0, 3);
        scene.delegation(held, 1, 4);

        first.page().navigate(href);
        first.follow("Agreements of the sponsors");
        first.follow("Propose who does something");
        first.tick("keeps the desk");
        first.type("E-mail address or number", people.address(held.body(0).members().get(20)));
        first.press("Propose it to the other sponsors");
        first.reads("It takes effect when another sponsor confirms it.");
        confirm(second, href);

        var keeper = as(way, phone, browser, held.body(0).members().get(20));
        keeper.page().navigate(href);
        keeper.follow("Agreements of the sponsors");
        keeper.follow("Keep the desk");
        desk(keeper, held);
        Browser.fitsEveryWidth(keeper.page());
        if (way.script) {
            Browser.axe(keeper.page());
        }
    }

    private void rule(Visitor first, String href) {
        first.page().navigate(href);
        first.follow("How many delegates");
        first.isOn("How many delegates");
        first.type("Delegates to begin with", "none");
        first.press("Show who would send how many");
        assertThat(first.page().locator("#minimum")).hasValue("none");
        first.type("Delegates to begin with", "4");
        first.type("One more for each full", "120");
        first.type("Cap, in per cent", "");
        first.type("Seats drawn by lot", "0");
        first.type("One alternate for each", "10");
        first.page().locator("#freezesOn").fill(scene.today().plusDays(1).toString());
        first.type("Quorum: per cent", "0");
        first.press("Show who would send how many");
        first.press("Propose this rule");
        first.reads("Proposed. Another sponsor has to agree.");
    }

    private static void confirm(Visitor second, String href) {
        second.page().navigate(href);
        second.press("Confirm");
        second.reads("Confirmed. It has taken effect.");
    }

    private static void name(Visitor first, String kind, String name, String email) {
        first.way().hand.tick(first.page().locator("input[name=kind][value=" + kind + "]"));
        first.way().hand.type(first.page().locator("#name"), name);
        first.way().hand.type(first.page().locator("#email"), email);
        first.way().hand.press(first.page().locator("#name-somebody button"));
        first.reads("Write by which decision this person is sent.");
        assertThat(first.page().locator("#name")).hasValue(name);
        first.way().hand.type(first.page().locator("#basis"), "General meeting, 15 of 18");
        first.way().hand.press(first.page().locator("#name-somebody button"));
        first.reads("Named.");
    }

    /// Ada is number 1 and Bea, the alternate, 2; then come three delegates of the first organisation and four of the second.
    private void desk(Visitor keeper, Held held) {
        keeper.isOn("Desk");
        keeper.reads("0 of 8 delegates can vote");
        keeper.type("Code on the pass", "nonsense");
        keeper.way().hand.press(keeper.page().locator("#by-code button"));
        keeper.reads("No pass of this conference has this code.");
        assertThat(keeper.page().locator("#code")).hasValue("nonsense");
        keeper.type("Code on the pass", scene.code(number(held, 1)).toLowerCase(Locale.ROOT));
        keeper.way().hand.press(keeper.page().locator("#by-code button"));
        keeper.reads("Ada is here (No. 1).");
        keeper.type("Name or number", "bea");
        keeper.press("Look");
        keeper.press("Check in Bea");
        keeper.reads("Bea is here (No. 2).");
        keeper.type("Numbers", "3, 6-9");
        keeper.press("Check all in");
        keeper.reads("5 checked in; none was here before.");
        keeper.reads("6 of 8 delegates can vote");
        keeper.choose("Bea takes the seat of", "Delegate 2 (No. 5)");
        keeper.press("Bea steps in");
        keeper.reads("The alternate has the seat and its vote.");
        keeper.reads("7 of 8 delegates can vote");
        keeper.reads("Bea sits for Delegate 2.");
    }

    private Attendee number(Held held, int number) {
        return attendees.byNumber(held.id(), number).orElseThrow();
    }

    @Test
    void aDeskSeesWhatAnotherDeskDoesAndKeepsWhatIsBeingTyped(Browser browser) {
        var held = scene.frozen(0, 40, 40);
        scene.delegation(held, 0, 4);
        scene.delegation(held, 1, 4);
        var alternate = scene.alternate(held, 0);
        var keeper = scene.atTheDesk(held);
        var desk = scene.read(held).href() + "/desk";
        var one = as(Way.MOUSE, true, browser, keeper).page();
        var other = as(Way.MOUSE, false, browser, keeper);
        one.navigate(desk);
        one.locator("#code").fill("7KQ2M");
        other.page().navigate(desk);
        other.type("Numbers", "1-3 " + alternate.number());
        other.press("Check all in");
        assertThat(one.locator("[data-part=here]")).containsText("3 of 8 delegates can vote");
        assertThat(one.locator("[role=status]")).hasText(Pattern.compile("3 of 8 delegates can vote.*"));
        assertThat(one.locator("#code")).hasValue("7KQ2M");
        var seat = one.locator("[data-part=alternates] select");
        seat.focus();
        other.type("Numbers", "5-8");
        other.press("Check all in");
        assertThat(one.locator("[data-part=here]")).containsText("7 of 8 delegates can vote");
        assertThat(seat).isFocused();
        other.type("Numbers", "4");
        other.press("Check all in");
        assertThat(one.locator("[data-part=here]")).containsText("8 of 8 delegates can vote");
        assertThat(seat).isVisible();
        one.locator("#numbers").focus();
        assertThat(seat).hasCount(0);
        Browser.fitsEveryWidth(one);
        Browser.screenshot(one, "desk-live");
    }

    private Visitor as(Way way, boolean phone, Browser browser, SignedIn person) {
        return (phone ? way.phone(browser, "/") : way.desk(browser, "/")).known(people.address(person));
    }
}
