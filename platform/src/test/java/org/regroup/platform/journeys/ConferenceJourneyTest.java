package org.regroup.platform.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.regroup.platform.testing.Browser;

/// A conference that nobody owns, from the proposal to a submission: one organisation proposes, another stands behind it, the
/// second calls for sessions and the first confirms, and somebody who belongs to none submits a session and registers.
@InTheDemonstration
class ConferenceJourneyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @ParameterizedTest
    @EnumSource
    void twoOpenItTwoCallForSessionsAndAnybodySubmits(Way way, Browser browser) {
        var title = "Spring meeting in the " + way.suffix();
        var ines = signedIn(way, browser, "ines");
        propose(ines, title);

        var noor = signedIn(way, browser, "noor");
        noor.page().navigate("/conferences");
        noor.follow(title);
        noor.type("What else you bring", "Soup for two hundred");
        noor.press("Stand behind it");
        noor.reads("Your organisation stands behind it.");
        noor.reads("Soup for two hundred");
        call(noor);

        ines.page().navigate("/conferences");
        ines.follow(title);
        ines.reads("Sessions are sought");
        ines.press("Confirm");
        ines.reads("Confirmed. It has taken effect.");
        stream(ines);
        noor.page().reload();
        noor.press("Confirm");
        noor.reads("Confirmed. It has taken effect.");

        var leila = signedIn(way, browser, "leila");
        leila.page().navigate("/conferences");
        leila.follow(title);
        submit(leila);
        fits(leila);
        leila.follow(title);
        register(leila);
        fits(leila);
    }

    private static Visitor signedIn(Way way, Browser browser, String who) {
        var visitor = way.phone(browser, "/demo");
        visitor.page().locator("button[value=" + who + "]").click();
        return visitor;
    }

    private static void propose(Visitor ines, String title) {
        ines.go("Conferences");
        ines.follow("Propose a conference");
        ines.isOn("Propose a conference");
        ines.type("Title", title);
        ines.press("Propose it to them");
        ines.reads("Say what it is for.");
        ines.type("What it is for", "That we meet before the summer.");
        fill(ines, "startsOn", TODAY.plusDays(60).toString());
        fill(ines, "endsOn", TODAY.plusDays(61).toString());
        ines.way().hand.type(ines.page().locator("#place"), "Mill Hall");
        ines.way().hand.press(ines.page().getByLabel("Tenants’ Campaign"));
        ines.press("Propose it to them");
        ines.isOn(title);
        ines.reads("Proposed, not open yet");
    }

    private static void call(Visitor noor) {
        noor.follow("Propose the call for sessions");
        noor.type("The call", "What do you want to do before the summer?");
        noor.type("Fewest words", "5");
        noor.type("Most words", "20");
        fill(noor, "opensAt", TODAY.minusDays(1) + "T09:00");
        fill(noor, "closesAt", TODAY.plusDays(20) + "T18:00");
        noor.press("Propose it to the other sponsors");
        noor.reads("It takes effect when another sponsor confirms it.");
        fits(noor);
    }

    private static void stream(Visitor ines) {
        ines.follow("Read the call");
        ines.isOn("Call for sessions");
        ines.follow("Propose a stream");
        ines.type("Title", "Gardens");
        ines.type("E-mail addresses of the organisers", "ines@circle.example");
        ines.press("Propose it to the other sponsors");
        ines.reads("It takes effect when another sponsor confirms it.");
    }

    private static void submit(Visitor leila) {
        leila.follow("Submit a session");
        leila.isOn("Submit a session");
        leila.reads("Closes:");
        leila.type("Title", "Beans on every balcony");
        leila.type("What happens in it", "We sow.");
        leila.tick("Gardens");
        leila.press("Submit it");
        leila.reads("5 to 20 words; these are 2.");
        leila.type("What happens in it", "We sow, we talk, and everybody takes a pot home.");
        leila.press("Submit it");
        leila.reads("Submitted. You can change it until the deadline.");
        leila.isOn("Beans on every balcony");
    }

    private static void register(Visitor leila) {
        leila.follow("Register");
        leila.press("Register");
        leila.reads("Choose one day of the conference or more.");
        leila.way().hand.press(leila.page().locator("input[type=checkbox]").first());
        leila.press("Register");
        leila.reads("You are registered.");
    }

    /// Days and hours are entered in parts that differ from browser to browser; what matters here is what the page makes of them.
    private static void fill(Visitor visitor, String field, String value) {
        visitor.page().locator("#" + field).fill(value);
    }

    private static void fits(Visitor visitor) {
        org.assertj.core.api.Assertions.assertThat((Boolean) visitor.page().evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isTrue();
    }
}
