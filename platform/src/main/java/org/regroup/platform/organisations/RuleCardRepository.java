package org.regroup.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.counting.decisions.Rules;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Sql;

/// Rule cards as they are stored.
@Repository
class RuleCardRepository {

    private static final String SELECT = """
            select c.*, p.kind, p.electorate, p.method, p.secrecy, p.notice_days, p.rule, p.body, p.bloc, p.cards_weigh, p.seats
            from rule_card c join rule_card_procedure p on p.card = c.id
            """;

    private final JdbcClient jdbc;

    RuleCardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The card in force of each organisation that has one, in one query.
    List<RuleCard> current(Collection<OrganisationId> organisations) {
        return read(jdbc.sql(SELECT + """
                where c.organisation = any(:organisations)
                and c.version = (select max(version) from rule_card n where n.organisation = c.organisation)
                order by c.organisation""").param("organisations",
                organisations.stream().map(OrganisationId::value).toArray(UUID[]::new)));
    }

    /// Every version, the latest first.
    List<RuleCard> of(OrganisationId organisation) {
        return read(jdbc.sql(SELECT + "where c.organisation = :organisation order by c.version desc").param("organisation",
                organisation.value()));
    }

    Electors electors(OrganisationId organisation, Instant now) {
        return jdbc.sql("""
                select members, units, delegates, carried from (
                    select count(*) filter (where m.standing = :voting) members,
                        count(distinct m.unit) filter (where m.standing = :voting and u.closed_at is null) units
                    from membership m left join unit u on u.id = m.unit
                    where m.organisation = :organisation and m.left_at is null) all_members,
                    (select count(*) delegates, coalesce(sum(people), 0) carried from (%s) each_delegate) all_delegates"""
                .formatted(Delegates.QUERY)).param("organisation", organisation.value())
                .param("voting", Standing.VOTING.code()).param("delegate", Role.DELEGATE.code()).param("now", Sql.at(now))
                .query((row, _) -> new Electors(row.getInt("members"), row.getInt("delegates"), row.getInt("units"),
                        row.getInt("carried")))
                .single();
    }

    void insert(RuleCard card) {
        var by = card.declaredBy();
        jdbc.sql("""
                insert into rule_card (id, organisation, version, source, declared_by, decision, adopted_at)
                values (:id, :organisation, :version, :source, :by, :decision, :at)""").param("id", card.id().value())
                .param("organisation", card.organisation().value()).param("version", card.version())
                .param("source", card.source()).param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .param("decision", card.decision(), java.sql.Types.OTHER).param("at", Sql.at(card.adoptedAt())).update();
        card.procedures().values().forEach(p -> jdbc.sql("""
                insert into rule_card_procedure (card, kind, electorate, method, secrecy, notice_days, rule, body, bloc,
                    cards_weigh, seats)
                values (:card, :kind, :electorate, :method, :secrecy, :notice, :rule, :body, :bloc, :weigh, :seats)""")
                .param("card", card.id().value()).param("kind", p.kind().code()).param("electorate", p.electorate().code())
                .param("method", p.method().code()).param("secrecy", p.secrecy().code()).param("notice", p.noticeDays())
                .param("rule", p.ruleText()).param("body", p.body()).param("bloc", p.bloc())
                .param("weigh", p.weight().code()).param("seats", p.seats()).update());
    }

    private static List<RuleCard> read(JdbcClient.StatementSpec sql) {
        Map<RuleCardId, RuleCard> cards = new LinkedHashMap<>();
        sql.query(row -> {
            cards.merge(new RuleCardId(Sql.uuid(row, "id")), card(row), RuleCardRepository::together);
        });
        return List.copyOf(cards.values());
    }

    private static RuleCard together(RuleCard one, RuleCard other) {
        var procedures = new EnumMap<QuestionKind, Procedure>(QuestionKind.class);
        procedures.putAll(one.procedures());
        procedures.putAll(other.procedures());
        return new RuleCard(one.id(), one.organisation(), one.version(), procedures, one.source(), one.declaredBy(),
                one.decision(), one.adoptedAt());
    }

    /// With the one procedure of this row.
    private static RuleCard card(ResultSet row) throws SQLException {
        var by = row.getObject("declared_by", UUID.class);
        var one = procedure(row);
        return new RuleCard(new RuleCardId(Sql.uuid(row, "id")), new OrganisationId(Sql.uuid(row, "organisation")),
                row.getInt("version"), Map.of(one.kind(), one), Sql.text(row, "source"), by == null ? null : new PersonId(by),
                row.getObject("decision", UUID.class),
                Sql.instant(row, "adopted_at"));
    }

    private static Procedure procedure(ResultSet row) throws SQLException {
        return new Procedure(QuestionKind.of(Sql.text(row, "kind")), Electorate.of(Sql.text(row, "electorate")),
                VoteMethod.of(Sql.text(row, "method")), Secrecy.of(Sql.text(row, "secrecy")), row.getInt("notice_days"),
                Rules.parseOwn(Sql.text(row, "rule")).rule(), Sql.text(row, "body"), row.getBoolean("bloc"),
                CardWeight.of(Sql.text(row, "cards_weigh")), row.getInt("seats"));
    }
}
