package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import org.regroup.platform.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "regroup.site.address=https://regroup.example")
class TheServerIsReadyForTheWorldTest {

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void pagesAreCompressedAndNotStored() throws Exception {
        var answer = get("/", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(text(answer)).contains("<!doctype html>");
    }

    @Test
    void staticFilesMayBeKeptForAYearUnderAnAddressThatChangesWithThem() throws Exception {
        var page = Jsoup.parse(new String(get("/").body(), StandardCharsets.UTF_8));
        for (var address : new String[]{page.expectFirst("link[rel=stylesheet]").attr("href"),
                page.expectFirst("link[rel=icon]").attr("href")}) {
            assertThat(address).matches(".*-[0-9a-f]{32}\\.(css|svg)");
            var file = get(address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "public");
        }
    }

    @Test
    void everyHeaderThatProtectsReadersIsThere() throws Exception {
        var headers = get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void healthSaysUpAndNothingElse() throws Exception {
        var answer = get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL", "components", "path");
    }

    @Test
    void figuresAreForThisMachineOnly() throws Exception {
        assertThat(text(get("/metrics"))).contains("jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(404);
        assertThat(get("/metrics/", "Forwarded", "for=203.0.113.7").statusCode()).isEqualTo(404);
        assertThat(get("/prometheus").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/env").statusCode()).isEqualTo(404);
    }

    @Test
    void aForwardedAddressIsNotBelievedUnlessSaid() throws Exception {
        var answer = get("/", "X-Forwarded-Host", "evil.example");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("evil.example");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html, */*");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return browser.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var zipped = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        try (var body = zipped
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
