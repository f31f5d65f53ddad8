package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
class SignInLimitsTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    JdbcClient database;
    @Autowired
    TestClock clock;
    @Autowired
    Networks networks;
    @Autowired
    SignInLimits limits;
    @Autowired
    People people;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void theLimitIsStatedBeforeItBites() {
        assertThat(Visit.html(new Visit(mvc).get("/sign-in")).select("main").text()).contains("five links an hour");
    }

    @Test
    void theSixthLinkToAnAddressIsRefusedWithAnHourToComeBackHoweverTheAddressIsWritten() {
        people.register("limited@example.org", "Known");
        for (var address : new String[]{"limited@example.org", "nobody.limited@example.org"}) {
            for (int i = 0; i < SignInLimits.PER_ADDRESS; i++) {
                assertThat(new Visit(mvc).post("/sign-in", "/sign-in", "email", address)).hasStatus3xxRedirection();
            }
            var refused = new Visit(mvc).post("/sign-in", "/sign-in", "email", " " + address.toUpperCase(java.util.Locale.ROOT));
            assertThat(refused).hasStatus(429);
            assertThat(Visit.html(refused).select("#email-error").text()).containsPattern("Come back at .*\\d\\d:\\d\\d");
            assertThat(Visit.html(refused).select("input[name=email]").val()).containsIgnoringCase(address);
        }
        clock.advance(Duration.ofMinutes(13));
        assertThat(new Visit(mvc).post("/sign-in", "/sign-in", "email", "limited@example.org")).hasStatus3xxRedirection();
    }

    @Test
    void theEleventhLinkFromABrowserIsRefused() {
        var browser = new Visit(mvc);
        int taken = 0;
        for (int i = 0; i < 12; i++) {
            var answer = browser.post("/sign-in", "/sign-in", "email", UUID.randomUUID() + "@example.org");
            taken += answer.getResponse().getStatus() == 302 ? 1 : 0;
        }
        assertThat(taken).isEqualTo(11); // the first comes before the browser has its cookie
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.254, true", "192.0.2.1, 192.0.3.1, false", "2001:db8:1:2ff::1, 2001:db8:1:200::9, true",
            "2001:db8:1:200::1, 2001:db8:1:300::1, false"})
    void neighboursCountAsOneNetwork(String one, String other, boolean same) {
        assertThat(networks.of(from(one)).equals(networks.of(from(other)))).isEqualTo(same);
    }

    @Test
    void theHashOfANetworkIsAnotherOneTheNextDayAndHoldsNoAddress() {
        var today = networks.of(from("192.0.2.1"));
        clock.advance(Duration.ofDays(1));
        assertThat(networks.of(from("192.0.2.1"))).isNotEqualTo(today).doesNotContain("192");
        clock.advance(Duration.ofDays(2));
        networks.of(from("192.0.2.1"));
        assertThat(database.sql("select count(*) from network_secret").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aWholeAssemblyFitsBehindOneNetwork() {
        var answers = java.util.stream.IntStream.range(0, 305).mapToObj(i -> limits.take(
                new EmailAddress("assembly" + i + "@example.org"), from("198.51.100." + i % 250))).toList();
        assertThat(answers.subList(0, 300)).allMatch(org.regroup.platform.shared.RateLimits.Allowed.class::isInstance);
        assertThat(answers.getLast()).isInstanceOf(org.regroup.platform.shared.RateLimits.Refused.class);
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
