package org.regroup.platform.motions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.shared.Sql;

/// Who moves, seconds and supports motions.
@Repository
public class MotionVoices {

    private final JdbcClient jdbc;

    MotionVoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All voices of a motion in the order in which they were raised, those taken back included.
    public List<MotionVoice> of(MotionId motion) {
        return of(List.of(motion));
    }

    /// The same for several motions in one query.
    public List<MotionVoice> of(List<MotionId> motions) {
        return jdbc.sql("""
                select v.*, coalesce(u.name, '') unit_name from motion_voice v left join unit u on u.id = v.unit
                where v.motion = any(:motions) order by v.said_at, v.id""")
                .param("motions", motions.stream().map(MotionId::value).toArray(UUID[]::new)).query(MotionVoices::map).list();
    }

    void insert(MotionVoice voice) {
        var speaking = voice.speaking();
        jdbc.sql("""
                insert into motion_voice (id, motion, part, person, capacity, organisation, unit, said_at)
                values (:id, :motion, :part, :person, :capacity, :organisation, :unit, :at)""").param("id", voice.id())
                .param("motion", voice.motion().value()).param("part", voice.part().code())
                .param("person", speaking.person().value()).param("capacity", speaking.capacity().code())
                .param("organisation", speaking.organisationValue(), Types.OTHER)
                .param("unit", speaking.unitValue(), Types.OTHER).param("at", Sql.at(voice.saidAt())).update();
    }

    void withdraw(UUID voice, Instant now) {
        jdbc.sql("update motion_voice set withdrawn_at = :now where id = :id").param("now", Sql.at(now)).param("id", voice)
                .update();
    }

    static Speaking speaking(ResultSet row) throws SQLException {
        @Nullable
        UUID unit = row.getObject("unit", UUID.class);
        return new Speaking(new PersonId(Sql.uuid(row, "person")), Capacity.of(Sql.text(row, "capacity")),
                MotionActs.organisation(row), unit == null ? null : new UnitId(unit));
    }

    private static MotionVoice map(ResultSet row, int index) throws SQLException {
        return new MotionVoice(Sql.uuid(row, "id"), new MotionId(Sql.uuid(row, "motion")),
                MotionVoice.Part.of(Sql.text(row, "part")), speaking(row), Sql.text(row, "unit_name"),
                Sql.instant(row, "said_at"), Sql.instantOrNull(row, "withdrawn_at"));
    }
}
