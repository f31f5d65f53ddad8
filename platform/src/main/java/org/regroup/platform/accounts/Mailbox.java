package org.regroup.platform.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.shared.Ids;

/// Takes plain-text mail to be sent. It joins the caller's transaction, so what is rolled back is never announced; the mail
/// leaves a moment later, or lies on the mail tray where no mail server is set up.
@Service
public class Mailbox {

    private final JdbcClient database;
    private final Clock clock;

    Mailbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Queues one mail.
    ///
    /// @param to an address; anything else is a bug of the caller
    @Transactional
    public void send(String to, String subject, String body) {
        send(to, subject, body, null);
    }

    /// A mail to be queued with many others.
    public record Letter(String to, String subject, String body) {}

    /// Queues many mails in one statement, of no use after `until`; what is no address is left out.
    @Transactional
    public void send(Collection<Letter> letters, Instant until) {
        var fit = letters.stream().filter(letter -> EmailAddress.of(letter.to()).isPresent()).toList();
        database.sql("""
                insert into outgoing_mail (id, recipient, subject, body, created_at, next_try_at, useless_at)
                select id, recipient, subject, body, :now, :now, :until
                from unnest(:ids::uuid[], :recipients::text[], :subjects::text[], :bodies::text[])
                as letter (id, recipient, subject, body)""").param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(until)).param("ids", fit.stream().map(_ -> Ids.next(clock)).toArray(UUID[]::new))
                .param("recipients", fit.stream().map(letter -> letter.to().strip()).toArray(String[]::new))
                .param("subjects", fit.stream().map(letter -> oneLine(letter.subject())).toArray(String[]::new))
                .param("bodies", fit.stream().map(Letter::body).toArray(String[]::new)).update();
    }

    /// A name with a line break in it must not become a header of its own.
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /// Queues one mail that is of no use after `until`.
    @Transactional
    public void send(String to, String subject, String body, @Nullable Instant until) {
        var recipient = EmailAddress.of(to)
                .orElseThrow(() -> new IllegalArgumentException("not an address: " + to.length() + " characters"));
        database.sql("""
                insert into outgoing_mail (id, recipient, subject, body, created_at, next_try_at, useless_at)
                values (:id, :recipient, :subject, :body, :now, :now, :until)
                """).param("id", Ids.next(clock)).param("recipient", recipient.value())
                .param("subject", oneLine(subject)).param("body", body)
                .param("now", Timestamp.from(clock.instant())).param("until", until == null ? null : Timestamp.from(until))
                .update();
    }
}
