package org.regroup.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.Statements;

/// Time is too coarse a witness, so this looks at the work itself: whoever asks for a link causes the same statements in
/// the same order, whether anybody here has the address or not, and reads the same words.
@PlatformTest
class SameWorkForEveryAddressTest {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    JdbcClient database;
    @Autowired
    People people;
    @Autowired
    Statements statements;

    @Test
    void theSameStatementsAndTheSameAnswer() {
        people.register("somebody@example.org", "Somebody");
        new Visit(mvc).askForLink(database, "warm.up@example.org", "/");
        var known = ask("somebody@example.org");
        var unknown = ask("nobody.at.all@example.org");
        assertThat(known.statements()).isEqualTo(unknown.statements()).isNotEmpty();
        assertThat(known.statements()).noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("person"));
        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.location()).isEqualTo(unknown.location()).isEqualTo("/sign-in/sent");
        assertThat(known.page()).isEqualTo(unknown.page());
        assertThat(known.mail()).isEqualTo(unknown.mail());
    }

    private Seen ask(String email) {
        var browser = new Visit(mvc);
        browser.get("/sign-in");
        var answer = new Object() {
            int status;
            String location = "";
        };
        var done = statements.during(() -> {
            var result = browser.post("/sign-in", "/sign-in", "email", email);
            answer.status = result.getResponse().getStatus();
            answer.location = String.valueOf(result.getResponse().getRedirectedUrl());
        });
        var page = Visit.html(browser.get("/sign-in/sent")).select("main").text().replace(email, "ADDRESS")
                .replaceAll("\\d\\d:\\d\\d", "HH:MM");
        var mail = database.sql("select body from outgoing_mail where recipient = :to").param("to", email).query(String.class)
                .single().replaceAll("/sign-in/\\S+", "/sign-in/TOKEN").replaceAll("\\d\\d:\\d\\d", "HH:MM");
        return new Seen(done, answer.status, answer.location, page, mail);
    }

    private record Seen(List<String> statements, int status, String location, String page, String mail) {}
}
