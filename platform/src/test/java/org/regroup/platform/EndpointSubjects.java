package org.regroup.platform;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.conferences.votes.HallOfDemo;
import org.regroup.platform.shared.Tokens;

/// Something real in the demonstration for every variable in an address. What the demonstration does not have is laid beside
/// it: by the Tenants' Campaign where the Union Region is to answer, by the Union Region where it is its own.
@TestComponent
@Import(HallOfDemo.class)
class EndpointSubjects {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)[^}]*}");
    private static final String TOKEN = "a-link-that-works";
    private static final String OPEN = "select id from question where title = 'Shall we ratify the basis of agreement?' and number < 900";
    private static final String DRAFT = "select id from motion where number is null and title = 'Repairs within ten days'";
    private static final String MOTION = "select id from motion where number = 14";
    private static final String ROLE = "select id from alliance_role where title = 'Convening committee'";
    private static final String TERM = "select t.id from role_term t join person p on p.id = t.person where p.email like 'bram@%' and t.role = ("
            + ROLE + ")";
    private static final String ELECTION = "select id from election where organisation is not null";

    private static final String CONFERENCE = "select id from conference where title = 'Warm winters conference'";

    private final JdbcClient jdbc;
    private final HallOfDemo hall;

    EndpointSubjects(JdbcClient jdbc, HallOfDemo hall) {
        this.jdbc = jdbc;
        this.hall = hall;
    }

    /// The address with something real for each variable.
    String filled(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(match -> jdbc.sql("select (" + sql(pattern, match.group(1)) + ")::text")
                .query(String.class).single());
    }

    private static String sql(String pattern, String variable) {
        return switch (variable) {
            case "id" -> subject(pattern);
            case "organisation" -> organisation(
                    pattern.startsWith("/questions") && !pattern.contains("/papers/") ? "CI" : "UR");
            case "alliance" -> "select id from alliance where name = 'Warm Homes Alliance'";
            case "dialogue" -> "select id from dialogue limit 1";
            case "statement" -> "select id from statement order by number desc limit 1";
            case "change" -> "select id from alliance_change where done_at is null and ended_at is null order by number limit 1";
            case "unit" -> "select id from unit where organisation = (" + organisation("UR") + ") order by name limit 1";
            case "mandate" ->
                "select id from mandate where role = 'moderator' and organisation = (" + organisation("UR") + ")";
            case "entry" -> "select id from membership where person = (" + person("kwame") + ") and organisation = ("
                    + organisation("UR") + ")";
            case "token" -> pattern.startsWith("/d/") ? "select link_token from dialogue limit 1" : "select '" + TOKEN + "'";
            case "kind" -> "select 'closing'";
            case "election" -> ELECTION;
            case "nomination" -> "select id from nomination where election = (" + ELECTION + ") order by id limit 1";
            case "membership" -> "select membership from elector where election = (" + ELECTION + ") and voted is null limit 1";
            case "word" -> "select id from word where name = 'Solidarity fund'";
            case "definition" -> "select id from definition where organisation = (" + organisation("UR")
                    + ") and capacity = 'for' order by number limit 1";
            case "office" ->
                "select id from conference_office where conference = (" + CONFERENCE + ") order by starts_at, id limit 1";
            case "role" -> ROLE;
            case "term" -> TERM;
            case "format" -> pattern.startsWith("/formats") ? "select 'world_cafe'" : "select 'csv'";
            case "motion" -> pattern.contains("/holds") || pattern.contains("/comments")
                    ? DRAFT
                    : pattern.contains("/emergencies")
                            ? "select id from motion where number = 15"
                            : pattern.startsWith("/composites") ? "select id from motion where number = 19" : MOTION;
            case "composite" -> "select id from composite limit 1";
            case "urgent" -> "select id from urgent order by number limit 1";
            case "conference" -> CONFERENCE;
            case "vote" -> "select id from hall_vote order by number desc limit 1";
            case "sitting" ->
                "select id from business_sitting where conference = (" + CONFERENCE + ") order by starts_at limit 1";
            case "section" -> "select id from business_section where conference = (" + CONFERENCE + ") order by place limit 1";
            case "draw" -> pattern.startsWith("/conferences")
                    ? "select id from conference_draw order by id limit 1"
                    : "select '" + id(variable) + "'";
            case "pass" -> "select 'no-pass-of-this-server'";
            case "attendee" -> "select id from conference_attendee where kind = 'delegate' and organisation = ("
                    + organisation("UR") + ") order by number limit 1";
            case "stream" -> "select id from conference_stream where number = 2 and conference = (" + CONFERENCE + ")";
            case "room" -> "select id from conference_room where name = 'Dye house' and conference = (" + CONFERENCE + ")";
            case "pause" -> "select id from conference_break where title = 'Lunch' and conference = (" + CONFERENCE + ")";
            case "session" -> "select id from conference_session where number = 1 and conference = (" + CONFERENCE + ")";
            case "act" -> pattern.contains("/standing-orders/")
                    ? "select id from conference_joint_act where kind = 'orders' and confirmed_at is null"
                    : pattern.startsWith("/conferences")
                            ? "select id from conference_joint_act where confirmed_at is null order by id limit 1"
                            : "select 'dissent'";
            case "amendment" -> "select id from amendment where motion = (" + MOTION + ") and number = 2";
            case "assumption" -> "select id from motion_assumption where motion = (" + MOTION + ") order by place limit 1";
            case "calendar" -> "select id from motion_calendar limit 1";
            case "number" -> pattern.contains("/consent/")
                    ? "select min(number) from business_item where consent and conference = (" + CONFERENCE + ")"
                    : "select '1'";
            case "option", "paper", "clause" -> "select '1'";
            case "key" -> "select 'no-session-of-theirs'";
            case "matter" -> "select 'recommend'";
            case "question" ->
                pattern.matches(".*/(result|certificate|certify|attest|dissent).*") ? "select '" + id("question") + "'" : OPEN;
            case "seat", "elector" ->
                "select l.id from question_elector l join membership m on m.id = l.membership where m.person = ("
                        + person("tomas") + ") and l.question = (" + OPEN + ")";
            case "batch" -> "select '" + id(pattern.startsWith("/questions") ? "question batch" : variable) + "'";
            case String _ -> "select '" + id(pattern.startsWith("/motions") && variable.equals("hold") ? "draft hold" : variable)
                    + "'";
        };
    }

    private static String subject(String pattern) {
        return pattern.startsWith("/alliances")
                ? sql(pattern, "alliance")
                : pattern.startsWith("/organisations") ? organisation("UR") : "select gen_random_uuid()";
    }

    private static String organisation(String monogram) {
        return "select id from organisation where monogram = '" + monogram + "'";
    }

    private static String person(String name) {
        return "select id from person where email like '" + name + "@%'";
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// Lets the conference of the demonstration sit and vote, once.
    void hall() {
        hall.lay();
    }

    /// Lays what the demonstration does not have, once.
    @Transactional
    void lay() {
        if (jdbc.sql("select exists (select from question where id = ?)").param(id("question")).query(Boolean.class).single()) {
            return;
        }
        closedQuestion();
        var noor = entry("proposed_by", person("noor"));
        var tenants = entry("proposed_org", organisation("TC"));
        var proposed = entry("proposed_at", "select now()");
        var lapses = entry("lapses_at", "select now() + interval '5 days'");
        var kwame = entry("person", person("kwame"));
        var union = entry("organisation", organisation("UR"));
        var motion = entry("motion", MOTION);
        insert("meeting_teller", "teller", kwame, entry("question", OPEN), entry("organisation", organisation("CI")),
                entry("belongs", organisation("UR")), entry("place", "select 1"), entry("named_by", person("tomas")),
                entry("named_at", "select now()"));
        insert("paper_batch", "batch", entry("election", ELECTION), entry("number", "select 900"),
                entry("begun_by", person("maren")), entry("begun_at", "select now()"));
        insert("paper_batch", "question batch", union, entry("question", OPEN), entry("number", "select 900"),
                entry("begun_by", person("maren")), entry("begun_at", "select now()"));
        insert("question_objection", "objection", union, kwame, entry("question", OPEN), entry("item", "select 0"),
                entry("said", "select 'It would part us.'"), entry("lodged_at", "select now()"));
        insert("roll_import", "waiting", union, entry("person", person("maren")), entry("file_name", "select 'members.csv'"),
                entry("content", "select 'name,email,standing'::bytea"), entry("uploaded_at", "select now()"));
        insert("invitation", "invitation", union, entry("token_hash", "select sha256('" + TOKEN + "')"),
                entry("standing", "select 'voting'"), entry("created_by", person("maren")), entry("created_at", "select now()"),
                entry("expires_at", "select now() + interval '5 days'"), entry("max_uses", "select 50"));
        insert("dialogue_closing", "closing", noor, tenants, proposed, lapses,
                entry("dialogue", "select id from dialogue limit 1"));
        var hold = Map.of("holder", person("maren"), "reason", "select 'It names somebody.'", "placed_at", "select now()",
                "ends_at",
                "select now() + interval '2 days'");
        insert("statement_hold", "hold", hold, union, entry("statement", "select id from statement where number = 2"));
        insert("motion_hold", "draft hold", hold, union, entry("motion", DRAFT));
        insert("motion_comment", "comment", kwame, entry("motion", DRAFT), entry("seq", "select 1"),
                entry("capacity", "select 'unaffiliated'"), entry("body", "select 'Ten days are long.'"),
                entry("written_at", "select now()"));
        insert("amendment_draft", "draft", kwame, motion, entry("base", "select version from motion_text where motion = ("
                + MOTION + ") order by seq desc limit 1"), entry("written", "select '# Mine'"), entry("title", "select 'Mine'"),
                entry("reason", "select 'It reads better.'"), entry("divisible", "select false"), entry("speaking", "select ''"),
                entry("changed_at", "select now()"));
        insert("amendment_decision", "decision", noor, tenants, proposed, motion, entry("amendment", sql("", "amendment")),
                entry("revision", "select 1"), entry("kind", "select 'fallen'"));
        insert("motion_ruling", "ruling", noor, tenants, proposed, motion, entry("kind", "select 'remit'"),
                entry("body", "select 'Congress'"), entry("reason", "select 'Later.'"),
                entry("remitted_to", "select 'the council'"),
                entry("answer_by", "select current_date + 30"));
        insert("motion_calendar_move", "move", noor, tenants, proposed, lapses, entry("calendar", sql("", "calendar")),
                entry("reason", "select 'A holiday.'"));
        insert("minority_report", "report", motion, kwame, union, entry("body", "select 'mover'"),
                entry("reasons", "select 'Not so.'"), entry("made_at", "select now()"));
        insert("role_recall", "recall", entry("term", TERM), entry("opened_by", person("kwame")),
                entry("opened_at", "select now()"), entry("closes_at", "select now() + interval '20 days'"),
                entry("reason", "select 'No report.'"), entry("roll", "select 300"), entry("needed", "select 30"));
        insert("role_sending", "sending", kwame, union, entry("role", ROLE), entry("basis", "select 'Council'"),
                entry("sent_by", person("tomas")), entry("sent_at", "select now()"), lapses,
                entry("term_ends_at", "select now() + interval '60 days'"));
        insert("role_draw", "draw", entry("role", ROLE), entry("seats", "select 2"),
                entry("closes_at", "select now() + interval '9 days'"),
                entry("term_ends_at", "select now() + interval '90 days'"),
                entry("secret", "select 'sealed'"), entry("public_number", "select 'lottery'"),
                entry("opened_by", person("ines")),
                entry("opened_org", organisation("CI")), entry("opened_at", "select now()"));
        insert("role_meeting", "meeting", entry("role", ROLE), entry("title", "select 'Assembly'"),
                entry("held_at", "select now() + interval '20 days'"), entry("place", "select 'Hall'"),
                entry("agenda", "select 'Rents'"), entry("called_by", TERM), entry("called_at", "select now()"));
        insert("members_call", "call", kwame, union, entry("opened_at", "select now()"), lapses);
        jdbc.sql("insert into sign_in_link values (?, ?, 'kwame@union.example', '/', now(), now() + interval '1 hour')")
                .params(Tokens.hash(TOKEN), Tokens.hash("another browser")).update();
    }

    /// A question whose vote is over: the one that is open, with everybody on its roll, long ago.
    private void closedQuestion() {
        var ago = "interval '200 days'";
        copy("question", "id = (" + OPEN + ")", "'id', :id, 'number', 900, 'opens_at', r.opens_at - " + ago
                + ", 'closes_at', r.closes_at - " + ago + ", 'fixed_at', r.fixed_at - " + ago
                + ", 'certificates_until', r.certificates_until - " + ago);
        copy("question_party", "question = (" + OPEN + ")", "'question', :id, 'opens_at', r.opens_at - " + ago);
        copy("question_elector", "question = (" + OPEN + ")", "'question', :id, 'id', gen_random_uuid(), 'voted', null");
    }

    private void copy(String table, String where, String changed) {
        jdbc.sql("insert into %1$s select (jsonb_populate_record(r, jsonb_build_object(%3$s))).* from %1$s r where %2$s"
                .formatted(table, where, changed)).param("id", id("question")).update();
    }

    @SafeVarargs
    private void insert(String table, String what, Map.Entry<String, String>... values) {
        insert(table, what, Map.of(), values);
    }

    @SafeVarargs
    private void insert(String table, String what, Map<String, String> more, Map.Entry<String, String>... values) {
        var all = new java.util.TreeMap<>(more);
        for (var value : values) {
            all.put(value.getKey(), value.getValue());
        }
        all.put("id", "select '" + id(what) + "'::uuid");
        jdbc.sql("insert into " + table + " (" + String.join(", ", all.keySet()) + ") values ("
                + String.join(", ", all.values().stream().map(sql -> "(" + sql + ")").toList()) + ")").update();
    }
}
