package org.regroup.platform.motions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.Mailbox;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.Person;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;

/// Reminds people by mail, once, on the day on which they wanted to look at an assumption again.
@Component
class Reminding {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final People people;
    private final Mailbox mailbox;
    private final MessageSource messages;
    private final SiteSettings site;
    private final Clock clock;

    Reminding(JdbcClient jdbc, People people, Mailbox mailbox, MessageSource messages, SiteSettings site, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.mailbox = mailbox;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    private record Due(UUID assumption, String premise, PersonId keeper, MotionId motion, String title) {}

    /// Nodes that do this at the same time do not both take the same one.
    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void remind() {
        var due = jdbc.sql("""
                select a.id, a.premise, a.keeper, m.id motion, m.title from motion_assumption a join motion m on m.id = a.motion
                where a.looked_at is null and a.reminded_at is null and a.review_on <= :today
                and m.stage in ('tabled', 'admitted') order by a.id limit :most for update of a skip locked""")
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneId.of(site.zone()))).param("most", AT_ONCE)
                .query((row, _) -> new Due(Sql.uuid(row, "id"), Sql.text(row, "premise"), new PersonId(Sql.uuid(row, "keeper")),
                        new MotionId(Sql.uuid(row, "motion")), Sql.text(row, "title")))
                .list();
        due.forEach(one -> {
            jdbc.sql("update motion_assumption set reminded_at = :now where id = :id").param("now", Sql.at(Sql.now(clock)))
                    .param("id", one.assumption()).update();
            people.find(one.keeper()).ifPresent(person -> send(one, person));
        });
    }

    private void send(Due due, Person person) {
        var address = person.email();
        if (address != null) {
            Object[] args = {due.premise(), due.title(), site.address() + "/motions/" + due.motion() + "#rests"};
            Locale language = person.language();
            mailbox.send(address, messages.getMessage("motions.mail.look", args, language),
                    messages.getMessage("motions.mail.look.body", args, language));
        }
    }
}
