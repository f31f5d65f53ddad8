package org.regroup.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.regroup.platform.testing.People;
import org.regroup.platform.testing.TestClock;
import org.regroup.platform.testing.TestDatabase;

/// The largest of four organisations has 15,000 of 16,540 members. Two of its convenors, one after the other, send every form of
/// the platform filled in; whatever waits for a second organisation was proposed by their own. What the alliance has agreed,
/// fixed, decided or elected stays as it was.
///
/// Every address that takes a form is found in the running program. What lies outside an alliance is named with the reason, and
/// so is the little that each organisation may do by itself; a new address is tried without being asked for.
@SpringBootTest(properties = {"regroup.site.address=http://localhost", "regroup.site.demo=true"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.Configuration.class, People.class, EndpointSubjects.class})
class TheLargestOrganisationAloneTest {

    /// Addresses that reach nothing that an alliance has: where they begin, and why.
    private static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("/account", "somebody's own account"), Map.entry("/sign-in", "signing in"),
            Map.entry("/sign-out", "signing out"), Map.entry("/welcome", "the own name"),
            Map.entry("/preferences", "the own look"),
            Map.entry("/demo", "signing in to the demonstration"), Map.entry("/join", "joining an organisation by invitation"),
            Map.entry("/organisations", "an organisation's own house; its roll and its card are frozen in every question"),
            Map.entry("/count", "counts an uploaded file and keeps nothing"), Map.entry("/d/", "taking part by link"));

    /// What an organisation may do to an alliance by itself.
    private static final Map<String, String> OWN_RIGHT = Map.of(
            "/alliances/{id}/leave", "everybody may leave; what was fixed before stays as it was",
            "/alliances/{id}/leave/take-back", "and may stay after all");

    /// What counts: everything in force, nothing that only waits, such as the wish to close a role.
    private static final Map<String, String> STATE = Map.ofEntries(
            Map.entry("alliance", "opened_at is not null"), Map.entry("affiliation", "true"),
            Map.entry("alliance_change", "done_at is not null"), Map.entry("alliance_rise", "true"), Map.entry("basis", "true"),
            Map.entry("basis_clause", "true"), Map.entry("basis_binding", "true"), Map.entry("standing_orders", "true"),
            Map.entry("question", "alliance is not null and fixed_at is not null"),
            Map.entry("question_party", "question in (select id from question where alliance is not null)"),
            Map.entry("question_certificate", "attested_by is not null"),
            Map.entry("question_ballot", "organisation <> (select id from organisation where monogram = 'UR')"),
            Map.entry("meeting_count", "true"), Map.entry("motion_calendar", "confirmed_by is not null"),
            Map.entry("motion_calendar_move", "confirmed_by is not null"), Map.entry("motion_ruling", "confirmed_by is not null"),
            Map.entry("amendment_decision", "confirmed_by is not null"),
            Map.entry("composite", "confirmed_by is not null"), Map.entry("dialogue_closing", "confirmed_by is not null"),
            Map.entry("election", "alliance is not null and opened_at is not null"),
            Map.entry("alliance_role", "confirmed_by is not null"), Map.entry("role_term", "true"),
            Map.entry("urgent", "published_at is not null"));

    private static final List<String> CONVENORS = List.of("tomas@union.example", "maren@union.example");
    private static final String TOGETHER = "Tomas and Maren send it";

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
    void noFormItSendsChangesTheAlliance() {
        subjects.lay();
        subjects.hall();
        assertThat(nineOfTen()).isGreaterThan(0.9);
        var changed = new TreeMap<String, String>();
        var taken = new TreeSet<String>();
        for (var address : addresses(RequestMethod.POST)) {
            if (OUTSIDE.keySet().stream().noneMatch(address::startsWith)) {
                var what = tried(address, taken);
                if (!what.isEmpty()) {
                    changed.put(address, what);
                }
            }
        }
        assertThat(changed.keySet()).as("changed by one organisation: %s", changed).isSubsetOf(OWN_RIGHT.keySet());
        assertThat(taken).as("forms that were taken, as proposals: the test sends what a person would send").contains(
                "/alliances/{alliance}/questions/new", "/alliances/{id}/propose/{kind}", "/alliances/{id}/invite",
                "/alliances/{alliance}/calendars/new", "/alliances/{alliance}/roles/new", "/alliances/{alliance}/dialogues/new",
                "/motions/{motion}/rulings/{matter}", "/alliances/{id}/leave", "/questions/{question}/call-off",
                "/roles/{role}/close", "/urgent/{urgent}/{act}");
    }

    @Test
    void theTestFindsWhatOneOrganisationDoesChange() {
        subjects.lay();
        subjects.hall();
        assertThat(tried("/alliances/{id}/leave", new TreeSet<>())).contains("affiliation");
    }

    private double nineOfTen() {
        return jdbc.sql("""
                select avg(case when o.monogram = 'UR' then 1.0 else 0 end) from membership m
                join affiliation a on a.organisation = m.organisation join organisation o on o.id = m.organisation
                where m.left_at is null""").query(Double.class).single();
    }

    private TreeSet<String> addresses(RequestMethod method) {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.regroup")
                    && mapping.getMethodsCondition().getMethods().contains(method)) {
                found.addAll(mapping.getPatternValues());
            }
        });
        return found;
    }

    /// @return the tables that are not as they were
    private String tried(String pattern, TreeSet<String> taken) {
        return paths(pattern).map(path -> tried(pattern, path, taken)).filter(what -> !what.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// With something real for each variable, and every act or kind that the address knows.
    private Stream<String> paths(String pattern) {
        if (pattern.endsWith("{act}")) {
            return Stream.of("confirm", "decline", "sign", "dissent", "withdraw").map(act -> pattern.replace("{act}", act))
                    .map(subjects::filled);
        }
        if (pattern.endsWith("{kind}")) {
            return Stream.of("terms", "rung", "end", "review", "closing").map(kind -> pattern.replace("{kind}", kind))
                    .map(subjects::filled);
        }
        return Stream.of(subjects.filled(pattern));
    }

    private String tried(String pattern, String path, TreeSet<String> taken) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            twoConvenorsWhoProposedEverything();
            var form = form(pattern, path);
            var before = state();
            for (var convenor : CONVENORS) {
                var request = mvc.method(HttpMethod.POST).uri(path).with(csrf())
                        .with(People.signedIn(people.person(TOGETHER, convenor)));
                form.forEach(request::param);
                int answered = request.asyncExchange().getResponse().getStatus();
                assertThat(answered).as("%s as %s", pattern, convenor).isLessThan(500);
                if (answered == 302) {
                    taken.add(pattern);
                }
            }
            var after = state();
            return before.entrySet().stream().filter(table -> !table.getValue().equals(after.get(table.getKey())))
                    .map(Map.Entry::getKey).collect(Collectors.joining(", "));
        }));
    }

    private void twoConvenorsWhoProposedEverything() {
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, source, recall_rule, starts_at, ends_at)
                select gen_random_uuid(), o.id, p.id, 'convenor', 'A meeting', 'A meeting', now() - interval '9 days',
                    now() + interval '90 days' from organisation o, person p
                where o.monogram = 'UR' and p.email = 'maren@union.example'""").update();
        for (var by : List.of("proposed", "opened")) {
            jdbc.sql("select table_name from information_schema.columns where table_schema = 'public' and column_name = ?")
                    .param(by + "_org").query(String.class).list().forEach(table -> {
                        boolean waits = jdbc.sql("""
                                select exists (select from information_schema.columns where table_name = ? and column_name =
                                'confirmed_org')""").param(table).query(Boolean.class).single();
                        jdbc.sql("update " + table + " set " + by + "_org = (select id from organisation where monogram = 'UR'), "
                                + by + "_by = (select id from person where email = 'tomas@union.example')"
                                + (waits ? " where confirmed_org is null" : "")).update();
                    });
        }
    }

    private Map<String, String> state() {
        var state = new TreeMap<String, String>();
        STATE.forEach((table, inForce) -> state.put(table,
                jdbc.sql("select coalesce(md5(string_agg(r.row_, '|' order by r.row_)), '')"
                        + " from (select (to_jsonb(t) - array['closing_by', 'closing_org', 'closing_at'])::text row_ from "
                        + table
                        + " t where " + inForce + ") r").query(String.class).single()));
        return state;
    }

    /// As the page suggests it, where there is one with this form; what is empty filled in.
    private Map<String, String> form(String pattern, String path) {
        var form = new TreeMap<>(Map.of("reason", "We think so.", "seen", "1", "basis", "convenor", "detail", "", "words",
                "We think so.", "standing", "voting"));
        if (addresses(RequestMethod.GET).contains(pattern)) {
            var page = mvc.get().uri(path).with(People.signedIn(people.person(TOGETHER, CONVENORS.getFirst()))).exchange();
            if (page.getResponse().getStatus() == 200) {
                var html = Jsoup
                        .parse(new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
                html.select("main form").stream()
                        .filter(each -> each.attr("action").isEmpty() || each.attr("action").equals(path))
                        .findFirst().ifPresent(found -> fill(found, form));
            }
        }
        var own = jdbc.sql("select id::text from organisation where monogram = 'UR'").query(String.class).single();
        form.put("under", own);
        form.put("organisation", own);
        if (pattern.endsWith("/invite")) {
            form.put("organisation", jdbc.sql("""
                    select id::text from organisation where id not in (select organisation from affiliation) limit 1""")
                    .query(String.class).optional().orElse(""));
            form.put("name", "Allotment Society");
        }
        return form;
    }

    private static void fill(Element found, Map<String, String> form) {
        for (var field : found.select("input, textarea, select")) {
            var value = switch (field.tagName()) {
                case "textarea" -> field.text().isBlank() ? "1. Warmth for everybody." : field.wholeText();
                case "select" ->
                    field.select("option").stream().map(Element::val).filter(one -> !one.isEmpty()).findFirst().orElse("");
                case String _ -> switch (field.attr("type")) {
                    case "radio", "checkbox" ->
                        field.hasAttr("checked") || !form.containsKey(field.attr("name")) ? field.val() : null;
                    case "date" ->
                        field.val().isEmpty() ? LocalDate.now(java.time.ZoneOffset.UTC).plusDays(90).toString() : field.val();
                    case "number" -> field.val().isEmpty() ? "3" : field.val();
                    case String _ -> field.val().isEmpty() ? "Words enough" : field.val();
                };
            };
            if (value != null && !field.attr("name").isEmpty() && !field.attr("name").equals("_csrf")) {
                form.put(field.attr("name"), value);
            }
        }
    }
}
