package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
class StylePageTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"en, /style, ltr", "de, /style, ltr", "fr, /style, ltr", "en, /style?dir=rtl, rtl"})
    void everyPieceSpeaksEveryLanguageOfTheHouse(String language, String path, String direction) throws Exception {
        var page = get(path, language);

        assertThat(page.select("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select(".sheet")).hasSizeGreaterThan(18);
    }

    @Test
    void whatIsWrongIsListedAtOnceAndSaidAtEachField() throws Exception {
        var page = get("/style", "en");

        assertThat(page.select(".notice.wrong a").eachAttr("href")).containsExactly("#review", "#mover");
        var field = page.select("#review");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.attr("value")).as("what was typed").isEqualTo("1 March 2026");
        assertThat(page.select("#" + field.attr("aria-describedby")).text()).startsWith("Error: Give a date");
    }

    @Test
    void labelsAndDescriptionsPointAtWhatIsThere() throws Exception {
        var page = get("/style", "en");

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("label[for]").eachAttr("for")).allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        assertThat(page.select("[aria-describedby]").eachAttr("aria-describedby"))
                .allSatisfy(ids -> assertThat(ids.split(" ")).allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull()));
        assertThat(page.select("use").eachAttr("href")).allSatisfy(href -> assertThat(page.select(href)).hasSize(1));
    }

    @Test
    void nothingIsStyledOrScriptedInline() throws Exception {
        var page = get("/style", "en");

        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
    }

    private Document get(String path, String language) throws Exception {
        var answer = mvc.get().uri(path).cookie(new Cookie("language", language)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
