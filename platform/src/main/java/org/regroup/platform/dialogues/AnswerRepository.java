package org.regroup.platform.dialogues;

import static org.regroup.platform.dialogues.Columns.at;
import static org.regroup.platform.dialogues.Columns.id;
import static org.regroup.platform.dialogues.Columns.instant;
import static org.regroup.platform.dialogues.Columns.stored;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.opinions.Answer;
import org.regroup.platform.alliances.AllianceId;

/// Single answers as they are stored.
@Repository
class AnswerRepository {

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The statement somebody answers, who answers, and whether the dialogue has closed.
    record Situation(AllianceId alliance, @Nullable Instant closesAt, @Nullable Instant closedAt, Statement statement,
            @Nullable Participant participant) {

        /// When the dialogue closed, if it has.
        @Nullable
        Instant closed(Instant now) {
            return closedAt != null ? closedAt : closesAt == null || now.isBefore(closesAt) ? null : closesAt;
        }
    }

    /// All that must be known to take one answer, in one query.
    ///
    /// @param voice empty for a stranger
    Optional<Situation> situation(DialogueId dialogue, StatementId statement, byte[] voice, Instant now) {
        return jdbc.sql(StatementRepository.SELECT + """
                , p.id as participant, p.organisation as badge, d.alliance, d.closes_at, d.closed_at
                """ + StatementRepository.FROM + """
                join dialogue d on d.id = s.dialogue
                left join participant p on p.dialogue = d.id and p.voice = :voice
                where s.id = :statement and s.dialogue = :dialogue
                """).param("dialogue", dialogue.value()).param("statement", statement.value()).param("voice", voice)
                .param("now", stored(now))
                .query((row, number) -> new Situation(new AllianceId(id(row, "alliance")), instant(row, "closes_at"),
                        instant(row, "closed_at"), StatementRepository.map(row, number), Participants.mapOrNull(row)))
                .optional();
    }

    /// Writes an answer, or changes it. The same answer a second time changes nothing, so a retry never counts twice.
    void cast(UUID participant, StatementId statement, Answer answer, Instant now) {
        jdbc.sql("""
                with cast_now as (
                    insert into vote (participant, statement, answer, cast_at) values (:participant, :statement, :answer, :now)
                    on conflict (participant, statement) do update set answer = excluded.answer, cast_at = excluded.cast_at
                        where vote.answer <> excluded.answer
                    returning (xmax = 0) as fresh)
                update statement_count c set answers = answers + case when fresh then 1 else 0 end, changes = changes + 1
                from cast_now where c.statement = :statement
                """).param("participant", participant).param("statement", statement.value())
                .param("answer", answer.value()).param("now", stored(now)).update();
    }

    /// Takes an answer back.
    ///
    /// @return whether there was one
    boolean undo(UUID participant, StatementId statement) {
        return jdbc
                .sql("""
                        with gone as (delete from vote where participant = :participant and statement = :statement returning statement)
                        update statement_count c set answers = answers - 1, changes = changes + 1 from gone where c.statement = gone.statement
                        """)
                .param("participant", participant).param("statement", statement.value()).update() > 0;
    }

    /// What somebody answered, in the order it was answered.
    List<Given> given(UUID participant) {
        return jdbc.sql("""
                select v.statement, s.number, v.answer, v.cast_at from vote v join statement s on s.id = v.statement
                where v.participant = :participant order by v.cast_at, s.number
                """).param("participant", participant).query((row, _) -> new Given(new StatementId(id(row, "statement")),
                row.getInt("number"), Answer.of(row.getInt("answer")), at(row, "cast_at"))).list();
    }

    /// What somebody has not answered yet, the least answered first; what is about equally little answered comes in an order
    /// of this participant's own, the same at every look.
    ///
    /// @param seed makes the order the participant's own
    Waiting waiting(DialogueId dialogue, @Nullable UUID participant, byte[] seed, Instant now, int limit) {
        var total = new int[1];
        var next = jdbc.sql(StatementRepository.SELECT + ", count(*) over () as waiting " + StatementRepository.FROM + """
                where s.dialogue = :dialogue and s.moderation >= 0 and h.id is null
                    and not exists (select from vote v where v.participant = :participant and v.statement = s.id)
                order by floor(4 * log(2, c.answers + 1)), md5(s.id::text || encode(:seed::bytea, 'hex')) limit :limit
                """).param("dialogue", dialogue.value()).param("participant", participant).param("seed", seed)
                .param("now", stored(now)).param("limit", limit).query((row, number) -> {
                    total[0] = row.getInt("waiting");
                    return StatementRepository.map(row, number);
                }).list();
        return new Waiting(next, total[0]);
    }

    /// @param next  the next statements
    /// @param total how many there are in all
    record Waiting(List<Statement> next, int total) {}
}
