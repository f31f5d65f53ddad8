package org.regroup.bench.votes;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// The people of the largest organisation of the demonstration, signed in with sessions as the product makes them, and two
/// questions on whose rolls they stand: the one that is open there, and a second one like it.
///
/// @param first  the question of the demonstration
/// @param second its copy, on which nobody has voted
public record Electorate(UUID organisation, UUID first, UUID second, List<Voter> voters, List<Voter> certifiers) {

    /// @param cookies of the browser
    /// @param on      the line of the first question's roll, and of the second's
    record Voter(UUID person, String cookies, UUID on, UUID second) {

        UUID seat(boolean one) {
            return one ? on : second;
        }
    }

    public static final String FORM = "7d444840-9dc0-11d1-b245-5ffdce74fad2";
    private static final String SESSION = "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME";

    /// What a form sends along so that it is known to come from a page of ours: masked with nothing but zeros.
    public static String formToken() {
        var secret = FORM.getBytes(StandardCharsets.US_ASCII);
        var masked = new byte[secret.length * 2];
        System.arraycopy(secret, 0, masked, secret.length, secret.length);
        return Base64.getUrlEncoder().encodeToString(masked).replace("=", "%3D");
    }

    static Electorate make(Connection database, int most) throws SQLException {
        database.setAutoCommit(false);
        try (var sql = database.createStatement()) {
            sql.execute("create temporary table it as select q.id q1, gen_random_uuid() q2, o.id organisation from question q,"
                    + " organisation o where q.title = 'Shall we ratify the basis of agreement?' and o.monogram = 'UR'");
            sql.execute("insert into question select (jsonb_populate_record(q, jsonb_build_object('id', it.q2, 'number', 901,"
                    + " 'title', 'A question like it'))).* from question q join it on q.id = it.q1");
            sql.execute("insert into question_party select (jsonb_populate_record(y, jsonb_build_object('question', it.q2))).*"
                    + " from question_party y join it on y.question = it.q1");
            sql.execute(
                    "insert into question_elector select (jsonb_populate_record(l, jsonb_build_object('question', it.q2, 'id',"
                            + " gen_random_uuid(), 'voted', null))).* from question_elector l join it on l.question = it.q1");
            sql.execute("create temporary table v as select m.id membership, coalesce(m.person, gen_random_uuid()) person,"
                    + " m.person is not null known, p.name, l.id on_first, s.id on_second, gen_random_uuid()::text session from it"
                    + " join question_elector l on l.question = it.q1 and l.organisation = it.organisation"
                    + " join membership m on m.id = l.membership"
                    + " join question_elector s on s.question = it.q2 and s.membership = m.id"
                    + " left join person p on p.id = m.person");
            sql.execute(
                    "insert into person (id, email, name, pseudonym, created_at) select person, person || '@union.example', 'Voter',"
                            + " 'voter', now() from v where not known");
            sql.execute("update membership m set person = v.person from v where v.membership = m.id and not known");
            sql.execute(
                    "insert into spring_session select session, session, n, n, 2592000, n + 2592000000, person::text from v, (select"
                            + " (extract(epoch from now()) * 1000)::bigint n) now_");
            // a text as Java writes it
            sql.execute("insert into spring_session_attributes select session, '" + SESSION
                    + "', '\\xaced0005740024'::bytea || person::text::bytea from v");
            var voters = voters(database, "where name is null order by person limit " + most);
            var certifiers = voters(database, "where name in ('Tomas', 'Maren') order by name desc");
            try (var row = sql.executeQuery("select organisation, q1, q2 from it")) {
                row.next();
                var made = new Electorate(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class), voters, certifiers);
                database.commit();
                database.setAutoCommit(true);
                sql.execute("analyze");
                return made;
            }
        }
    }

    private static List<Voter> voters(Connection database, String which) throws SQLException {
        var voters = new ArrayList<Voter>();
        try (var sql = database.createStatement();
                var row = sql.executeQuery("select person, session, on_first, on_second from v " + which)) {
            while (row.next()) {
                var session = Base64.getEncoder().encodeToString(row.getString(2).getBytes(StandardCharsets.US_ASCII));
                voters.add(new Voter(row.getObject(1, UUID.class), "session=" + session + "; form=" + FORM,
                        row.getObject(3, UUID.class), row.getObject(4, UUID.class)));
            }
        }
        return voters;
    }
}
