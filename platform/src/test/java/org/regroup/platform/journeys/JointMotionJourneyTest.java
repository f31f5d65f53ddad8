package org.regroup.platform.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.testing.Browser;

/// Two organisations move a motion together: what both take in becomes part of it, and of an amendment in two parts they take in
/// one: by mouse, by keyboard, without script and on a phone.
@InTheDemonstration
class JointMotionJourneyTest {

    @Autowired
    Places places;

    @ParameterizedTest
    @EnumSource
    void bothMoversHaveToAgree(Way way, Browser browser) {
        var motion = "/motions/" + places.jointly("Jointly " + way.suffix());
        var bram = as(way, browser, "bram");
        propose(bram, motion, "Bills rather than debts", false);
        var noor = as(way, browser, "noor");
        open(noor, motion, "Bills rather than debts");
        noor.press("Accept this amendment");
        noor.reads("It waits for the other movers");
        noor.reads("has still to say");
        var ines = as(way, browser, "ines");
        open(ines, motion, "Bills rather than debts");
        ines.press("Accept this amendment");
        ines.reads("It is part of the text");

        propose(bram, motion, "Two things at once", true);
        open(noor, motion, "Two things at once");
        inParts(noor);
        noor.reads("Your answer is recorded");
        open(ines, motion, "Two things at once");
        inParts(ines);
        ines.reads("Taken in parts: 1 of 2 decided");
    }

    @Test
    void onAPhone(Browser browser) {
        var motion = "/motions/" + places.jointly("Jointly on a phone");
        var bram = as(Way.MOUSE, browser, "bram");
        propose(bram, motion, "Two things at once", true);
        var noor = Way.MOUSE.phone(browser, "/demo");
        noor.page().locator("button[value=noor]").click();
        open(noor, motion, "Two things at once");
        Browser.axe(noor.page());
        Browser.fitsEveryWidth(noor.page());
        inParts(noor);
        noor.reads("part 2: takes it in");
        Browser.axe(noor.page());
        Browser.fitsEveryWidth(noor.page());
    }

    private static void inParts(Visitor mover) {
        mover.unfold("Answer its parts one by one");
        mover.way().hand.tick(mover.page().getByRole(AriaRole.RADIO,
                new Page.GetByRoleOptions().setName("Take in part 2").setExact(true)));
        mover.press("Record these answers");
    }

    private static void open(Visitor visitor, String motion, String title) {
        visitor.page().navigate(motion);
        visitor.follow(title);
        visitor.isOn(title);
    }

    /// Changes the last word of the text, and for an amendment in two parts the first one too.
    private static void propose(Visitor visitor, String motion, String title, boolean inParts) {
        visitor.page().navigate(motion);
        visitor.follow("Propose an amendment");
        visitor.isOn("Propose an amendment");
        var page = visitor.page();
        if (!visitor.way().script) {
            var typed = page.locator("textarea[name=text]").inputValue().stripTrailing().replaceAll("\\S+$",
                    "bills" + (inParts ? " and rents" : ""));
            visitor.type("The text as it should read", inParts ? typed.replace("Nobody goes cold", "Nobody is cold") : typed);
        } else {
            var editor = page.locator(".editor");
            editor.waitFor();
            if (visitor.way() == Way.KEYBOARD) {
                for (int tabs = 0; tabs < 100 && !(Boolean) editor.evaluate("it => it === document.activeElement"); tabs++) {
                    page.keyboard().press("Tab");
                }
            } else {
                editor.locator("p").last().click();
            }
            page.keyboard().press("Control+End");
            page.keyboard().press("Control+Shift+ArrowLeft");
            page.keyboard().type("bills" + (inParts ? " and rents" : ""));
            if (inParts) {
                page.keyboard().press("Control+Home");
                page.keyboard().type("Truly ");
            }
        }
        visitor.type("In a few words", title);
        if (inParts) {
            visitor.way().hand.press(page.getByLabel("Its parts may be voted on one by one"));
        }
        visitor.press("See what this changes");
        visitor.isOn("Is this what you mean?");
        visitor.press("Move this amendment");
        visitor.reads("Your amendment is moved");
    }

    private static Visitor as(Way way, Browser browser, String person) {
        var visitor = way.desk(browser, "/demo");
        visitor.page().locator("button[value=" + person + "]").click();
        return visitor;
    }
}
