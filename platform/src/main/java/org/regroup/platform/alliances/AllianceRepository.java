package org.regroup.platform.alliances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.SiteSettings;

@Repository
class AllianceRepository {

    /// An alliance with the highest rung that its affiliates have ratified and that stands today.
    private static final String RISEN = """
            left join lateral (select x.rung risen_rung, x.rung_before risen_before, x.question risen_question, x.risen_at,
                x.until risen_until, x.ends_on risen_ends_on from alliance_rise x
                where x.alliance = a.id and x.ended_at is null and x.until >= :today order by x.number desc limit 1) r on true
            """;

    private final JdbcClient db;
    private final SiteSettings site;
    private final Clock clock;

    AllianceRepository(JdbcClient db, SiteSettings site, Clock clock) {
        this.db = db;
        this.site = site;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(site.zone()));
    }

    void insert(AllianceId id, Terms terms, Instant now) {
        words(db.sql("""
                insert into alliance (id, name, purpose, norms, rung, ends_on, exit_rule, review_on, notice_days, proposed_at)
                values (:id, :name, :purpose, :norms, :rung, :endsOn, :exitRule, :reviewOn, :notice, :now)
                """), terms).param("rung", terms.rung().key()).param("endsOn", terms.endsOn(), Types.DATE).param("id", id.value())
                .param("now", Timestamp.from(now)).update();
    }

    /// Writes terms, but for the rung and the last day, and raises the version.
    void rewrite(AllianceId id, Terms terms) {
        words(db.sql("""
                update alliance set name = :name, purpose = :purpose, norms = :norms, exit_rule = :exitRule,
                       review_on = :reviewOn, notice_days = :notice, version = version + 1
                where id = :id
                """), terms).param("id", id.value()).update();
    }

    /// Writes the rung agreed by two, and the last day on it.
    void place(AllianceId id, Rung rung, @Nullable LocalDate endsOn) {
        db.sql("update alliance set rung = :rung, ends_on = :endsOn where id = :id").param("rung", rung.key())
                .param("endsOn", endsOn, Types.DATE).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec sql, Terms terms) {
        return sql.param("name", terms.name()).param("purpose", terms.purpose()).param("norms", terms.norms())
                .param("exitRule", terms.exitRule()).param("reviewOn", terms.reviewOn()).param("notice", terms.noticeDays());
    }

    void open(AllianceId id, Instant now) {
        db.sql("update alliance set opened_at = :now where id = :id").param("now", Timestamp.from(now)).param("id", id.value())
                .update();
    }

    void close(AllianceId id, Instant now) {
        db.sql("update alliance set closed_at = :now where id = :id").param("now", Timestamp.from(now)).param("id", id.value())
                .update();
    }

    Optional<Alliance> find(AllianceId id) {
        return db.sql("select a.*, r.* from alliance a " + RISEN + "where a.id = :id").param("today", today())
                .param("id", id.value()).query(AllianceRepository::alliance).optional();
    }

    /// An alliance and every stay of every organisation in it, the earliest first.
    record WithStays(Alliance alliance, List<Affiliation> stays) {}

    /// Reads an alliance and holds it: whoever else wants to change it waits until this transaction is over.
    Optional<WithStays> held(AllianceId id) {
        // a lock taken together with the join would be waited for with the rows of before
        db.sql("select 1 from alliance where id = :id for update").param("id", id.value()).query(Integer.class).optional();
        return withStays(id);
    }

    Optional<WithStays> withStays(AllianceId id) {
        var stays = new ArrayList<Affiliation>();
        var found = db
                .sql("""
                        select a.*, r.*, f.organisation, f.mark, f.joined_at, f.joined_by, f.left_at, f.left_by, f.left_reason, f.leaves_at
                        from alliance a left join affiliation f on f.alliance = a.id
                        %s
                        where a.id = :id
                        order by f.joined_at, f.organisation
                        """
                        .formatted(RISEN))
                .param("today", today()).param("id", id.value()).query((row, n) -> {
                    if (row.getObject("organisation") != null) {
                        stays.add(affiliation(row, n));
                    }
                    return alliance(row, n);
                }).list();
        return found.stream().findFirst().map(alliance -> new WithStays(alliance, List.copyOf(stays)));
    }

    List<Alliance> open(int most) {
        return db.sql("""
                select a.*, r.* from alliance a %s where a.opened_at is not null and a.closed_at is null
                order by a.opened_at desc, a.id limit :most
                """.formatted(RISEN)).param("today", today()).param("most", most).query(AllianceRepository::alliance).list();
    }

    /// Opened alliances to which one of these organisations belongs now.
    List<Alliance> of(Collection<OrganisationId> organisations) {
        return db.sql("""
                select a.*, r.* from alliance a %s
                where a.opened_at is not null and a.closed_at is null
                  and exists (select 1 from affiliation f where f.alliance = a.id and f.organisation = any (:organisations)
                      and f.left_at is null and (f.leaves_at is null or f.leaves_at > :now))
                order by a.opened_at desc, a.id
                """.formatted(RISEN)).param("today", today()).param("now", Timestamp.from(clock.instant()))
                .param("organisations", ids(organisations)).query(AllianceRepository::alliance).list();
    }

    /// Current affiliates of several alliances.
    List<Belonging> belongings(Collection<AllianceId> alliances) {
        return db.sql("""
                select * from affiliation where alliance = any (:alliances) and left_at is null
                and (leaves_at is null or leaves_at > :now) order by alliance, joined_at, organisation
                """).param("alliances", values(alliances)).param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Belonging(new AllianceId(row.getObject("alliance", UUID.class)),
                        affiliation(row, n).affiliate()))
                .list();
    }

    record Belonging(AllianceId alliance, Affiliate affiliate) {}

    void join(AllianceId alliance, Affiliate affiliate, ChangeId by) {
        db.sql("""
                update affiliation set left_at = leaves_at where alliance = :alliance and organisation = :organisation
                and left_at is null and leaves_at <= :at""").param("alliance", alliance.value())
                .param("organisation", affiliate.organisation().value()).param("at", Timestamp.from(affiliate.joinedAt()))
                .update();
        db.sql("""
                insert into affiliation (alliance, organisation, mark, joined_at, joined_by)
                values (:alliance, :organisation, :mark, :at, :by)
                """).param("alliance", alliance.value()).param("organisation", affiliate.organisation().value())
                .param("mark", affiliate.mark()).param("at", Timestamp.from(affiliate.joinedAt())).param("by", by.value())
                .update();
    }

    void leave(AllianceId alliance, OrganisationId organisation, PersonId by, String reason, Instant now) {
        db.sql("""
                update affiliation set left_at = :now, left_by = :by, left_reason = :reason
                where alliance = :alliance and organisation = :organisation and left_at is null
                """).param("alliance", alliance.value()).param("organisation", organisation.value()).param("by", by.value())
                .param("reason", reason).param("now", Timestamp.from(now)).update();
    }

    private static UUID[] values(Collection<AllianceId> alliances) {
        return alliances.stream().map(AllianceId::value).toArray(UUID[]::new);
    }

    static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private static Alliance alliance(ResultSet row, int n) throws SQLException {
        var question = row.getObject("risen_question", UUID.class);
        var risen = question == null
                ? null
                : new Rise(Rung.of(row.getString("risen_rung")), Rung.of(row.getString("risen_before")), question,
                        row.getTimestamp("risen_at").toInstant(), row.getObject("risen_until", LocalDate.class), null,
                        Rise.How.STANDS);
        return new Alliance(new AllianceId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("purpose"),
                row.getString("norms"), risen == null ? Rung.of(row.getString("rung")) : risen.rung(),
                row.getObject(risen == null ? "ends_on" : "risen_ends_on", LocalDate.class),
                row.getString("exit_rule"), row.getObject("review_on", LocalDate.class), instant(row, "opened_at"),
                instant(row, "closed_at"), row.getInt("version"), row.getInt("notice_days"), risen);
    }

    private static Affiliation affiliation(ResultSet row, int n) throws SQLException {
        var leftBy = row.getObject("left_by", UUID.class);
        var reason = row.getString("left_reason");
        return new Affiliation(new OrganisationId(row.getObject("organisation", UUID.class)), row.getInt("mark"),
                row.getTimestamp("joined_at").toInstant(), new ChangeId(row.getObject("joined_by", UUID.class)),
                instant(row, "left_at"), leftBy == null ? null : new PersonId(leftBy), reason == null ? "" : reason,
                instant(row, "leaves_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
