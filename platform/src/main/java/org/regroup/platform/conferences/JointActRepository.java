package org.regroup.platform.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// What was proposed for conferences, as it is stored.
@Repository
class JointActRepository {

    private final JdbcClient jdbc;

    JointActRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which it was proposed.
    List<JointAct> of(ConferenceId id) {
        return jdbc.sql("select * from conference_joint_act where conference = :id order by id").param("id", id.value())
                .query(JointActRepository::map).list();
    }

    void insert(JointAct act) {
        jdbc.sql("""
                insert into conference_joint_act (id, conference, kind, content, proposed_by, proposed_org, proposed_at,
                    lapses_at)
                values (:id, :conference, :kind, :content, :by, :org, :now, :lapses)""").param("id", act.id())
                .param("conference", act.conference().value()).param("kind", act.kind()).param("content", act.content())
                .param("by", act.proposedBy().value()).param("org", act.proposedFor().value())
                .param("now", Sql.at(act.proposedAt())).param("lapses", Sql.at(act.lapsesAt())).update();
    }

    void takenBack(UUID act, String why, Instant now) {
        jdbc.sql("update conference_joint_act set taken_back_at = :now, reason = :why where id = :id")
                .param("now", Sql.at(now)).param("why", why).param("id", act).update();
    }

    /// @param column when it was answered so
    void answered(JointAct act, String column, PersonId by, OrganisationId under, String reason, Instant now) {
        jdbc.sql("update conference_joint_act set %s = :now, answered_by = :by, answered_org = :org, reason = :why where id = :id"
                .formatted(column)).param("now", Sql.at(now)).param("by", by.value()).param("org", under.value())
                .param("why", reason).param("id", act.id()).update();
    }

    private static JointAct map(ResultSet row, int number) throws SQLException {
        return new JointAct(Sql.uuid(row, "id"), new ConferenceId(Sql.uuid(row, "conference")), Sql.text(row, "kind"),
                Sql.text(row, "content"), new PersonId(Sql.uuid(row, "proposed_by")),
                new OrganisationId(Sql.uuid(row, "proposed_org")), Sql.instant(row, "proposed_at"),
                Sql.instant(row, "lapses_at"), person(row), organisation(row), Sql.instantOrNull(row, "confirmed_at"),
                Sql.instantOrNull(row, "declined_at"), Sql.text(row, "reason"), Sql.instantOrNull(row, "taken_back_at"));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        var id = row.getObject("answered_by", UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable OrganisationId organisation(ResultSet row) throws SQLException {
        var id = row.getObject("answered_org", UUID.class);
        return id == null ? null : new OrganisationId(id);
    }
}
