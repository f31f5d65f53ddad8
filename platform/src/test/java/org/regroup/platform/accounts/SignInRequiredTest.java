package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
class SignInRequiredTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/data", "/account/data.json", "/account/erase", "/welcome"})
    void aReaderIsLedToTheSignInPageAndBack(String path) {
        var answer = mvc.get().uri(path).header("Accept", "text/html,*/*").exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(
                path.equals("/welcome") ? "/sign-in" : "/sign-in?next=" + path.replace("/", "%2F"));
    }

    @Test
    void theQuestionOfAnAddressIsKept() {
        assertThat(mvc.get().uri(URI.create("/account?done=saved&x=a%20b")).header("Accept", "text/html"))
                .hasRedirectedUrl("/sign-in?next=%2Faccount%3Fdone%3Dsaved%26x%3Da%2520b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/welcome", "/account/erase", "/account/sessions/end", "/account/sessions/x/end",
            "/account/passkeys/x/rename", "/account/passkeys/x/remove"})
    void aWriterLearnsThatNothingWasSavedAndGetsTheWordsBack(String path) {
        var answer = mvc.post().uri(path).header("Accept", "text/html").header("Referer", "http://localhost/account?x=1")
                .param("name", "Ada <i>Lovelace</i>, of the mill").param("id", "0199a1f0-7f3a-7000-8000-000000000001")
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
        assertThat(answer).hasStatus(401);
        var page = Visit.html(answer);
        assertThat(page.select("main").text()).contains("Nothing was saved");
        assertThat(page.select("blockquote").eachText()).containsExactly("Ada <i>Lovelace</i>, of the mill");
        assertThat(page.select("form[action=" + path + "] input[name=name]").val()).isEqualTo("Ada <i>Lovelace</i>, of the mill");
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/sign-in?next=%2Faccount%3Fx%3D1");
    }

    @Test
    void aForeignPageIsNoWayBack() {
        var answer = mvc.post().uri("/account").header("Accept", "text/html").header("Referer", "https://evil.example/account")
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
        assertThat(Visit.html(answer).select("main a.button").attr("href")).isEqualTo("/sign-in");
    }

    @Test
    void machinesGetProblemDetails() {
        assertThat(mvc.get().uri("/account").header("Accept", "application/json")).hasStatus(401)
                .hasContentType("application/problem+json;charset=UTF-8").bodyJson().extractingPath("$.status").isEqualTo(401);
    }

    @Test
    void partsOfAPageLeadTheWholePageToSignIn() {
        assertThat(mvc.get().uri("/account").header("HX-Request", "true").header("Referer", "http://localhost/alliances"))
                .hasStatus(401).hasHeader("HX-Redirect", "/sign-in?next=%2Falliances");
    }

    @Test
    void aFormFromElsewhereIsRefusedBeforeAnythingElse() {
        assertThat(mvc.post().uri("/account").header("Accept", "text/html").param("name", "x")).hasStatus(403);
        assertThat(mvc.post().uri("/sign-in").header("Accept", "text/html").param("email", "a@example.org")).hasStatus(403);
        assertThat(mvc.post().uri("/sign-out").header("Accept", "text/html")).hasStatus(403);
    }
}
