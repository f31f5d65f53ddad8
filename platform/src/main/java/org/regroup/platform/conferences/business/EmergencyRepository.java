package org.regroup.platform.conferences.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Sql;

/// What was said of emergency motions, as it is stored.
@Repository
class EmergencyRepository {

    private final JdbcClient jdbc;

    EmergencyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of one motion.
    ///
    /// @param supports how many delegates want it heard
    /// @param own      whether one of them is the reader
    record Said(int supports, boolean own, Emergency.@Nullable Ruling ruling) {}

    /// By motion, in one query.
    ///
    /// @param attendee number of the reader; 0 for somebody who has none
    Map<UUID, Said> of(ConferenceId conference, int attendee) {
        var said = new HashMap<UUID, Said>();
        jdbc.sql("""
                select motion, count(s.attendee) supports, coalesce(bool_or(s.attendee = :attendee), false) own,
                    e.passed, e.reason, e.line, e.ruled_at
                from (select s.* from business_emergency_support s
                    join conference_attendee t on t.conference = s.conference and t.number = s.attendee
                    left join business_emergency r on r.conference = s.conference and r.motion = s.motion
                    where s.conference = :id and (t.left_at is null or t.left_at >= r.ruled_at)) s
                full join (select * from business_emergency where conference = :id) e using (motion)
                group by motion, e.passed, e.reason, e.line, e.ruled_at""").param("id", conference.value())
                .param("attendee", attendee)
                .query(row -> {
                    said.put(Sql.uuid(row, "motion"), new Said(row.getInt("supports"), row.getBoolean("own"), ruling(row)));
                });
        return said;
    }

    private static Emergency.@Nullable Ruling ruling(ResultSet row) throws SQLException {
        var at = Sql.instantOrNull(row, "ruled_at");
        return at == null
                ? null
                : new Emergency.Ruling(row.getBoolean("passed"), Sql.text(row, "reason"), row.getObject("line", Integer.class),
                        at);
    }

    /// Said twice, it counts once.
    void support(ConferenceId id, MotionId motion, int attendee, Instant now) {
        jdbc.sql("""
                insert into business_emergency_support (conference, motion, attendee, supported_at)
                values (:id, :motion, :attendee, :now) on conflict do nothing""").param("id", id.value())
                .param("motion", motion.value()).param("attendee", attendee).param("now", Sql.at(now)).update();
    }

    void rule(ConferenceId id, MotionId motion, Emergency.Ruling ruling, PersonId by) {
        jdbc.sql("""
                insert into business_emergency (conference, motion, passed, reason, line, ruled_by, ruled_at)
                values (:id, :motion, :passed, :reason, :line, :by, :now)
                on conflict (conference, motion) do update set passed = excluded.passed, reason = excluded.reason,
                    line = excluded.line, ruled_by = excluded.ruled_by, ruled_at = excluded.ruled_at""")
                .param("id", id.value()).param("motion", motion.value()).param("passed", ruling.passed())
                .param("reason", ruling.reason()).param("line", ruling.line(), java.sql.Types.INTEGER)
                .param("by", by.value()).param("now", Sql.at(ruling.at())).update();
    }
}
