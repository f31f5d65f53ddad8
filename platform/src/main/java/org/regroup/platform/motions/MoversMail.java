package org.regroup.platform.motions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.Sql;

/// Writes to those who moved something and to those who now speak for the organisations for which it was moved, each in their
/// own language.
@Component
public class MoversMail {

    private final Mailbox mailbox;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    MoversMail(Mailbox mailbox, JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.mailbox = mailbox;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /// Somebody who reads a mail.
    public record Reader(String email, Locale language) {

        public static Reader map(ResultSet row, int index) throws SQLException {
            var language = row.getString("language");
            return new Reader(Sql.text(row, "email"), language == null ? Locale.ENGLISH : Locale.forLanguageTag(language));
        }
    }

    /// @param key of the subject; `.body` behind it is that of the mail
    public void toMovers(Collection<Speaking> movers, String key, Object... args) {
        var readers = new ArrayList<Reader>();
        movers.forEach(mover -> readers.addAll(readers(mover)));
        readers.stream().distinct().forEach(reader -> send(reader, key, args));
    }

    public void send(Reader reader, String key, Object... args) {
        mailbox.send(reader.email(), messages.getMessage(key, args, reader.language()),
                messages.getMessage(key + ".body", args, reader.language()));
    }

    private List<Reader> readers(Speaking mover) {
        var organisation = mover.organisation();
        return jdbc
                .sql("""
                        select distinct p.email, p.language from person p where p.email is not null and (p.id = :person
                        or exists (select from mandate d where d.person = p.id and d.organisation = :organisation
                            and d.unit is null and d.role = any(:roles) and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at))
                        order by p.email""")
                .param("person", mover.person().value())
                .param("organisation", mover.forOthers() && organisation != null ? organisation.value() : null, Types.OTHER)
                .param("roles", Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream().map(Role::code).toArray(String[]::new))
                .param("now", Sql.at(clock.instant())).query(Reader::map).list();
    }
}
