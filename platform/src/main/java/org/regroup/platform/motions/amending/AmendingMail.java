package org.regroup.platform.motions.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Text;

/// Tells people what happens to words they moved or follow, in their own language.
@Component
class AmendingMail {

    private final Mailbox mailbox;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final SiteSettings site;
    private final java.time.Clock clock;

    AmendingMail(Mailbox mailbox, JdbcClient jdbc, MessageSource messages, SiteSettings site, java.time.Clock clock) {
        this.mailbox = mailbox;
        this.jdbc = jdbc;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    private record Reader(String email, Locale language) {}

    /// The words an amendment would change are no longer there: its mover must say what now.
    void waits(Motion motion, MotionAmendment amendment, Standing standing) {
        movers(List.of(amendment.mover())).forEach(reader -> send(reader, "waits." + standing.code(), amendment.tag(),
                motion.title(), site.address() + amendment.href()));
    }

    /// An amendment was tabled: its movers are asked whether they take it in.
    void moved(Motion motion, MotionAmendment amendment, Speaking by) {
        movers(voices(motion.id())).stream().forEach(reader -> send(reader, "moved", amendment.tag(), motion.title(),
                site.address() + amendment.href()));
    }

    /// The text has changed: those who follow it are sent what.
    void changed(Motion motion, Text before, Text after) {
        followers(motion.id()).forEach(reader -> send(reader, "changed", motion.title(),
                PlainChanges.of(before, after), site.address() + motion.href()));
    }

    private void send(Reader reader, String what, Object... args) {
        mailbox.send(reader.email(), messages.getMessage("amending.mail." + what, args, reader.language()),
                messages.getMessage("amending.mail." + what + ".body", args, reader.language()));
    }

    private List<Speaking> voices(MotionId motion) {
        return jdbc.sql("""
                select person, capacity, organisation, unit from motion_voice
                where motion = :motion and part = 'mover' and withdrawn_at is null order by said_at, id""")
                .param("motion", motion.value()).query((row, _) -> AmendmentRepository.speaking(row, "")).list();
    }

    /// Those who moved something, and those who now speak for the organisations for which it was moved.
    private List<Reader> movers(List<Speaking> movers) {
        var readers = new ArrayList<Reader>();
        for (var mover : movers) {
            var organisation = mover.organisation();
            readers.addAll(jdbc.sql("""
                    select distinct p.email, p.language from person p where p.email is not null and (p.id = :person
                    or exists (select from mandate d where d.person = p.id and d.organisation = :organisation
                        and d.role = any(:roles) and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at))
                    order by p.email""").param("person", mover.person().value())
                    .param("organisation", mover.forOthers() && organisation != null ? organisation.value() : null,
                            java.sql.Types.OTHER)
                    .param("roles", Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream().map(Role::code).toArray(String[]::new))
                    .param("now", Sql.at(clock.instant())).query(AmendingMail::reader).list());
        }
        return readers.stream().distinct().toList();
    }

    private List<Reader> followers(MotionId motion) {
        return jdbc.sql("""
                select p.email, p.language from amendment_follower f join person p on p.id = f.person
                where f.motion = :motion and p.email is not null order by p.email""").param("motion", motion.value())
                .query(AmendingMail::reader).list();
    }

    void follow(MotionId motion, PersonId person, boolean follows) {
        jdbc.sql(follows
                ? "insert into amendment_follower (motion, person, since) values (:motion, :person, :now) on conflict do nothing"
                : "delete from amendment_follower where motion = :motion and person = :person and since <= :now")
                .param("motion", motion.value()).param("person", person.value()).param("now", Sql.at(clock.instant())).update();
    }

    private static Reader reader(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        var language = row.getString("language");
        return new Reader(Sql.text(row, "email"), language == null ? Locale.ENGLISH : Locale.forLanguageTag(language));
    }
}
