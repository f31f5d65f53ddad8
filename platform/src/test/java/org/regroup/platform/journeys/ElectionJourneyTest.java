package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.testing.Browser;

/// An election from the first nomination to the result: somebody stands and is seconded, members put candidates in order by
/// mouse, by keyboard and without script, one officer counts and another publishes.
@InTheDemonstration
class ElectionJourneyTest {

    @Autowired
    Places places;

    @ParameterizedTest
    @EnumSource
    void aMemberVotes(Way way, Browser browser) {
        var kwame = as(way, browser, "kwame");
        kwame.go("Decisions");
        kwame.follow("Elections");
        kwame.follow("Three delegates to the trades council");
        way.hand.press(kwame.page().locator("main a[href$='/ballot']").first());
        kwame.isOn("Your ballot");
        switch (way) {
            case MOUSE -> {
                kwame.page().setViewportSize(1280, 1400);
                drag(kwame, "Samir", 0);
                drag(kwame, "Wanda", 1);
            }
            case KEYBOARD -> {
                moveUp(kwame, "Samir");
                moveUp(kwame, "Wanda");
            }
            case WITHOUT_SCRIPT -> {
                kwame.type("Number for Samir", "1");
                kwame.type("Number for Wanda", "2");
            }
        }
        kwame.press("Look at it once more");
        kwame.isOn("Is this right?");
        assertThat(kwame.page().locator(".marked li")).hasText(new String[]{"Samir", "Wanda"});
        kwame.press("Cast this ballot");
        kwame.reads("You have voted");
        assertThat(kwame.page().locator(".code")).hasText(Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}"));
        assertThat(kwame.page().locator(".marked li")).hasText(new String[]{"Samir", "Wanda"});
    }

    /// Takes a candidate by the handle to a place in the list.
    private static void drag(Visitor visitor, String name, int place) {
        // the handle comes with the script, which also moves the list: only then are places measured
        var from = item(visitor, name).locator(".handle").boundingBox();
        var to = visitor.page().locator(".ranking > li").nth(place).boundingBox();
        var mouse = visitor.page().mouse();
        mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        mouse.down();
        mouse.move(from.x, to.y + to.height / 2);
        mouse.move(from.x, to.y + 2);
        mouse.up();
        assertThat(item(visitor, name).locator("input")).hasValue(String.valueOf(place + 1));
    }

    /// Gives a candidate a number by the arrow keys, and is told which.
    private static void moveUp(Visitor visitor, String name) {
        if (item(visitor, name).locator("input").inputValue().isEmpty()) {
            item(visitor, name).locator(".handle").focus();
            visitor.page().keyboard().press("ArrowUp");
            assertThat(visitor.page().locator("[data-say]")).containsText(name + " is number");
        }
    }

    private static Locator item(Visitor visitor, String name) {
        return visitor.page().locator(".ranking > li[data-name='" + name + "']");
    }

    @Test
    void somebodyStandsAndIsSeconded(Browser browser) {
        var path = "/elections/" + places.nominating("Two treasurers");
        var bram = as(Way.WITHOUT_SCRIPT, browser, "bram");
        bram.page().navigate(path);
        bram.follow("Stand for election");
        bram.press("Put myself forward");
        bram.reads("Write a few sentences about yourself");
        bram.type("Your statement", "I keep the books of four co-ops.");
        bram.press("Put myself forward");
        bram.reads("Needs a seconder");

        var kwame = as(Way.WITHOUT_SCRIPT, browser, "kwame");
        kwame.page().navigate(path);
        kwame.press("Second Bram");
        kwame.reads("seconded by Kwame");
    }

    @Test
    void oneOfficerCountsAndAnotherPublishes(Browser browser) {
        var path = "/elections/" + places.closed("Two stewards");
        var ines = as(Way.WITHOUT_SCRIPT, browser, "ines");
        ines.page().navigate(path);
        ines.press("Count the votes");
        ines.reads("Another officer must count again");

        var noor = as(Way.WITHOUT_SCRIPT, browser, "noor");
        noor.page().navigate(path);
        noor.press("Count again and publish");
        noor.isOn("Two stewards");
        noor.reads("Elected: Bram");
    }

    private static Visitor as(Way way, Browser browser, String person) {
        var visitor = way.desk(browser, "/demo");
        visitor.page().locator("button[value=" + person + "]").click();
        return visitor;
    }
}
