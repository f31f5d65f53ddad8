package org.regroup.platform.alliances;

import static org.regroup.platform.alliances.AllianceRepository.ids;
import static org.regroup.platform.alliances.AllianceRepository.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Role;

/// Changes in the order in which they were written down, which a clock that is set back does not disturb.
@Repository
class ChangeRepository {

    private final JdbcClient db;
    private final JsonMapper json;

    ChangeRepository(JdbcClient db, JsonMapper json) {
        this.db = db;
        // what was written before a number was added to the terms is read as if it were 0
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    void insert(Change change) {
        var said = change.proposed();
        db.sql("""
                insert into alliance_change (id, alliance, kind, payload, based_on, proposed_org, proposed_by, proposed_basis,
                       proposed_detail, proposed_at, lapses_at, invited_org)
                values (:id, :alliance, :kind, :payload::jsonb, :basedOn, :org, :by, :basis, :detail, :at, :lapses, :invited)
                """).param("id", change.id().value()).param("alliance", change.alliance().value())
                .param("kind", change.matter().kind()).param("payload", json.writeValueAsString(change.matter()))
                .param("basedOn", change.basedOn()).param("org", said.organisation().value()).param("by", said.person().value())
                .param("basis", said.basis().key()).param("detail", said.detail()).param("at", Timestamp.from(said.at()))
                .param("lapses", Timestamp.from(change.lapsesAt())).param("invited", value(change.invited()), Types.OTHER)
                .update();
    }

    /// Writes down what has been said to a change since it was proposed.
    void update(Change change) {
        var confirmed = change.confirmed();
        var accepted = change.accepted();
        var ended = change.ended();
        var over = ended == null ? null : ended.said();
        said(said(said(db.sql("""
                update alliance_change
                set confirmed_org = :confirmedOrg, confirmed_by = :confirmedBy, confirmed_basis = :confirmedBasis,
                    confirmed_detail = :confirmedDetail, confirmed_at = :confirmedAt,
                    invited_org = :invited, accepted_by = :acceptedBy, accepted_basis = :acceptedBasis,
                    accepted_detail = :acceptedDetail, accepted_at = :acceptedAt,
                    ended_how = :endedHow, ended_org = :endedOrg, ended_by = :endedBy, ended_reason = :endedDetail,
                    ended_at = :endedAt, lapses_at = :lapses, done_at = :done
                where id = :id
                """), "confirmed", confirmed), "accepted", accepted), "ended", over)
                .param("endedHow", ended == null ? null : ended.how().name().toLowerCase(Locale.ROOT), Types.VARCHAR)
                .param("invited", value(change.invited()), Types.OTHER).param("lapses", Timestamp.from(change.lapsesAt()))
                .param("done", timestamp(change.doneAt()), Types.TIMESTAMP).param("id", change.id().value()).update();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec sql, String verb, @Nullable Spoken said) {
        return sql.param(verb + "Org", said == null ? null : said.organisation().value(), Types.OTHER)
                .param(verb + "By", said == null ? null : said.person().value(), Types.OTHER)
                .param(verb + "Basis", said == null ? null : said.basis().key(), Types.VARCHAR)
                .param(verb + "Detail", said == null ? null : said.detail(), Types.VARCHAR)
                .param(verb + "At", said == null ? null : Timestamp.from(said.at()), Types.TIMESTAMP);
    }

    Optional<Change> find(ChangeId id) {
        return db.sql("select * from alliance_change where id = :id").param("id", id.value()).query(this::change).optional();
    }

    /// All changes of an alliance, the latest first.
    List<Change> of(AllianceId alliance) {
        return db.sql("select * from alliance_change where alliance = :alliance order by number desc")
                .param("alliance", alliance.value()).query(this::change).list();
    }

    /// What the page of an alliance shows: what has not been answered, by what each affiliate joined, and the latest others.
    List<Change> shown(AllianceId alliance, int latest) {
        return db.sql("""
                select * from alliance_change
                where alliance = :alliance
                  and (done_at is null and ended_at is null
                       or id in (select joined_by from affiliation where alliance = :alliance)
                       or id in (select id from alliance_change where alliance = :alliance order by number desc
                                 limit :latest))
                order by number desc
                """).param("alliance", alliance.value()).param("latest", latest).query(this::change).list();
    }

    /// One page of the history, the latest first, from below a change or from the top.
    List<Change> history(AllianceId alliance, @Nullable ChangeId below, int count) {
        return db.sql("""
                select * from alliance_change
                where alliance = :alliance
                  and (:below::uuid is null
                       or number < (select number from alliance_change where id = :below and alliance = :alliance))
                order by number desc limit :count
                """).param("alliance", alliance.value()).param("below", below == null ? null : below.value(), Types.OTHER)
                .param("count", count).query(this::change).list();
    }

    /// A change that has not been answered, in an alliance of these affiliates.
    record Waiting(Change change, String alliance, Set<OrganisationId> affiliates) {}

    /// What has not been answered: changes in alliances these organisations belong to, and proposals by or to them.
    List<Waiting> waitingFor(Collection<OrganisationId> organisations, Instant now) {
        return db
                .sql("""
                        select c.*, a.name as alliance_name,
                               array(select f.organisation from affiliation f where f.alliance = c.alliance and f.left_at is null
                                 and (f.leaves_at is null or f.leaves_at > :now)) as affiliates
                        from alliance_change c join alliance a on a.id = c.alliance
                        where c.done_at is null and c.ended_at is null and c.lapses_at > :now and a.closed_at is null
                          and (c.invited_org = any (:organisations) or c.proposed_org = any (:organisations)
                               or exists (select 1 from affiliation f
                                          where f.alliance = c.alliance and f.left_at is null
                                            and (f.leaves_at is null or f.leaves_at > :now) and f.organisation = any (:organisations)))
                        order by c.lapses_at, c.id
                        """)
                .param("organisations", ids(organisations)).param("now", Timestamp.from(now))
                .query((row, n) -> new Waiting(change(row, n), row.getString("alliance_name"),
                        organisations(row, "affiliates")))
                .list();
    }

    /// The same for the organisations for which somebody holds one of these roles, and which these are; in one query.
    List<Asked> waitingFor(PersonId person, Collection<Role> roles, Instant now) {
        return db
                .sql("""
                        with s as (select array(select distinct d.organisation from mandate d where d.person = :person
                            and d.unit is null and d.role = any (:roles) and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at) organisations)
                        select c.*, a.name as alliance_name, s.organisations speaks,
                               array(select f.organisation from affiliation f where f.alliance = c.alliance and f.left_at is null
                                 and (f.leaves_at is null or f.leaves_at > :now)) as affiliates
                        from s cross join alliance_change c join alliance a on a.id = c.alliance
                        where c.done_at is null and c.ended_at is null and c.lapses_at > :now and a.closed_at is null
                          and (c.invited_org = any (s.organisations) or c.proposed_org = any (s.organisations)
                               or exists (select 1 from affiliation f
                                          where f.alliance = c.alliance and f.left_at is null
                                            and (f.leaves_at is null or f.leaves_at > :now) and f.organisation = any (s.organisations)))
                        order by c.lapses_at, c.id
                        """)
                .param("person", person.value()).param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .param("now", Timestamp.from(now)).query((row, n) -> new Asked(
                        new Waiting(change(row, n), row.getString("alliance_name"), organisations(row, "affiliates")),
                        organisations(row, "speaks")))
                .list();
    }

    /// @param speaksFor for which organisations somebody speaks
    record Asked(Waiting waiting, Set<OrganisationId> speaksFor) {}

    private static Set<OrganisationId> organisations(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(OrganisationId::new).collect(Collectors.toSet());
    }

    /// What a person has proposed, confirmed, accepted or ended.
    List<Change> by(PersonId person) {
        return db.sql("""
                select * from alliance_change
                where :person in (proposed_by, confirmed_by, accepted_by, ended_by)
                order by number
                """).param("person", person.value()).query(this::change).list();
    }

    private Change change(ResultSet row, int n) throws SQLException {
        var invited = row.getObject("invited_org", UUID.class);
        var how = row.getString("ended_how");
        var over = spoken(row, "ended_org", "ended_by", null, "ended_reason", "ended_at");
        return new Change(new ChangeId(row.getObject("id", UUID.class)), new AllianceId(row.getObject("alliance", UUID.class)),
                json.readValue(row.getString("payload"), type(row.getString("kind"))), row.getInt("based_on"),
                new Spoken(new PersonId(row.getObject("proposed_by", UUID.class)),
                        new OrganisationId(row.getObject("proposed_org", UUID.class)), Basis.of(row.getString("proposed_basis")),
                        row.getString("proposed_detail"), row.getTimestamp("proposed_at").toInstant()),
                spoken(row, "confirmed_org", "confirmed_by", "confirmed_basis", "confirmed_detail", "confirmed_at"),
                invited == null ? null : new OrganisationId(invited),
                spoken(row, "invited_org", "accepted_by", "accepted_basis", "accepted_detail", "accepted_at"),
                how == null || over == null
                        ? null
                        : new Change.Ended(Change.Ended.How.valueOf(how.toUpperCase(Locale.ROOT)), over),
                row.getTimestamp("lapses_at").toInstant(), instant(row, "done_at"));
    }

    private static @Nullable Spoken spoken(ResultSet row, String organisation, String by, @Nullable String basis, String detail,
            String at) throws SQLException {
        var person = row.getObject(by, UUID.class);
        return person == null
                ? null
                : new Spoken(new PersonId(person), new OrganisationId(row.getObject(organisation, UUID.class)),
                        basis == null ? Basis.CONVENOR : Basis.of(row.getString(basis)), row.getString(detail),
                        row.getTimestamp(at).toInstant());
    }

    private static Class<? extends Matter> type(String kind) {
        return switch (kind) {
            case "opening" -> Matter.Opening.class;
            case "terms" -> Matter.NewTerms.class;
            case "rung" -> Matter.NewRung.class;
            case "end" -> Matter.NewEnd.class;
            case "review" -> Matter.Review.class;
            case "welcome" -> Matter.Welcome.class;
            case "closing" -> Matter.Closing.class;
            case String other -> throw new IllegalStateException("no change is of the kind " + other);
        };
    }

    private static @Nullable UUID value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
