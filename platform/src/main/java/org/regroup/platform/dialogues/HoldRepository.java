package org.regroup.platform.dialogues;

import static org.regroup.platform.dialogues.Columns.at;
import static org.regroup.platform.dialogues.Columns.id;
import static org.regroup.platform.dialogues.Columns.instant;
import static org.regroup.platform.dialogues.Columns.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Holds and appeals as they are stored; neither is ever removed.
@Repository
class HoldRepository {

    private final JdbcClient jdbc;

    HoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Hold map(ResultSet row, int number) throws SQLException {
        var lifted = instant(row, "lifted_at");
        return new Hold(new HoldId(id(row, "id")), new StatementId(id(row, "statement")), new PersonId(id(row, "holder")),
                new OrganisationId(id(row, "organisation")), row.getString("reason"), at(row, "placed_at"), at(row, "ends_at"),
                lifted == null
                        ? null
                        : new Hold.Lifting(new PersonId(id(row, "lifted_by")), new OrganisationId(id(row, "lifted_under")),
                                row.getString("lift_reason"), lifted));
    }

    /// All holds of a dialogue, the latest first.
    List<HoldEntry> of(DialogueId dialogue) {
        return jdbc.sql("select h.*, s.number, s.body, s.language from statement_hold h join statement s on s.id = h.statement "
                + "where s.dialogue = :dialogue order by h.placed_at desc").param("dialogue", dialogue.value())
                .query((row, number) -> new HoldEntry(map(row, number), row.getInt("number"), row.getString("body"),
                        row.getString("language")))
                .list();
    }

    Optional<Hold> find(HoldId hold) {
        return jdbc.sql("select * from statement_hold where id = :id").param("id", hold.value()).query(HoldRepository::map)
                .optional();
    }

    /// The hold placed last on a statement.
    Optional<Hold> last(StatementId statement) {
        return jdbc.sql("select * from statement_hold where statement = :statement order by placed_at desc limit 1")
                .param("statement", statement.value()).query(HoldRepository::map).optional();
    }

    /// One at a time decides on the holds of a statement.
    void lock(StatementId statement) {
        jdbc.sql("select id from statement where id = :id for no key update").param("id", statement.value()).query(UUID.class)
                .single();
    }

    void insert(Hold h) {
        jdbc.sql("""
                insert into statement_hold (id, statement, holder, organisation, reason, placed_at, ends_at)
                values (:id, :statement, :holder, :organisation, :reason, :placed, :ends)
                """).param("id", h.id().value()).param("statement", h.statement().value()).param("holder", h.holder().value())
                .param("organisation", h.organisation().value()).param("reason", h.reason())
                .param("placed", stored(h.placedAt())).param("ends", stored(h.endsAt())).update();
    }

    /// @return whether it stood until now
    boolean lift(HoldId hold, Hold.Lifting lifting) {
        return jdbc.sql("""
                update statement_hold set lifted_at = :at, lifted_by = :by, lifted_under = :under, lift_reason = :reason
                where id = :id and lifted_at is null and ends_at > :at
                """).param("id", hold.value()).param("at", stored(lifting.at())).param("by", lifting.by().value())
                .param("under", lifting.organisation().value()).param("reason", lifting.reason()).update() > 0;
    }

    void appeal(UUID id, HoldId hold, UUID participant, StatementId statement, String reason, Instant now) {
        jdbc.sql("""
                insert into hold_appeal (id, hold, participant, by_author, reason, written_at)
                values (:id, :hold, :participant,
                    exists (select from statement where id = :statement and author = :participant), :reason, :now)
                """).param("id", id).param("hold", hold.value()).param("participant", participant)
                .param("statement", statement.value()).param("reason", reason).param("now", stored(now)).update();
    }

    /// The appeals against all holds of a dialogue, in the order they were written.
    List<Appeal> appeals(DialogueId dialogue) {
        return jdbc.sql("""
                select a.hold, a.by_author, p.organisation, a.reason, a.written_at from hold_appeal a
                join statement_hold h on h.id = a.hold join statement s on s.id = h.statement
                left join participant p on p.id = a.participant
                where s.dialogue = :dialogue order by a.written_at
                """).param("dialogue", dialogue.value()).query((row, _) -> {
            var organisation = row.getObject("organisation", UUID.class);
            return new Appeal(new HoldId(id(row, "hold")), row.getBoolean("by_author"),
                    organisation == null ? null : new OrganisationId(organisation), row.getString("reason"),
                    at(row, "written_at"));
        }).list();
    }
}
