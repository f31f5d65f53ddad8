package org.regroup.platform.motions.amending;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Motion;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MoversMail;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Text;

/// Tells people what happens to words they moved or follow, in their own language.
@Component
class AmendingMail {

    private final MoversMail mail;
    private final JdbcClient jdbc;
    private final SiteSettings site;
    private final java.time.Clock clock;

    AmendingMail(MoversMail mail, JdbcClient jdbc, SiteSettings site, java.time.Clock clock) {
        this.mail = mail;
        this.jdbc = jdbc;
        this.site = site;
        this.clock = clock;
    }

    /// The words an amendment would change are no longer there: its mover must say what now.
    void waits(Motion motion, MotionAmendment amendment, Standing standing) {
        mail.toMovers(List.of(amendment.mover()), "amending.mail.waits." + standing.code(), amendment.tag(), motion.title(),
                site.address() + amendment.href());
    }

    /// An amendment was tabled: its movers are asked whether they take it in.
    void moved(Motion motion, MotionAmendment amendment, Speaking by) {
        mail.toMovers(voices(motion.id()), "amending.mail.moved", amendment.tag(), motion.title(),
                site.address() + amendment.href());
    }

    /// The text has changed: those who follow it are sent what.
    void changed(Motion motion, Text before, Text after) {
        followers(motion.id()).forEach(reader -> mail.send(reader, "amending.mail.changed", motion.title(),
                PlainChanges.of(before, after), site.address() + motion.href()));
    }

    private List<Speaking> voices(MotionId motion) {
        return jdbc.sql("""
                select person, capacity, organisation, unit from motion_voice
                where motion = :motion and part = 'mover' and withdrawn_at is null order by said_at, id""")
                .param("motion", motion.value()).query((row, _) -> AmendmentRepository.speaking(row, "")).list();
    }

    private List<MoversMail.Reader> followers(MotionId motion) {
        return jdbc.sql("""
                select p.email, p.language from amendment_follower f join person p on p.id = f.person
                where f.motion = :motion and p.email is not null order by p.email""").param("motion", motion.value())
                .query(MoversMail.Reader::map).list();
    }

    void follow(MotionId motion, PersonId person, boolean follows) {
        jdbc.sql(follows
                ? "insert into amendment_follower (motion, person, since) values (:motion, :person, :now) on conflict do nothing"
                : "delete from amendment_follower where motion = :motion and person = :person and since <= :now")
                .param("motion", motion.value()).param("person", person.value()).param("now", Sql.at(clock.instant())).update();
    }
}
