package org.regroup.platform.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.shared.FailurePage.Again;
import org.regroup.platform.shared.FailurePage.Typed;

/// Writes the answer to a failed request: a page for people, problem details (RFC 9457) for machines and for parts of a page.
@Component
class FailureAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Letters and digits that nobody mistakes for one another when reading them out.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    /// More typed text than this is not carried through a second form.
    private static final int KEPT = 200_000;

    private final JteViews views;
    private final Pages pages;
    private final JsonMapper json;

    FailureAnswers(JteViews views, Pages pages, JsonMapper json) {
        this.views = views;
        this.pages = pages;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Failure failure, @Nullable Throwable cause)
            throws IOException {
        var reference = reference();
        log(request, failure, reference, cause);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(failure.kind().status);
        failure.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var page = describe(request, failure, reference);
        if (wantsPage(request)) {
            render(request, response, page);
        } else {
            writeProblem(response, failure, page);
        }
    }

    /// The address itself may hold a secret, so only the pattern it matched is logged.
    private static void log(HttpServletRequest request, Failure failure, String reference, @Nullable Throwable cause) {
        var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (failure.kind() == Failure.Kind.INTERNAL) {
            LOG.error("request failed: reference={} method={} handler={}", reference, request.getMethod(), handler, cause);
        } else {
            LOG.info("request refused: status={} reference={} method={} handler={} reason={}", failure.kind().status, reference,
                    request.getMethod(), handler, cause == null ? failure.kind() : cause.getClass().getSimpleName());
        }
    }

    private FailurePage describe(HttpServletRequest request, Failure failure, String reference) {
        var page = pages.of(request);
        var key = "shared.failure." + failure.kind().text;
        var what = failure.reason() == null ? page.t(key + ".what", failure.args()) : page.t(failure.reason(), failure.args());
        var again = failure.kind() == Failure.Kind.OUTDATED ? again(request) : null;
        var kept = again == null ? "" : ".again";
        return new FailurePage(failure.kind().status, page.t(key + ".title"), what, page.t(key + kept + ".saved"),
                page.t(key + kept + ".next", failure.args()), reference, again);
    }

    private void render(HttpServletRequest request, HttpServletResponse response, FailurePage page) throws IOException {
        try {
            var view = views.resolveViewName("shared/failure", Locale.ROOT);
            if (view != null && !"HEAD".equals(request.getMethod())) {
                view.render(Map.of("failure", page), request, response);
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeProblem(HttpServletResponse response, Failure failure, FailurePage page) throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:regroup:problem:" + failure.kind().text);
        problem.put("title", page.title());
        problem.put("status", page.status());
        problem.put("detail", page.what());
        problem.put("saved", page.saved());
        problem.put("next", page.next());
        problem.put("reference", page.reference());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return false;
        }
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).toLowerCase(Locale.ROOT);
        return accept.contains("text/html") || !accept.contains("json") && !accept.contains("text/event-stream");
    }

    /// Only what the browser vouches came from a page of ours is offered again: a stranger's page must not get its form sent
    /// by a reader who trusts this one.
    private static @Nullable Again again(HttpServletRequest request) {
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site")) || !"POST".equals(request.getMethod())
                || !String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return null;
        }
        var typed = request.getParameterMap().entrySet().stream().filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Typed(field.getKey(), value))).toList();
        return size(typed) > KEPT ? null : new Again(path(request), typed);
    }

    private static int size(List<Typed> typed) {
        return typed.stream().mapToInt(field -> field.name().length() + field.value().length()).sum();
    }

    /// A path that begins with two slashes would lead to another server.
    private static String path(HttpServletRequest request) {
        return "/" + UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8).replaceFirst("^/+", "");
    }

    private static String reference() {
        return RANDOM.ints(8, 0, LETTERS.length()).collect(StringBuilder::new,
                (text, index) -> text.append(LETTERS.charAt(index)), StringBuilder::append).toString();
    }
}
