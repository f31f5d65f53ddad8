package org.regroup.platform.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// Gathers what every page needs to know of the request it answers.
@Component
public class Pages {

    static final String THEME_COOKIE = "theme";
    static final Set<String> THEMES = Set.of("light", "dark");

    private final MessageSource messages;
    private final SiteSettings site;
    private final ResourceUrlProvider files;
    private final LocaleResolver languages;
    private final Webjars webjars;

    Pages(MessageSource messages, SiteSettings site, ResourceUrlProvider files, LocaleResolver languages, Webjars webjars) {
        this.messages = messages;
        this.site = site;
        this.files = files;
        this.languages = languages;
        this.webjars = webjars;
    }

    public Page of(HttpServletRequest request) {
        return new Page(request.getRequestURI(), languages.resolveLocale(request), ZoneId.of(site.zone()), theme(request),
                visitor(), messages, () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()), this::asset, site,
                request.getHeader("HX-Request") != null);
    }

    /// For what is made once for many readers of one language: it knows nobody and carries no token.
    public Page of(Locale language) {
        return new Page("", language, ZoneId.of(site.zone()), null, Visitor.ANONYMOUS, messages, () -> null, this::asset, site,
                true);
    }

    private String asset(String path) {
        var address = path.startsWith(Webjars.PREFIX) ? webjars.address(path) : files.getForLookupPath(path);
        return address == null ? path : address;
    }

    private static @Nullable String theme(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(THEME_COOKIE)).map(Cookie::getValue)
                        .filter(THEMES::contains).findFirst().orElse(null);
    }

    private static Visitor visitor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Visitor known ? known : Visitor.ANONYMOUS;
    }
}
