package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.regroup.platform.testing.Browser;

/// The first ten minutes of a member with a phone: from a mail address to an answer that was changed, a statement of her
/// own, and the result.
@InTheDemonstration
class MemberJourneyTest {

    @ParameterizedTest
    @EnumSource
    void aMemberAnswersOnASmallScreen(Way way, Browser browser) {
        var zoe = way.phone(browser, "/");
        zoe.signIn("member" + (1 + way.ordinal()) + "@union.example", "Zoe " + way.suffix());
        zoe.reads("What waits for me");
        zoe.follow("Begin");
        zoe.reads("Answer under which badge?");

        zoe.press("Agree");
        zoe.reads("You agreed with statement");
        zoe.press("Undo");
        zoe.press("Disagree");
        zoe.reads("You disagreed with statement");
        quickly(zoe, "You passed on statement", "p", 0);
        quickly(zoe, "You agreed with statement", "a", 1);
        quickly(zoe, "You disagreed with statement", "d", -1);
        for (int more = 0; more < 6; more++) {
            answered(zoe, 4 + more);
            zoe.press("Agree");
        }
        answered(zoe, 10);

        change(zoe);
        write(zoe);
        zoe.follow("Repairs, rents and heat");
        zoe.follow("See the result");
        zoe.isOn("Repairs, rents and heat");
        zoe.reads("Common ground");
    }

    /// By key or by swipe where script runs, by button where it does not.
    ///
    /// @param direction of a swipe: to the right, to the left, or 0 where there is no swipe
    private static void quickly(Visitor zoe, String then, String key, int direction) {
        var way = zoe.way();
        if (way == Way.KEYBOARD) {
            zoe.page().keyboard().press(key);
        } else if (way == Way.MOUSE && direction != 0) {
            swipe(zoe.page(), direction);
        } else {
            zoe.press(switch (key) {
                case "a" -> "Agree";
                case "d" -> "Disagree";
                case String _ -> "Pass, or not sure";
            });
        }
        zoe.reads(then);
    }

    private static void swipe(Page page, int direction) {
        var box = page.locator("h1.said").boundingBox();
        var session = page.context().newCDPSession(page);
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        session.send("Input.dispatchTouchEvent", touch("touchStart", x, y));
        session.send("Input.dispatchTouchEvent", touch("touchMove", x + direction * 60, y));
        session.send("Input.dispatchTouchEvent", touch("touchMove", x + direction * 110, y));
        session.send("Input.dispatchTouchEvent", JsonParser.parseString("{type: 'touchEnd', touchPoints: []}").getAsJsonObject());
        session.detach();
    }

    private static JsonObject touch(String type, double x, double y) {
        return JsonParser.parseString("{type: '%s', touchPoints: [{x: %d, y: %d}]}".formatted(type, (int) x, (int) y))
                .getAsJsonObject();
    }

    private static void answered(Visitor zoe, int count) {
        assertThat(zoe.page().locator("progress")).hasAttribute("value", String.valueOf(count));
    }

    private static void change(Visitor zoe) {
        zoe.follow("My answers");
        var answers = zoe.page().locator("ol.orders > li");
        var disagreed = answers.filter(new Locator.FilterOptions().setHasText("You disagreed.")).first();
        var changed = zoe.page().locator("#" + disagreed.getAttribute("id"));
        zoe.way().hand.press(disagreed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Agree")));
        assertThat(changed).containsText("You agreed.");
    }

    private static void write(Visitor zoe) {
        zoe.follow("more statements");
        zoe.unfold("Write your own statement");
        zoe.type("One claim others can agree or disagree with", "Zoe " + zoe.way().suffix() + " wants a bench in every yard.");
        zoe.press("Add it to the dialogue");
        zoe.reads("Your statement is in the dialogue.");
    }
}
