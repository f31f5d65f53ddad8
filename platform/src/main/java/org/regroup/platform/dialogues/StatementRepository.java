package org.regroup.platform.dialogues;

import static org.regroup.platform.dialogues.Columns.at;
import static org.regroup.platform.dialogues.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.opinions.Moderation;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Statements as they are stored, each with its number of answers and the hold that is on it.
@Repository
class StatementRepository {

    /// Columns of a statement; takes `:now`.
    static final String SELECT = """
            select s.*, c.answers, h.id as hold_id, h.holder as hold_holder, h.organisation as hold_organisation,
                h.reason as hold_reason, h.placed_at as hold_placed_at, h.ends_at as hold_ends_at
            """;

    /// The tables of a statement; takes `:now`.
    static final String FROM = """
            from statement s join statement_count c on c.statement = s.id
            left join statement_hold h on h.statement = s.id and h.lifted_at is null and h.ends_at > :now
            """;

    private final JdbcClient jdbc;

    StatementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Statement map(ResultSet row, int number) throws SQLException {
        var id = new StatementId(id(row, "id"));
        var organisation = row.getObject("organisation", UUID.class);
        return new Statement(id, new DialogueId(id(row, "dialogue")), row.getInt("number"), row.getString("body"),
                row.getString("language"), Origin.of(row.getString("origin")),
                organisation == null ? null : new OrganisationId(organisation), moderation(row.getInt("moderation")),
                row.getBoolean("meta"), at(row, "written_at"), row.getInt("answers"), hold(row, id));
    }

    private static @Nullable Hold hold(ResultSet row, StatementId statement) throws SQLException {
        var id = row.getObject("hold_id", UUID.class);
        return id == null
                ? null
                : new Hold(new HoldId(id), statement, new PersonId(id(row, "hold_holder")),
                        new OrganisationId(id(row, "hold_organisation")), row.getString("hold_reason"),
                        at(row, "hold_placed_at"), at(row, "hold_ends_at"), null);
    }

    static Moderation moderation(int stored) {
        return switch (stored) {
            case 1 -> Moderation.ACCEPTED;
            case 0 -> Moderation.UNREVIEWED;
            case -1 -> Moderation.OUT;
            default -> throw new IllegalStateException("moderation " + stored);
        };
    }

    static int stored(Moderation moderation) {
        return switch (moderation) {
            case ACCEPTED -> 1;
            case UNREVIEWED -> 0;
            case OUT -> -1;
        };
    }

    Optional<Statement> find(StatementId statement, Instant now) {
        return jdbc.sql(SELECT + FROM + "where s.id = :id").param("id", statement.value()).param("now", Columns.stored(now))
                .query(StatementRepository::map).optional();
    }

    List<Statement> of(DialogueId dialogue, Instant now) {
        return jdbc.sql(SELECT + FROM + "where s.dialogue = :dialogue order by s.number").param("dialogue", dialogue.value())
                .param("now", Columns.stored(now)).query(StatementRepository::map).list();
    }

    /// What a participant wrote.
    List<Statement> by(UUID author, Instant now) {
        return jdbc.sql(SELECT + FROM + "where s.author = :author order by s.number").param("author", author)
                .param("now", Columns.stored(now)).query(StatementRepository::map).list();
    }

    /// Removes a statement of this author that was never held and that nobody else has answered. An answer that comes in at
    /// the same moment wins: the reference from it keeps the statement.
    boolean withdraw(DialogueId dialogue, StatementId statement, UUID author) {
        jdbc.sql("delete from vote where statement = :statement and participant = :author "
                + "and exists (select from statement s where s.id = :statement and s.author = :author)")
                .param("statement", statement.value()).param("author", author).update();
        return jdbc.sql("""
                with changes as (select changes from statement_count where statement = :statement),
                gone as (delete from statement s where s.id = :statement and s.dialogue = :dialogue and s.author = :author
                    and not exists (select from vote v where v.statement = s.id)
                    and not exists (select from statement_hold h where h.statement = s.id) returning s.dialogue)
                update dialogue d set revision = revision + 1 + (select changes from changes) from gone where d.id = gone.dialogue
                """).param("statement", statement.value()).param("dialogue", dialogue.value()).param("author", author)
                .update() > 0;
    }

    /// The statement that says the same in this dialogue, if one does.
    Optional<Statement> alike(DialogueId dialogue, byte[] fold, Instant now) {
        return jdbc.sql(SELECT + FROM + "where s.dialogue = :dialogue and s.fold = :fold order by s.number limit 1")
                .param("dialogue", dialogue.value()).param("fold", fold).param("now", Columns.stored(now))
                .query(StatementRepository::map).optional();
    }

    int nextNumber(DialogueId dialogue) {
        return jdbc.sql("select coalesce(max(number) + 1, 1) from statement where dialogue = :dialogue")
                .param("dialogue", dialogue.value()).query(Integer.class).single();
    }

    /// Writes statements, each with an empty count, in two round trips whatever their number.
    void insert(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var list = List.copyOf(rows);
        jdbc.sql("""
                insert into statement (id, dialogue, number, body, fold, language, origin, organisation, author, moderation,
                    meta, written_at)
                select * from unnest(:ids::uuid[], :dialogues::uuid[], :numbers::integer[], :bodies::text[], :folds::bytea[],
                    :languages::text[], :origins::text[], :organisations::uuid[], :authors::uuid[], :moderations::smallint[],
                    :metas::boolean[], :written::timestamptz[])
                """).param("ids", list.stream().map(r -> r.id().value()).toArray(UUID[]::new))
                .param("dialogues", list.stream().map(r -> r.dialogue().value()).toArray(UUID[]::new))
                .param("numbers", list.stream().map(Row::number).toArray(Integer[]::new))
                .param("bodies", list.stream().map(Row::body).toArray(String[]::new))
                .param("folds", list.stream().map(r -> Words.fold(r.body())).toArray(byte[][]::new))
                .param("languages", list.stream().map(Row::language).toArray(String[]::new))
                .param("origins", list.stream().map(r -> r.origin().stored()).toArray(String[]::new))
                .param("organisations", list.stream().map(Row::organisationValue).toArray(UUID[]::new))
                .param("authors", list.stream().map(Row::author).toArray(UUID[]::new))
                .param("moderations", list.stream().map(r -> stored(r.moderation())).toArray(Integer[]::new))
                .param("metas", list.stream().map(Row::meta).toArray(Boolean[]::new))
                .param("written", list.stream().map(r -> r.writtenAt().toString()).toArray(String[]::new)).update();
        jdbc.sql("insert into statement_count (statement, changes) select unnest(:ids::uuid[]), 1")
                .param("ids", list.stream().map(r -> r.id().value()).toArray(UUID[]::new)).update();
    }

    /// A statement to be written.
    ///
    /// @param author the participant who wrote it, if one did
    record Row(StatementId id, DialogueId dialogue, int number, String body, String language, Origin origin,
            @Nullable OrganisationId organisation, @Nullable UUID author, Moderation moderation, boolean meta,
            Instant writtenAt) {

        @Nullable
        UUID organisationValue() {
            return organisation == null ? null : organisation.value();
        }
    }
}
