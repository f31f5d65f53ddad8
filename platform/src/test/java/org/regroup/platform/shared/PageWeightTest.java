package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
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
        var seen = new ArrayList<Request>();
        page.onRequestFinished(seen::add);
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var requests = List.copyOf(seen);
        var bytes = requests.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
        return new Weight(requests.size(), bytes);
    }
}
