package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
class StaticFilesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Pages pages;

    @Autowired
    LocaleResolver languages;

    @ParameterizedTest
    @ValueSource(strings = {"/css/regroup.css", "/js/regroup.js", "/regroup.svg", "/webjars/htmx.org/dist/htmx.min.js"})
    void aFileHasItsVersionInItsAddressAndIsKeptForAYear(String path) {
        var request = new MockHttpServletRequest();
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        var address = pages.of(request).asset(path);

        assertThat(address).isNotEqualTo(path);
        assertThat(mvc.get().uri(address)).hasStatusOk().headers().hasValue("Cache-Control",
                path.startsWith("/js") ? "max-age=31536000, public, immutable" : "max-age=31536000, public");
    }

    @Test
    void scriptsShareOneFolderSoThatTheyFindEachOther() throws Exception {
        var page = Jsoup.parse(mvc.get().uri("/").exchange().getResponse().getContentAsString());
        var script = page.select("script[type=module]").attr("src");

        assertThat(script).matches("/js/[0-9a-f]{16}/regroup\\.js");
    }
}
