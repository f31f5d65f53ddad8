package org.regroup.platform.accounts;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInLinkRepository {

    private static final String COLUMNS = """
            select browser_hash, email, next_path, created_at, expires_at, used_at is not null as used from sign_in_link
            """;

    private final JdbcClient database;

    SignInLinkRepository(JdbcClient database) {
        this.database = database;
    }

    void add(byte[] token, byte[] browser, EmailAddress address, Destination next, Instant now, Instant until) {
        database.sql("""
                insert into sign_in_link (token_hash, browser_hash, email, next_path, created_at, expires_at)
                values (:token, :browser, :email, :next, :now, :until)
                """).param("token", token).param("browser", browser).param("email", address.value()).param("next", next.value())
                .param("now", Timestamp.from(now)).param("until", Timestamp.from(until)).update();
    }

    Optional<Row> find(byte[] token) {
        return database.sql(COLUMNS + "where token_hash = :token").param("token", token).query(SignInLinkRepository::map)
                .optional();
    }

    Optional<Row> lastOf(byte[] browser) {
        return database.sql(COLUMNS + "where browser_hash = :browser order by created_at desc limit 1")
                .param("browser", browser).query(SignInLinkRepository::map).optional();
    }

    /// One statement decides: whoever comes second finds the row used.
    Optional<Used> use(byte[] token, byte[] browser, Instant now, Instant latestStart) {
        return database.sql("""
                update sign_in_link set used_at = :now
                where token_hash = :token and browser_hash = :browser
                  and used_at is null and expires_at > :now and created_at <= :latest
                returning email, next_path
                """).param("token", token).param("browser", browser).param("now", Timestamp.from(now))
                .param("latest", Timestamp.from(latestStart))
                .query((row, _) -> new Used(new EmailAddress(row.getString("email")),
                        new Destination(row.getString("next_path"))))
                .optional();
    }

    void forget(String email) {
        database.sql("delete from sign_in_link where lower(email) = lower(:email)").param("email", email).update();
    }

    int forgetExpiredBefore(Instant then) {
        return database.sql("delete from sign_in_link where expires_at < :then").param("then", Timestamp.from(then)).update();
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        return new Row(row.getBytes("browser_hash"), new EmailAddress(row.getString("email")),
                new Destination(row.getString("next_path")), row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(), row.getBoolean("used"));
    }

    /// A link as it is stored.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Row(byte[] browser, EmailAddress address, Destination next, Instant createdAt, Instant expiresAt, boolean used) {

        boolean isBoundTo(byte[] other) {
            return MessageDigest.isEqual(browser, other);
        }
    }

    /// A link that has just been used up.
    record Used(EmailAddress address, Destination next) {}
}
