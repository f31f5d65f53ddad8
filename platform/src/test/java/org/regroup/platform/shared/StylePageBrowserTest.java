package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.BrowserTest;

@BrowserTest
class StylePageBrowserTest {

    @Autowired
    Webjars webjars;

    @ParameterizedTest
    @CsvSource({"style-light, /style?theme=light", "style-dark, /style?theme=dark", "style-rtl, /style?dir=rtl&theme=light",
            "style-rtl-dark, /style?dir=rtl&theme=dark"})
    void everyPieceIsForEverybody(String name, String path, Browser browser) {
        var page = browser.desk(path);

        Browser.axe(page);
        Browser.fitsEveryWidth(page);
        Browser.screenshot(page, name);
    }

    @Test
    void everyPieceStandsOnAPhone(Browser browser) {
        var page = browser.phone("/style");

        Browser.axe(page);
        Browser.fitsEveryWidth(page);
    }

    @Test
    void nothingIsLostInForcedColours(Browser browser) {
        var page = browser.open("/style", options -> options.setViewportSize(1280, 900).setForcedColors(ForcedColors.ACTIVE));

        Browser.axe(page);
        Browser.screenshot(page, "style-forced");
    }

    @Test
    void aGroupOnTheMapStepsForwardWithoutScript(Browser browser) {
        var page = browser.open("/style",
                options -> options.setViewportSize(1280, 900).setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE));

        page.getByLabel("Group 1", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).check();

        assertThat(opacity(page.locator(".dot.g1").first())).isEqualTo("1");
        assertThat(opacity(page.locator(".dot.g2").first())).isEqualTo("0.13");
    }

    private static Object opacity(Locator dot) {
        return dot.evaluate("dot => getComputedStyle(dot).opacity");
    }

    @Test
    void theMenuOpensOnAPhoneByKeyboard(Browser browser) {
        var page = browser.phone("/style");
        Locator rooms = page.locator("#nav");
        assertThat(rooms.isVisible()).isFalse();

        page.getByText("Menu").press("Enter");

        assertThat(rooms.isVisible()).isTrue();
        Browser.axe(page);
    }

    @Test
    void theThemeIsChosenWithoutScript(Browser browser) {
        var page = browser.withoutScript("/style");

        page.locator(".prefer button[value=dark]").click();

        assertThat(page.url()).endsWith("/style");
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
    }

    @Test
    void htmxRunsUnderTheContentPolicy(Browser browser) {
        var page = browser.desk("/style");

        // as layout.page(htmx = true) does; the browser fails the test if the policy is broken
        page.evaluate("""
                version => new Promise(loaded => {
                  const settings = document.createElement("meta");
                  settings.name = "htmx-config";
                  settings.content = '{"includeIndicatorStyles":false,"allowEval":false}';
                  const script = document.createElement("script");
                  script.src = version;
                  script.onload = loaded;
                  document.head.append(settings, script);
                })""", webjars.address("/webjars/htmx.org/dist/htmx.min.js"));

        assertThat(page.evaluate("typeof htmx")).isEqualTo("object");
    }
}
