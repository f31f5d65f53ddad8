package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.testing.Browser;

/// Four motions become one text: an option is dropped and restored on appeal, one mover refuses, the others sign. By mouse with
/// dragging, by keyboard, without script, and on a phone.
@InTheDemonstration
class CompositingJourneyTest {

    private static final Map<String, String> BY_MAIL = Map.of("tomas", "tomas@union.example", "hilde", "hilde@coops.example");

    @Autowired
    Places places;

    @ParameterizedTest
    @EnumSource
    void fourMotionsBecomeOne(Way way, Browser browser) {
        journey(new Company(() -> way.desk(browser, "/demo")), "Warm rooms " + way.suffix());
    }

    @Test
    void onAPhone(Browser browser) {
        journey(new Company(() -> Way.MOUSE.phone(browser, "/demo")), "Warm rooms on a phone");
    }

    private void journey(Company company, String title) {
        places.similar(title);
        var path = proposed(company, title);
        build(company.as("leila", path));
        var noor = company.as("noor", "/");
        noor.reads("waits for your word");
        noor.page().navigate(path);
        noor.press("Sign version 1");
        noor.reads("Signed version 1");
        var tomas = company.as("tomas", path);
        appeal(tomas, company, path);
        noor.page().navigate("/");
        noor.reads("waits for your word");

        var ines = company.as("ines", path);
        ines.type("In your words", "A pledge is the wrong tool");
        ines.press("Keep motion");
        ines.reads("Your motion stays separate");

        for (var mover : List.of(noor, tomas, company.as("hilde", path))) {
            mover.page().navigate(path);
            mover.press("Sign version 3");
            mover.reads("Signed.");
        }
        noor.page().navigate(path);
        noor.reads("Stands: all have signed");
        noor.follow("To the motion it became");
        noor.reads("The names of suppliers who refuse shall be published.");
        noor.follow("Who wrote each word");
        noor.isOn("Who wrote each word");
        noor.reads("Union Region");
        small(noor);
    }

    /// One organisation proposes it, somebody offers to preside, another organisation confirms both.
    private String proposed(Company company, String title) {
        var ines = company.as("ines", places.merging() + "/new");
        ines.isOn("Bring motions together");
        ines.type("Title of the composite", title);
        for (int n = 1; n <= 4; n++) {
            ines.way().hand.press(ines.page().getByLabel(title + " " + n));
        }
        ines.press("Propose to bring them together");
        ines.reads("Proposed. A second organisation confirms it.");
        var path = ines.page().url().replaceFirst("^https?://[^/]+", "");

        company.as("leila", path).press("Offer to preside");
        var noor = company.as("noor", "/");
        noor.reads("waits for a second organisation");
        noor.page().navigate(path);
        noor.press("Confirm, and Leila presides");
        noor.reads("Confirmed: the text can be built.");
        return path;
    }

    private static void build(Visitor leila) {
        for (var box : leila.page().locator("#sources input[type=checkbox]").all()) {
            leila.way().hand.press(box);
        }
        leila.press("Build with the ticked sentences");
        leila.reads("Built.");
        assertThat(leila.page().locator("#text .clause")).hasCount(6);

        boolean drags = leila.way() == Way.MOUSE && leila.page().viewportSize().width > 360;
        if (drags) {
            drag(leila, 5, 0);
        } else {
            leila.press("Clause 6 up");
        }
        leila.reads("Moved.");
        assertThat(leila.page().locator("#text .clause").nth(drags ? 0 : 4)).containsText("A pledge needs a penalty.");
        small(leila);

        var names = leila.page().locator("#sources li").filter(new Locator.FilterOptions().setHasText("names of suppliers"));
        leila.way().hand.press(names.locator("input"));
        leila.type("Why are sentences left out that stood there?", "Outside the subject");
        leila.press("Build with the ticked sentences");
        leila.reads("Dropped:");
        leila.type("What is new in version 1?", "All but the names");
        leila.press("Put version 1 before the movers");
        leila.reads("The version is before the movers.");
    }

    /// Takes a clause by its handle to the place of another.
    private static void drag(Visitor visitor, int from, int to) {
        visitor.page().setViewportSize(1280, 2400);
        var clauses = visitor.page().locator("#text .clause");
        var mouse = visitor.page().mouse();
        clauses.nth(from).locator(".handle").hover();
        mouse.down();
        clauses.nth(to).hover(new Locator.HoverOptions().setPosition(4, 2));
        mouse.up();
    }

    /// The mover of what was dropped appeals; of three who are drawn two are of the same mind.
    private void appeal(Visitor tomas, Company company, String path) {
        tomas.unfold("Appeal about");
        tomas.type("Why was it wrong to drop this?", "Only movers can withdraw it");
        tomas.press("Appeal");
        tomas.reads("a panel drawn");
        tomas.reads("An appeal is still to be ruled on.");
        var drawn = places.drawn(path.substring(path.lastIndexOf('/') + 1));
        for (int n = 0; n < drawn.size(); n++) {
            var member = company.as(drawn.get(n), "/");
            member.reads("You have been drawn for a panel");
            member.page().navigate(path);
            member.type("Why do you rule so?", "As I see it");
            member.press(n == 1 ? "Reject the appeal" : "Uphold the appeal");
            member.reads("Your ruling has been entered.");
        }
        tomas.page().navigate(path);
        tomas.reads("Restored:");
        assertThat(tomas.page().locator("#text")).containsText("The names of suppliers who refuse shall be published.");
    }

    private static void small(Visitor visitor) {
        if (visitor.page().viewportSize().width == 360) {
            Browser.axe(visitor.page());
            Browser.fitsEveryWidth(visitor.page());
        }
    }

    /// Those who take part, each in a browser of their own. Some of the demonstration are signed in with one click, the others by
    /// mail, of which nobody gets many in an hour.
    private record Company(Supplier<Visitor> anybody, Map<String, Visitor> known) {

        Company(Supplier<Visitor> anybody) {
            this(anybody, new HashMap<>());
        }

        Visitor as(String person, String path) {
            var visitor = known.computeIfAbsent(person, this::signedIn);
            visitor.page().navigate(path);
            return visitor;
        }

        private Visitor signedIn(String person) {
            var visitor = anybody.get();
            if (BY_MAIL.containsKey(person)) {
                visitor.signIn(BY_MAIL.getOrDefault(person, ""));
            } else {
                visitor.page().locator("button[value=" + person + "]").click();
            }
            visitor.page().waitForURL(url -> !url.contains("/demo") && !url.contains("/sign-in"));
            return visitor;
        }
    }
}
