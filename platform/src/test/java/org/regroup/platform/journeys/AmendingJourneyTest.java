package org.regroup.platform.journeys;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.testing.Browser;

/// Three organisations amend the same paragraph, the mover accepts one of the amendments, and one that no longer fits is put in
/// other words: by mouse, by keyboard and without script.
@InTheDemonstration
class AmendingJourneyTest {

    @Autowired
    Places places;

    @ParameterizedTest
    @EnumSource
    void threeAmendOneParagraph(Way way, Browser browser) {
        var motion = "/motions/" + places.amended("Winter " + way.suffix());
        var ines = as(way, browser, "ines");
        amend(ines, motion, "rents", "Rents rather than debts");
        var bram = as(way, browser, "bram");
        amend(bram, motion, "bills", "Bills rather than debts");
        var kwame = as(way, browser, "kwame");
        amend(kwame, motion, "arrears", "Arrears rather than debts");
        kwame.page().navigate(motion);
        kwame.reads("A1 and A2 meet here");

        var noor = as(way, browser, "noor");
        noor.page().navigate(motion);
        noor.follow("Bills rather than debts");
        noor.press("Accept this amendment");
        noor.reads("It is part of the text");

        ines.page().navigate("/");
        ines.reads("A1 needs other words");
        ines.page().navigate(motion);
        ines.follow("Rents rather than debts");
        ines.reads("As the text reads now");
        ines.follow("Put it in other words");
        write(ines, "bills and rents");
        ines.press("See what this changes");
        ines.type("Who agreed to the new words", "General meeting of 3 May");
        ines.press("Put these words in its place");
        ines.reads("The amendment reads anew");
        ines.page().navigate(motion + "?view=new&show=A1");
        ines.reads("A joint fund shall pay bills and rents");
    }

    @Test
    void onAPhone(Browser browser) {
        var motion = "/motions/" + places.amended("Winter on a phone");
        var ines = Way.MOUSE.phone(browser, "/demo");
        ines.page().locator("button[value=ines]").click();
        amend(ines, motion, "rents", "Rents rather than debts");
        Browser.axe(ines.page());
        Browser.fitsEveryWidth(ines.page());
    }

    private static void amend(Visitor visitor, String motion, String words, String title) {
        visitor.page().navigate(motion);
        visitor.follow("Propose an amendment");
        visitor.isOn("Propose an amendment");
        write(visitor, words);
        visitor.type("In a few words", title);
        visitor.press("See what this changes");
        visitor.isOn("Is this what you mean?");
        visitor.reads("In clause 2 replace “debts” by “" + words + "”.");
        visitor.press("Move this amendment");
        visitor.reads("Your amendment is moved");
    }

    /// Puts words in the place of the last word of the text.
    private static void write(Visitor visitor, String words) {
        var page = visitor.page();
        if (!visitor.way().script) {
            var field = page.locator("textarea[name=text]");
            visitor.type("The text as it should read", field.inputValue().stripTrailing().replaceAll("\\S+$", words));
            return;
        }
        var editor = page.locator(".editor");
        reach(visitor, editor);
        page.keyboard().press("Control+End");
        page.keyboard().press("Control+Shift+ArrowLeft");
        page.keyboard().type(words);
    }

    private static void reach(Visitor visitor, Locator editor) {
        editor.waitFor();
        if (visitor.way() == Way.KEYBOARD) {
            for (int tabs = 0; tabs < 100 && !(Boolean) editor.evaluate("it => it === document.activeElement"); tabs++) {
                visitor.page().keyboard().press("Tab");
            }
        } else {
            editor.locator("p").last().click();
        }
    }

    private static Visitor as(Way way, Browser browser, String person) {
        var visitor = way.desk(browser, "/demo");
        visitor.page().locator("button[value=" + person + "]").click();
        return visitor;
    }
}
