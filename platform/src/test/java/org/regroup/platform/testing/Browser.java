package org.regroup.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A browser in the hands of one test. It closes with the test, and the test fails if any page asked another server for
/// something, broke the content security policy or left a script error.
///
/// ```java
/// @BrowserTest
/// class VotingJourneyTest {
///     @Test
///     void aMemberAnswersOnAPhone(Browser browser) {
///         var page = browser.phone("/dialogues");
///         page.getByRole(AriaRole.LINK, ...).click();
///         Browser.axe(page);
///     }
/// }
/// ```
public final class Browser {

    private static final int[] WIDTHS = {320, 360, 768, 1280};
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final com.microsoft.playwright.Browser chromium;
    private final URI site;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium, URI site) {
        this.chromium = chromium;
        this.site = site;
    }

    /// Where the server under test is found, without a slash at the end.
    public URI site() {
        return site;
    }

    /// A page on a desk: 1280 pixels wide, mouse and keyboard. Each call is a new visitor with no cookies.
    public Page desk(String path) {
        return open(path, options -> options.setViewportSize(1280, 900));
    }

    /// A page on a phone: 360 pixels wide, by touch.
    public Page phone(String path) {
        return open(path, options -> options.setViewportSize(360, 740).setHasTouch(true).setIsMobile(true)
                .setDeviceScaleFactor(2));
    }

    /// A page in a browser that runs no script.
    public Page withoutScript(String path) {
        return open(path, options -> options.setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    /// A new visitor whose browser is set up as the test wants it.
    public Page open(String path, UnaryOperator<com.microsoft.playwright.Browser.NewContextOptions> setUp) {
        var context = chromium.newContext(setUp.apply(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(site.toString()).setLocale("en-GB").setTimezoneId("Europe/London")));
        context.setDefaultTimeout(10_000);
        context.onRequest(request -> {
            if (!request.url().startsWith(site + "/") && !request.url().startsWith("data:")) {
                faults.add("asked another server: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        context.onWebError(error -> faults.add("script error: " + error.error()));
        contexts.add(context);
        var page = context.newPage();
        page.navigate(path);
        return page;
    }

    /// Fails with a list of what axe finds wrong on the page, target sizes of WCAG 2.2 included.
    public static void axe(Page page) {
        assertThat(Axe.violations(page, List.of())).as("what axe finds on " + page.url()).isEmpty();
    }

    /// Like [#axe], but only what colours change: for a page that has been checked in other colours before.
    public static void contrast(Page page) {
        assertThat(Axe.violations(page, List.of("color-contrast"))).as("contrast on " + page.url()).isEmpty();
    }

    /// Fails if the page can be scrolled sideways at any width from a small phone to a desk.
    public static void fitsEveryWidth(Page page) {
        var before = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, before.height);
            var tooWide = (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(tooWide).as("pixels too wide at " + width + " on " + page.url()).isNotPositive();
        }
        page.setViewportSize(before.width, before.height);
    }

    /// Pictures of the whole page, on a desk and on a phone, light and dark: see [#picture].
    public static void screenshot(Page page, String name) {
        var before = page.viewportSize();
        for (int width : new int[]{1280, 360}) {
            page.setViewportSize(width, before.height);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                var file = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
                picture(page, file, true);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions());
        page.setViewportSize(before.width, before.height);
    }

    /// One picture under `target/screenshots`, as the page is now: the whole of it or what a visitor sees at once. Taken only where somebody
    /// wants to look (`-Dregroup.pictures=true`): pictures of every page take longer than looking at what they show by rule. A busy
    /// machine now and then makes the browser refuse one; it is asked a second time.
    public static void picture(Page page, String file, boolean whole) {
        if (!Boolean.getBoolean("regroup.pictures")) {
            return;
        }
        var options = new Page.ScreenshotOptions().setFullPage(whole).setPath(PICTURES.resolve(file));
        try {
            page.screenshot(options);
        } catch (PlaywrightException refused) {
            page.screenshot(options);
        }
    }

    /// Keeps what a failing test last saw, as `failed-…` under `target/screenshots`.
    void keepFailure(String test) {
        for (int visitor = 0; visitor < contexts.size(); visitor++) {
            for (var page : contexts.get(visitor).pages()) {
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(PICTURES.resolve("failed-" + test + "-" + visitor + ".png")));
            }
        }
    }

    void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    void shouldBeFaultless() {
        assertThat(faults).as("requests to others, breaches of the content policy, script errors").isEmpty();
    }
}
