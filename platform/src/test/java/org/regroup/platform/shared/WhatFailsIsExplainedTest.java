package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import org.regroup.platform.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"spring.servlet.multipart.max-file-size=1MB", "spring.servlet.multipart.max-request-size=2MB"})
@Import(WhatFailsIsExplainedTest.TroubleController.class)
class WhatFailsIsExplainedTest {

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Controller
    static class TroubleController {

        private final Clock clock;

        TroubleController(Clock clock) {
            this.clock = clock;
        }

        @GetMapping("/trouble/hidden/{id}")
        String hidden(@PathVariable UUID id) {
            throw new NotFound("dialogue");
        }

        @GetMapping("/trouble/forbidden")
        String forbidden() {
            throw new Forbidden("shared.failure.tooLarge.what", 7);
        }

        @GetMapping("/trouble/bug")
        String bug() {
            throw new IllegalStateException("secret of org.regroup.Inner");
        }

        @GetMapping("/trouble/often")
        String often() {
            throw new ComeBackLater(clock.instant().plusSeconds(90));
        }

        @GetMapping("/trouble/database")
        String database() {
            throw new CannotGetJdbcConnectionException("jdbc:postgresql://db");
        }

        @GetMapping("/trouble/number")
        String number(@RequestParam int needed) {
            return "shared/home";
        }

        @PostMapping("/trouble/form")
        String form(@RequestParam String text) {
            return "redirect:/";
        }

        @PostMapping("/trouble/upload")
        String upload(@RequestParam MultipartFile file) {
            return "redirect:/";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing/here", "/trouble/hidden/0195f1d2-0000-7000-8000-000000000000", "/trouble/hidden/not-an-id",
            "/error",
            "/js/none.js"})
    void whatDoesNotExistOrMustNotBeKnownIsNotFound(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertExplained(answer);
    }

    @Test
    void whatIsForbiddenSaysWhy() throws Exception {
        var answer = get("/trouble/forbidden");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(assertExplained(answer).text()).contains("at most 7 megabytes");
    }

    @Test
    void aBugShowsNothingOfTheInside() throws Exception {
        var answer = get("/trouble/bug");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(assertExplained(answer).text()).contains("on our side");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aBugIsLoggedOnceWithTheReferenceThatTheReaderSees(CapturedOutput log) throws Exception {
        var page = get("/trouble/bug").body();
        assertThat(log.toString().split("Caused by: .*secret of org.regroup.Inner", -1)).as("parts of the log around the cause")
                .hasSize(2);
        var reference = log.toString().replaceFirst("(?s).*request failed: reference=(\\w+) .*", "$1");
        assertThat(page).contains(reference);
    }

    @Test
    void anUnreachableDatabaseIsSaidToBePassing() throws Exception {
        var answer = get("/trouble/database");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertExplained(answer);
    }

    @Test
    void whoeverComesTooOftenIsToldWhenToComeBack() throws Exception {
        var answer = get("/trouble/often");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("90");
        assertThat(assertExplained(answer).text()).containsPattern("Come back at \\d\\d:\\d\\d UTC");
    }

    @Test
    void aMissingPartOfTheAddressIsSaid() throws Exception {
        assertThat(get("/trouble/number").statusCode()).isEqualTo(400);
        assertExplained(get("/trouble/number"));
    }

    @Test
    void anAddressThatOnlyTakesFormsSaysSo() throws Exception {
        var answer = get("/trouble/form");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertExplained(answer);
    }

    @Test
    void aFormThatWasOpenTooLongKeepsWhatWasTyped() throws Exception {
        var answer = send(request("/trouble/form").header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=old&text=Heat+%3Cb%3Efor%3C%2Fb%3E+all")));
        assertThat(answer.statusCode()).isEqualTo(403);
        var form = assertExplained(answer).expectForm("main form");
        assertThat(form.attr("action")).isEqualTo("/trouble/form");
        assertThat(form.expectFirst("[name=text]").val()).isEqualTo("Heat <b>for</b> all");
        assertThat(form.expectFirst("[name=_csrf]").val()).isNotEmpty().isNotEqualTo("old");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).startsWith("form=");
    }

    @Test
    void aFormFromElsewhereIsNotOfferedAgain() throws Exception {
        var answer = send(request("/trouble/form").header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("text=stolen")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(assertExplained(answer).select("main form")).isEmpty();
        assertThat(answer.body()).doesNotContain("stolen");
    }

    @Test
    void aFileThatIsTooLargeNamesTheLimit() throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + "a".repeat(30_000_000)
                + "\r\n--x--\r\n";
        var answer = send(request("/trouble/upload").header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(assertExplained(answer).text()).contains("at most 1 megabytes");
    }

    @Test
    void machinesGetProblemDetails() throws Exception {
        var answer = send(request("/trouble/often").setHeader("Accept", "application/json").GET());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":429", "\"type\":\"urn:regroup:problem:tooMany\"", "\"reference\":",
                "\"next\":");
    }

    @Test
    void partsOfAPageGetProblemDetails() throws Exception {
        var answer = send(request("/trouble/bug").header("HX-Request", "true").GET());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":500").doesNotContain("org.regroup", "secret");
    }

    @Test
    void theReadersLanguageIsSpokenEvenBeforeAnyHandler() throws Exception {
        var answer = send(request("/trouble/form").header("Accept-Language", "de").POST(BodyPublishers.noBody()));
        assertThat(Jsoup.parse(answer.body()).expectFirst("h1").text()).isEqualTo("Diese Seite war zu lange offen");
    }

    private static PageUnderTest assertExplained(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).doesNotContain("org.regroup", "Exception", "java.", "at org.", "secret of");
        var document = Jsoup.parse(answer.body());
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("h2").eachText()).containsExactly("What is kept", "What to do now");
        assertThat(document.text()).containsPattern("reference: [2-9a-z]{8}");
        return new PageUnderTest(document);
    }

    private record PageUnderTest(Document document) {

        String text() {
            return document.text();
        }

        org.jsoup.nodes.Element expectForm(String selector) {
            return document.expectFirst(selector);
        }

        org.jsoup.select.Elements select(String selector) {
            return document.select(selector);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
