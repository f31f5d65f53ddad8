package org.regroup.platform.dialogues;

import static org.regroup.platform.dialogues.Columns.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.opinions.Answer;
import org.regroup.opinions.Votes;

/// The answers of a dialogue as the opinion map takes them.
///
/// People are running numbers in an order that says nothing about them (that of their voices), statements are their numbers,
/// organisations are the text of their ids. The export uses the same numbers, so that whoever maps an export gets the same map.
@Service
public class DialogueVotes {

    /// Who answered under which running number; takes `:dialogue`. Imported people keep the number they came with.
    static final String PEOPLE = """
            with people as (select id, organisation,
                coalesce(outside_id, (row_number() over (order by voice))::text) as number
                from participant where dialogue = :dialogue)
            """;

    private final JdbcClient jdbc;

    DialogueVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All answers given so far. Statements held at this moment count like any other: a hold stops the asking, it does not
    /// take back what people said.
    public Votes of(DialogueId dialogue) {
        return before(dialogue, Instant.ofEpochSecond(Long.MAX_VALUE / 1_000_000_000));
    }

    /// The answers given before a time.
    @Transactional(readOnly = true)
    Votes before(DialogueId dialogue, Instant end) {
        var votes = Votes.builder();
        jdbc.sql("select number, moderation, meta from statement where dialogue = :dialogue")
                .param("dialogue", dialogue.value())
                .query((ResultSet row) -> {
                    votes.statement(Integer.toString(row.getInt(1)), StatementRepository.moderation(row.getInt(2)),
                            row.getBoolean(3));
                });
        jdbc.sql(PEOPLE + "select number, organisation from people").param("dialogue", dialogue.value())
                .query((ResultSet row) -> {
                    votes.participant(row.getString(1), organisation(row));
                });
        jdbc.sql(PEOPLE + """
                select people.number, s.number, v.answer, floor(extract(epoch from v.cast_at) * 1000)::bigint
                from statement s join vote v on v.statement = s.id join people on people.id = v.participant
                where s.dialogue = :dialogue and v.cast_at < :end
                """).param("dialogue", dialogue.value()).param("end", stored(end))
                .query((ResultSet row) -> {
                    votes.cast(row.getString(1), Integer.toString(row.getInt(2)), Answer.of(row.getInt(3)), row.getLong(4));
                });
        return votes.build();
    }

    /// A number that is greater after every change of what [#of] answers: compare it to know whether to compute again.
    public long version(DialogueId dialogue) {
        return jdbc.sql("""
                select d.revision + coalesce((select sum(c.changes) from statement s join statement_count c on c.statement = s.id
                    where s.dialogue = d.id), 0)::bigint
                from dialogue d where d.id = :dialogue
                """).param("dialogue", dialogue.value()).query(Long.class).optional().orElse(0L);
    }

    /// The same of several in one query.
    public Map<DialogueId, Long> versions(Collection<DialogueId> dialogues) {
        var versions = new LinkedHashMap<DialogueId, Long>();
        jdbc.sql("""
                select d.id, d.revision + coalesce((select sum(c.changes) from statement s join statement_count c
                    on c.statement = s.id where s.dialogue = d.id), 0)::bigint
                from dialogue d where d.id = any(:dialogues)
                """).param("dialogues", dialogues.stream().map(DialogueId::value).toArray(UUID[]::new)).query((ResultSet row) -> {
            versions.put(new DialogueId(row.getObject(1, UUID.class)), row.getLong(2));
        });
        return versions;
    }

    private static @Nullable String organisation(ResultSet row) throws SQLException {
        var organisation = row.getObject(2, UUID.class);
        return organisation == null ? null : organisation.toString();
    }
}
