package org.regroup.platform.journeys;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.regroup.platform.testing.Browser;

/// Somebody arranges the business of a conference at a desk, and a delegate says on a phone what she wants heard and debated.
@InTheDemonstration
class AgendaJourneyTest {

    @ParameterizedTest
    @EnumSource
    void anAgendaIsArrangedAndDelegatesHaveTheirSay(Way way, Browser browser) {
        var title = "Report from the " + way.suffix();
        var maren = way.desk(browser, "/demo");
        maren.page().locator("button[value=maren]").click();
        maren.page().navigate("/conferences");
        maren.follow("Warm winters conference");
        maren.follow("Agenda");
        maren.isOn("Agenda");
        maren.follow("Arrange the agenda");
        maren.unfold("Add a report, an election");
        maren.type("Title", title);
        maren.type("Minutes", "600");
        maren.press("Add a report, an election");
        maren.reads("The item is on the agenda.");
        maren.reads(title);
        maren.follow("Order paper");
        maren.reads(title + ": put on.");
        maren.follow("Time simulator");
        maren.isOn("Time simulator");
        maren.type("Each speech", "1:30");
        maren.press("Play it through");
        maren.reads("On the agenda as it is:");

        var ines = way.phone(browser, "/demo");
        ines.page().locator("button[value=ines]").click();
        ines.page().navigate("/conferences");
        ines.follow("Warm winters conference");
        ines.follow("Consent list");
        ines.isOn("Consent list");
        ines.press("I do not insist");
        ines.reads("You no longer insist.");
        ines.press("I want it debated");
        ines.reads("It is debated if enough delegates say so.");
        fits(ines);
        ines.follow("Priorities");
        ines.isOn("Which motions first");
        ines.choose("Place 1", ines.page().locator("#rank1 option").nth(1).innerText());
        ines.choose("Place 2", ines.page().locator("#rank2 option").nth(2).innerText());
        ines.press("Send this ranking");
        ines.reads("Your ranking is in.");
        fits(ines);
        ines.follow("Standing orders");
        ines.isOn("Standing orders");
        ines.reads("Version 1");
        fits(ines);
    }

    private static void fits(Visitor visitor) {
        Assertions.assertThat((Boolean) visitor.page().evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isTrue();
    }
}
