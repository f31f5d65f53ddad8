package org.regroup.platform.journeys;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.Statements;

/// What every page owes everybody: to be usable, to fit, to ask nobody else, and to cost the database little.
@InTheDemonstration
class EveryPageTest {

    private static final int MOST_QUERIES = 8;
    /// own data, which every room hands out of each of its tables
    private static final String FROM_EVERY_ROOM = "account-data";
    private static final int MOST_FROM_EVERY_ROOM = 96;

    @Autowired
    Places places;
    @Autowired
    People people;
    @Autowired
    Statements statements;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @Test
    void noPageIsForgotten() {
        var known = Stream.concat(places.all().stream().map(Place::pattern), Places.NO_PAGES.stream()).collect(toSet());

        assertThat(addresses.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.regroup."))
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())).isSubsetOf(known);
    }

    @Test
    void everyPageIsForEverybody(Browser browser) {
        var visitors = new HashMap<String, Page>();
        SoftAssertions.assertSoftly(softly -> {
            for (var place : places.all()) {
                var page = visitors.computeIfAbsent(Objects.requireNonNullElse(place.as(), ""), as -> visitor(browser, as));
                softly.assertThatCode(() -> look(page, place)).as(place.name()).doesNotThrowAnyException();
            }
        });
    }

    @Test
    void noPageAsksTheDatabaseMuch() {
        var many = new HashMap<String, Integer>();
        for (var place : places.all()) {
            var as = place.as();
            var request = mvc.get().uri(place.path());
            if (as != null) {
                request = request.with(People.signedIn(people.person(as, address(as))));
            }
            var asked = request;
            // the second visit: what is kept from the first is what most visitors meet
            assertThat(asked.exchange()).hasStatus(place.status());
            var queries = statements.during(() -> assertThat(asked.exchange()).hasStatus(place.status()));
            if (queries.size() > (place.name().equals(FROM_EVERY_ROOM) ? MOST_FROM_EVERY_ROOM : MOST_QUERIES)) {
                many.put(place.name(), queries.size());
            }
        }
        assertThat(many).as("pages with more than %d queries", MOST_QUERIES).isEqualTo(Map.of());
    }

    private static Page visitor(Browser browser, String as) {
        if (as.isEmpty()) {
            return browser.desk("/");
        }
        var page = browser.desk("/demo");
        page.locator("button[value=" + as + "]").click();
        return page;
    }

    private static void look(Page page, Place place) {
        page.setViewportSize(1280, 900);
        var response = Objects.requireNonNull(page.navigate(place.path()));
        assertThat(response.status()).isEqualTo(place.status());
        assertThat(page.locator("h1").count()).as("first headings").isEqualTo(1);
        page.evaluate("() => document.querySelectorAll('[autofocus]').forEach(field => field.blur())");
        for (int width : new int[]{1280, 360}) {
            page.setViewportSize(width, 900);
            for (var scheme : new ColorScheme[]{ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                var file = place.name() + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                Browser.picture(page, file, true);
                if (scheme == ColorScheme.LIGHT) {
                    Browser.axe(page);
                } else {
                    Browser.contrast(page);
                }
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions());
        Browser.fitsEveryWidth(page);
    }

    private static String address(String as) {
        return switch (as) {
            case "ines" -> "ines@circle.example";
            case "noor" -> "noor@tenants.example";
            case "bram" -> "bram@coops.example";
            case "leila" -> "leila@nobody.example";
            case String _ -> as + "@union.example";
        };
    }
}
