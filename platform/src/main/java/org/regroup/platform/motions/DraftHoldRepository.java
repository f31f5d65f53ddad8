package org.regroup.platform.motions;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.shared.Sql;

/// Holds on drafts and comments and the appeals against them as they are stored; neither is ever removed.
@Repository
class DraftHoldRepository {

    private final JdbcClient jdbc;

    DraftHoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All there ever were on a motion, in order.
    List<DraftHold> of(MotionId motion) {
        return jdbc.sql("""
                select row_to_json(h) from (select h.*, (select json_agg(p order by p.appealed_at, p.id) from (
                    select p.*, coalesce(u.name, '') unit_name from motion_hold_appeal p left join unit u on u.id = p.unit
                    where p.hold = h.id) p) appeals
                from motion_hold h where h.motion = :motion order by h.placed_at, h.id) h""").param("motion", motion.value())
                .query((row, _) -> DraftHold.of(JsonRow.read(row.getString(1)))).list();
    }

    /// The drafts that are on hold now.
    Set<MotionId> standing(Instant now) {
        return jdbc.sql("select motion from motion_hold where comment is null and lifted_at is null and ends_at > :now")
                .param("now", Sql.at(now)).query(UUID.class).list().stream().map(MotionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    void insert(DraftHold h) {
        jdbc.sql("""
                insert into motion_hold (id, motion, comment, holder, organisation, reason, placed_at, ends_at)
                values (:id, :motion, :comment, :holder, :organisation, :reason, :placed, :ends)""").param("id", h.id())
                .param("motion", h.motion().value()).param("comment", h.comment(), Types.OTHER)
                .param("holder", h.holder().value()).param("organisation", h.organisation().value())
                .param("reason", h.reason()).param("placed", Sql.at(h.placedAt())).param("ends", Sql.at(h.endsAt())).update();
    }

    void lift(UUID hold, DraftHold.Lifting lifting) {
        jdbc.sql("""
                update motion_hold set lifted_at = :at, lifted_by = :by, lifted_under = :under, lift_reason = :reason
                where id = :id""").param("id", hold).param("at", Sql.at(lifting.at())).param("by", lifting.by().value())
                .param("under", lifting.organisation().value()).param("reason", lifting.reason()).update();
    }

    void appeal(UUID id, UUID hold, DraftHold.Asked asked) {
        var speaking = asked.speaking();
        jdbc.sql("""
                insert into motion_hold_appeal (id, hold, person, capacity, organisation, unit, reason, appealed_at)
                values (:id, :hold, :person, :capacity, :organisation, :unit, :reason, :at)""").param("id", id)
                .param("hold", hold).param("person", speaking.person().value()).param("capacity", speaking.capacity().code())
                .param("organisation", speaking.organisationValue(), Types.OTHER)
                .param("unit", speaking.unitValue(), Types.OTHER).param("reason", asked.reason()).param("at", Sql.at(asked.at()))
                .update();
    }
}
