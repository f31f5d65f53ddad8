package org.regroup.platform.shared;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/// The page around a page: language, direction, texts, dates, who is looking, and the token each form carries.
///
/// Every template takes one as its first parameter, named `page`.
public record Page(String path, Locale locale, ZoneId zone, @Nullable String theme, Visitor visitor, MessageSource messages,
        Supplier<@Nullable CsrfToken> csrf, UnaryOperator<String> assets, SiteSettings settings, boolean fragment) {

    /// The text of a key in the reader's language; a key that no file has is a bug.
    public String t(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /// The same page in another language and theme, whatever the reader has chosen; for the style page.
    Page shown(Locale language, @Nullable String look) {
        return new Page(path, language, zone, look, visitor, messages, csrf, assets, settings, fragment);
    }

    /// What this server is called.
    public String site() {
        return settings.name();
    }

    /// Where the source of this program is to be had; null where nobody has said.
    public @Nullable URI source() {
        return settings.source();
    }

    /// The address of a static file with the fingerprint of its content, so that browsers may keep it for a year.
    public String asset(String path) {
        return assets.apply(path);
    }

    /// What a form hands back to show that it came from a page of ours.
    public String csrfToken() {
        var token = csrf.get();
        return token == null ? "" : token.getToken();
    }

    public List<Locale> languages() {
        return SharedConfiguration.LANGUAGES;
    }

    /// `rtl` for scripts that run from right to left, else `ltr`.
    public String dir() {
        return switch (locale.getLanguage()) {
            case "ar", "fa", "he", "ur" -> "rtl";
            case String _ -> "ltr";
        };
    }

    public String lang() {
        return locale.toLanguageTag();
    }

    /// How dates are written: English is British here.
    private Locale customs() {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    /// A day, such as 3 May 2026.
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(customs()).format(day);
    }

    /// The day of an instant, where this server stands.
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /// The same page with times as they are in another zone, such as that of a vote.
    public Page in(ZoneId other) {
        return new Page(path, locale, other, theme, visitor, messages, csrf, assets, settings, fragment);
    }

    /// A zone as people name it: `Z` is UTC.
    public static ZoneId named(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    }

    /// A day with hour and zone, for whatever opens or closes.
    public String dateTime(Instant instant) {
        var at = instant.atZone(named(zone));
        return date(at.toLocalDate()) + ", " + DateTimeFormatter.ofPattern("HH:mm zzz", customs()).format(at);
    }

    /// Machine-readable form for `<time datetime>`.
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant);
    }

    /// A whole number with the reader's separators.
    public String number(long value) {
        return String.format(locale, "%,d", value);
    }

    /// A share from 0 to 1 as whole per cent, such as 84%.
    public String percent(double share) {
        return t("shared.percent", Math.round(share * 100));
    }

    /// Whether this path, or one below it, is what the reader sees.
    public boolean at(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
