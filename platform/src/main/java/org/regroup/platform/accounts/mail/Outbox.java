package org.regroup.platform.accounts.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue of mail. Several nodes take from it at once without taking the same mail.
@Repository
class Outbox {

    /// A mail that is taken and not heard of again, because its node died, is taken once more after this.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /// A few mails that are due, ours until the lease ends.
    List<QueuedMail> take(Instant now) {
        return database.sql("""
                update outgoing_mail set attempts = attempts + 1, next_try_at = :lease
                where id in (select id from outgoing_mail
                             where sent_at is null and next_try_at <= :now
                             order by next_try_at limit 10 for update skip locked)
                returning id, recipient, subject, body, attempts, created_at
                """).param("now", Timestamp.from(now)).param("lease", Timestamp.from(now.plus(LEASE))).query(Outbox::map).list();
    }

    /// A mail that is sent is forgotten: its text may hold a link, and nobody needs it here.
    void sent(UUID id) {
        database.sql("delete from outgoing_mail where id = :id").param("id", id).update();
    }

    void failed(UUID id, String why, Instant nextTry) {
        database.sql("update outgoing_mail set next_try_at = :next, last_error = :why where id = :id").param("id", id)
                .param("why", why).param("next", Timestamp.from(nextTry)).update();
    }

    void gaveUp(UUID id, String why) {
        database.sql("update outgoing_mail set next_try_at = 'infinity', last_error = :why, body = '' where id = :id")
                .param("id", id).param("why", why).update();
    }

    int dropUseless(Instant now) {
        return database.sql("delete from outgoing_mail where sent_at is null and useless_at < :now")
                .param("now", Timestamp.from(now)).update();
    }

    int forgetBefore(Instant then) {
        return database.sql("delete from outgoing_mail where created_at < :then").param("then", Timestamp.from(then)).update();
    }

    List<QueuedMail> latest(int limit) {
        return database.sql("""
                select id, recipient, subject, body, attempts, created_at from outgoing_mail
                order by number desc limit :limit
                """).param("limit", limit).query(Outbox::map).list();
    }

    private static QueuedMail map(ResultSet row, int number) throws SQLException {
        return new QueuedMail(row.getObject("id", UUID.class), row.getString("recipient"), row.getString("subject"),
                row.getString("body"), row.getInt("attempts"), row.getTimestamp("created_at").toInstant());
    }
}
