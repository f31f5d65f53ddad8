package org.regroup.platform.conferences.hall;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Sql;

/// Procedural motions that wait for seconders, as they are stored.
@Repository
class UnsecondedRepository {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    UnsecondedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of the item that was called last, the first one first.
    List<Unseconded> of(ConferenceId conference) {
        return jdbc.sql("""
                select * from hall_unseconded where conference = :conference and ended_at is null
                and calls = (select count(*) from conference_event where conference = :conference
                    and act in ('Called', 'CalledToVote', 'CalledTogether'))
                order by id limit :most""").param("conference", conference.value()).param("most", MOST)
                .query((row, _) -> new Unseconded(Sql.uuid(row, "id"),
                        ProceduralMotion.Kind.valueOf(Sql.text(row, "kind").toUpperCase(Locale.ROOT)), Sql.text(row, "who"),
                        Arrays.stream(Sql.text(row, "seconders").split(",")).filter(one -> !one.isEmpty()).toList(),
                        row.getInt("calls"), Sql.instant(row, "moved_at")))
                .list();
    }

    Optional<Unseconded> find(ConferenceId conference, UUID id) {
        return of(conference).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Sent again, it stays as it is.
    void insert(ConferenceId conference, Unseconded one) {
        jdbc.sql("""
                insert into hall_unseconded (id, conference, kind, who, seconders, calls, moved_at)
                values (:id, :conference, :kind, :who, '', :calls, :at) on conflict (id) do nothing""").param("id", one.id())
                .param("conference", conference.value()).param("kind", one.kind().name().toLowerCase(Locale.ROOT))
                .param("who", one.who()).param("calls", one.calls()).param("at", Sql.at(one.at())).update();
    }

    void update(Unseconded one) {
        jdbc.sql("update hall_unseconded set seconders = :seconders where id = :id")
                .param("seconders", String.join(",", one.seconders())).param("id", one.id()).update();
    }

    void end(Unseconded one, java.time.Instant now) {
        jdbc.sql("update hall_unseconded set ended_at = :now where id = :id").param("now", Sql.at(now)).param("id", one.id())
                .update();
    }
}
