package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Tokens;

/// Knows the browser that asked for a link again, and nothing about who uses it: a random secret that lives an hour at most.
@Component
class BrowserCookie {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final CookieRules rules;
    private final String name;

    BrowserCookie(SiteSettings site) {
        rules = new CookieRules(site);
        name = rules.name("browser");
    }

    Optional<String> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(cookie -> cookie.getValue())
                        .filter(value -> SECRET.matcher(value).matches()).findFirst();
    }

    /// The secret this browser has, or a new one; either lives an hour from now, so that a slow first mail still works.
    String give(HttpServletRequest request, HttpServletResponse response) {
        var secret = of(request).orElseGet(Tokens::next);
        set(response, secret, Duration.ofHours(1));
        return secret;
    }

    void take(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    // lax, not strict: the link is followed from a mail page on another site
    private void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path("/").maxAge(age).httpOnly(true)
                .secure(rules.secure()).sameSite("Lax").build().toString());
    }
}
