package org.regroup.platform.decisions.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
import org.regroup.platform.decisions.papers.PaperBatch.Entry;
import org.regroup.platform.shared.Sql;

/// Batches of paper ballots as they are stored.
@Repository
class PaperRepository {

    private final JdbcClient jdbc;

    PaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What somebody typed, or what a third look found.
    private record Row(UUID batch, PersonId person, @Nullable String lines, int paper, Optional<String> found) {}

    /// All batches of a vote, in two queries.
    List<PaperBatch> of(Pile pile, PaperKind kind) {
        var lines = new PaperLines(kind);
        var rows = in(pile, """
                select e.batch, e.person, e.lines, 0 paper, null found, e.entered_at at
                from paper_entry e join paper_batch b on b.id = e.batch where %1$s
                union all
                select d.batch, d.person, null, d.paper, d.found, d.decided_at
                from paper_decision d join paper_batch b on b.id = d.batch where %1$s
                order by at, person""").query(PaperRepository::row).list();
        return in(pile, "select * from paper_batch b where %1$s order by number")
                .query((row, _) -> batch(row, rows, lines)).list();
    }

    private JdbcClient.StatementSpec in(Pile pile, String sql) {
        return switch (pile) {
            case Pile.OfElection(var election) -> jdbc.sql(sql.formatted("b.election = :election")).param("election", election);
            case Pile.OfParty(var question, var organisation) ->
                jdbc.sql(sql.formatted("b.question = :question and b.organisation = :organisation")).param("question", question)
                        .param("organisation", organisation);
        };
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(Sql.uuid(row, "batch"), new PersonId(Sql.uuid(row, "person")), row.getString("lines"), row.getInt("paper"),
                Optional.ofNullable(row.getString("found")));
    }

    private static PaperBatch batch(ResultSet row, List<Row> rows, PaperLines lines) throws SQLException {
        var id = Sql.uuid(row, "id");
        var entries = new ArrayList<Entry>();
        Map<Integer, Optional<String>> decisions = new HashMap<>();
        for (var one : rows) {
            if (!one.batch().equals(id)) {
                continue;
            }
            if (one.lines() == null) {
                decisions.put(one.paper(), one.found());
            } else {
                entries.add(new Entry(one.person(), one.lines(), lines.read(one.lines()).required()));
            }
        }
        return new PaperBatch(id, row.getInt("number"), new PersonId(Sql.uuid(row, "begun_by")), Sql.instant(row, "begun_at"),
                Sql.instantOrNull(row, "settled_at"), entries, decisions);
    }

    void begin(Pile pile, UUID id, int number, PersonId by, Instant now) {
        var election = pile instanceof Pile.OfElection one ? one.election() : null;
        var party = pile instanceof Pile.OfParty one ? one : null;
        jdbc.sql("""
                insert into paper_batch (id, election, question, organisation, number, begun_by, begun_at)
                values (:id, :election, :question, :organisation, :number, :by, :now)""").param("id", id)
                .param("election", election, Types.OTHER).param("question", party == null ? null : party.question(), Types.OTHER)
                .param("organisation", party == null ? null : party.organisation(), Types.OTHER).param("number", number)
                .param("by", by.value()).param("now", Sql.at(now)).update();
    }

    void enter(UUID batch, PersonId by, String lines, Instant now) {
        jdbc.sql("""
                insert into paper_entry (batch, person, lines, entered_at) values (:batch, :by, :lines, :now)
                on conflict (batch, person) do update set lines = excluded.lines, entered_at = excluded.entered_at""")
                .param("batch", batch).param("by", by.value()).param("lines", lines).param("now", Sql.at(now)).update();
    }

    void decide(UUID batch, int paper, @Nullable String found, PersonId by, Instant now) {
        jdbc.sql("""
                insert into paper_decision (batch, paper, found, person, decided_at) values (:batch, :paper, :found, :by, :now)
                on conflict (batch, paper) do update set found = excluded.found, person = excluded.person,
                decided_at = excluded.decided_at""").param("batch", batch).param("paper", paper)
                .param("found", found, Types.VARCHAR).param("by", by.value()).param("now", Sql.at(now)).update();
    }

    void settle(UUID batch, Instant now) {
        jdbc.sql("update paper_batch set settled_at = :now where id = :batch").param("now", Sql.at(now)).param("batch", batch)
                .update();
    }
}
