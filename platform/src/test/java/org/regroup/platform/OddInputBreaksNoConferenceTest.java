package org.regroup.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/// Forms as nobody would fill them in, at every address of conferences, sent by those who may do most there: whatever is made of
/// them, it is an answer and no fault of ours.
@SpringBootTest(properties = {"regroup.site.address=http://localhost", "regroup.site.demo=true"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.Configuration.class, People.class, EndpointSubjects.class})
class OddInputBreaksNoConferenceTest {

    private static final Pattern ROOMS = Pattern.compile("(GET|POST) /(conferences|sessions|formats).*");
    private static final Pattern FIELD = Pattern.compile("name ?= ?\"([A-Za-z][A-Za-z0-9-]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)[^}]*}");
    private static final List<String> JTE = List.of("business", "conferences", "delegates", "desk", "hall", "lots", "mandates",
            "minutes", "passes", "programme", "votes");
    private static final List<String> PEOPLE = List.of("bram", "maren", "ines", "noor", "kwame", "leila");
    private static final int FORMS = 2;

    private static final List<String> ODD = List.of("", " ", "0", "-1", "1", "3", "5-1", "1-300", "99999999999999999999",
            "2147483647", "-2147483648", "1/0", "1e999999", "NaN", "on", "yes", "\u202Eabc\u202C", "\u0000", "😀",
            "é".repeat(4_000),
            "2026-13-45", "2027-03-06", "2027-03-06T09:30", "9999-12-31T23:59", "+999999999-12-31T23:59",
            "-999999999-01-01T00:00", "25:61", "23:59", "' or 1=1 --", "<script>", "{0} ' %s", "all(all(all(", "a/b", "2/order",
            "00000000-0000-0000-0000-000000000000", "not-an-id");
    /// So that a form comes as far as what it is about.
    private static final List<String> MEANT = List.of("take", "open", "adjourn", "resume", "close", "call", "floor", "finish",
            "pass", "settle", "rule", "dispose", "list", "raise", "move", "ask", "unask", "second", "hands", "cards", "secret",
            "roll_call", "voices", "heads", "own", "for", "against", "abstain", "y", "n", "a", "stand", "sit", "delegation",
            "carried", "lost", "counted", "remitted", "noted", "closure", "adjourn", "order", "safety", "chair", "desk",
            "teller", "arrangements", "delegate", "alternate", "observer", "fraternal", "guest", "up", "down", "report",
            "motion", "break", "falls", "agenda", "shortest", "priorities", "debate", "panel", "keep", "drop", "accept",
            "instructed", "free", "consult", "adopted", "rejected", "first", "women", "two", "more", "debate", "here", "remote");

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
    void everyFormIsAnsweredWhateverItHolds() {
        subjects.hall();
        subjects.lay();
        var random = new SplittableRandom(6);
        var fields = fields();
        var real = jdbc.sql("""
                select id::text from organisation union all select id::text from business_section
                union all select id::text from motion where number is not null union all select id::text from hall_vote
                union all select id::text from conference_room union all select id::text from conference_stream""")
                .query(String.class).list();
        var faults = new TreeSet<String>();
        for (var address : addresses()) {
            for (var person : PEOPLE) {
                for (int form = 0; form < FORMS; form++) {
                    send(address, person, fields, real, random, faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void send(String address, String person, List<String> fields, List<String> real, SplittableRandom random,
            TreeSet<String> faults) {
        var verb = HttpMethod.valueOf(address.substring(0, address.indexOf(' ')));
        var pattern = address.substring(address.indexOf(' ') + 1);
        var path = random.nextInt(8) == 0
                ? VARIABLE.matcher(pattern).replaceAll(_ -> List.of("0", "-1", "99999999999", UUID.randomUUID().toString(), "x")
                        .get(random.nextInt(5)))
                : subjects.filled(pattern);
        var sent = new ArrayList<String>();
        var request = mvc.method(verb).uri(path).with(csrf()).with(People.signedIn(people.person(
                person.substring(0, 1).toUpperCase(Locale.ROOT) + person.substring(1), jdbc
                        .sql("select email from person where email like :email").param("email", person + "@%")
                        .query(String.class).single())));
        for (var field : fields) {
            if (random.nextInt(4) > 0) {
                var value = value(field, real, random);
                sent.add(field + "=" + (value.length() > 60 ? value.substring(0, 60) : value));
                request = request.param(field, value);
            }
        }
        var asked = request;
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                var result = asked.asyncExchange();
                var failure = result.getUnresolvedException();
                if (failure != null || result.getResponse().getStatus() >= 500) {
                    faults.add(
                            address + ": " + (failure == null ? result.getResponse().getStatus() : said(failure)) + " " + sent);
                }
            });
        } catch (RuntimeException e) {
            faults.add(address + ": " + said(e) + " " + sent);
        }
    }

    private static String said(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + " " + Stream.of(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.regroup")).limit(1).toList();
    }

    /// Mostly what the field is meant for, so that a form comes as far as what it is about.
    private static String value(String field, List<String> real, SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0, 1 -> ODD.get(random.nextInt(ODD.size()));
            case 2 -> real.get(random.nextInt(real.size()));
            case 3, 4, 5 -> MEANT.get(random.nextInt(MEANT.size()));
            default -> usual(field, real, random);
        };
    }

    private static String usual(String field, List<String> real, SplittableRandom random) {
        return switch (field) {
            case "id", "form", "ballot" -> UUID.randomUUID().toString();
            case "do", "how", "rung", "way", "way1", "kind", "side", "disposal", "choice", "rules", "order", "verdict" ->
                MEANT.get(random.nextInt(MEANT.size()));
            case "under", "section", "room", "stream", "motion", "alliance", "election", "consent" ->
                real.get(random.nextInt(real.size()));
            case "startsAt", "opensAt", "start" -> "2027-03-06T09:30";
            case "endsAt", "closesAt", "end", "guillotine", "until", "heldAt" -> "2027-03-06T12:30";
            case "startsOn", "endsOn", "freezesOn", "day", "pauseDay", "by", "answerBy" -> "2027-03-06";
            case "starts", "pauseStarts" -> "10:00";
            case "zone" -> "Europe/Berlin";
            case "email", "email-1", "person", "organisers" -> "kwame@union.example";
            case "who", "mover", "number", "alternate", "delegate", "seat", "line", "rank1", "item" -> "" + random.nextInt(1, 60);
            case "numbers", "took", "seconders" -> "1-4, 9";
            case "cap" -> "40";
            case "minimum", "lot", "perAlternate", "speechesEach", "pointsEach", "pulls", "inFavour", "against", "for0",
                    "against0",
                    "abstain0", "late", "choices", "places", "present", "votes", "speeches", "speech", "mover-minutes", "reply",
                    "vote", "step" ->
                "" + random.nextInt(1, 9);
            case "minutes", "pauseMinutes" -> "90";
            case "share" -> "1/3";
            default -> field.startsWith("day-") ? "yes" : "Some words on it";
        };
    }

    /// What the forms of these rooms ask for.
    private static List<String> fields() {
        var found = new TreeSet<String>(List.of("under", "do", "way1", "position1", "rank1", "rank2", "for0", "against0",
                "abstain0", "day-1-2027-03-06", "name-1", "email-1"));
        for (var room : JTE) {
            try (var files = Files.list(Path.of("src/main/jte", room))) {
                files.forEach(file -> {
                    try {
                        FIELD.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(found);
    }

    private TreeSet<String> addresses() {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            for (var path : Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues()) {
                mapping.getMethodsCondition().getMethods().forEach(verb -> found.add(verb + " " + path));
            }
        });
        found.removeIf(address -> !ROOMS.matcher(address).matches());
        return found;
    }
}
