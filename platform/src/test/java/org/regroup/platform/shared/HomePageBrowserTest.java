package org.regroup.platform.shared;

import org.junit.jupiter.api.Test;

import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.BrowserTest;

@BrowserTest
class HomePageBrowserTest {

    @Test
    void theHomePageIsForEverybody(Browser browser) {
        var page = browser.desk("/");
        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        Browser.screenshot(page, "home");
    }
}
