package org.regroup.platform.motions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.shared.Sql;

/// Which motions grew from which statements of dialogues.
@Repository
class GrownRepository {

    private final JdbcClient jdbc;

    GrownRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A statement of a dialogue of this alliance that is not on hold.
    Optional<Grown> find(@Nullable UUID statement, AllianceId alliance) {
        return statement == null
                ? Optional.empty()
                : jdbc.sql("""
                        select s.id, s.number, s.body, s.language, d.id dialogue, d.title from statement s
                        join dialogue d on d.id = s.dialogue where s.id = :statement and d.alliance = :alliance
                        and s.moderation >= 0""").param("statement", statement).param("alliance", alliance.value())
                        .query((row, _) -> new Grown(Sql.uuid(row, "id"), Sql.uuid(row, "dialogue"), Sql.text(row, "title"),
                                row.getInt("number"), Sql.text(row, "body"), Sql.text(row, "language")))
                        .optional();
    }

    void link(MotionId motion, UUID statement, PersonId by, Instant now) {
        jdbc.sql("""
                insert into motion_statement (motion, statement, linked_by, linked_at) values (:motion, :statement, :by, :now)
                on conflict do nothing""").param("motion", motion.value()).param("statement", statement)
                .param("by", by.value()).param("now", Sql.at(now)).update();
    }

    /// @param motion as lists show it
    record Link(UUID statement, MotionId motion, @Nullable Integer number, String title, boolean draft,
            @Nullable MotionOutcome outcome, boolean put) {}

    /// What grew from these statements; drafts that were given up are left out.
    List<Link> from(Collection<UUID> statements) {
        return jdbc
                .sql("""
                        select l.statement, m.id, m.number, m.title, m.stage, m.outcome,
                            exists (select from motion_act a where a.motion = m.id and a.kind = :put) put from motion_statement l join motion m on m.id = l.motion
                        where l.statement = any(:statements) and (m.number is not null or m.stage = 'draft')
                        order by m.number nulls last, m.id""")
                .param("statements", statements.toArray(UUID[]::new))
                .param("put", MotionSequel.PUT)
                .query((row, _) -> new Link(Sql.uuid(row, "statement"), new MotionId(Sql.uuid(row, "id")),
                        row.getObject("number", Integer.class), Sql.text(row, "title"),
                        MotionStage.of(Sql.text(row, "stage")) == MotionStage.DRAFT,
                        row.getString("outcome") == null ? null : MotionOutcome.of(Sql.text(row, "outcome")),
                        row.getBoolean("put")))
                .list();
    }
}
