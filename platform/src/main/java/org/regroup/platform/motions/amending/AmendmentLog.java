package org.regroup.platform.motions.amending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;
import org.regroup.texts.Amendment;
import org.regroup.texts.exchange.AmendmentJson;

/// The log of decisions as it is stored.
@Repository
class AmendmentLog {

    /// Those of motions: first those in effect, by their place in the log, then those that wait or were refused.
    static final String ALL = """
            select d.*, p.name by_name from amendment_decision d join person p on p.id = d.proposed_by
            where d.motion = any(?) order by d.place nulls last, d.proposed_at, d.id""";

    private final JdbcClient jdbc;

    AmendmentLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Enters a decision that waits for a second organisation, or takes effect at once.
    void insert(MotionId motion, Decision d) {
        jdbc.sql(
                """
                        insert into amendment_decision (id, motion, amendment, revision, kind, part, voice, revokes, if_carried, body, how_many, rule,
                            reason, proposed_by, proposed_org, proposed_at, confirmed_by, confirmed_org, place, content, effective_at)
                        values (:id, :motion, :amendment, :revision, :kind, :part, :voice, :revokes, :if, :body, :many, :rule, :reason, :by, :org, :at,
                            :second, :second_org, :place, :content, :effective)""")
                .param("id", d.id()).param("motion", motion.value())
                .param("amendment", d.amendment()).param("revision", d.revision()).param("kind", d.kind().code())
                .param("part", d.part(), Types.INTEGER).param("voice", d.voice(), Types.OTHER)
                .param("revokes", d.revokes(), Types.OTHER).param("if", d.ifCarried(), Types.OTHER)
                .param("body", d.ruling().body()).param("many", d.ruling().howMany()).param("rule", d.ruling().rule())
                .param("reason", d.ruling().reason()).param("by", d.proposedBy().value())
                .param("org", value(d.proposedOrg()), Types.OTHER).param("at", Sql.at(d.proposedAt()))
                .param("second", d.confirmedBy() == null ? null : d.confirmedBy().value(), Types.OTHER)
                .param("second_org", value(d.confirmedOrg()), Types.OTHER)
                .param("place", d.place(), Types.INTEGER).param("content", json(d.content()), Types.VARCHAR)
                .param("effective", d.effectiveAt() == null ? null : Sql.at(Objects.requireNonNull(d.effectiveAt())),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// A second organisation has confirmed it: it takes effect.
    ///
    /// @return false where it was answered meanwhile
    boolean confirm(UUID decision, PersonId by, OrganisationId organisation, int place, @Nullable Amendment content,
            Instant now) {
        return jdbc.sql("""
                update amendment_decision set confirmed_by = :by, confirmed_org = :org, place = :place, content = :content,
                    effective_at = :now where id = :id and effective_at is null and refused_at is null""")
                .param("by", by.value()).param("org", organisation.value()).param("place", place)
                .param("content", json(content), Types.VARCHAR).param("now", Sql.at(now)).param("id", decision).update() == 1;
    }

    /// A second organisation, or the one that entered it, takes it off the table.
    boolean refuse(UUID decision, String reason, Instant now) {
        return jdbc.sql("""
                update amendment_decision set refused_at = :now, refused_reason = :reason
                where id = :id and effective_at is null and refused_at is null""").param("now", Sql.at(now))
                .param("reason", reason).param("id", decision).update() == 1;
    }

    private static @Nullable String json(@Nullable Amendment amendment) {
        return amendment == null ? null : AmendmentJson.write(amendment);
    }

    private static @Nullable UUID value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static @Nullable OrganisationId organisation(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganisationId(id);
    }

    static Decision map(ResultSet row, int index) throws SQLException {
        var confirmed = row.getObject("confirmed_by", UUID.class);
        var content = row.getString("content");
        var refused = row.getString("refused_reason");
        return new Decision(Sql.uuid(row, "id"), Sql.uuid(row, "amendment"), row.getInt("revision"),
                DecisionKind.of(Sql.text(row, "kind")), row.getObject("part", Integer.class),
                row.getObject("revokes", UUID.class),
                row.getObject("if_carried", UUID.class), row.getObject("voice", UUID.class),
                new Decision.Ruling(Sql.text(row, "body"), Sql.text(row, "how_many"), Sql.text(row, "rule"),
                        Sql.text(row, "reason")),
                new PersonId(Sql.uuid(row, "proposed_by")), Sql.text(row, "by_name"), organisation(row, "proposed_org"),
                Sql.instant(row, "proposed_at"),
                confirmed == null ? null : new PersonId(confirmed), organisation(row, "confirmed_org"),
                Sql.instantOrNull(row, "refused_at"), refused == null ? "" : refused, row.getObject("place", Integer.class),
                content == null ? null : AmendmentJson.read(content), Sql.instantOrNull(row, "effective_at"));
    }
}
