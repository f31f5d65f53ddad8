package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.SiteSettings;

/// Makes a browser speak the language its owner chose in the account, on whichever device.
@Component
class LanguageCookie {

    private static final String NAME = "language";

    private final boolean secure;

    LanguageCookie(SiteSettings site) {
        secure = new CookieRules(site).secure();
    }

    void set(HttpServletResponse response, Locale language) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, language.toLanguageTag()).path("/")
                .maxAge(Duration.ofDays(365)).httpOnly(true).secure(secure).sameSite("Lax").build().toString());
    }

    /// Does not undo what somebody chose on this very device.
    void setIfNone(HttpServletRequest request, HttpServletResponse response, Locale language) {
        var cookies = request.getCookies();
        if (cookies == null || Arrays.stream(cookies).noneMatch(cookie -> cookie.getName().equals(NAME))) {
            set(response, language);
        }
    }
}
