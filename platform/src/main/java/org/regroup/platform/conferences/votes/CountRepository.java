package org.regroup.platform.conferences.votes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// What tellers counted, as it is stored.
@Repository
public class CountRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CountRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param teller null once that person is erased
    public record Entered(@Nullable PersonId teller, String name, @Nullable OrganisationId organisation, Sheet sheet, Instant at,
            boolean settled) {}

    /// Those that stand, in the order in which they were entered.
    List<Entered> of(VoteId vote, Rung rung) {
        return jdbc.sql("""
                select * from hall_count where vote = :vote and rung = :rung and dropped_at is null order by entered_at""")
                .param("vote", vote.value()).param("rung", HallVote.code(rung)).query(this::map).list();
    }

    void enter(HallVote vote, Entered one) {
        var teller = one.teller();
        var organisation = one.organisation();
        jdbc.sql("""
                insert into hall_count (vote, rung, teller, name, organisation, sheet, entered_at)
                values (:vote, :rung, :teller, :name, :organisation, :sheet, :at)
                on conflict (vote, rung, teller) where dropped_at is null
                do update set sheet = excluded.sheet, entered_at = excluded.entered_at""").param("vote", vote.id().value())
                .param("rung", HallVote.code(vote.rung())).param("teller", teller == null ? null : teller.value())
                .param("name", one.name()).param("organisation", organisation == null ? null : organisation.value())
                .param("sheet", json.writeValueAsString(one.sheet())).param("at", Sql.at(one.at())).update();
    }

    void settle(HallVote vote, PersonId one, PersonId other) {
        jdbc.sql("""
                update hall_count set settled = true where vote = :vote and rung = :rung and dropped_at is null
                and teller in (:one, :other)""").param("vote", vote.id().value()).param("rung", HallVote.code(vote.rung()))
                .param("one", one.value()).param("other", other.value()).update();
    }

    /// They are counted anew.
    void drop(HallVote vote, String reason, Instant now) {
        jdbc.sql("""
                update hall_count set dropped_at = :now, reason = :reason, settled = false
                where vote = :vote and rung = :rung and dropped_at is null""").param("now", Sql.at(now)).param("reason", reason)
                .param("vote", vote.id().value()).param("rung", HallVote.code(vote.rung())).update();
    }

    private Entered map(ResultSet row, int number) throws SQLException {
        var teller = row.getObject("teller", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        return new Entered(teller == null ? null : new PersonId(teller), Sql.text(row, "name"),
                organisation == null ? null : new OrganisationId(organisation),
                json.readValue(Sql.text(row, "sheet"), Sheet.class), Sql.instant(row, "entered_at"), row.getBoolean("settled"));
    }
}
