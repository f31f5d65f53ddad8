package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.regroup.platform.testing.Browser;

/// Somebody who has never seen it goes from the front page, by what is written there and nothing else: to her vote and its
/// receipt, and to what was decided, by whom and who did not agree; every step is counted.
@InTheDemonstration
class ANewcomerFindsWhatWaitsAndWhatWasDecidedTest {

    private static final String OPEN = "Shall we ratify the basis of agreement?";
    private static final String DECIDED = "Shall we say these five things together this winter?";

    /// Front page, ballot, receipt: two clicks for somebody who says the same to everything, and one page to read what it takes.
    @ParameterizedTest
    @EnumSource
    void aMemberFindsHerVoteTheRuleAndTheReceipt(Way way, Browser browser) {
        var zoe = way.phone(browser, "/");
        // three members who have not signed in before, each on a way of her own
        zoe.signIn("member" + (31 + way.ordinal()) + "@union.example", "Zoe " + way.suffix());
        zoe.reads("What waits for me");
        zoe.reads("You vote as a member of Union Region.");

        zoe.follow(OPEN);
        zoe.isOn(OPEN);
        zoe.reads("if more than half of votes cast agree");
        zoe.reads("if at least 3 of 4 organisations agree");
        zoe.reads("No member and no officer.");
        zoe.press("Yes to all");
        zoe.press("Cast this vote");
        zoe.isOn("Your vote is in");
        assertThat(zoe.page().locator(".code")).hasText(Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}"));

        zoe.go("Decisions");
        zoe.follow(OPEN);
        zoe.reads("You have voted in Union Region.");
        zoe.reads("Then two people of each organisation certify its result");
        Browser.fitsEveryWidth(zoe.page());
    }

    /// One click from the front page, for everybody.
    @ParameterizedTest
    @EnumSource
    void somebodyWhoBelongsToNoneFindsWhatWasDecidedByWhomAndWhoDisagreed(Way way, Browser browser) {
        var guest = way.phone(browser, "/");
        guest.reads("Decided lately");
        guest.follow(DECIDED);
        guest.isOn(DECIDED);
        assertThat(guest.page().locator("header.lead")).containsText("Carried");
        guest.reads("4 of 4 organisations agree: Circle, Tenants’ Campaign, Co-op Federation and Union Region.");
        guest.reads("Carried if at least 3 of 4 organisations agree; it then binds those who agree");
        guest.reads("Reservation of Co-op Federation: clause 4 does not bind it.");
        guest.reads("9–11");
        guest.reads("on this one we ask that nobody speak for us");
        assertThat(guest.page().locator("#result")).containsText("The reservation of Co-op Federation stands beside it.");

        guest.follow("Where this comes from");
        guest.reads("Nobody’s heating should be cut off between October and April.");
        guest.reads("Within one day");
        guest.reads("taken in by the movers");
        Browser.fitsEveryWidth(guest.page());
    }

    @Test
    void whoMeetsIsToldSoAndWhoIsUnknownIsShownTheWayIn(Browser browser) {
        var ines = Way.MOUSE.desk(browser, "/demo");
        ines.page().locator("button[value=ines]").click();
        ines.page().navigate("/");
        ines.reads("Being voted on");
        ines.follow(OPEN);
        ines.reads("Circle decides in a meeting: hands are counted there, and there is no vote on line.");

        var guest = Way.MOUSE.desk(browser, "/decisions");
        guest.follow(OPEN);
        guest.follow("Sign in to vote");
        guest.isOn("Sign in");

        var leila = Way.MOUSE.desk(browser, "/demo");
        leila.page().locator("button[value=leila]").click();
        leila.go("Decisions");
        leila.follow(OPEN);
        leila.reads("You have no vote in this question");
        Browser.axe(leila.page());
        leila.page().locator("#life").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Basis of agreement"))
                .click();
        leila.isOn("Basis of agreement");
        leila.reads("Put to the organisations");
    }
}
