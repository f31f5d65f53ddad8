package org.regroup.platform.conferences.passes;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.SiteSettings;

/// Keeps a pass in the browser for as long as the conference lasts, and sends it to the pages of this conference only.
@Component
class PassCookie {

    private static final Duration AFTERWARDS = Duration.ofDays(7);

    private final boolean secure;
    private final Clock clock;

    PassCookie(SiteSettings site, Clock clock) {
        this.secure = "https".equals(site.address().getScheme());
        this.clock = clock;
    }

    void give(HttpServletResponse response, Conference conference, String token) {
        var age = Duration.between(clock.instant(), conference.ends().plus(AFTERWARDS));
        set(response, conference, token, age.isNegative() ? AFTERWARDS : age);
    }

    void take(HttpServletResponse response, Conference conference) {
        set(response, conference, "", Duration.ZERO);
    }

    // lax, not strict: the link is followed from the picture on the pass and from mail pages
    private void set(HttpServletResponse response, Conference conference, String value, Duration age) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(Passes.COOKIE, value).path(conference.href()).maxAge(age)
                .httpOnly(true).secure(secure).sameSite("Lax").build().toString());
    }
}
