package org.regroup.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

@Repository
class RollRepository {

    private static final String ENTRY = """
            select m.id, m.person, m.roll_name, m.email, m.standing, m.unit, u.name as unit_name, m.joined_at
            from membership m left join unit u on u.id = m.unit
            where m.organisation = :organisation and m.left_at is null""";
    private static final String ORDER = "lower(coalesce(m.roll_name, m.email, ''))";

    private final JdbcClient jdbc;
    private final Clock clock;

    RollRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RollEntry> page(OrganisationId organisation, RollFilter filter, @Nullable MembershipId after, int most) {
        return jdbc.sql(ENTRY + """
                 and (:search = '' or m.roll_name ilike :like or m.email ilike :like)
                and (:standing::text is null or m.standing = :standing) and (:unit::uuid is null or m.unit = :unit)
                and (:after::uuid is null or (%1$s, m.id) >
                (select %1$s, m.id from membership m where m.id = :after and m.organisation = :organisation))
                order by %1$s, m.id limit :most""".formatted(ORDER)).param("organisation", organisation.value())
                .param("search", filter.search()).param("like", "%" + escaped(filter.search()) + "%")
                .param("standing", filter.standing() == null ? null : filter.standing().code())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("after", after == null ? null : after.value()).param("most", most).query(RollRepository::map).list();
    }

    /// Members who have signed in here, by part of a name or address.
    List<RollEntry> people(OrganisationId organisation, String search, int most) {
        return jdbc.sql(ENTRY + """
                 and m.person is not null and (m.roll_name ilike :like or m.email ilike :like)
                order by %s, m.id limit :most""".formatted(ORDER)).param("organisation", organisation.value())
                .param("like", "%" + escaped(search) + "%").param("most", most).query(RollRepository::map).list();
    }

    /// The same of a unit, voting members only.
    List<RollEntry> people(OrganisationId organisation, String search, UnitId unit, int most) {
        return jdbc.sql(ENTRY + """
                 and m.person is not null and m.unit = :unit and m.standing = :voting
                and (:search = '' or m.roll_name ilike :like or m.email ilike :like)
                order by %s, m.id limit :most""".formatted(ORDER)).param("organisation", organisation.value())
                .param("unit", unit.value()).param("voting", Standing.VOTING.code()).param("search", search)
                .param("like", "%" + escaped(search) + "%").param("most", most).query(RollRepository::map).list();
    }

    int count(OrganisationId organisation, RollFilter filter) {
        return jdbc.sql("""
                select count(*) from membership m where m.organisation = :organisation and m.left_at is null
                and (:search = '' or m.roll_name ilike :like or m.email ilike :like)
                and (:standing::text is null or m.standing = :standing) and (:unit::uuid is null or m.unit = :unit)""")
                .param("organisation", organisation.value()).param("search", filter.search())
                .param("like", "%" + escaped(filter.search()) + "%")
                .param("standing", filter.standing() == null ? null : filter.standing().code())
                .param("unit", filter.unit() == null ? null : filter.unit().value()).query(Integer.class).single();
    }

    List<RollEntry> all(OrganisationId organisation) {
        return jdbc.sql(ENTRY + " order by " + ORDER + ", m.id").param("organisation", organisation.value())
                .query(RollRepository::map).list();
    }

    Optional<RollEntry> find(OrganisationId organisation, MembershipId id) {
        return jdbc.sql(ENTRY + " and m.id = :id").param("organisation", organisation.value()).param("id", id.value())
                .query(RollRepository::map).optional();
    }

    void change(MembershipId id, Standing standing, @Nullable UnitId unit) {
        jdbc.sql("update membership set standing = :standing, unit = :unit where id = :id").param("standing", standing.code())
                .param("unit", unit == null ? null : unit.value()).param("id", id.value()).update();
    }

    /// Keeps that there was a member, from when to when and why no longer; forgets name and address.
    void strikeOff(MembershipId id, String reason) {
        jdbc.sql("""
                update membership set left_at = :now, left_reason = :reason, email = null, roll_name = null
                where id = :id and left_at is null""").param("now", Sql.at(clock.instant())).param("reason", reason)
                .param("id", id.value()).update();
    }

    /// Enters many in one statement; whose address is on the roll already is left out.
    int insert(OrganisationId organisation, List<RollLine> lines, List<@Nullable UnitId> units) {
        return jdbc.sql("""
                insert into membership (id, organisation, unit, standing, email, roll_name, source, joined_at)
                select id, :organisation, unit, standing, email, name, 'roll', joined
                from unnest(:ids::uuid[], :units::uuid[], :standings::text[], :emails::text[], :names::text[],
                :joined::timestamptz[]) as line (id, unit, standing, email, name, joined)
                on conflict do nothing""").param("organisation", organisation.value())
                .param("ids", lines.stream().map(_ -> Ids.next(clock)).toArray(UUID[]::new)).param("units", ids(units))
                .param("standings", lines.stream().map(RollRepository::standing).toArray(String[]::new))
                .param("emails", lines.stream().map(RollLine::email).toArray(String[]::new))
                .param("names", lines.stream().map(RollLine::name).toArray(String[]::new))
                .param("joined", lines.stream().map(line -> joined(line.joined() == null ? today() : line.joined()))
                        .toArray(String[]::new))
                .update();
    }

    /// Changes many in one statement; what a line leaves open stays as it is.
    void update(List<MembershipId> entries, List<RollLine> lines, List<@Nullable UnitId> units) {
        jdbc.sql("""
                update membership m set roll_name = line.name, standing = coalesce(line.standing, m.standing),
                unit = coalesce(line.unit, m.unit), joined_at = coalesce(line.joined, m.joined_at)
                from unnest(:ids::uuid[], :units::uuid[], :standings::text[], :names::text[], :joined::timestamptz[])
                as line (id, unit, standing, name, joined)
                where m.id = line.id and m.left_at is null""")
                .param("ids", entries.stream().map(MembershipId::value).toArray(UUID[]::new)).param("units", ids(units))
                .param("standings", lines.stream().map(line -> line.standing() == null ? null : line.standing().code())
                        .toArray(String[]::new))
                .param("names", lines.stream().map(RollLine::name).toArray(String[]::new))
                .param("joined", lines.stream().map(line -> line.joined() == null ? null : joined(line.joined()))
                        .toArray(String[]::new))
                .update();
    }

    void noteAccess(OrganisationId organisation, PersonId person, String kind) {
        jdbc.sql("""
                insert into roll_access (organisation, person, day, kind, times) values (:organisation, :person, :day, :kind, 1)
                on conflict (organisation, person, day, kind) do update set times = roll_access.times + 1""")
                .param("organisation", organisation.value()).param("person", person.value()).param("day", today())
                .param("kind", kind).update();
    }

    List<RollAccess> accesses(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select person, day, kind, times from roll_access where organisation = :organisation
                order by day desc, person, kind limit :most""").param("organisation", organisation.value()).param("most", most)
                .query((row, _) -> new RollAccess(new PersonId(Sql.uuid(row, "person")), row.getObject("day", LocalDate.class),
                        row.getString("kind").equals("export"), row.getInt("times")))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String joined(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    private static String standing(RollLine line) {
        return (line.standing() == null ? Standing.VOTING : line.standing()).code();
    }

    private static @Nullable UUID[] ids(List<@Nullable UnitId> units) {
        return units.stream().map(unit -> unit == null ? null : unit.value()).toArray(UUID[]::new);
    }

    private static String escaped(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static RollEntry map(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var unit = row.getObject("unit", UUID.class);
        var name = row.getString("roll_name");
        var email = row.getString("email");
        return new RollEntry(new MembershipId(Sql.uuid(row, "id")), person == null ? null : new PersonId(person),
                name == null ? "" : name, email == null ? "" : email, Standing.of(Sql.text(row, "standing")),
                unit == null ? null : new RollEntry.UnitName(new UnitId(unit), Sql.text(row, "unit_name")),
                Sql.instant(row, "joined_at"));
    }
}
