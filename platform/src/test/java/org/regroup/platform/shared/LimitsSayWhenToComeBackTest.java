package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
class LimitsSayWhenToComeBackTest {

    @Autowired
    RateLimits limits;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theHourNamedIsTheHourAtWhichItWorksAgain() {
        var limit = new RateLimit("a test of the hour", 2, Duration.ofMinutes(10));
        assertThat(limits.take(limit, "ada")).isEqualTo(new RateLimits.Allowed());
        assertThat(limits.take(limit, "ada")).isEqualTo(new RateLimits.Allowed());
        var refused = (RateLimits.Refused) limits.take(limit, "ada");
        var wait = Duration.between(clock.instant(), refused.comeBack());
        assertThat(wait).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5).plusSeconds(1));
        clock.advance(wait.minusSeconds(1));
        assertThat(limits.take(limit, "ada")).isInstanceOf(RateLimits.Refused.class);
        clock.advance(Duration.ofSeconds(2));
        assertThat(limits.take(limit, "ada")).isEqualTo(new RateLimits.Allowed());
    }

    @Test
    void oneLimitDoesNotUseUpAnother() {
        var letters = new RateLimit("letters", 1, Duration.ofHours(1));
        var links = new RateLimit("links", 1, Duration.ofHours(1));
        assertThat(limits.take(letters, "ben")).isInstanceOf(RateLimits.Allowed.class);
        assertThat(limits.take(letters, "ben")).isInstanceOf(RateLimits.Refused.class);
        assertThat(limits.take(letters, "cleo")).isInstanceOf(RateLimits.Allowed.class);
        assertThat(limits.take(links, "ben")).isInstanceOf(RateLimits.Allowed.class);
    }

    @Test
    void nobodysAddressIsStored() {
        limits.take(new RateLimit("mail", 1, Duration.ofHours(1)), "dora@example.org");
        var stored = jdbc.sql("select key, state from rate_limit")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1)
                        + new String(row.getBytes(2), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(stored).isNotEmpty().noneMatch(text -> text.contains("dora") || text.contains("mail"));
    }

    @Test
    void whatIsWholeAgainIsForgotten() {
        var limit = new RateLimit("forgotten", 1, Duration.ofMinutes(1));
        limits.take(limit, "emil");
        jdbc.sql("update rate_limit set expires_at = 1").update();
        limits.removeOld();
        assertThat(jdbc.sql("select count(*) from rate_limit").query(Long.class).single()).isZero();
    }
}
