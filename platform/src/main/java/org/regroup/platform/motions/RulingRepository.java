package org.regroup.platform.motions;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.shared.Sql;

/// Rulings as they are stored.
@Repository
class RulingRepository {

    private static final String SELECT = """
            select row_to_json(r) from (select r.*, (select json_agg(g order by g.place) from motion_ground g
            where g.ruling = r.id) grounds from motion_ruling r) r
            """;

    private final JdbcClient jdbc;

    RulingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ruling> find(MotionId motion, UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id and r.motion = :motion").param("id", id).param("motion", motion.value())
                .query((row, _) -> DossierRepository.ruling(motion, JsonRow.read(row.getString(1)))).optional();
    }

    List<Ruling> of(MotionId motion) {
        return jdbc.sql(SELECT + "where r.motion = :motion order by r.proposed_at, r.id").param("motion", motion.value())
                .query((row, _) -> DossierRepository.ruling(motion, JsonRow.read(row.getString(1)))).list();
    }

    void insert(Ruling ruling) {
        var said = ruling.agreement().proposed();
        var matter = ruling.matter();
        jdbc.sql("""
                insert into motion_ruling (id, motion, kind, body, reason, advice, remitted_to, answer_by, proposed_by,
                    proposed_org, proposed_at)
                values (:id, :motion, :kind, :body, :reason, :advice, :to, :answer, :by, :org, :at)""")
                .param("id", ruling.id()).param("motion", ruling.motion().value()).param("kind", matter.code())
                .param("body", ruling.body()).param("reason", ruling.reason())
                .param("advice", matter instanceof Ruling.Recommend(var advice) ? advice.code() : null, Types.VARCHAR)
                .param("to", matter instanceof Ruling.Remittance passed ? passed.to() : "")
                .param("answer", matter instanceof Ruling.Remittance passed ? passed.answerBy() : null, Types.DATE)
                .param("by", said.person().value()).param("org", said.organisation().value()).param("at", Sql.at(said.at()))
                .update();
        if (matter instanceof Ruling.Refuse(var grounds)) {
            for (int n = 0; n < grounds.size(); n++) {
                jdbc.sql("""
                        insert into motion_ground (ruling, place, ground, cites, reason)
                        values (:ruling, :place, :ground, :cites, :reason)""").param("ruling", ruling.id()).param("place", n)
                        .param("ground", grounds.get(n).ground().code()).param("cites", grounds.get(n).cites())
                        .param("reason", grounds.get(n).reason()).update();
            }
        }
    }

    void confirm(UUID ruling, Agreement.Said said) {
        answer(ruling, "confirmed", said);
    }

    void decline(UUID ruling, Agreement.Said said, String reason) {
        answer(ruling, "declined", said);
        jdbc.sql("update motion_ruling set declined_reason = :reason where id = :id").param("reason", reason)
                .param("id", ruling).update();
    }

    private void answer(UUID ruling, String how, Agreement.Said said) {
        jdbc.sql("update motion_ruling set %1$s_by = :by, %1$s_org = :org, %1$s_at = :at where id = :id".formatted(how))
                .param("by", said.person().value()).param("org", said.organisation().value())
                .param("at", Sql.at(said.at())).param("id", ruling).update();
    }

    void consent(Ruling.Consent consent) {
        jdbc.sql("""
                insert into motion_consent (ruling, voice, person, consented_at) values (:ruling, :voice, :person, :at)
                on conflict do nothing""").param("ruling", consent.ruling()).param("voice", consent.voice())
                .param("person", consent.person().value()).param("at", Sql.at(consent.at())).update();
    }

    /// The voices of the movers who have consented.
    Set<UUID> consented(UUID ruling) {
        return Set.copyOf(jdbc.sql("select voice from motion_consent where ruling = :ruling").param("ruling", ruling)
                .query(UUID.class).list());
    }

    List<Appeal> appeals(MotionId motion) {
        return jdbc.sql("""
                select row_to_json(p) from (select p.*, '' unit_name from motion_appeal p where p.motion = :motion) p
                """).param("motion", motion.value()).query((row, _) -> DossierRepository.appeal(JsonRow.read(row.getString(1))))
                .list();
    }

    void insert(MotionId motion, Appeal appeal) {
        var speaking = appeal.speaking();
        jdbc.sql("""
                insert into motion_appeal (id, motion, ruling, person, capacity, organisation, unit, reason, appealed_at)
                values (:id, :motion, :ruling, :person, :capacity, :organisation, :unit, :reason, :at)""")
                .param("id", appeal.id()).param("motion", motion.value()).param("ruling", appeal.ruling())
                .param("person", speaking.person().value()).param("capacity", speaking.capacity().code())
                .param("organisation", speaking.organisationValue(), Types.OTHER)
                .param("unit", speaking.unitValue(), Types.OTHER).param("reason", appeal.reason())
                .param("at", Sql.at(appeal.at())).update();
    }
}
