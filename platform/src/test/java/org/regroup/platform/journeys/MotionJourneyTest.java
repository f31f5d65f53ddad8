package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.testing.Browser;

/// A statement of a dialogue becomes a motion: a draft that others comment on, revised and handed in; by mouse, by keyboard alone
/// and without script, on a screen 360 px wide.
@InTheDemonstration
class MotionJourneyTest {

    @Autowired
    Places places;

    @ParameterizedTest
    @EnumSource
    void aStatementBecomesAMotion(Way way, Browser browser) {
        var kwame = as(way, browser, "kwame");
        kwame.page().navigate(places.statements());
        way.hand.press(kwame.page().locator("a[href$='/statements/3/further']"));
        kwame.isOn("New draft");
        var title = "Heat first " + way.suffix();
        kwame.type("Title", title);
        kwame.press("Start the draft");
        kwame.isOn(title);
        kwame.reads("Thinking aloud");
        kwame.reads("nobody’s position");
        var draft = kwame.page().url();

        var leila = as(way, browser, "leila");
        leila.page().navigate(draft);
        leila.type("Your comment", "Say who pays.");
        leila.press("Comment");
        leila.reads("Your comment is there.");

        kwame.page().navigate(draft);
        kwame.follow("Revise the text");
        kwame.type("In one or two sentences", "Every affiliate would check one boiler room a month.");
        kwame.press("Save this version");
        kwame.isOn(title);
        kwame.follow("Hand it in");
        kwame.tick("As a member of Union Region");
        kwame.press("Hand in this motion");
        // motions closed some days ago: told so, and pointed to the emergency gate
        kwame.reads("Your draft is kept as it is");
        kwame.tick("Emergency motion");
        kwame.type("If it is an emergency", "On Monday the boiler of Mill Lane failed.");
        kwame.press("Hand in this motion");
        kwame.isOn(title);
        kwame.reads("Handed in, not yet ruled on");
        kwame.reads("in personal capacity");
        Browser.fitsEveryWidth(kwame.page());

        leila.page().navigate(draft);
        leila.unfold("Second or support it");
        leila.tick("For no organisation");
        leila.press("Second it");
        leila.reads("You second this motion.");

        kwame.page().navigate(places.statements());
        assertThat(kwame.page().locator("#s3")).containsText(title);
    }

    private static Visitor as(Way way, Browser browser, String person) {
        var visitor = way.phone(browser, "/demo");
        visitor.page().locator("button[value=" + person + "]").click();
        return visitor;
    }
}
