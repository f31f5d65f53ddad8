package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(OwnDataTest.Attic.class)
class OwnDataTest {

    /// A room that keeps one thing, and that sometimes cannot let go of it.
    @TestConfiguration(proxyBeanMethods = false)
    static class Attic {
        final List<PersonId> erased = new ArrayList<>();
        boolean stuck;

        @Bean
        PersonalData attic(JdbcClient database, People people) {
            return new PersonalData() {
                @Override
                public String room() {
                    return "attic";
                }

                @Override
                public Map<String, Object> of(PersonId person) {
                    return Map.of("oldThings", List.of(Map.of("name", "<b>chest</b>", "heavy", true)));
                }

                @Override
                public void erase(PersonId person) {
                    if (stuck) {
                        throw new IllegalStateException("the chest is stuck");
                    }
                    assertThat(people.find(person)).hasValueSatisfying(known -> assertThat(known.email()).isNotNull());
                    erased.add(person);
                }
            };
        }
    }

    @Autowired
    MockMvcTester mvc;
    @Autowired
    JdbcClient database;
    @Autowired
    People people;
    @Autowired
    OwnData data;
    @Autowired
    Attic attic;

    @Test
    void thePageShowsWhatEveryRoomKeeps() {
        var browser = somebody("reads@example.org");
        var page = Visit.html(browser.get("/account/data"));
        assertThat(page.select("main").text()).contains("reads@example.org", "Old things", "<b>chest</b>", "yes", "Firefox");
        assertThat(page.select("section h2").eachText()).startsWith("Account");
    }

    @Test
    void theFileHoldsTheSame() {
        var browser = somebody("takes@example.org");
        var file = browser.get("/account/data.json");
        assertThat(file).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
        assertThat(file).bodyJson().extractingPath("$.accounts.address").isEqualTo("takes@example.org");
        assertThat(file).bodyJson().extractingPath("$.attic.oldThings[0].name").isEqualTo("<b>chest</b>");
        assertThat(file).bodyJson().extractingPath("$.accounts.sessions[0].browser").isEqualTo("Firefox");
    }

    @Test
    void erasureTakesTheAccountAndAsksEveryRoom() {
        var id = people.register("goes@example.org", "Gona");
        var browser = somebody("goes@example.org");
        var elsewhere = somebody("goes@example.org");
        assertThat(browser.post("/account/erase", "/account/erase", "word", " ERASE ")).hasRedirectedUrl("/erased");
        assertThat(attic.erased).contains(id);
        assertThat(browser.get("/erased")).hasStatusOk();
        assertThat(browser.get("/account")).hasStatus3xxRedirection();
        assertThat(elsewhere.get("/account")).hasStatus3xxRedirection();
        assertThat(people.find(id)).hasValueSatisfying(left -> {
            assertThat(left.email()).isNull();
            assertThat(left.name()).isEqualTo("Somebody who has left");
        });
        assertThat(people.names(List.of(id))).containsEntry(id, "Somebody who has left");
        for (var table : new String[]{"person", "sign_in_link", "outgoing_mail", "spring_session", "user_credentials"}) {
            assertThat(database
                    .sql("select count(*) from %s t where t::text ilike '%%goes@example%%' or t::text like '%%Gona%%'"
                            .formatted(table))
                    .query(Long.class).single()).as(table).isZero();
        }
        assertThat(people.register("goes@example.org", "New")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"de, löschen", "fr, effacer", "fr, EFFACER"})
    void theWordIsOfTheReadersLanguage(String language, String word) {
        var email = UUID.randomUUID() + "@example.org";
        var browser = new Visit(mvc).in(language);
        browser.signIn(database, email);
        assertThat(browser.post("/account/erase", "/account/erase", "word", word)).hasRedirectedUrl("/erased");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eras", "yes", "löschen"})
    void anotherWordErasesNothing(String word) {
        var email = UUID.randomUUID() + "@example.org";
        var browser = somebody(email);
        var answer = browser.post("/account/erase", "/account/erase", "word", word);
        assertThat(answer).hasStatus(422);
        assertThat(Visit.html(answer).select("#word-error").text()).contains("Nothing has been erased");
        assertThat(Visit.html(answer).select("input[name=word]").val()).isEqualTo(word);
        assertThat(browser.get("/account")).hasStatusOk();
    }

    @Test
    void ifOneRoomCannotLetGoNothingIsErased() {
        var id = people.register("stays@example.org", "Stay");
        attic.stuck = true;
        try {
            assertThatIllegalStateException().isThrownBy(() -> data.erase(id));
        } finally {
            attic.stuck = false;
        }
        assertThat(people.find(id)).hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Stay"));
    }

    @Test
    void someSessionThatIsLeftOverSignsNobodyIn() {
        var id = people.register("leftover@example.org", "Left");
        var browser = somebody("leftover@example.org");
        database.sql("update person set email = null, name = '', erased_at = now() where id = :id").param("id", id.value())
                .update();
        assertThat(browser.get("/account")).hasStatus3xxRedirection();
    }

    private Visit somebody(String email) {
        var browser = new Visit(mvc);
        browser.signIn(database, email);
        return browser;
    }
}
