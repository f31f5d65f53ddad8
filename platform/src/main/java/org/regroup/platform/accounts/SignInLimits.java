package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.RateLimit;
import org.regroup.platform.shared.RateLimits;

/// How many links may be asked for. The limit of a network is wide, since a whole assembly may sit behind one.
@Component
class SignInLimits {

    static final int PER_ADDRESS = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RateLimit ADDRESS = new RateLimit("sign-in link to an address", PER_ADDRESS, HOUR);
    private static final RateLimit BROWSER = new RateLimit("sign-in link from a browser", 10, HOUR);
    private static final RateLimit NETWORK = new RateLimit("sign-in link from a network", 300, HOUR);

    private final RateLimits limits;
    private final Networks networks;
    private final BrowserCookie browsers;

    SignInLimits(RateLimits limits, Networks networks, BrowserCookie browsers) {
        this.limits = limits;
        this.networks = networks;
        this.browsers = browsers;
    }

    /// The same for every address, known here or not.
    RateLimits.Answer take(EmailAddress address, HttpServletRequest request) {
        if (limits.take(NETWORK, networks.of(request)) instanceof RateLimits.Refused refused) {
            return refused;
        }
        var browser = browsers.of(request);
        if (browser.isPresent() && limits.take(BROWSER, browser.get()) instanceof RateLimits.Refused refused) {
            return refused;
        }
        return limits.take(ADDRESS, address.value().toLowerCase(Locale.ROOT));
    }
}
