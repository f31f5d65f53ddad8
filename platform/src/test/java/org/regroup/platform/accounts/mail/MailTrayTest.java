package org.regroup.platform.accounts.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.testing.PlatformTest;

/// Whoever reads the tray can sign in as anybody.
@PlatformTest
class MailTrayTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Mailbox mailbox;

    @Test
    void fromTheSameMachineTheTrayShowsTheMailWithItsLinks() throws Exception {
        mailbox.send("ada@example.org", "Hello <b>Ada</b>", "Before\n\nhttp://localhost/sign-in/abc\n\nhttp://evil.example/x");
        var answer = mvc.get().uri("http://localhost/mail-tray").header("Accept", "text/html").exchange();
        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("main h2").eachText()).contains("Hello <b>Ada</b>");
        assertThat(page.select("main section:has(h2:containsOwn(Hello)) a").eachAttr("href")).containsExactly("/sign-in/abc");
        assertThat(page.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, localhost, ''", "127.0.0.1, regroup.example.org, ''", "127.0.0.1, localhost, X-Forwarded-For",
            "127.0.0.1, localhost, Forwarded", "127.0.0.1, localhost, Via", "10.0.0.1, localhost, ''"})
    void fromElsewhereThereIsNoTray(String from, String host, String header) {
        var request = mvc.get().uri("http://" + host + "/mail-tray").header("Accept", "text/html").with(sent -> {
            sent.setRemoteAddr(from);
            return sent;
        });
        assertThat(header.isEmpty() ? request : request.header(header, "192.0.2.7")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void aServerWithAPublicAddressAsksForTheKeyFromTheLog(String from) {
        var tray = tray("https://regroup.example.org", false, false);
        assertThat(tray.visibleTo(request(from, "localhost", "", Map.of()))).isFalse();
        assertThat(tray.visibleTo(request(from, "localhost", "guess", Map.of()))).isFalse();
        assertThat(tray.visibleTo(request(from, "localhost", tray.key(), Map.of()))).isTrue();
        assertThat(tray.visibleTo(request("192.0.2.7", "localhost", tray.key(), Map.of()))).isFalse();
        assertThat(tray.visibleTo(request(from, "localhost", tray.key(), Map.of("X-Real-IP", "192.0.2.7")))).isFalse();
    }

    @Test
    void inTheDemonstrationEverybodyMayLookAndNoMailIsSent() {
        assertThat(tray("https://demo.example.org", true, true).visibleTo(request("192.0.2.7", "demo.example.org", "", Map.of())))
                .isTrue();
    }

    @Test
    void withAMailServerNobodyMayLook() {
        var tray = tray("http://localhost:8080", false, true);
        assertThat(tray.visibleTo(request("127.0.0.1", "localhost", tray.key(), Map.of()))).isFalse();
    }

    private static MailTray tray(String address, boolean demo, boolean mailServer) {
        var site = new SiteSettings(URI.create(address), "Regroup", "UTC", demo, null);
        var beans = new StaticListableBeanFactory(mailServer ? Map.of("sender", new JavaMailSenderImpl()) : Map.of());
        return new MailTray(new MailServer(beans.getBeanProvider(JavaMailSender.class), site), site);
    }

    private static MockHttpServletRequest request(String from, String host, String key, Map<String, String> headers) {
        var request = new MockHttpServletRequest("GET", "/mail-tray");
        request.setRemoteAddr(from);
        request.setServerName(host);
        request.setParameter("key", key);
        headers.forEach(request::addHeader);
        return request;
    }
}
