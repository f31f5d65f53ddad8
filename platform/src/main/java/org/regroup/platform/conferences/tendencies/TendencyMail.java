package org.regroup.platform.conferences.tendencies;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;

/// Gives everybody who takes part notice of a tendency: its words as they are, from each the same.
@Component
class TendencyMail {

    private final Mailbox mailbox;
    private final MessageSource messages;
    private final SiteSettings site;
    private final JdbcClient jdbc;

    TendencyMail(Mailbox mailbox, MessageSource messages, SiteSettings site, JdbcClient jdbc) {
        this.mailbox = mailbox;
        this.messages = messages;
        this.site = site;
        this.jdbc = jdbc;
    }

    private record Reader(String address, Locale language) {}

    void registered(Conference conference, Tendency one) {
        jdbc.sql("""
                select distinct p.email, p.language from conference_attendee a join person p on p.id = a.person
                where a.conference = :id and a.left_at is null and p.email is not null order by p.email""")
                .param("id", conference.id().value())
                .query((row, _) -> new Reader(Sql.text(row, "email"), Locale.forLanguageTag(Sql.text(row, "language")))).list()
                .forEach(reader -> send(reader, conference, one));
    }

    private void send(Reader reader, Conference conference, Tendency one) {
        Object[] args = {conference.title(), one.name(), one.words(), Tendency.ENOUGH,
                site.address() + conference.href() + "/tendencies"};
        mailbox.send(reader.address(), messages.getMessage("tendencies.mail", args, reader.language()),
                messages.getMessage("tendencies.mail.body", args, reader.language()));
    }
}
