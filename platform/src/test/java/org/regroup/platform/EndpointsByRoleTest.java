package org.regroup.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.regroup.platform.testing.People;
import org.regroup.platform.testing.TestClock;
import org.regroup.platform.testing.TestDatabase;

/// Every address of the platform, asked by every role, in the demonstration: `endpoints.txt` says who is answered how.
///
/// The addresses come from the running program, so that a new one without a row fails here. Each request is undone.
@SpringBootTest(properties = {"regroup.site.address=http://localhost", "regroup.site.demo=true"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.Configuration.class, People.class, EndpointSubjects.class})
class EndpointsByRoleTest {

    /// Seen from the Union Region and its alliance. The last one belongs to another affiliate.
    enum Role {
        STRANGER(null), UNAFFILIATED("leila@nobody.example"), MEMBER("kwame@union.example"), MODERATOR("maren@union.example"),
        CONVENOR("tomas@union.example"), OTHER_CONVENOR("noor@tenants.example");

        final @Nullable String email;

        Role(@Nullable String email) {
            this.email = email;
        }
    }

    /// How a request is answered, as far as rights go: what else an empty form gets is the matter of other tests.
    enum Answer {
        /// may do it, or may at least try
        yes,
        /// led to the sign-in page
        signin,
        /// told that it is not theirs to do
        no,
        /// told that there is nothing
        hidden,
        /// a fault of ours
        FAULT
    }

    @Autowired
    MockMvcTester mvc;
    @Autowired
    People people;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    EndpointSubjects subjects;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAddressAnswersEveryRoleAsTheTableSays() {
        subjects.hall();
        subjects.lay();
        var answers = new TreeMap<String, String>();
        for (var address : addresses()) {
            answers.put(address,
                    Stream.of(Role.values()).map(role -> ask(address, role).name()).collect(Collectors.joining(" ")));
        }
        assertThat(lines(answers)).isEqualTo(lines(expected()));
    }

    @Test
    void nobodyChangesAnythingByReading() {
        assertThat(addresses()).allSatisfy(address -> assertThat(address).matches("(GET|POST) /.*"));
    }

    private TreeSet<String> addresses() {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.regroup")) {
                var methods = mapping.getMethodsCondition().getMethods();
                for (var path : Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues()) {
                    if (!path.equals("/error")) {
                        (methods.isEmpty() ? List.of("ANY") : methods).forEach(verb -> found.add(verb + " " + path));
                    }
                }
            }
        });
        return found;
    }

    private Answer ask(String address, Role role) {
        var verb = HttpMethod.valueOf(address.substring(0, address.indexOf(' ')));
        var path = subjects.filled(address.substring(address.indexOf(' ') + 1));
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var request = mvc.method(verb).uri(path).with(csrf());
            if (verb.equals(HttpMethod.POST)) {
                fields(role).forEach(request::param);
            }
            if (role.email != null) {
                request = request.with(People.signedIn(people.person(name(role.email), role.email)));
            }
            return answer(request.asyncExchange());
        }));
    }

    /// Enough of every form that the question of rights is reached.
    private Map<String, String> fields(Role role) {
        var own = jdbc.sql("select id::text from organisation where monogram = ?")
                .param(role == Role.OTHER_CONVENOR ? "TC" : "UR")
                .query(String.class).single();
        return Map.of("organisation", own, "under", own, "seen", "1", "standing", "voting", "role", "delegate", "reason",
                "a reason", "when", "now", "speaking", "as:" + own);
    }

    private static Answer answer(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        var response = result.getResponse();
        var target = response.getRedirectedUrl();
        if (response.getStatus() >= 500) {
            return Answer.FAULT;
        }
        if (response.getStatus() == 401 || target != null && target.startsWith("/sign-in?")) {
            return Answer.signin;
        }
        return switch (response.getStatus()) {
            case 403 -> Answer.no;
            case 404 -> Answer.hidden;
            default -> Answer.yes;
        };
    }

    private static String name(String email) {
        return email.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + email.substring(1, email.indexOf('@'));
    }

    private static String lines(Map<String, String> answers) {
        return answers.entrySet().stream().map(row -> row.getKey() + " | " + row.getValue()).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> expected() {
        try (var file = Objects.requireNonNull(EndpointsByRoleTest.class.getResourceAsStream("/endpoints.txt"))) {
            var rows = new TreeMap<String, String>();
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var parts = line.split("\\|");
                    rows.put(parts[0].strip(), parts[1].strip().replaceAll(" +", " "));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
