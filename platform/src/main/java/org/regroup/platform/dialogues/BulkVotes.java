package org.regroup.platform.dialogues;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.opinions.Answer;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ids;

/// Writes the answers of many people at once, through PostgreSQL's COPY: for imports and for the demonstration.
@Service
public class BulkVotes {

    /// Where people who are written in bulk answered.
    public enum Source {
        IMPORT, PAPER, DEMONSTRATION;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One person and all of the person's answers.
    ///
    /// @param label        names the person within the dialogue, such as the number in an import; people of the
    ///                     demonstration are not shown by it
    /// @param person       the account that answers, if there is one: signed in, it then goes on from here
    /// @param organisation the organisation answered under, in personal capacity
    public record Person(String label, @Nullable PersonId person, @Nullable OrganisationId organisation, Instant joinedAt,
            List<Cast> answers) {}

    /// One answer to the statement with this number.
    public record Cast(int statement, Answer answer, Instant at) {}

    private final JdbcClient jdbc;
    private final DataSource data;
    private final Voices voices;
    private final Clock clock;

    BulkVotes(JdbcClient jdbc, DataSource data, Voices voices, Clock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.voices = voices;
        this.clock = clock;
    }

    /// Adds people who have not answered in this dialogue yet, with their answers; all or none.
    ///
    /// @throws IllegalArgumentException if a statement number is unknown
    @Transactional
    public void add(DialogueId dialogue, Source source, Collection<Person> people) {
        var statements = statements(dialogue);
        var participants = new StringBuilder();
        var votes = new StringBuilder();
        for (var person : people) {
            var id = Ids.next(clock);
            participant(participants, id, dialogue, source, person);
            for (var cast : person.answers()) {
                var statement = statements.get(cast.statement());
                if (statement == null) {
                    throw new IllegalArgumentException("dialogue " + dialogue + " has no statement " + cast.statement());
                }
                votes.append(id).append('\t').append(statement).append('\t').append(cast.answer().value()).append('\t')
                        .append(cast.at()).append('\n');
            }
        }
        copy("participant (id, dialogue, voice, organisation, source, outside_id, joined_at)", participants);
        copy("vote (participant, statement, answer, cast_at)", votes);
        jdbc.sql("""
                update statement_count c set answers = n.answers, changes = c.changes + n.answers
                from (select s.id, count(*) as answers from statement s join vote v on v.statement = s.id
                    where s.dialogue = :dialogue group by s.id) n
                where c.statement = n.id
                """).param("dialogue", dialogue.value()).update();
    }

    private void participant(StringBuilder rows, UUID id, DialogueId dialogue, Source source, Person person) {
        var account = person.person();
        var organisation = person.organisation();
        var voice = account == null
                ? voices.ofOutsider(dialogue, person.label())
                : voices.of(dialogue, new Voter.Known(account));
        rows.append(id).append('\t').append(dialogue).append("\t\\\\x").append(HexFormat.of().formatHex(voice))
                .append('\t').append(organisation == null ? "\\N" : organisation.value().toString()).append('\t')
                .append(source.stored()).append('\t').append(source == Source.IMPORT ? escaped(person.label()) : "\\N")
                .append('\t').append(person.joinedAt()).append('\n');
    }

    private Map<Integer, UUID> statements(DialogueId dialogue) {
        var byNumber = new HashMap<Integer, UUID>();
        jdbc.sql("select number, id from statement where dialogue = :dialogue").param("dialogue", dialogue.value())
                .query(row -> {
                    byNumber.put(row.getInt(1), row.getObject(2, UUID.class));
                });
        return byNumber;
    }

    /// COPY's text format.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private void copy(String into, StringBuilder rows) {
        if (rows.isEmpty()) {
            return;
        }
        var connection = DataSourceUtils.getConnection(data);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin",
                    new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException e) {
            throw new IllegalStateException("copying into " + into, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, data);
        }
    }
}
