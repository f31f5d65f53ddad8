package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// Has a context of its own: `csrf()` of Spring Security's test support, which tests beside this one use, would replace the
/// cookie by a session for all that follow.
@PlatformTest
@TestPropertySource(properties = "regroup.site.name=Sessions")
class SessionsTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    JdbcClient database;
    @Autowired
    TestClock clock;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofHours(2)); // so that no limit of another test is felt
    }

    @Test
    void strangersHaveNoSession() {
        var browser = new Visit(mvc);
        browser.get("/");
        browser.get("/sign-in");
        browser.askForLink(database, "sessionless@example.org", "/");
        assertThat(browser.has("session")).isFalse();
    }

    @Test
    void aSessionFromBeforeSignInEndsWithIt() {
        var attacker = new Visit(mvc);
        attacker.signIn(database, "attacker@example.org");
        var planted = attacker.cookie("session").getValue();
        var victim = new Visit(mvc);
        var token = victim.askForLink(database, "victim@example.org", "/account");
        victim.plant("session", planted);
        victim.post("/sign-in/" + token, "/sign-in/" + token);
        assertThat(victim.cookie("session").getValue()).isNotEqualTo(planted);
        assertThat(attacker.get("/account")).hasStatus3xxRedirection();
        assertThat(Visit.html(victim.get("/account")).text()).contains("victim@example.org");
    }

    @Test
    void theSecretOfFormsChangesAtSignInAndSignOut() {
        var browser = new Visit(mvc);
        browser.get("/sign-in");
        var stranger = browser.cookie("form").getValue();
        browser.signIn(database, "forms@example.org");
        browser.get("/account");
        var signedIn = browser.cookie("form").getValue();
        browser.post("/account", "/sign-out");
        browser.get("/");
        assertThat(browser.cookie("form").getValue()).isNotEqualTo(signedIn);
        assertThat(signedIn).isNotEqualTo(stranger);
    }

    @Test
    void onlyTheKindOfBrowserAndTwoPointsInTimeAreKept() {
        var browser = new Visit(mvc).from("203.0.113.9");
        browser.signIn(database, "sparse@example.org");
        var names = database.sql(
                "select attribute_name from spring_session_attributes a join spring_session s on s.primary_id = a.session_primary_id where principal_name = :id order by 1")
                .param("id", id("sparse@example.org")).query(String.class).list();
        assertThat(names).containsExactly("device",
                "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME");
        var stored = database.sql("select encode(attribute_bytes, 'escape') from spring_session_attributes").query(String.class)
                .list();
        assertThat(stored).noneMatch(text -> text.contains("203.0.113") || text.contains("rv:140"));
    }

    @Test
    void thePageListsEveryBrowserAndEndsOne() {
        var here = new Visit(mvc);
        here.signIn(database, "several@example.org");
        var there = new Visit(mvc);
        there.signIn(database, "several@example.org");
        var page = Visit.html(here.get("/account"));
        var sessions = page.select("#sessions li");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.eachText().getFirst()).contains("Firefox on Linux", "This device");
        assertThat(page.outerHtml()).doesNotContain(here.cookie("session").getValue()).doesNotContain("192.0.2");
        var end = page.select("#sessions li form").attr("action");
        assertThat(here.post("/account", end)).hasRedirectedUrl("/account?done=session");
        assertThat(there.get("/account")).hasRedirectedUrl("/sign-in?next=%2Faccount");
        assertThat(Visit.html(here.get("/account")).select("#sessions li")).hasSize(1);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var ada = new Visit(mvc);
        ada.signIn(database, "ends.ada@example.org");
        var second = new Visit(mvc);
        second.signIn(database, "ends.ada@example.org");
        var end = Visit.html(ada.get("/account")).select("#sessions li form").attr("action");
        var bo = new Visit(mvc);
        bo.signIn(database, "ends.bo@example.org");
        bo.post("/account", end);
        assertThat(second.get("/account")).hasStatusOk();
    }

    @Test
    void signingOutEverywhereEndsAll() {
        var here = new Visit(mvc);
        here.signIn(database, "everywhere@example.org");
        var there = new Visit(mvc);
        there.signIn(database, "everywhere@example.org");
        assertThat(here.post("/account", "/account/sessions/end")).hasRedirectedUrl("/sign-in");
        assertThat(here.get("/account")).hasStatus3xxRedirection();
        assertThat(there.get("/account")).hasStatus3xxRedirection();
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() {
        var browser = new Visit(mvc);
        browser.signIn(database, "out@example.org");
        var kept = browser.cookie("session").getValue();
        assertThat(browser.post("/account", "/sign-out")).hasRedirectedUrl("/");
        browser.plant("session", kept);
        assertThat(browser.get("/account")).hasStatus3xxRedirection();
    }

    @Test
    void aSessionUsedInTheFutureByAClockThatWentWrongGoesOn() {
        var browser = new Visit(mvc);
        browser.signIn(database, "future@example.org");
        database.sql(
                "update spring_session set last_access_time = last_access_time + 86400000, creation_time = creation_time + 86400000, expiry_time = expiry_time + 86400000 where principal_name = :id")
                .param("id", id("future@example.org")).update();
        assertThat(browser.get("/account")).hasStatusOk();
        assertThat(Visit.html(browser.get("/account")).select("#sessions li").text()).contains("This device");
    }

    @Test
    void aVisitWritesTheHourOfItsSessionOnceInTenMinutes() {
        var browser = new Visit(mvc);
        browser.signIn(database, "seldom@example.org");
        var id = id("seldom@example.org");
        database.sql("update spring_session set last_access_time = last_access_time - 300000 where principal_name = :id")
                .param("id", id)
                .update();
        var before = lastAccess(id);
        browser.get("/account");
        assertThat(lastAccess(id)).isEqualTo(before);
        database.sql("update spring_session set last_access_time = last_access_time - 600000 where principal_name = :id")
                .param("id", id)
                .update();
        browser.get("/account");
        assertThat(lastAccess(id)).isGreaterThan(before);
    }

    @Test
    void aNewNameIsSeenOnEveryDeviceAtOnce() {
        var here = new Visit(mvc);
        here.signIn(database, "renamed@example.org");
        var there = new Visit(mvc);
        there.signIn(database, "renamed@example.org");
        here.post("/account", "/account", "name", "Renata", "pseudonym", "Renamed Newt", "language", "en");
        assertThat(Visit.html(there.get("/account")).select("header nav").text()).contains("Renata");
    }

    private String id(String email) {
        return database.sql("select id::text from person where email = :email").param("email", email).query(String.class)
                .single();
    }

    private long lastAccess(String id) {
        return database.sql("select last_access_time from spring_session where principal_name = :id").param("id", id)
                .query(Long.class)
                .single();
    }
}
