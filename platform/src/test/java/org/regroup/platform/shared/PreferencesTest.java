package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
class PreferencesTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void theChosenThemeIsKeptForAYearAndLeadsBack() {
        var answer = mvc.post().uri("/preferences").with(csrf()).param("theme", "dark").param("back", "/organisations?after=7")
                .exchange();

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/organisations?after=7");
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("theme=dark").contains("Max-Age=31536000", "SameSite=Lax",
                        "HttpOnly"));
    }

    @Test
    void theThemeOfTheDeviceForgetsTheChoice() {
        var answer = mvc.post().uri("/preferences").with(csrf()).param("theme", "system").exchange();

        assertThat(answer).hasRedirectedUrl("/");
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("theme=;").contains("Max-Age=0"));
    }

    @Test
    void aLanguageWithoutTextsIsNotKept() {
        var answer = mvc.post().uri("/preferences").with(csrf()).param("language", "xx").exchange();

        assertThat(answer.getResponse().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("language"));
    }

    @Test
    void pagesAreInTheChosenLanguageAndTheme() throws Exception {
        var page = Jsoup.parse(mvc.get().uri("/").cookie(new Cookie("language", "de"), new Cookie("theme", "dark")).exchange()
                .getResponse().getContentAsString());

        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.select(".prefer [aria-pressed=true]").eachText()).containsExactly("Deutsch", "Dunkel");
    }

    @Test
    void withoutAChoiceThePageFollowsTheDevice() throws Exception {
        var page = Jsoup.parse(mvc.get().uri("/").exchange().getResponse().getContentAsString());

        assertThat(page.select("html").hasAttr("data-theme")).isFalse();
    }
}
