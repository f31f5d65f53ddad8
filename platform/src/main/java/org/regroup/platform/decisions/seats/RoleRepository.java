package org.regroup.platform.decisions.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.seats.AllianceRole.Said;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Roles as they are stored.
@Repository
class RoleRepository {

    private static final String SELECT = """
            select r.*, a.name alliance_name, e.id election, e.title election_title from alliance_role r
            join alliance a on a.id = r.alliance
            left join lateral (select id, title from election where role = r.id and called_off_at is null
                and published_at is null and opened_at is not null order by id desc limit 1) e on true
            """;

    private final JdbcClient jdbc;

    RoleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AllianceRole> find(RoleId id) {
        return jdbc.sql(SELECT + "where r.id = :id").param("id", id.value()).query(RoleRepository::map).optional();
    }

    /// The same, held until the transaction is over.
    Optional<AllianceRole> held(RoleId id) {
        jdbc.sql("select id from alliance_role where id = :id for no key update").param("id", id.value()).query(UUID.class)
                .optional();
        return find(id);
    }

    /// In the order in which they were proposed.
    List<AllianceRole> of(AllianceId alliance) {
        return jdbc.sql(SELECT + "where r.alliance = :id order by r.id").param("id", alliance.value())
                .query(RoleRepository::map).list();
    }

    void insert(AllianceRole role) {
        var terms = role.terms();
        jdbc.sql("""
                insert into alliance_role (id, alliance, title, powers, calls, joint, sent, lots, term_days, most_terms,
                    recall_share, recall_days, report_days, accept_days, hands_over, zone, proposed_by, proposed_org,
                    proposed_at, lapses_at)
                values (:id, :alliance, :title, :powers, :calls, :joint, :sent, :lots, :days, :most, :share, :recall, :report,
                    :accept, :hour, :zone, :by, :org, :at, :lapses)""").param("id", role.id().value())
                .param("alliance", role.alliance().value()).param("title", terms.title()).param("powers", terms.powers())
                .param("calls", terms.calls()).param("joint", terms.joint()).param("sent", terms.sent())
                .param("lots", terms.lots()).param("days", terms.termDays()).param("most", terms.mostTerms())
                .param("share", terms.recall().of().toString()).param("recall", terms.recallDays())
                .param("report", terms.reportDays()).param("accept", terms.acceptDays()).param("hour", terms.handsOver())
                .param("zone", terms.zone().getId()).param("by", role.proposed().person().value())
                .param("org", role.proposed().organisation().value()).param("at", Sql.at(role.proposed().at()))
                .param("lapses", Sql.at(role.lapsesAt())).update();
    }

    /// @param how the beginning of the names of three columns
    void said(RoleId id, String how, Said said) {
        jdbc.sql("update alliance_role set %1$s_by = :by, %1$s_org = :org, %1$s_at = :at where id = :id".formatted(how))
                .param("by", said.person().value()).param("org", said.organisation().value()).param("at", Sql.at(said.at()))
                .param("id", id.value()).update();
    }

    void log(RoleId role, UUID id, RoleAct act) {
        var person = act.person();
        var organisation = act.organisation();
        var concerns = act.concerns();
        jdbc.sql("""
                insert into role_act (id, role, kind, person, organisation, concerns, detail, done_at)
                values (:id, :role, :kind, :person, :organisation, :concerns, :detail, :at)""").param("id", id)
                .param("role", role.value()).param("kind", act.kind().code())
                .param("person", person == null ? null : person.value())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("concerns", concerns == null ? null : concerns.value()).param("detail", act.detail())
                .param("at", Sql.at(act.at())).update();
    }

    /// What has been done, in order.
    List<RoleAct> acts(RoleId role) {
        return jdbc.sql("select * from role_act where role = :role order by number").param("role", role.value())
                .query((row, _) -> new RoleAct(RoleAct.Kind.of(Sql.text(row, "kind")), person(row, "person"),
                        organisation(row, "organisation"), person(row, "concerns"), Sql.text(row, "detail"),
                        Sql.instant(row, "done_at")))
                .list();
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable OrganisationId organisation(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganisationId(id);
    }

    private static @Nullable Said said(ResultSet row, String how) throws SQLException {
        var at = Sql.instantOrNull(row, how + "_at");
        return at == null
                ? null
                : new Said(new PersonId(Sql.uuid(row, how + "_by")), new OrganisationId(Sql.uuid(row, how + "_org")), at);
    }

    private static AllianceRole map(ResultSet row, int number) throws SQLException {
        var terms = new RoleTerms(Sql.text(row, "title"), Sql.text(row, "powers"), row.getBoolean("calls"), row.getInt("joint"),
                row.getInt("sent"), row.getInt("lots"), row.getInt("term_days"), row.getInt("most_terms"),
                Share.stored(Sql.text(row, "recall_share")), row.getInt("recall_days"), row.getInt("report_days"),
                row.getInt("accept_days"), row.getObject("hands_over", LocalTime.class), ZoneId.of(Sql.text(row, "zone")));
        var election = row.getObject("election", UUID.class);
        return new AllianceRole(new RoleId(Sql.uuid(row, "id")), new AllianceId(Sql.uuid(row, "alliance")),
                Sql.text(row, "alliance_name"), terms,
                new Said(new PersonId(Sql.uuid(row, "proposed_by")), new OrganisationId(Sql.uuid(row, "proposed_org")),
                        Sql.instant(row, "proposed_at")),
                Sql.instant(row, "lapses_at"), said(row, "confirmed"), said(row, "declined"), said(row, "closing"),
                said(row, "closed"),
                election == null ? null : new AllianceRole.Going("/elections/" + election, Sql.text(row, "election_title")));
    }
}
