package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(SignInByMailTest.Listener.class)
class SignInByMailTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Listener {
        final List<PersonConfirmed> confirmed = new ArrayList<>();

        @EventListener
        void remember(PersonConfirmed event) {
            confirmed.add(event);
        }
    }

    @Autowired
    MockMvcTester mvc;
    @Autowired
    JdbcClient database;
    @Autowired
    TestClock clock;
    @Autowired
    Listener listener;
    @Autowired
    People people;

    Visit browser;

    @BeforeEach
    void open() {
        clock.advance(Duration.ofHours(2)); // so that no limit of another test is felt
        browser = new Visit(mvc);
    }

    @Test
    void aNewPersonSignsInIsAskedForANameAndGoesOn() {
        var token = browser.askForLink(database, "new.ada@example.org", "/dialogues?page=2");
        var confirm = browser.get("/sign-in/" + token);
        assertThat(confirm).hasStatusOk();
        assertThat(Visit.html(confirm).text()).contains("new.ada@example.org", "Regroup", "Firefox on Linux");
        var signedIn = browser.post("/sign-in/" + token, "/sign-in/" + token);
        assertThat(signedIn).hasStatus3xxRedirection().hasRedirectedUrl("/welcome?next=%2Fdialogues%3Fpage%3D2");
        var welcome = Visit.html(browser.get("/welcome?next=%2Fdialogues%3Fpage%3D2"));
        assertThat(welcome.select("input[name=name]").val()).isEmpty();
        assertThat(welcome.select("input[name=pseudonym]").val()).isNotEmpty();
        var named = browser.post("/welcome", "/welcome", "name", "Ada", "pseudonym", "Grey Heron", "next", "/dialogues?page=2");
        assertThat(named).hasStatus3xxRedirection().hasRedirectedUrl("/dialogues?page=2");
        assertThat(Visit.html(browser.get("/account")).select("input[name=name]").val()).isEqualTo("Ada");
        assertThat(listener.confirmed).extracting(PersonConfirmed::email).contains("new.ada@example.org");
    }

    @Test
    void whoeverIsKnownGoesStraightOn() {
        var id = people.register("known.bo@example.org", "Bo");
        var token = browser.askForLink(database, "Known.BO@Example.org ", "/alliances");
        assertThat(browser.post("/sign-in/" + token, "/sign-in/" + token)).hasRedirectedUrl("/alliances");
        assertThat(listener.confirmed).extracting(PersonConfirmed::id).contains(id);
    }

    @Test
    void openingALinkUsesNothingUp() {
        var token = browser.askForLink(database, "scanned@example.org", "/");
        var scanner = new Visit(mvc);
        for (int i = 0; i < 5; i++) {
            scanner.get("/sign-in/" + token);
            assertThat(browser.get("/sign-in/" + token)).hasStatusOk();
        }
        assertThat(mvc.head().uri("/sign-in/" + token)).hasStatus(403);
        assertThat(browser.post("/sign-in/" + token, "/sign-in/" + token)).hasStatus3xxRedirection();
    }

    @Test
    void aLinkGetsANewOneWithoutTypingTheAddressAgain() {
        browser.askForLink(database, "again@example.org", "/alliances");
        var sent = browser.get("/sign-in/sent");
        assertThat(Visit.html(sent).text()).contains("again@example.org");
        assertThat(Visit.html(sent).select("input[name=email]").val()).isEqualTo("again@example.org");
        assertThat(Visit.html(sent).select("input[name=next]").val()).isEqualTo("/alliances");
        assertThat(new Visit(mvc).get("/sign-in/sent")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aReusedLinkSaysSo() {
        var token = browser.askForLink(database, "twice@example.org", "/alliances");
        browser.post("/sign-in/" + token, "/sign-in/" + token);
        refused(browser.post("/account", "/sign-in/" + token), 410, "has been used");
        refused(new Visit(mvc).get("/sign-in/" + token), 410, "has been used");
    }

    @Test
    void whoeverPressesTwiceIsSimplySignedIn() {
        var token = browser.askForLink(database, "double@example.org", "/alliances");
        var secret = browser.cookie("browser").getValue();
        browser.post("/sign-in/" + token, "/sign-in/" + token);
        browser.plant("browser", secret);
        assertThat(browser.get("/sign-in/" + token)).hasRedirectedUrl("/alliances");
    }

    @Test
    void anExpiredLinkSaysSoAndKeepsTheAddressForTheBrowserThatAsked() {
        var token = browser.askForLink(database, "slow@example.org", "/alliances");
        clock.advance(Duration.ofMinutes(10).plusMillis(1)); // the database keeps microseconds, rounded
        var late = browser.get("/sign-in/" + token);
        refused(late, 410, "has run out");
        assertThat(Visit.html(late).select("input[name=email]").val()).isEqualTo("slow@example.org");
        assertThat(Visit.html(late).select("input[name=next]").val()).isEqualTo("/alliances");
        refused(browser.post("/sign-in", "/sign-in/" + token), 410, "has run out");
        var elsewhere = new Visit(mvc).get("/sign-in/" + token);
        assertThat(Visit.html(elsewhere).outerHtml()).doesNotContain("slow@example.org").doesNotContain("/alliances\"  hidden");
        assertThat(Visit.html(elsewhere).select("main input[name=next]").val()).isEqualTo("/");
    }

    @Test
    void aLinkIsGoodUntilTheLastMomentOfItsTenMinutes() {
        var token = browser.askForLink(database, "just@example.org", "/");
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(browser.post("/sign-in/" + token, "/sign-in/" + token)).hasStatus3xxRedirection();
    }

    @Test
    void aLinkBelongsToTheBrowserThatAsked() {
        var token = browser.askForLink(database, "mine@example.org", "/");
        var other = new Visit(mvc);
        var opened = other.get("/sign-in/" + token);
        refused(opened, 403, "another browser");
        assertThat(Visit.html(opened).outerHtml()).doesNotContain("mine@example.org");
        refused(other.post("/sign-in", "/sign-in/" + token), 403, "another browser");
        other.plant("browser", "A".repeat(32));
        refused(other.post("/sign-in", "/sign-in/" + token), 403, "another browser");
        assertThat(browser.post("/sign-in/" + token, "/sign-in/" + token)).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "..%2f..",
            "' or 1=1"})
    void aMalformedLinkSaysSo(String token) {
        var answer = mvc.get().uri("/sign-in/{token}", token).header("Accept", "text/html").exchange();
        assertThat(answer.getResponse().getStatus()).isIn(400, 404);
        if (answer.getResponse().getStatus() == 404) {
            refused(answer, 404, "do not know this link");
        }
    }

    @Test
    void ofSeveralConfirmationsAtOnceExactlyOneWins() throws Exception {
        var token = browser.askForLink(database, "race@example.org", "/");
        var secret = browser.cookie("browser").getValue();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<MvcTestResult> confirm = () -> {
                var tab = new Visit(mvc);
                tab.plant("browser", secret);
                return tab.post("/sign-in", "/sign-in/" + token);
            };
            var answers = threads.invokeAll(List.of(confirm, confirm, confirm, confirm, confirm, confirm));
            assertThat(answers).extracting(answer -> answer.get().getResponse().getStatus()).containsOnlyOnce(302)
                    .allMatch(status -> status == 302 || status == 410);
        }
    }

    @Test
    void aClockThatJumpsBackRevivesNoLink() {
        var used = browser.askForLink(database, "back.used@example.org", "/");
        browser.post("/sign-in/" + used, "/sign-in/" + used);
        var waiting = new Visit(mvc);
        var unused = waiting.askForLink(database, "back.unused@example.org", "/");
        clock.advance(Duration.ofDays(-1));
        refused(browser.post("/account", "/sign-in/" + used), 410, "has been used");
        refused(waiting.get("/sign-in/" + unused), 410, "has run out");
        refused(waiting.post("/sign-in", "/sign-in/" + unused), 410, "has run out");
        assertThat(browser.get("/account")).hasStatusOk();
        var fresh = waiting.askForLink(database, "back.fresh@example.org", "/");
        assertThat(waiting.post("/sign-in/" + fresh, "/sign-in/" + fresh)).hasStatus3xxRedirection();
        clock.advance(Duration.ofDays(1));
        assertThat(browser.get("/account")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/%0d%0aX: y",
            "/sign-in",
            "/sign-out", "evil", ""})
    void peopleAreLedToPagesOfThisServerOnly(String next) {
        people.register("led@example.org", "Led");
        clock.advance(Duration.ofHours(2));
        var token = browser.askForLink(database, "led@example.org", next);
        var answer = browser.post("/sign-in/" + token, "/sign-in/" + token);
        assertThat(answer.getResponse().getRedirectedUrl()).isIn("/", "/%0d%0aX:%20y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ada", "ada@example.org\r\nBcc: everybody@example.org", "ada@example.org, bo@example.org",
            "<script>alert(1)</script>@example.org"})
    void whatIsNoAddressIsAskedForAgainWithTheTextKept(String typed) {
        var before = mails();
        var answer = browser.post("/sign-in", "/sign-in", "email", typed, "next", "/alliances");
        assertThat(answer).hasStatus(422);
        var page = Visit.html(answer);
        assertThat(page.select(".field .error").text()).isNotEmpty();
        assertThat(page.select("[role=alert]").text()).isNotEmpty();
        assertThat(page.select("input[name=email]").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("input[name=email]").val().replaceAll("\\s+", "")).isEqualTo(typed.replaceAll("\\s+", ""));
        assertThat(page.select("input[name=next]").val()).isEqualTo("/alliances");
        assertThat(mails()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void theMailSpeaksTheReadersLanguageAndHasItsLinkOnALineOfItsOwn(String language) {
        var to = "mail." + language + "@example.org";
        var token = browser.in(language).askForLink(database, to, "/");
        var subject = database.sql("select subject from outgoing_mail where recipient = :to").param("to", to).query(String.class)
                .single();
        var body = database.sql("select body from outgoing_mail where recipient = :to").param("to", to).query(String.class)
                .single();
        assertThat(body.lines()).contains("http://localhost/sign-in/" + token);
        assertThat(subject).contains("Regroup");
        assertThat(body).contains(switch (language) {
            case "de" -> "beachten Sie diese Mail nicht weiter";
            case "fr" -> "ne tenez pas compte";
            default -> "ignore this mail";
        }).contains("Firefox").doesNotContain("{");
    }

    private long mails() {
        return database.sql("select count(*) from outgoing_mail").query(Long.class).single();
    }

    private static void refused(MvcTestResult answer, int status, String words) {
        assertThat(answer).hasStatus(status);
        var page = Visit.html(answer);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main").text()).contains(words);
        assertThat(page.select("form[action=/sign-in] input[name=email]")).hasSize(1);
    }
}
