package org.regroup.platform.decisions.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.counting.catalogue.Methods;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

@PlatformTest
class AnybodyCountsAnElectionTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Statements statements;

    @Test
    void aFileIsCountedStageByStageAndNothingIsStored() {
        var asked = statements.during(() -> {
            var page = page(upload("delegates.blt", Delegates.blt(), Map.of("method", "scottish")));
            assertThat(page.select("h1").text()).isEqualTo("Six delegates of the Tenants’ Campaign");
            assertThat(page.select(".standfirst").text()).startsWith("Elected: ").contains("Maren", "Kwame");
            assertThat(page.select(".facts").text()).contains("Quota 27", "187 valid");
            assertThat(page.select("h2").eachText()).contains("How votes moved", "In words", "Stage by stage", "The rule",
                    "Count again");
            assertThat(page.select("svg.fig path").size()).isGreaterThan(10);
            assertThat(page.select("table tbody tr")).hasSize(10);
        });
        assertThat(asked.stream().filter(sql -> !sql.contains("rate_limit"))).isEmpty();
    }

    @Test
    void theExampleElectsKnoxvilleByRunOffAndNashvilleHeadToHead() throws Exception {
        var ballots = page(mvc.get().uri("/count?example=capital").exchange()).select("textarea").text();
        assertThat(page(typed(ballots, "irv")).select(".standfirst").text()).isEqualTo("Elected: Knoxville.");
        var schulze = page(typed(ballots, "schulze"));
        assertThat(schulze.select(".standfirst").text()).isEqualTo("Elected: Nashville.");
        assertThat(schulze.select("tbody tr").eachText()).contains("Chattanooga – 83 58 32");
    }

    @Test
    void aCountIsRepeatedByAnotherRuleAndDownloadedFromItsOwnPage() throws Exception {
        var page = page(upload("delegates.blt", Delegates.blt(), Map.of("method", "scottish")));
        var carried = Map.of("packed", page.select("input[name=packed]").val(), "name", page.select("input[name=name]").val());
        assertThat(page(fields(carried, Map.of("method", "meek"))).select(".facts").text()).contains("Meek");
        var json = fields(carried, Map.of("method", "scottish", "format", "json")).getResponse();
        assertThat(json.getHeader("Content-Disposition")).contains("delegates-scottish.json");
        assertThat(json.getContentAsString()).startsWith("{\"contest\":{\"title\":\"Six delegates");
        var again = page(upload("delegates-scottish.json", json.getContentAsString(), Map.of("method", "scottish")));
        assertThat(again.select(".standfirst").text()).isEqualTo(page.select(".standfirst").text());
        assertThat(file(carried, "txt")).contains("STAGE BY STAGE");
        assertThat(file(carried, "html")).startsWith("<!doctype html>");
        assertThat(file(carried, "csv")).startsWith("number,candidate,");
        assertThat(page(upload("again.blt", file(carried, "blt"), Map.of("method", "scottish"))).select("table").text())
                .isEqualTo(page.select("table").text());
    }

    @Test
    void aLotIsShownWithItsDrawAndWithTheOtherOutcome() throws Exception {
        var page = page(fields(Map.of("ballots", "3: Ada > Ben\n2: Ben\n2: Cleo\n"), Map.of("method", "irv", "seed", "noon")));
        assertThat(page.select("#tie h2").text()).isEqualTo("The tie");
        assertThat(page.select("#tie code").eachText().getLast()).startsWith("printf %s 'noon/1/").endsWith("' | sha256sum");
        assertThat(page.select("#tie .pair article")).hasSize(2);
        assertThat(page.select("a[href=#tie]")).isNotEmpty();
    }

    @Test
    void whatIsWrongWithAFileIsShownWithItsLineAndTheFileIsKept() throws Exception {
        var answer = upload("ward.blt", "3 1\n1 1 2 0\n1 9 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n", Map.of("method", "scottish"));
        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select("tr.bad th").eachText()).contains("3");
        assertThat(page.select("input[name=packed]").val()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seats=many", "seats=0", "method=coin", "ties=ask", "ties=backwards,coin"})
    void aFormThatAsksForWhatThereIsNotIsRefusedAtItsField(String field) throws Exception {
        var given = field.isEmpty() ? Map.<String, String>of() : Map.of(field.split("=")[0], field.split("=")[1]);
        var answer = fields(field.isEmpty() ? Map.of() : Map.of("ballots", "2: A > B"), given);
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".notice.wrong a").attr("href")).isEqualTo(field.isEmpty()
                ? "#file"
                : "#" + field.split("=")[0]);
    }

    @Test
    void moreSeatsThanCandidatesIsRefusedInWords() throws Exception {
        var answer = fields(Map.of("ballots", "2: A > B"), Map.of("method", "scottish", "seats", "5"));
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("ul.laws").text()).contains("5 seats");
    }

    @Test
    void aFileTooLargeOrUnpackingToTooMuchIsRefused() throws Exception {
        assertThat(upload("big.blt", "1 1 0\n".repeat(400_000), Map.of("method", "scottish"))).hasStatus(422);
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 3_000; i++)
                gzip.write(new byte[10_000]);
        }
        assertThat(fields(Map.of("packed", Base64.getEncoder().encodeToString(bytes.toByteArray()), "name", "x"),
                Map.of("method", "scottish"))).hasStatus(422);
        assertThat(fields(Map.of("packed", "!!", "name", "x"), Map.of("method", "scottish"))).hasStatus(422);
    }

    @Test
    void everyRuleCountsOrSaysWhyNot() {
        var scores = "Ada,Ben,Cleo,Dora\n" + "5,3,0,1\n".repeat(4) + "0,5,4,2\n".repeat(3) + "1,0,5,5\n".repeat(2);
        for (var method : Methods.all()) {
            var ranked = upload("delegates.blt", Delegates.blt(), Map.of("method", method.name(), "seats", "1"));
            var scored = upload("scores.csv", scores, Map.of("method", method.name(), "seats", "1"));
            for (var answer : java.util.List.of(ranked, scored)) {
                assertThat(answer.getResponse().getStatus()).as(method.name()).isIn(200, 422);
                if (answer.getResponse().getStatus() == 422)
                    assertThat(page(answer).select("ul.laws li, tr.bad").text()).as(method.name()).isNotEmpty();
            }
            assertThat(ranked.getResponse().getStatus() == 200 || scored.getResponse().getStatus() == 200).as(method.name())
                    .isTrue();
        }
    }

    @Test
    void namesOfCandidatesAreNeverMarkup() throws Exception {
        var page = page(upload("x.blt", "2 1\n2 1 2 0\n1 2 0\n0\n\"<script>alert(1)</script>\"\n\"B\"\n\"T\"\n",
                Map.of("method", "irv")));
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select(".standfirst").text()).contains("<script>");
    }

    @Test
    void everyRuleIsOfferedByItsNameInEveryLanguage() throws Exception {
        for (var language : java.util.List.of("en", "de", "fr")) {
            var page = page(mvc.get().uri("/count").locale(Locale.of(language)).exchange());
            assertThat(page.select("select[name=method] option").eachAttr("value"))
                    .isEqualTo(Methods.all().stream().map(m -> m.name()).toList());
        }
        var german = page(mvc.post().uri("/count").multipart().locale(Locale.GERMAN).with(csrf())
                .param("ballots", "3: Ada > Ben\n2: Ben\n").param("method", "irv").exchange());
        assertThat(german.select(".standfirst").text()).isEqualTo("Gewählt: Ada.");
        assertThat(german.select("h2").eachText()).contains("Schritt für Schritt");
    }

    private String file(Map<String, String> carried, String format) {
        return new String(fields(carried, Map.of("method", "scottish", "format", format)).getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private MvcTestResult typed(String ballots, String method) {
        return fields(Map.of("ballots", ballots), Map.of("method", method));
    }

    private MvcTestResult upload(String name, String content, Map<String, String> fields) {
        var request = mvc.post().uri("/count").multipart()
                .file(new MockMultipartFile("file", name, "text/plain", content.getBytes(StandardCharsets.UTF_8))).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult fields(Map<String, String> one, Map<String, String> other) {
        var request = mvc.post().uri("/count").multipart().with(csrf());
        if (!other.containsKey("method"))
            request.param("method", "scottish");
        one.forEach(request::param);
        other.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
