package org.regroup.bench.hall;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.regroup.bench.votes.Electorate;

/// A conference that sits, with delegates of four organisations, each with a pass, written into the database of a product.
///
/// @param chair    cookies of whoever has the chair
/// @param delegate how many there are; their numbers begin at 1
record Sitting(UUID conference, String chair, int delegates, SecretKeySpec secret) {

    private static final String SESSION = "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME";
    private static final int ORGANISATIONS = 4;

    static Sitting make(Connection database, Path data, int delegates) throws SQLException, IOException {
        var conference = UUID.randomUUID();
        var chair = UUID.randomUUID();
        var session = UUID.randomUUID().toString();
        database.setAutoCommit(false);
        try (var sql = database.createStatement()) {
            sql.execute("create temporary table o as select n, gen_random_uuid() id from generate_series(1, " + ORGANISATIONS
                    + ") n");
            sql.execute("insert into organisation select id, 'Organisation ' || n, 'O' || n, n, '', 'bench', now() from o");
            sql.execute("insert into person (id, email, name, pseudonym, created_at) values ('" + chair
                    + "', 'chair@bench.example', 'Chair', 'chair', now())");
            sql.execute(
                    "insert into conference (id, title, purpose, place, zone, starts_on, ends_on, languages, costs, proposed_by,"
                            + " proposed_org, proposed_at, lapses_at, opened_at) select '" + conference
                            + "', 'Two thousand', 'x', 'x',"
                            + " 'UTC', current_date, current_date + 1, '', '', '" + chair
                            + "', id, now(), now(), now() from o where n = 1");
            sql.execute("insert into conference_sponsor (conference, organisation, share, brings, invited_by, invited_at,"
                    + " answered_by, accepted_at) select '" + conference + "', id, '1/4', '', '" + chair + "', now(), '" + chair
                    + "', now() from o");
            sql.execute("insert into conference_joint_act (id, conference, kind, content, proposed_by, proposed_org, proposed_at,"
                    + " lapses_at) select gen_random_uuid(), '" + conference + "', 'bench', '', '" + chair
                    + "', id, now(), now() from o where n = 1");
            sql.execute("insert into conference_office (id, conference, kind, person, starts_at, ends_at, act)"
                    + " select gen_random_uuid(), '" + conference + "', 'chair', '" + chair
                    + "', now() - interval '1 hour', now() + interval '1 day', id from conference_joint_act where kind = 'bench'");
            sql.execute("insert into conference_attendee (id, conference, number, kind, person, name, organisation, seat, code,"
                    + " named_at) select gen_random_uuid(), '" + conference + "', n, case when n > " + delegates
                    + " then 'observer' else 'delegate' end, case when n > " + delegates + " then '" + chair
                    + "'::uuid end, 'Delegate ' || n, (select id from o where o.n = g.n % " + ORGANISATIONS
                    + " + 1), n, sha256(n::text::bytea), now() from generate_series(1, " + (delegates + 1) + ") g(n)");
            var number = String.valueOf(delegates + 1);
            log(sql, conference, chair, number, "select 1, 'Entitled', json_build_object('seats', (select"
                    + " json_agg(json_build_object('organisation', id, 'delegates', "
                    + (delegates / ORGANISATIONS + 1) + ")) from o))::text");
            log(sql, conference, chair, number,
                    "select 1 + number, 'Came', json_build_object('attendee', json_build_object('who',"
                            + " number::text, 'voice', 'DELEGATE', 'organisation', organisation, 'traits', '{}'::json))::text"
                            + " from conference_attendee where conference = '" + conference + "' and kind = 'delegate'");
            log(sql, conference, chair, number,
                    "values (" + (delegates + 2) + ", 'ChairTaken', '{\"who\":\"" + number + "\"}'), ("
                            + (delegates + 3) + ", 'SittingOpened', '{\"sitting\":\"Morning\"}'), (" + (delegates + 4)
                            + ", 'Called', '{\"item\":\"1\",\"title\":\"Composite 1\",\"mover\":null}')");
            sql.execute("insert into spring_session select '" + session + "', '" + session
                    + "', n, n, 2592000, n + 2592000000, '" + chair
                    + "' from (select (extract(epoch from now()) * 1000)::bigint n) now_");
            sql.execute("insert into spring_session_attributes select '" + session + "', '" + SESSION
                    + "', '\\xaced0005740024'::bytea || '" + chair + "'::bytea");
            database.commit();
            database.setAutoCommit(true);
            sql.execute("analyze");
        }
        var key = Base64.getDecoder().decode(Files.readString(data.resolve("dialogue-secret")).strip());
        return new Sitting(conference, "session=" + Base64.getEncoder().encodeToString(session.getBytes(
                StandardCharsets.US_ASCII)) + "; form=" + Electorate.FORM, delegates, new SecretKeySpec(key, "HmacSHA256"));
    }

    private static void log(java.sql.Statement sql, UUID conference, UUID chair, String number, String lines)
            throws SQLException {
        sql.execute("insert into conference_event (conference, number, at, person, who, act, content, id) select '" + conference
                + "', l.number, now(), '" + chair + "', '" + number + "', l.act, l.content, gen_random_uuid() from (" + lines
                + ") l (number, act, content)");
    }

    String href() {
        return "/conferences/" + conference;
    }

    /// The cookies of a delegate: her pass, and the proof of the form.
    String pass(int number) {
        var id = ByteBuffer.allocate(16).putLong(conference.getMostSignificantBits())
                .putLong(conference.getLeastSignificantBits());
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return "conference-pass=" + encoder.encodeToString(id.array()) + "." + number + ".1."
                + encoder.encodeToString(Arrays.copyOf(mac("signed conference pass/" + conference + "/" + number + "/1"), 16))
                + "; form=" + Electorate.FORM;
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
