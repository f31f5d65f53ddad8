package org.regroup.platform.motions.amending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.Capacity;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.Speaking;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Amendment;
import org.regroup.texts.exchange.AmendmentJson;

/// Amendments as they are stored: what was moved, in which words, and who supports it.
@Repository
class AmendmentRepository {

    static final String ALL = """
            select a.*, r.content, r.consent, r.parent_revision, pr.content parent_content, p.name person_name, coalesce(u.name, '') unit_name,
                c.body, c.held_on, c.entitled, c.present, c.in_favour, c.against, c.abstained, c.rule,
                s.person s_person, s.capacity s_capacity, s.organisation s_organisation, s.unit s_unit,
                sp.name s_name, coalesce(su.name, '') s_unit_name
            from amendment a join amendment_revision r on r.amendment = a.id and r.number = a.revision
            left join amendment_revision pr on pr.amendment = a.parent and pr.number = r.parent_revision
            join person p on p.id = a.person left join unit u on u.id = a.unit
            left join amendment_certificate c on c.amendment = a.id
            left join amendment_seconder s on s.amendment = a.id left join person sp on sp.id = s.person
            left join unit su on su.id = s.unit
            where a.motion = any(?) order by a.number, s.said_at, s.person""";

    private final JdbcClient jdbc;

    AmendmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The motion that an amendment belongs to.
    Optional<MotionId> motion(UUID amendment) {
        return jdbc.sql("select motion from amendment where id = :id").param("id", amendment)
                .query((row, _) -> new MotionId(Sql.uuid(row, "motion"))).optional();
    }

    boolean movedBy(UUID amendment, PersonId person) {
        return jdbc.sql("select exists (select from amendment where id = :id and person = :person)").param("id", amendment)
                .param("person", person.value()).query(Boolean.class).single();
    }

    /// Those of a motion, in the order in which they were moved, with everything that belongs to them.
    static List<MotionAmendment> all(ResultSet rows) throws SQLException {
        var all = new LinkedHashMap<UUID, MotionAmendment>();
        while (rows.next()) {
            var one = all.get(Sql.uuid(rows, "id"));
            var seconders = new ArrayList<>(one == null ? List.of() : one.seconders());
            if (rows.getObject("s_person", UUID.class) != null) {
                seconders.add(new MotionAmendment.Seconder(speaking(rows, "s_"), Sql.text(rows, "s_name"),
                        Sql.text(rows, "s_unit_name")));
            }
            all.put(Sql.uuid(rows, "id"), map(rows, seconders));
        }
        return List.copyOf(all.values());
    }

    /// Tables an amendment under the next number of its motion; the caller holds the motion.
    void insert(MotionAmendment a) {
        jdbc.sql("""
                insert into amendment (id, motion, number, parent, title, reason, divisible, person, capacity, organisation,
                    unit, moved_at, standing_since)
                values (:id, :motion, :number, :parent, :title, :reason, :divisible, :person, :capacity, :organisation, :unit,
                    :at, :at)""").param("id", a.id()).param("motion", a.motion().value()).param("number", a.number())
                .param("parent", a.parent(), Types.OTHER).param("title", a.title()).param("reason", a.reason())
                .param("divisible", a.divisible()).param("person", a.mover().person().value())
                .param("capacity", a.mover().capacity().code()).param("organisation", organisation(a.mover()), Types.OTHER)
                .param("unit", unit(a.mover()), Types.OTHER).param("at", Sql.at(a.movedAt())).update();
        revise(a.id(), 1, "moved", a.content(), a.parentRevision(), "", a.mover().person(), a.movedAt());
    }

    /// Puts an amendment in new words.
    ///
    /// @param cause   why, as the table names it
    /// @param parent  which wording of the amendment it amends it was written on
    /// @param consent who agreed to them
    void revise(UUID amendment, int number, String cause, Amendment content, @Nullable Integer parent, String consent,
            PersonId by, Instant now) {
        jdbc.sql("""
                insert into amendment_revision (amendment, number, cause, base, content, consent, parent_revision, made_by,
                    made_at)
                values (:amendment, :number, :cause, :base, :content, :consent, :parent, :by, :now)""")
                .param("amendment", amendment).param("parent", parent, Types.INTEGER)
                .param("number", number).param("cause", cause).param("base", content.base().hex())
                .param("content", AmendmentJson.write(content)).param("consent", consent).param("by", by.value())
                .param("now", Sql.at(now)).update();
        jdbc.sql("update amendment set revision = :number where id = :id").param("number", number).param("id", amendment)
                .update();
    }

    /// The words around the hunks, which its mover may change when it is re-worded.
    void describe(UUID amendment, String title, String reason, boolean divisible) {
        jdbc.sql("update amendment set title = :title, reason = :reason, divisible = :divisible where id = :id")
                .param("title", title).param("reason", reason).param("divisible", divisible).param("id", amendment).update();
    }

    void stands(UUID amendment, Standing standing, Instant now) {
        jdbc.sql("update amendment set standing = :standing, standing_since = :now where id = :id and standing <> :standing")
                .param("standing", standing.code()).param("now", Sql.at(now)).param("id", amendment).update();
    }

    boolean second(UUID amendment, Speaking by, Instant now) {
        return jdbc.sql("""
                insert into amendment_seconder (amendment, person, capacity, organisation, unit, said_at)
                values (:amendment, :person, :capacity, :organisation, :unit, :now) on conflict do nothing""")
                .param("amendment", amendment).param("person", by.person().value()).param("capacity", by.capacity().code())
                .param("organisation", organisation(by), Types.OTHER).param("unit", unit(by), Types.OTHER)
                .param("now", Sql.at(now)).update() == 1;
    }

    /// Hands in or corrects the minute of the body that passed it.
    void certify(UUID amendment, Minute minute, PersonId by, Instant now) {
        jdbc.sql("""
                insert into amendment_certificate (amendment, body, held_on, entitled, present, in_favour, against, abstained,
                    rule, entered_by, entered_at)
                values (:amendment, :body, :held, :entitled, :present, :favour, :against, :abstained, :rule, :by, :now)
                on conflict (amendment) do update set body = excluded.body, held_on = excluded.held_on,
                    entitled = excluded.entitled, present = excluded.present, in_favour = excluded.in_favour,
                    against = excluded.against, abstained = excluded.abstained, rule = excluded.rule,
                    entered_by = excluded.entered_by, entered_at = excluded.entered_at""").param("amendment", amendment)
                .param("body", minute.body()).param("held", minute.heldOn()).param("entitled", minute.entitled())
                .param("present", minute.present()).param("favour", minute.inFavour()).param("against", minute.against())
                .param("abstained", minute.abstained()).param("rule", minute.rule()).param("by", by.value())
                .param("now", Sql.at(now)).update();
    }

    private static @Nullable UUID organisation(Speaking speaking) {
        var organisation = speaking.organisation();
        return organisation == null ? null : organisation.value();
    }

    private static @Nullable UUID unit(Speaking speaking) {
        var unit = speaking.unit();
        return unit == null ? null : unit.value();
    }

    static Speaking speaking(ResultSet row, String prefix) throws SQLException {
        var organisation = row.getObject(prefix + "organisation", UUID.class);
        var unit = row.getObject(prefix + "unit", UUID.class);
        return new Speaking(new PersonId(Sql.uuid(row, prefix + "person")),
                Capacity.valueOf(Sql.text(row, prefix + "capacity").toUpperCase(java.util.Locale.ROOT)),
                organisation == null ? null : new OrganisationId(organisation), unit == null ? null : new UnitId(unit));
    }

    private static @Nullable Amendment parentContent(ResultSet row) throws SQLException {
        var content = row.getString("parent_content");
        return content == null ? null : AmendmentJson.read(content);
    }

    private static MotionAmendment map(ResultSet row, List<MotionAmendment.Seconder> seconders) throws SQLException {
        var minute = row.getString("body") == null
                ? null
                : new Minute(Sql.text(row, "body"), Objects.requireNonNull(row.getObject("held_on", java.time.LocalDate.class)),
                        row.getInt("entitled"), row.getInt("present"), row.getInt("in_favour"), row.getInt("against"),
                        row.getInt("abstained"), Sql.text(row, "rule"));
        return new MotionAmendment(Sql.uuid(row, "id"), new MotionId(Sql.uuid(row, "motion")), row.getInt("number"),
                row.getObject("parent", UUID.class), Sql.text(row, "title"), Sql.text(row, "reason"), row.getBoolean("divisible"),
                speaking(row, ""), Sql.text(row, "person_name"), Sql.text(row, "unit_name"), Sql.instant(row, "moved_at"),
                row.getInt("revision"), AmendmentJson.read(Sql.text(row, "content")),
                row.getObject("parent_revision", Integer.class), parentContent(row), Sql.text(row, "consent"),
                Standing.of(Sql.text(row, "standing")), Sql.instant(row, "standing_since"), minute, List.copyOf(seconders));
    }
}
