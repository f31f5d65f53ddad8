package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.platform.testing.PlatformTest;

/// What people on a server reached over https get to keep.
@PlatformTest
@TestPropertySource(properties = "regroup.site.address=https://regroup.example.org")
class CookiesTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    JdbcClient database;

    @Test
    void everyCookieIsForThisHostOverHttpsAndOutOfReachOfScripts() {
        var browser = new Visit(mvc);
        var asked = browser.post("/sign-in", "/sign-in", "email", "cookies@example.org");
        var page = browser.get("/sign-in");
        var token = browser.askForLink(database, "cookies@example.org", "/");
        var signedIn = browser.post("/sign-in/" + token, "/sign-in/" + token);
        var fresh = new Visit(mvc).get("/sign-in");
        var all = Stream.of(asked, page, signedIn, fresh).flatMap(CookiesTest::cookies).toList();
        assertThat(all).anyMatch(cookie -> cookie.startsWith("__Host-browser="))
                .anyMatch(cookie -> cookie.startsWith("__Host-form="))
                .anyMatch(cookie -> cookie.startsWith("__Host-session="));
        assertThat(all).allSatisfy(cookie -> assertThat(cookie).contains("; Secure").contains("; HttpOnly")
                .containsPattern("[Pp]ath=/(;|$)").doesNotContainIgnoringCase("domain="));
        // the mock response does not print this attribute of servlet cookies
        assertThat(all).filteredOn(cookie -> !cookie.startsWith("__Host-form="))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
        assertThat(new Visit(mvc).get("/sign-in").getResponse().getCookie("__Host-form"))
                .satisfies(cookie -> assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax"));
    }

    private static Stream<String> cookies(MvcTestResult result) {
        return result.getResponse().getHeaders("Set-Cookie").stream();
    }
}
