package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.business.Arranging;
import org.regroup.platform.conferences.business.BusinessScene;
import org.regroup.platform.conferences.business.ItemKind;
import org.regroup.platform.conferences.business.Items;
import org.regroup.platform.conferences.hall.HallScene;
import org.regroup.platform.conferences.hall.HallScene.Sitting;
import org.regroup.platform.decisions.questions.QuestionScene;
import org.regroup.platform.testing.Browser;

/// Somebody chairs for the first time and only ever does what stands on top of the page; others follow from their places, from a
/// screen read from afar, and by ear.
@WithScenes
@Import(HallScene.class)
class HallJourneyTest {

    private static final int MOST_STEPS = 60;
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Locator.WaitForOptions ATTACHED = new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    @Autowired
    HallScene hall;
    @Autowired
    QuestionScene people;
    @Autowired
    Arranging arranging;
    @Autowired
    Items items;

    @ParameterizedTest
    @EnumSource
    void aChairWhoHasNeverSeenItGetsThroughThreeItemsWithTwoAmendments(Way way, Browser browser) {
        leads(way, browser, way.desk(browser, "/"));
    }

    @Test
    void andFromAPhone(Browser browser) {
        leads(Way.MOUSE, browser, Way.MOUSE.phone(browser, "/"));
    }

    private void leads(Way way, Browser browser, Visitor chair) {
        var at = agenda(null);
        hall.come(at);
        signIn(chair, at.chair());
        var page = chair.page();
        var delegate = as(way, browser, at.delegate(4));
        var steps = new ArrayList<String>();
        page.navigate(at.at().href() + "/chair");
        while (!(steps.contains("Close the sitting")) && steps.size() < MOST_STEPS) {
            var step = page.locator("#step-do");
            var label = step.textContent().strip();
            steps.add(label);
            if (label.equals("Call item 2")) {
                chair.type("Who moves it?", "1");
            }
            if (label.equals("Finish this item") && page.locator(".step input[name=disposal]:checked").count() == 0) {
                chair.tick("noted");
            }
            if ("A".equals(step.evaluate("step => step.tagName"))) {
                onward(page, () -> chair.follow(label));
                onward(page, () -> vote(chair));
                page.navigate(at.at().href() + "/chair");
            } else {
                onward(page, () -> chair.press(label));
            }
            if (label.equals("Call item 2")) {
                delegate.page().navigate(at.now());
                delegate.press("against");
                delegate.reads("You are on the list.");
                delegate.reads("You are number");
                page.navigate(at.at().href() + "/chair");
            }
        }
        assertThat(steps).containsSubsequence("Take the chair", "Open the sitting", "Call item 1", "Finish this item",
                "Call item 2", "Give the floor to " + at.delegate(1).name(), at.delegate(1).name() + " has finished",
                "Give the floor to " + at.delegate(4).name(), "Give the floor to " + at.delegate(1).name(), "Finish this item",
                "Call item 3", "Finish this item", "Close the sitting");
        var business = hall.hall(at).business();
        assertThat(business.votes()).as("both amendments, then the whole").extracting(vote -> vote.subject().substring(0, 2))
                .containsExactlyInAnyOrder("A1", "A2", "He");
        assertThat(business.votes().getLast().subject()).isEqualTo("Heat for all");
        assertThat(business.items()).extracting(item -> item.how().orElseThrow().disposal())
                .containsExactly(Act.Disposal.NOTED, Act.Disposal.CARRIED, Act.Disposal.NOTED);
        assertThat(hall.hall(at).state()).isEqualTo(Hall.State.NOT_SITTING);
    }

    /// Until the next page is there: keys do not wait for it.
    private static void onward(Page page, Runnable press) {
        var loaded = new AtomicBoolean();
        Consumer<Page> there = _ -> loaded.set(true);
        page.onDOMContentLoaded(there);
        press.run();
        page.waitForCondition(loaded::get);
        page.offDOMContentLoaded(there);
    }

    /// Whatever step of a vote the page is at: by voices, carried.
    private static void vote(Visitor chair) {
        var page = chair.page();
        if (page.locator("form[action$='/votes/new']").count() > 0) {
            chair.way().hand.tick(page.locator("input[name=rung][value=voices]"));
            chair.way().hand.press(page.locator("form[action$='/votes/new'] button.button").first());
        } else {
            chair.way().hand.press(page.locator("form[action$='/close'] button, form[action$='/declare'] button").first());
        }
    }

    @Test
    void newsComeInByThemselvesAndAreSaidOnceToThoseWhoHear(Browser browser) {
        var at = hall.sits();
        var page = browser.desk(at.now());
        assertThat(page.locator("h1")).hasText("Saturday morning: the conference sits");
        page.evaluate("""
                () => {
                  const say = document.querySelector("[data-say]");
                  window.said = [];
                  new MutationObserver(() => window.said.push(say.textContent)).observe(say, { childList: true, subtree: true });
                }""");
        hall.enter(at, 7, new Act.Called("a", "Heat for all", Optional.of("1")));
        assertThat(page.locator("h1")).hasText("Heat for all");
        assertThat(page.locator("[data-say]")).hasText("Now: Heat for all");
        hall.enter(at, 7, new Act.Began("1"));
        assertThat(page.locator("[data-left]")).hasText(Pattern.compile("(5:00|4:5\\d|4:4\\d)"));
        assertThat(page.locator("[data-say]")).hasText(at.delegate(1).name() + " has the floor: opens the debate");
        for (int n = 2; n <= 6; n++) {
            hall.enter(at, n, new Act.Asked(Integer.toString(n), Side.FOR));
        }
        assertThat(page.locator("#speakers li[data-who]")).hasCount(6);
        var heard = page.locator("#main").ariaSnapshot();
        assertThat(heard).contains("- status: \"" + at.delegate(1).name() + " has the floor: opens the debate\"",
                "- heading \"Whose turn\" [level=2]", "- heading \"Speakers\" [level=2]");
        assertThat(page.locator("[aria-live], [role=status], [role=alert]").count()).as("one voice").isEqualTo(1);
        assertThat(page.locator("[data-part] [role=status]").count()).as("what is replaced is not read out").isZero();
        var said = new ArrayList<>((List<?>) page.evaluate("() => window.said"));
        said.remove("Saturday morning: the conference sits");
        assertThat(said).as("each change is said once, and nothing of those who only wait")
                .isEqualTo(List.of("Now: Heat for all", at.delegate(1).name() + " has the floor: opens the debate"));
        Browser.axe(page);
    }

    @Test
    void whoeverIsAtAButtonStaysThereWhenNewsComeIn(Browser browser) {
        var at = hall.sits();
        hall.enter(at, 7, new Act.Called("a", "Heat for all", Optional.of("1")));
        hall.enter(at, 7, new Act.Began("1"));
        var chair = as(Way.KEYBOARD, browser, at.chair());
        var page = chair.page();
        page.navigate(at.at().href() + "/chair");
        page.locator("#step-do").focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        page.evaluate("""
                () => {
                  window.pressed = document.activeElement;
                  window.act = document.querySelector(".step input[name=id]").value;
                }""");
        hall.enter(at, 2, new Act.Asked("2", Side.FOR));
        assertThat(page.locator("#speakers li[data-who]")).hasCount(2);
        page.waitForFunction("() => document.querySelector('.step input[name=id]').value !== window.act");
        assertThat(page.evaluate("() => window.pressed === document.activeElement")).as("the same button").isEqualTo(true);
        assertThat(page.locator("#step-do:focus-visible")).hasText(at.delegate(1).name() + " has finished");
        hall.enter(at, 7, new Act.Finished());
        assertThat(page.locator("#step-do:focus-visible")).hasText("Give the floor to " + at.delegate(2).name());
    }

    @Test
    void aDeviceWhoseClockIsAnHourBehindCountsTheSameTime(Browser browser) {
        var at = hall.sits();
        hall.enter(at, 7, new Act.Called("a", "Heat for all", Optional.of("1")));
        hall.enter(at, 7, new Act.Began("1"));
        var page = browser.desk("/");
        page.addInitScript("""
                const real = Date.now;
                Date.now = () => real() - 3600000;
                Object.defineProperty(performance, "timeOrigin", { value: performance.timeOrigin - 3600000 });
                """);
        page.navigate(at.now());
        assertThat(page.locator("[data-left]")).hasText(Pattern.compile("(5:00|4:5\\d|4:4\\d)"));
        assertThat(page.locator("[data-over]")).isHidden();
    }

    @Test
    void lettersOnTheScreenAreReadFromTenMetres(Browser browser) {
        var at = agenda(NOON);
        hall.come(at);
        hall.enter(at, 7, new Act.ChairTaken("7"));
        hall.enter(at, 7, new Act.SittingOpened("Saturday morning"));
        hall.enter(at, 7, new Act.Called("2", "Heat for all", Optional.of("1")));
        hall.enter(at, 2, new Act.Asked("2", Side.AGAINST));
        hall.enter(at, 7, new Act.Began("1"));
        var page = browser.open(at.now() + "?view=projector", options -> options.setViewportSize(1920, 1080));
        assertThat(page.locator("[data-left]")).isVisible();
        // 1/200 of ten metres is 5 cm; on a picture three metres high and 1080 dots that is 18 dots for a small letter
        double least = 10.0 / 200 / 3 * 1080;
        var smallest = ((Number) page.evaluate("""
                () => {
                  const pen = document.createElement("canvas").getContext("2d");
                  let least = Infinity;
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (texts.nextNode()) {
                    const place = texts.currentNode.parentElement;
                    if (!texts.currentNode.data.trim() || place.closest(".vh, .badge, [hidden], script")) continue;
                    const style = getComputedStyle(place);
                    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
                    least = Math.min(least, pen.measureText("x").actualBoundingBoxAscent);
                  }
                  return least;
                }""")).doubleValue();
        assertThat(smallest).as("height of the smallest letter in dots").isGreaterThanOrEqualTo(least);
        Browser.picture(page, "hall-projector-1920.png", false);
        Browser.axe(page);
    }

    @Test
    void theWholeHallOnAPhone(Browser browser) {
        var at = agenda(NOON);
        hall.come(at);
        hall.enter(at, 7, new Act.ChairTaken("7"));
        hall.enter(at, 7, new Act.SittingOpened("Saturday morning"));
        hall.enter(at, 7, new Act.Called("2", "Heat for all", Optional.of("1")));
        hall.enter(at, 2, new Act.Asked("2", Side.AGAINST));
        hall.enter(at, 4, new Act.Raised("4", "information", 2));
        var delegate = as(Way.MOUSE, browser, at.delegate(5)).page();
        delegate.navigate(at.now());
        picture(delegate, "hall-now");
        var chair = as(Way.MOUSE, browser, at.chair()).page();
        chair.navigate(at.at().href() + "/chair");
        picture(chair, "hall-chair");
        for (var view : List.of("tellers", "projector")) {
            picture(browser.desk(at.now() + "?view=" + view), "hall-" + view);
        }
    }

    private static void picture(Page page, String name) {
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        Browser.screenshot(page, name);
    }

    /// Three items, the second a motion with two amendments.
    ///
    /// @param guillotine when they end on the first day, if they do
    private Sitting agenda(@Nullable LocalTime guillotine) {
        var at = hall.before();
        var section = arranging.section(at.at().by(), at.id(), "Business",
                guillotine == null ? null : at.at().day().atTime(guillotine).atZone(BusinessScene.ZONE).toInstant(), null)
                .required();
        items.add(at.at().by(), at.id(), section.id(), ItemKind.REPORT, "Report of the fund", "", 10).required();
        var motion = hall.business().motion(at.at(), 4, "Heat for all", 0);
        hall.amend(at.at(), motion, "Nobody", "No tenant and nobody else", "Name tenants");
        hall.amend(at.at(), motion, "cold", "cold or hungry", "Name food");
        items.put(at.at().by(), at.id(), section.id(), List.of(motion)).required();
        items.add(at.at().by(), at.id(), section.id(), ItemKind.OTHER, "Next steps", "Who does what.", 10).required();
        return at;
    }

    private Visitor as(Way way, Browser browser, SignedIn person) {
        return signIn(way.desk(browser, "/"), person);
    }

    private Visitor signIn(Visitor visitor, SignedIn person) {
        visitor.signIn(people.address(person));
        visitor.page().locator(".masthead a[href='/account']").waitFor(ATTACHED);
        return visitor;
    }
}
