package org.regroup.platform.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.PaperBatch.Entry;
import org.regroup.platform.shared.Sql;

/// Batches of paper ballots as they are stored.
@Repository
class PaperRepository {

    private final JdbcClient jdbc;

    PaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What somebody typed, or what a third look found.
    private record Row(UUID batch, PersonId person, @Nullable String lines, int paper, Optional<Marks> marks) {}

    /// All batches of an election, in two queries.
    List<PaperBatch> of(ElectionId election, PaperLines lines) {
        var rows = jdbc.sql("""
                select e.batch, e.person, e.lines, 0 paper, null::smallint[] marks, e.entered_at at
                from paper_entry e join paper_batch b on b.id = e.batch where b.election = :election
                union all
                select d.batch, d.person, null, d.paper, d.marks, d.decided_at
                from paper_decision d join paper_batch b on b.id = d.batch where b.election = :election
                order by at, person""").param("election", election.value()).query(PaperRepository::row).list();
        return jdbc.sql("select * from paper_batch where election = :election order by number")
                .param("election", election.value())
                .query((row, _) -> batch(row, rows, lines)).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var marks = row.getArray("marks");
        return new Row(Sql.uuid(row, "batch"), new PersonId(Sql.uuid(row, "person")), row.getString("lines"), row.getInt("paper"),
                Optional.ofNullable(marks == null ? null : BallotRepository.marks(marks)));
    }

    private static PaperBatch batch(ResultSet row, List<Row> rows, PaperLines lines) throws SQLException {
        var id = Sql.uuid(row, "id");
        var entries = new ArrayList<Entry>();
        Map<Integer, Optional<Marks>> decisions = new HashMap<>();
        for (var one : rows) {
            if (!one.batch().equals(id)) {
                continue;
            }
            if (one.lines() == null) {
                decisions.put(one.paper(), one.marks());
            } else {
                entries.add(new Entry(one.person(), one.lines(), lines.read(one.lines()).required()));
            }
        }
        return new PaperBatch(id, row.getInt("number"), new PersonId(Sql.uuid(row, "begun_by")), Sql.instant(row, "begun_at"),
                Sql.instantOrNull(row, "settled_at"), entries, decisions);
    }

    void begin(ElectionId election, UUID id, int number, PersonId by, Instant now) {
        jdbc.sql("""
                insert into paper_batch (id, election, number, begun_by, begun_at)
                values (:id, :election, :number, :by, :now)""").param("id", id).param("election", election.value())
                .param("number", number).param("by", by.value()).param("now", Sql.at(now)).update();
    }

    void enter(UUID batch, PersonId by, String lines, Instant now) {
        jdbc.sql("""
                insert into paper_entry (batch, person, lines, entered_at) values (:batch, :by, :lines, :now)
                on conflict (batch, person) do update set lines = excluded.lines, entered_at = excluded.entered_at""")
                .param("batch", batch).param("by", by.value()).param("lines", lines).param("now", Sql.at(now)).update();
    }

    void decide(UUID batch, int paper, @Nullable Marks marks, PersonId by, Instant now) {
        jdbc.sql("""
                insert into paper_decision (batch, paper, marks, person, decided_at) values (:batch, :paper, :marks, :by, :now)
                on conflict (batch, paper) do update set marks = excluded.marks, person = excluded.person,
                decided_at = excluded.decided_at""").param("batch", batch).param("paper", paper)
                .param("marks", marks == null ? null : BallotRepository.stored(marks), java.sql.Types.ARRAY)
                .param("by", by.value()).param("now", Sql.at(now)).update();
    }

    void settle(UUID batch, Instant now) {
        jdbc.sql("update paper_batch set settled_at = :now where id = :batch").param("now", Sql.at(now)).param("batch", batch)
                .update();
    }
}
