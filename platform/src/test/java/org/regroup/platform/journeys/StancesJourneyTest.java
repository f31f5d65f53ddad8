package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.Statements;

/// A minority report is attached and signed, an organisation publishes its position, a word is looked up where it stands and its
/// meaning here chosen: by mouse, by keyboard alone and without script.
@InTheDemonstration
class StancesJourneyTest {

    private static final int MOST_QUERIES = 8;

    @Autowired
    Places places;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Statements statements;
    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @EnumSource
    void dissentIsAttachedAndAPositionPublished(Way way, Browser browser) {
        var motion = "/motions/" + places.amended("Dissent " + way.suffix());
        var bram = as(way.desk(browser, "/demo"), "bram");
        bram.page().navigate(motion + "/minority-reports");
        bram.tick("The delegates who decide it");
        bram.type("Your reasons", "A pledge without a penalty is a photograph.");
        bram.press("Attach it");
        bram.reads("The minority report stands beside the motion.");
        var ines = as(way.desk(browser, "/demo"), "ines");
        ines.page().navigate(motion + "/minority-reports");
        ines.press("Sign with Bram");
        ines.reads("You have signed.");
        ines.page().navigate(motion);
        ines.reads("Which stands first was drawn by lot");
        ines.reads("and one other");

        var noor = as(way.desk(browser, "/demo"), "noor");
        noor.page().navigate(motion + "/positions");
        noor.tick("Against");
        noor.type("Reasons", "We moved it before we had heard the others.");
        noor.type("Who decided", "General meeting");
        noor.type("How many", "96 of 300");
        noor.type("Under what rule", "Simple majority");
        noor.type("Until when", "The conference");
        noor.press("Publish");
        noor.reads("The position has been published.");
        noor.page().navigate(motion);
        assertThat(noor.page().locator("#positions")).containsText("Against");
    }

    @ParameterizedTest
    @EnumSource
    void aWordIsLookedUpAndWhatIsMeantIsChosen(Way way, Browser browser) {
        var motion = "/motions/" + places.motion(14);
        var noor = as(way.desk(browser, "/demo"), "noor");
        noor.page().navigate(motion);
        way.hand.press(term(noor.page(), "control"));
        var note = noor.page().locator(".note:popover-open");
        assertThat(note).containsText("Members elect the board that runs it.");
        assertThat(note).containsText("Auditors can stop a payment.");
        way.hand.press(note.locator("a"));
        noor.isOn("What words mean here");
        noor.tick("Those who use it decide at open meetings.");
        noor.press("Print this with the motion");
        noor.reads("It is printed with the motion.");
        noor.page().navigate(motion);
        way.hand.press(term(noor.page(), "control"));
        assertThat(note.locator("p").nth(1)).hasText("Here it means: Those who use it decide at open meetings.");
    }

    @Test
    void onAPhone(Browser browser) {
        var motion = "/motions/" + places.motion(14);
        var page = Way.MOUSE.phone(browser, motion).page();
        for (var scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(motion);
            term(page, "solidarity fund").click();
            var note = page.locator(".note:popover-open");
            assertThat(note).containsText("A hardship fund");
            var box = note.boundingBox();
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(360);
            Browser.picture(page, "term-360-" + scheme.name().toLowerCase(Locale.ROOT) + ".png", false);
        }
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
    }

    @Test
    void whatPeopleAnsweredStandsBesidePositions(Browser browser) {
        var id = places.amended("Answered beside");
        jdbc.sql(
                """
                        insert into motion_statement (motion, statement, linked_by, linked_at)
                        select m.id, s.id, m.started_by, now() from motion m, statement s where m.id = ?::uuid
                        and s.dialogue = (select id from dialogue where imported = false order by opened_at limit 1) and s.number in (2, 3)""")
                .param(id).update();
        var page = browser.desk("/motions/" + id + "/positions");
        var sheet = page.locator("#answers");
        assertThat(sheet).containsText("What people answered in");
        assertThat(sheet).containsText("The motion grew from this statement.");
        assertThat(sheet).containsText("The whole result");
        assertThat(sheet.locator(".plots").count()).isPositive();
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        Browser.picture(page, "positions-answers.png", true);
        assertThat(statements.during(() -> mvc.get().uri("/motions/" + id + "/positions").exchange()))
                .hasSizeLessThanOrEqualTo(MOST_QUERIES);
    }

    private static Locator term(Page page, String words) {
        return page.locator("button.term", new Page.LocatorOptions().setHasText(words)).first();
    }

    private static Visitor as(Visitor visitor, String person) {
        visitor.page().locator("button[value=" + person + "]").click();
        return visitor;
    }
}
