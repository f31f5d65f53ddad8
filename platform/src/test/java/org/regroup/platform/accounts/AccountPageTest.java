package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

@PlatformTest
class AccountPageTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    JdbcClient database;
    @Autowired
    Statements statements;
    @Autowired
    People people;

    @Test
    void nameAndPseudonymAreChangedAndShown() {
        var browser = somebody();
        assertThat(browser.post("/account", "/account", "name", "  Ada   Lovelace ", "pseudonym", "Ёж 7", "language", "en"))
                .hasRedirectedUrl("/account?done=saved");
        var page = Visit.html(browser.get("/account?done=saved"));
        assertThat(page.select("[role=status]").text()).contains("Saved");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Ada Lovelace");
        assertThat(page.select("input[name=pseudonym]").val()).isEqualTo("Ёж 7");
    }

    @Test
    void theChosenLanguageIsSpokenAtOnceAndOnOtherDevices() {
        var browser = somebody();
        browser.post("/account", "/account", "name", "Ada", "pseudonym", "Language " + UUID.randomUUID(), "language", "de");
        assertThat(Visit.html(browser.get("/account")).select("h1").text()).isEqualTo("Ihr Konto");
        var email = Visit.html(browser.get("/account")).select("header.lead bdi").text();
        var other = new Visit(mvc);
        other.signIn(database, email);
        assertThat(Visit.html(other.get("/account")).select("html").attr("lang")).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',        Owl,       name
            '   ',     Owl,       name
            '\u202e',  Owl,       name
            'A\u202eb', Owl,      name
            Ada,       '',        pseudonym
            Ada,       'a\u0007b', pseudonym
            Ada,       '!?',      pseudonym
            """)
    void whatCannotBeShownIsNotTaken(String name, String pseudonym, String field) {
        var browser = somebody();
        var answer = browser.post("/account", "/account", "name", name, "pseudonym", pseudonym, "language", "en");
        assertThat(answer).hasStatus(422);
        var page = Visit.html(answer);
        assertThat(page.select("#" + field + "-error").text()).isNotEmpty();
        assertThat(page.select(".field .error")).hasSize(1);
        assertThat(page.select("input[name=pseudonym]").val()).isEqualTo(pseudonym);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var page = Visit.html(somebody().post("/account", "/account", "name", "x".repeat(61), "pseudonym", ""));
        assertThat(page.select(".field .error")).hasSize(2);
        assertThat(page.select("[role=alert] li")).hasSize(2);
        assertThat(page.select("#name-error").text()).contains("60");
    }

    @Test
    void aPseudonymBelongsToOnePerson() {
        var ada = somebody();
        ada.post("/account", "/account", "name", "Ada", "pseudonym", "The Only Owl", "language", "en");
        assertThat(ada.post("/account", "/account", "name", "Ada L", "pseudonym", "The Only Owl", "language", "en"))
                .hasStatus3xxRedirection();
        var page = Visit
                .html(somebody().post("/account", "/account", "name", "Bo", "pseudonym", "the only owl", "language", "en"));
        assertThat(page.select("#pseudonym-error").text()).contains("Somebody else");
    }

    @Test
    void namesAreShownAsTextWhateverTheyHold() {
        var browser = somebody();
        browser.post("/account", "/account", "name", "<b>Ada</b>", "pseudonym", "Angle " + UUID.randomUUID(), "language", "en");
        var page = Visit.html(browser.get("/account"));
        assertThat(page.select("input[name=name]").val()).isEqualTo("<b>Ada</b>");
        assertThat(page.select("nav b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account?done=saved", "/account/data", "/account/erase", "/welcome"})
    void aPageAsksAtMostEightStatementsHoweverManyRows(String path) {
        var email = UUID.randomUUID() + "@example.org";
        var browser = new Visit(mvc);
        browser.signIn(database, email);
        for (int i = 0; i < 3; i++) {
            new Visit(mvc).signIn(database, email);
        }
        browser.get(path);
        assertThat(statements.during(() -> assertThat(browser.get(path)).hasStatusOk())).hasSizeLessThanOrEqualTo(
                path.equals("/account/data") ? 96 : 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everyPageHasOneHeadingAndNoTextIsMissing(String language) {
        var email = UUID.randomUUID() + "@example.org";
        var browser = new Visit(mvc).in(language);
        browser.signIn(database, email);
        for (var path : new String[]{"/account", "/account/data", "/account/erase", "/welcome", "/erased"}) {
            var page = Visit.html(browser.get(path));
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("[style], main script")).isEmpty();
            assertThat(page.select("main").text()).doesNotContain("accounts.").doesNotContain("{0}");
        }
    }

    private Visit somebody() {
        var email = UUID.randomUUID() + "@example.org";
        people.register(email, "Somebody");
        var browser = new Visit(mvc);
        browser.signIn(database, email);
        return browser;
    }
}
