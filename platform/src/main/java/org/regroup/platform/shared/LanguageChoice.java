package org.regroup.platform.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// The reader's language: the one chosen before (a cookie), else the first of the browser's that we have, else English.
final class LanguageChoice implements LocaleResolver {

    static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> preferred(request)).orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is changed by the preferences form");
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                        .filter(SharedConfiguration.LANGUAGES::contains).findFirst();
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        for (var wanted = request.getLocales(); wanted.hasMoreElements();) {
            var language = Locale.of(wanted.nextElement().getLanguage());
            if (SharedConfiguration.LANGUAGES.contains(language)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
