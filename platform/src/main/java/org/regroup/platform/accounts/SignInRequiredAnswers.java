package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.page.InterruptedPage;
import org.regroup.platform.shared.LocalPath;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.SiteSettings;

/// Answers whoever must sign in first: readers are led to the sign-in page and back, writers get back what they typed, and
/// machines are told in problem details (RFC 9457).
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInRequiredAnswers {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    /// More than this is not carried through a second form.
    private static final int KEPT = 200_000;
    /// Numbers, identifiers and single words of a list are what pages put into forms themselves.
    private static final Pattern WRITTEN = Pattern.compile("(?s).*\\p{L}.*[\\s\\p{P}].*\\p{L}.*");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F-]{36}|/.*|https?:.*");

    private final Pages pages;
    private final SiteSettings site;
    private final JsonMapper json;

    SignInRequiredAnswers(Pages pages, SiteSettings site, JsonMapper json) {
        this.pages = pages;
        this.site = site;
        this.json = json;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView signInFirst(SignInRequired required, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!wantsPage(request)) {
            problem(request, response);
            return null;
        }
        if (SAFE.contains(request.getMethod())) {
            var query = request.getQueryString();
            var here = Destination.of(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
            response.sendRedirect(here.after("/sign-in"));
            return null;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return new ModelAndView("accounts/interrupted", "form", interrupted(request));
    }

    private InterruptedPage interrupted(HttpServletRequest request) {
        var back = cameFrom(request);
        var fields = request.getParameterMap().entrySet().stream().filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new InterruptedPage.Field(field.getKey(), value,
                        WRITTEN.matcher(value).matches() && !IDENTIFIER.matcher(value).matches())))
                .toList();
        var size = fields.stream().mapToInt(field -> field.name().length() + field.value().length()).sum();
        return new InterruptedPage(LocalPath.of(request.getRequestURI()), back.value(), back.after("/sign-in"),
                size > KEPT ? List.of() : fields);
    }

    private void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.of(request);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:regroup:problem:signInRequired");
        problem.put("title", page.t("accounts.interrupted.title"));
        problem.put("status", HttpStatus.UNAUTHORIZED.value());
        problem.put("detail", page.t("accounts.interrupted.what"));
        problem.put("saved", page.t("accounts.interrupted.saved"));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (page.fragment()) {
            response.setHeader("HX-Redirect", cameFrom(request).after("/sign-in"));
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /// The page of ours that sent this request, as far as the browser says.
    private Destination cameFrom(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return Destination.HOME;
        }
        try {
            var from = new URI(referrer);
            var ours = site.address().getAuthority().equals(from.getAuthority())
                    || String.valueOf(request.getHeader(HttpHeaders.HOST)).equals(from.getAuthority());
            return ours
                    ? Destination
                            .of(from.getRawQuery() == null ? from.getRawPath() : from.getRawPath() + "?" + from.getRawQuery())
                    : Destination.HOME;
        } catch (URISyntaxException _) {
            return Destination.HOME;
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return false;
        }
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).toLowerCase(Locale.ROOT);
        return accept.contains("text/html") || !accept.contains("json") && !accept.contains("text/event-stream");
    }
}
