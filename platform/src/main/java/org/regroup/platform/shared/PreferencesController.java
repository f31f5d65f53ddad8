package org.regroup.platform.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Keeps the reader's language and theme in two cookies of a year; they name nobody and are read by nobody else.
@Controller
class PreferencesController {

    private static final Duration YEAR = Duration.ofDays(365);

    @PostMapping("/preferences")
    String keep(@RequestParam @Nullable String language, @RequestParam @Nullable String theme,
            @RequestParam @Nullable String back, HttpServletRequest request, HttpServletResponse response) {
        if (language != null && SharedConfiguration.LANGUAGES.contains(Locale.forLanguageTag(language))) {
            set(LanguageChoice.COOKIE, language, YEAR, request, response);
        }
        if (theme != null) {
            // anything but the two themes means: as the device has it
            set(Pages.THEME_COOKIE, theme, Pages.THEMES.contains(theme) ? YEAR : Duration.ZERO, request, response);
        }
        return "redirect:" + LocalPath.of(back);
    }

    private static void set(String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, age.isZero() ? "" : value).path("/").maxAge(age).sameSite("Lax").httpOnly(true)
                .secure(request.isSecure()).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
