package org.regroup.platform.decisions.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.BrowserTest;

@BrowserTest
class CountingInTheBrowserTest {

    @Test
    void aStrangerHandsInAFileAndReadsTheCount(Browser browser) {
        var page = browser.desk("/count");
        handIn(page, "delegates.blt", Delegates.blt(), "scottish");
        look(page, "counted-stv");
        var download = page.waitForDownload(() -> page.locator("button[value=json]").click());
        assertThat(download.suggestedFilename()).isEqualTo("delegates-scottish.json");
    }

    @Test
    void aTieByLotIsShownWithItsOtherOutcome(Browser browser) {
        var page = browser.desk("/count");
        page.locator("#ballots").fill("3: Ada > Ben\n2: Ben\n2: Cleo\n");
        page.locator("#method").selectOption("irv");
        page.locator("#seed").fill("26 02 21 - 4 19 23 31 38 44");
        page.locator("form[action='/count'] button").click();
        look(page, "counted-tie");
    }

    @Test
    void withoutScriptPairsAreCountedOnAPhone(Browser browser) {
        var page = browser.open("/count?example=capital",
                options -> options.setViewportSize(360, 740).setJavaScriptEnabled(false));
        page.locator("#method").selectOption("schulze");
        page.locator("form[action='/count'] button").click();
        assertThat(page.locator(".standfirst").textContent()).isEqualTo("Elected: Nashville.");
        Browser.fitsEveryWidth(page);
        Browser.screenshot(page, "counted-pairs");
    }

    @Test
    void whatIsWrongIsShown(Browser browser) {
        var page = browser.desk("/count");
        look(page, "count");
        handIn(page, "ward.blt", "3 1\n1 1 2 0\n1 9 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n", "scottish");
        look(page, "count-problems");
    }

    private static void handIn(Page page, String name, String content, String method) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#method").selectOption(method);
        page.locator("form[action='/count'] button").click();
    }

    private static void look(Page page, String name) {
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        Browser.screenshot(page, name);
    }
}
