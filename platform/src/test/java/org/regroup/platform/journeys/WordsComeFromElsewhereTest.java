package org.regroup.platform.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import org.regroup.platform.testing.Browser;

/// Words that come from a word processor, in any script, in any amount, or from somebody else at the same time.
@InTheDemonstration
class WordsComeFromElsewhereTest {

    private static final String ARABIC = "نطالب بأن لا تقطع التدفئة عن 12 بيتا في الشتاء.";

    @Autowired
    Places places;

    private static String clipboard(String name) {
        try {
            return new ClassPathResource("clipboard/" + name + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Page as(Browser browser, String person) {
        var page = browser.desk("/demo");
        page.locator("button[value=" + person + "]").click();
        return page;
    }

    /// At the end of the editor for an amendment.
    private Page editor(Browser browser, String title) {
        var page = as(browser, "ines");
        page.navigate("/motions/" + places.amended(title) + "/amendments/new");
        page.locator(".editor").waitFor();
        page.locator(".editor > :last-child").click();
        page.keyboard().press("Control+End");
        return page;
    }

    private static void paste(Page page, String html, String text) {
        page.evaluate("""
                ([html, text]) => {
                    const data = new DataTransfer();
                    if (html) data.setData("text/html", html);
                    data.setData("text/plain", text);
                    document.querySelector(".editor").dispatchEvent(
                        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(html, text));
    }

    private static String written(Page page) {
        return page.locator("textarea[name=text]").inputValue();
    }

    @Test
    void whatWordPutsOnTheClipboardBecomesPlainMarkdownAndTheWriterIsTold(Browser browser) {
        var page = editor(browser, "Pasted from Word");
        paste(page, clipboard("word"), "x");
        assertThat(written(page)).contains("### Winter\n").contains("We meet in Leeds and **agree**\u00a0this.")
                .contains("Every supplier signs the [pledge](https://pledge.example/x).").contains("   1. By *October*.")
                .contains("\n- A point.").contains("Home Cost\n").contains("Flat 200\n").contains("End \\* not emphasis.")
                .doesNotContain("alert").doesNotContain("A comment").doesNotContain("mso").doesNotContain(" not.")
                .doesNotContain("<");
        assertThat(page.locator(".writing [role=status]")).hasText("Pasted without pictures, tables (now paragraphs), and fonts, "
                + "colours and sizes.");
        assertThat(page.locator(".editor").locator("img, table, style, script, [style], font").count()).isZero();
        Browser.axe(page);
    }

    @Test
    void whatLibreOfficeAndOtherPagesPutThereKeepsListsBoldAndDirection(Browser browser) {
        var page = editor(browser, "Pasted from elsewhere");
        paste(page, clipboard("libreoffice"), "x");
        assertThat(written(page)).contains("**Bold start** and plain").contains("Third\n\n   1. Nested").contains("- Dot")
                .contains("نطالب");
        assertThat(page.locator(".editor > :last-child").evaluate("it => getComputedStyle(it).direction")).isEqualTo("rtl");
        paste(page, clipboard("browser"), "x");
        assertThat(written(page)).contains("**Strong** weak *slanted*").contains("- One\n  - Two");
        page.setViewportSize(360, 740);
        Browser.fitsEveryWidth(page);
        Browser.contrast(page);
    }

    @Test
    void theLimitIsSaidBeforeAMegabyteIsLost(Browser browser) {
        var page = editor(browser, "Pasted a megabyte");
        var before = written(page);
        paste(page, "", "y".repeat(1_000_000));
        assertThat(page.locator(".writing [role=status]"))
                .containsText("What you pasted has 1,000,000 characters; at most 200,000");
        assertThat(written(page)).isEqualTo(before);

        paste(page, "", "z".repeat(199_990));
        assertThat(page.locator(".writing [role=status]")).containsText("It is all still here");
        var address = page.url();
        page.getByText("See what this changes").click();
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.locator(".editor")).isFocused();
        assertThat(page.locator(".editor")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void theToolsAreOneStopAndTheArrowKeysGoThroughThem(Browser browser) {
        var page = editor(browser, "Written by keyboard");
        page.locator("[role=toolbar] select").focus();
        for (var key : List.of("ArrowRight", "ArrowRight", "ArrowLeft")) {
            page.keyboard().press(key);
        }
        assertThat(page.locator("[role=toolbar] button").first()).isFocused();
        page.keyboard().press("End");
        assertThat(page.locator("[role=toolbar] button").last()).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[role=toolbar] select")).isFocused();
        assertThat(page.locator("[role=toolbar] [tabindex='0']")).hasCount(1);
        page.keyboard().press("Tab");
        assertThat(page.locator(".editor")).isFocused();
    }

    private Page draft(Browser browser, String title, String body) {
        var page = drafting(browser, title);
        page.locator("textarea[name=body]").fill(body);
        page.getByText("Start the draft").click();
        return page;
    }

    private Page drafting(Browser browser, String title) {
        var page = as(browser, "leila");
        page.navigate("/motions/" + places.amended("Anchor of " + title));
        page.navigate(page.locator("main header a[href^='/alliances/']").first().getAttribute("href") + "/motions/new");
        page.locator("input[name=title]").fill(title);
        return page;
    }

    /// Sends a text of words that are one letter; a browser that had to show it in a field first would take minutes.
    private Page sent(Browser browser, String letter, int letters) {
        var page = drafting(browser, letters + " letters " + letter);
        page.setDefaultTimeout(60_000);
        page.waitForNavigation(() -> page.locator("textarea[name=body]").evaluate("""
                (field, [letter, letters]) => {
                    const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: "body" });
                    hidden.value = (letter.repeat(9) + " ").repeat(letters / 10).slice(0, -1) + letter;
                    field.replaceWith(hidden);
                    hidden.form.submit();
                }""", List.of(letter, letters)));
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ن"})
    void aMegabyteSentToTheServerComesBackWithTheLimit(String letter, Browser browser) {
        var page = sent(browser, letter, 1_000_000);
        assertThat(page.locator("main")).containsText("At most 200,000 characters fit here; these are 1,000,000.");
        assertThat(page.locator("textarea[name=body]").inputValue()).hasSize(1_000_000);
    }

    @Test
    void moreThanAFormTakesIsAnsweredInPlainWords(Browser browser) {
        var page = sent(browser, "x", 17_000_000);
        assertThat(page.locator("h1")).hasText("This is too much text");
        assertThat(page.locator("main")).containsText("at most 16 megabytes");
    }

    @Test
    void wordsFromRightToLeftRunSoOnThePage(Browser browser) {
        var page = draft(browser, "التدفئة", ARABIC + "\n\nAnd one clause in English.");
        assertThat(page.locator("h1")).hasText("التدفئة");
        assertThat(page.locator("h1").evaluate("it => getComputedStyle(it).direction")).isEqualTo("rtl");
        assertThat(page.locator("#clause-1 p").evaluate("it => getComputedStyle(it).direction")).isEqualTo("rtl");
        assertThat(page.locator("#clause-2 p").evaluate("it => getComputedStyle(it).direction")).isEqualTo("ltr");
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
    }

    @Test
    void whoSavesLaterSeesBothVersionsAndMergesThem(Browser browser) {
        var first = draft(browser, "Two write at once", "Every supplier signs a pledge.\n\nNobody is cut off.");
        var address = first.url();
        first.navigate(address + "/text");
        var second = first.context().newPage();
        second.navigate(address + "/text");
        first.locator("textarea[name=body]").fill("All suppliers sign a pledge.\n\nNobody is cut off.");
        first.getByText("Save this version").click();
        assertThat(first.locator("main")).containsText("Saved as a new version.");

        second.locator("textarea[name=body]").fill("Each landlord signs a pledge.\n\nNobody is cut off.");
        second.getByText("Save this version").click();
        assertThat(second.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).isFocused();
        assertThat(second.locator("#theirs")).containsText("All suppliers sign a pledge.");
        assertThat(second.locator("textarea[name=body]").inputValue()).contains("Each landlord signs");
        Browser.axe(second);
        second.locator("textarea[name=body]").fill("All suppliers and each landlord sign a pledge.\n\nNobody is cut off.");
        second.getByText("Save this version").click();
        assertThat(second.locator("#text")).containsText("All suppliers and each landlord sign a pledge.");
    }
}
