package org.regroup.platform.conferences.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Sql;

/// Ballots on priorities and what was cast, as they are stored.
@Repository
class PriorityRepository {

    private final JdbcClient jdbc;

    PriorityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last one that was opened, with everything cast. In one query.
    Optional<PriorityBallot> last(ConferenceId conference) {
        return jdbc.sql("""
                select b.*, (select string_agg(r.ranking, ';' order by r.ranking) from business_ranking r
                    join conference_attendee t on t.conference = r.conference and t.number = r.attendee
                    and (t.left_at is null or t.left_at >= b.closes_at)
                    where r.conference = b.conference and r.ballot = b.number) rankings
                from business_ballot b where b.conference = :id order by b.number desc limit 1""")
                .param("id", conference.value()).query(PriorityRepository::map).optional();
    }

    void insert(ConferenceId id, PriorityBallot ballot) {
        jdbc.sql("""
                insert into business_ballot (conference, number, choices, items, closes_at, opened_at)
                values (:id, :number, :choices, :items, :closes, :now)""").param("id", id.value())
                .param("number", ballot.number()).param("choices", ballot.choices()).param("items", text(ballot.items()))
                .param("closes", Sql.at(ballot.closesAt())).param("now", Sql.at(ballot.openedAt())).update();
    }

    /// Cast again, the last one counts.
    void cast(ConferenceId id, PriorityBallot ballot, int attendee, List<Integer> ranking, Instant now) {
        jdbc.sql("""
                insert into business_ranking (conference, ballot, attendee, ranking, cast_at)
                values (:id, :ballot, :attendee, :ranking, :now)
                on conflict (conference, ballot, attendee) do update set ranking = excluded.ranking,
                    cast_at = excluded.cast_at""").param("id", id.value()).param("ballot", ballot.number())
                .param("attendee", attendee).param("ranking", text(ranking)).param("now", Sql.at(now)).update();
    }

    /// What one delegate has ranked; nothing where she has not.
    List<Integer> cast(ConferenceId id, PriorityBallot ballot, int attendee) {
        return jdbc.sql("""
                select ranking from business_ranking
                where conference = :id and ballot = :ballot and attendee = :attendee""").param("id", id.value())
                .param("ballot", ballot.number()).param("attendee", attendee).query(String.class).optional()
                .map(PriorityRepository::numbers).orElse(List.of());
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private static PriorityBallot map(ResultSet row, int number) throws SQLException {
        var rankings = row.getString("rankings");
        return new PriorityBallot(row.getInt("number"), row.getInt("choices"), numbers(Sql.text(row, "items")),
                Sql.instant(row, "opened_at"), Sql.instant(row, "closes_at"),
                rankings == null ? List.of() : Arrays.stream(rankings.split(";")).map(PriorityRepository::numbers).toList());
    }
}
