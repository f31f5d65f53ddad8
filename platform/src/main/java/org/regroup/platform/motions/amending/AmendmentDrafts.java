package org.regroup.platform.motions.amending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Fingerprint;

/// What people are writing, as it is stored.
@Repository
class AmendmentDrafts {

    /// What somebody is writing on a motion, the latest first.
    static final String OWN = "select * from amendment_draft where motion = ? and person = ? order by changed_at desc, id";

    private final JdbcClient jdbc;

    AmendmentDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from amendment_draft where id = :id").param("id", id).query(AmendmentDrafts::map).optional();
    }

    void insert(Draft d) {
        jdbc.sql("""
                insert into amendment_draft (id, motion, amendment, parent, person, base, written, title, reason, divisible,
                    speaking, changed_at)
                values (:id, :motion, :amendment, :parent, :person, :base, :text, :title, :reason, :divisible, :speaking, :at)""")
                .param("id", d.id()).param("motion", d.motion().value()).param("amendment", d.amendment(), Types.OTHER)
                .param("parent", d.parent(), Types.OTHER).param("person", d.person().value()).param("base", d.base().hex())
                .param("text", d.writing().text()).param("title", d.writing().title()).param("reason", d.writing().reason())
                .param("divisible", d.writing().divisible()).param("speaking", d.writing().speaking())
                .param("at", Sql.at(d.changedAt())).update();
    }

    /// Keeps what was written since `version`.
    ///
    /// @return false where another window has kept something meanwhile
    boolean change(UUID id, int version, Fingerprint base, Draft.Writing writing, Instant now) {
        return jdbc.sql("""
                update amendment_draft set base = :base, written = :text, title = :title, reason = :reason,
                    divisible = :divisible, speaking = :speaking, version = version + 1, changed_at = :now
                where id = :id and version = :version""").param("base", base.hex()).param("text", writing.text())
                .param("title", writing.title()).param("reason", writing.reason()).param("divisible", writing.divisible())
                .param("speaking", writing.speaking()).param("now", Sql.at(now)).param("id", id).param("version", version)
                .update() == 1;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from amendment_draft where id = :id").param("id", id).update() == 1;
    }

    static Draft map(ResultSet row, int index) throws SQLException {
        return new Draft(Sql.uuid(row, "id"), new MotionId(Sql.uuid(row, "motion")), row.getObject("amendment", UUID.class),
                row.getObject("parent", UUID.class), new PersonId(Sql.uuid(row, "person")),
                new Fingerprint(Sql.text(row, "base")),
                new Draft.Writing(Sql.text(row, "written"), Sql.text(row, "title"), Sql.text(row, "reason"),
                        row.getBoolean("divisible"), Sql.text(row, "speaking")),
                row.getInt("version"), Sql.instant(row, "changed_at"));
    }
}
