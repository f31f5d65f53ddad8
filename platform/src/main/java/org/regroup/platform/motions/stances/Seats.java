package org.regroup.platform.motions.stances;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.Sql;

/// Who counts as a member of the bodies that deal with a motion, as far as rolls and mandates tell. Of committees no list is
/// kept; the page on which dissent is attached says by what it goes instead.
@Component
class Seats {

    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Each body in which this person sits now, with the organisation as whose member; one query.
    ///
    /// - of the mover: voting members of the unit that moved it, else of the organisation
    /// - that recommends: whoever speaks for an affiliate under a mandate
    /// - of the delegates: mandates as delegate or spoke; convenors of affiliates that have neither
    Map<MinorityReport.Body, OrganisationId> of(PersonId person, MotionId motion) {
        var seats = new EnumMap<MinorityReport.Body, OrganisationId>(MinorityReport.Body.class);
        jdbc.sql(
                """
                        with held as (select m.organisation, m.role, m.person from mandate m join affiliation a
                            on a.organisation = m.organisation and a.left_at is null
                            join motion on motion.id = :motion and motion.alliance = a.alliance
                            where m.unit is null and m.ended_at is null and m.starts_at <= :now and :now < m.ends_at)
                        select 'mover' body, s.organisation from motion_voice v join membership s on s.organisation = v.organisation
                        where v.motion = :motion and v.part = 'mover' and v.withdrawn_at is null and v.capacity in ('organisation', 'unit')
                        and (v.unit is null or s.unit = v.unit) and s.person = :person and s.left_at is null and s.standing = 'voting'
                        union all select 'adviser', organisation from held where person = :person and role = any(:speaking)
                        union all select 'delegates', h.organisation from held h where h.person = :person and (h.role = any(:sent)
                            or h.role = :convenor and not exists (select from held o where o.organisation = h.organisation
                                and o.role = any(:sent)))
                        order by body, organisation""")
                .param("person", person.value()).param("motion", motion.value())
                .param("now", Sql.at(Sql.now(clock)))
                .param("speaking", Permissions.rolesFor(Act.SPEAK_IN_ALLIANCES).stream().map(Role::code).toArray(String[]::new))
                .param("sent", new String[]{Role.DELEGATE.code(), Role.SPOKE.code()}).param("convenor", Role.CONVENOR.code())
                .query(row -> {
                    seats.putIfAbsent(MinorityReport.Body.of(Sql.text(row, "body")).orElseThrow(),
                            new OrganisationId(Sql.uuid(row, "organisation")));
                });
        return seats;
    }
}
