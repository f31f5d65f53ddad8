package org.regroup.platform.decisions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.Election.Counted;
import org.regroup.platform.decisions.Election.Spoken;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Elections as they are stored.
@Repository
class ElectionRepository {

    /// With the holder's name; lists do not count who has voted.
    private static final String SELECT = """
            select e.*, coalesce(o.name, a.name) holder_name, 0 voted
            from election e left join organisation o on o.id = e.organisation left join alliance a on a.id = e.alliance
            """;

    private final JdbcClient jdbc;

    ElectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Election> find(ElectionId id) {
        return jdbc.sql(SELECT.replace("0 voted", """
                (select count(*) from elector l where l.election = e.id and l.voted is not null) voted""") + "where e.id = :id")
                .param("id", id.value()).query(ElectionRepository::map).optional();
    }

    /// The same, held until the transaction is over.
    Optional<Election> held(ElectionId id) {
        jdbc.sql("select id from election where id = :id for no key update").param("id", id.value()).query(UUID.class)
                .optional();
        return find(id);
    }

    List<Election> of(AllianceId alliance) {
        return jdbc.sql(SELECT + "where e.alliance = :id order by e.id desc").param("id", alliance.value())
                .query(ElectionRepository::map).list();
    }

    List<Election> of(OrganisationId organisation) {
        return jdbc.sql(SELECT + "where e.organisation = :id order by e.id desc").param("id", organisation.value())
                .query(ElectionRepository::map).list();
    }

    /// Those of open alliances, and of the organisations to which somebody belongs; the latest first.
    List<Election> visible(@Nullable PersonId person, int most) {
        return jdbc.sql(SELECT + """
                where (e.alliance is not null or exists (select from membership m where m.organisation = e.organisation
                and m.person = :person and m.left_at is null)) and e.called_off_at is null
                order by e.id desc limit :most""").param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("most", most).query(ElectionRepository::map).list();
    }

    void insert(Election e) {
        var rules = e.rules();
        var confirmed = e.confirmed();
        jdbc.sql(
                """
                        insert into election (id, organisation, alliance, title, about, seats, term_ends_on, recall_rule, method,
                            equal_ranks, tie_rule, public_number, representation, nominations_until, voting_from, voting_until, secret,
                            proposed_by, proposed_org, proposed_at, lapses_at, confirmed_by, confirmed_org, opened_at, role)
                        values (:id, :organisation, :alliance, :title, :about, :seats, :term, :recall, :method, :equal, :ties, :number,
                            :representation, :nominations, :from, :until, :secret, :by, :org, :at, :lapses, :second, :secondOrg, :opened, :role)
                        """)
                .param("id", e.id().value())
                .param("organisation", e.holder() instanceof Holder.OfOrganisation own ? own.organisation().value() : null)
                .param("alliance", e.holder() instanceof Holder.OfAlliance joint ? joint.alliance().value() : null)
                .param("title", rules.title()).param("about", rules.about()).param("seats", rules.seats())
                .param("term", rules.termEndsOn()).param("recall", rules.recallRule()).param("method", rules.method().code())
                .param("equal", rules.equalRanks()).param("ties", rules.ties().code()).param("number", rules.publicNumber())
                .param("representation", rules.representation().stream().map(Representation::stored).toArray(String[]::new))
                .param("nominations", Sql.at(rules.nominationsUntil())).param("from", Sql.at(rules.votingFrom()))
                .param("until", Sql.at(rules.votingUntil())).param("secret", e.secret())
                .param("by", e.proposed().person().value()).param("org", e.proposed().organisation().value())
                .param("at", Sql.at(e.proposedAt())).param("lapses", Sql.at(e.lapsesAt()))
                .param("second", confirmed == null ? null : confirmed.person().value())
                .param("secondOrg", confirmed == null ? null : confirmed.organisation().value())
                .param("role", e.role(), java.sql.Types.OTHER)
                .param("opened", e.openedAt() == null ? null : Sql.at(Objects.requireNonNull(e.openedAt()))).update();
    }

    void open(ElectionId id, @Nullable Spoken confirmed, int roll, Instant now) {
        jdbc.sql("""
                update election set confirmed_by = :by, confirmed_org = :org, opened_at = :now, roll_size = :roll
                where id = :id""").param("by", confirmed == null ? null : confirmed.person().value(), java.sql.Types.OTHER)
                .param("org", confirmed == null ? null : confirmed.organisation().value(), java.sql.Types.OTHER)
                .param("now", Sql.at(now)).param("roll", roll).param("id", id.value()).update();
    }

    void callOff(ElectionId id, Instant now) {
        set(id, "called_off_at", now);
    }

    void reminded(ElectionId id, Instant now) {
        set(id, "reminded_at", now);
    }

    /// Keeps a count that a second officer has not yet repeated.
    void counted(ElectionId id, PersonId by, String publicValue, String result, Instant now) {
        jdbc.sql("""
                update election set counted_by = :by, counted_at = :now, public_value = :value, result = :result
                where id = :id""").param("by", by.value()).param("now", Sql.at(now)).param("value", publicValue)
                .param("result", result).param("id", id.value()).update();
    }

    /// What was counted, without names.
    String result(ElectionId id) {
        return jdbc.sql("select coalesce(result, '') from election where id = :id").param("id", id.value()).query(String.class)
                .single();
    }

    void published(ElectionId id, PersonId by, Instant now) {
        jdbc.sql("update election set published_by = :by, published_at = :now where id = :id").param("by", by.value())
                .param("now", Sql.at(now)).param("id", id.value()).update();
    }

    private void set(ElectionId id, String column, Instant now) {
        jdbc.sql("update election set " + column + " = :now where id = :id").param("now", Sql.at(now)).param("id", id.value())
                .update();
    }

    void name(ElectionId id, PersonId officer, OrganisationId organisation, Instant now) {
        jdbc.sql("""
                insert into election_officer (election, person, organisation, named_at) values (:id, :person, :organisation, :now)
                on conflict do nothing""").param("id", id.value()).param("person", officer.value())
                .param("organisation", organisation.value()).param("now", Sql.at(now)).update();
    }

    List<Spoken> officers(ElectionId id) {
        return jdbc.sql("select person, organisation from election_officer where election = :id order by named_at, person")
                .param("id", id.value()).query((row, _) -> new Spoken(new PersonId(Sql.uuid(row, "person")),
                        new OrganisationId(Sql.uuid(row, "organisation"))))
                .list();
    }

    void log(ElectionId id, UUID act, ElectionAct done) {
        var person = done.person();
        var organisation = done.organisation();
        var concerns = done.concerns();
        jdbc.sql("""
                insert into election_act (id, election, kind, person, organisation, concerns, detail, done_at)
                values (:act, :id, :kind, :person, :organisation, :concerns, :detail, :at)""").param("act", act)
                .param("id", id.value()).param("kind", done.kind().code())
                .param("person", person == null ? null : person.value())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("concerns", concerns == null ? null : concerns.value()).param("detail", done.detail())
                .param("at", Sql.at(done.at())).update();
    }

    /// What has been done, in order.
    List<ElectionAct> acts(ElectionId id) {
        return jdbc.sql("select * from election_act where election = :id order by number").param("id", id.value())
                .query((row, _) -> new ElectionAct(ElectionAct.Kind.of(Sql.text(row, "kind")), person(row, "person"),
                        organisation(row, "organisation"), person(row, "concerns"), Sql.text(row, "detail"),
                        Sql.instant(row, "done_at")))
                .list();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable OrganisationId organisation(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganisationId(id);
    }

    static Election map(ResultSet row, int number) throws SQLException {
        var name = Sql.text(row, "holder_name");
        var own = organisation(row, "organisation");
        Holder holder = own == null
                ? new Holder.OfAlliance(new AllianceId(Sql.uuid(row, "alliance")), name)
                : new Holder.OfOrganisation(own, name);
        var confirmed = person(row, "confirmed_by");
        return new Election(new ElectionId(Sql.uuid(row, "id")), holder, rules(row), Sql.text(row, "secret"),
                new Spoken(new PersonId(Sql.uuid(row, "proposed_by")), new OrganisationId(Sql.uuid(row, "proposed_org"))),
                Sql.instant(row, "proposed_at"),
                confirmed == null ? null : new Spoken(confirmed, new OrganisationId(Sql.uuid(row, "confirmed_org"))),
                Sql.instant(row, "lapses_at"), Sql.instantOrNull(row, "opened_at"), row.getInt("roll_size"), row.getInt("voted"),
                Sql.instantOrNull(row, "reminded_at"), counted(row), Sql.instantOrNull(row, "called_off_at"),
                row.getObject("role", UUID.class));
    }

    private static ElectionRules rules(ResultSet row) throws SQLException {
        return new ElectionRules(Sql.text(row, "title"), Sql.text(row, "about"), row.getInt("seats"),
                row.getObject("term_ends_on", LocalDate.class), Sql.text(row, "recall_rule"),
                CountingRule.of(Sql.text(row, "method")).orElseThrow(), row.getBoolean("equal_ranks"),
                TieOrder.of(Sql.text(row, "tie_rule")).orElseThrow(), Sql.text(row, "public_number"),
                texts(row.getArray("representation")).stream().map(Representation::read).toList(),
                Sql.instant(row, "nominations_until"), Sql.instant(row, "voting_from"), Sql.instant(row, "voting_until"));
    }

    private static @Nullable Counted counted(ResultSet row) throws SQLException {
        var at = Sql.instantOrNull(row, "counted_at");
        var value = row.getString("public_value");
        return at == null
                ? null
                : new Counted(new PersonId(Sql.uuid(row, "counted_by")), at, value == null ? "" : value,
                        person(row, "published_by"), Sql.instantOrNull(row, "published_at"));
    }

    private static Collection<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
