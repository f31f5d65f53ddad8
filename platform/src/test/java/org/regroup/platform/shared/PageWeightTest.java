package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;

import org.regroup.platform.testing.Browser;
import org.regroup.platform.testing.BrowserTest;

@BrowserTest
class PageWeightTest {

    private static final int FIRST_VISIT_BYTES = 40_000;
    private static final int FIRST_VISIT_REQUESTS = 6;

    @Test
    void theFirstVisitToTheHeaviestPageOfTheHouseIsLight(Browser browser) {
        var weight = weigh(browser, "/style");

        assertThat(weight.requests()).isLessThanOrEqualTo(FIRST_VISIT_REQUESTS);
        assertThat(weight.bytes()).isLessThanOrEqualTo(FIRST_VISIT_BYTES);
    }

    @Test
    void theFirstVisitToTheHomePageTakesHalfOfWhatItMay(Browser browser) {
        var weight = weigh(browser, "/");

        assertThat(weight.requests()).isLessThanOrEqualTo(FIRST_VISIT_REQUESTS);
        assertThat(weight.bytes()).isLessThanOrEqualTo(FIRST_VISIT_BYTES / 2);
    }

    private record Weight(int requests, int bytes) {}

    /// Everything a new visitor fetches, headers not counted, as it travels: compressed.
    private static Weight weigh(Browser browser, String path) {
        var page = browser.desk("/health");
        var requests = Collections.synchronizedList(new ArrayList<Request>());
        page.onRequestFinished(requests::add);
        page.navigate(path);
        page.waitForLoadState();
        var bytes = requests.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
        System.out.printf("%s: %d bytes in %d requests %s%n", path, bytes, requests.size(),
                requests.stream().map(request -> request.sizes().responseBodySize + " " + request.url()).toList());
        return new Weight(requests.size(), bytes);
    }
}
