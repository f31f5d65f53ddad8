package org.regroup.platform.decisions.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.CardWeight;
import org.regroup.platform.organisations.Delegates;
import org.regroup.platform.organisations.Electorate;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.shared.Sql;

/// Who may vote on a question: members, delegates or units as they were when it was fixed.
///
/// Whoever joins afterwards is not on it; whoever leaves or is struck off stays on it until the close.
@Repository
public class QuestionRoll {

    private final JdbcClient jdbc;

    QuestionRoll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many voting members there are, and how many of them joined in which month.
    record Members(int number, List<Map.Entry<String, Integer>> joined) {}

    Members members(OrganisationId organisation, ZoneId zone) {
        var joined = jdbc.sql("""
                select to_char(m.joined_at at time zone :zone, 'YYYY-MM') month_, count(*) members from membership m
                where m.organisation = :organisation and m.left_at is null and m.standing = :voting group by 1 order by 1""")
                .param("zone", zone.getId()).param("organisation", organisation.value()).param("voting", Standing.VOTING.code())
                .query((row, _) -> Map.entry(Sql.text(row, "month_"), row.getInt("members"))).list();
        return new Members(joined.stream().mapToInt(Map.Entry::getValue).sum(), joined);
    }

    /// A roll as it would be if it were frozen now.
    ///
    /// @param lines  members, delegates or units
    /// @param votes  what they weigh together
    /// @param people members for whom they stand together
    record Size(int lines, int votes, int people) {}

    Size size(OrganisationId organisation, Procedure procedure, Instant now) {
        return procedure.electorate() == Electorate.BODY
                ? new Size(procedure.seats(), procedure.seats(), procedure.seats())
                : with(jdbc.sql("""
                        select count(*) lines, coalesce(sum(weight), 0) votes, coalesce(sum(people), 0) people
                        from (%s) electors""".formatted(electors(procedure))), organisation, now)
                        .query((row, _) -> new Size(row.getInt("lines"), row.getInt("votes"), row.getInt("people"))).single();
    }

    /// The same of several organisations, in one query.
    Map<OrganisationId, Size> sizes(Map<OrganisationId, Procedure> procedures, Instant now) {
        var sizes = new LinkedHashMap<OrganisationId, Size>();
        var sql = new ArrayList<String>();
        var ids = new LinkedHashMap<String, UUID>();
        procedures.forEach((organisation, procedure) -> {
            if (procedure.electorate() == Electorate.BODY) {
                sizes.put(organisation, new Size(procedure.seats(), procedure.seats(), procedure.seats()));
            } else {
                var name = "o" + ids.size();
                ids.put(name, organisation.value());
                sql.add("""
                        select cast(:%1$s as uuid) organisation, count(*) lines, coalesce(sum(weight), 0) votes,
                            coalesce(sum(people), 0) people from (%2$s) electors""".formatted(name,
                        electors(procedure).replace(":organisation", ":" + name)));
            }
        });
        if (!sql.isEmpty()) {
            jdbc.sql(String.join(" union all ", sql)).params(ids).param("voting", Standing.VOTING.code())
                    .param("delegate", Role.DELEGATE.code()).param("now", Sql.at(now)).query(row -> {
                        sizes.put(new OrganisationId(Sql.uuid(row, "organisation")),
                                new Size(row.getInt("lines"), row.getInt("votes"), row.getInt("people")));
                    });
        }
        return sizes;
    }

    /// Lets nobody join, leave, or take or lose a mandate until the transaction is over: a roll that is counted, shown and copied
    /// is the same roll.
    void hold() {
        jdbc.sql("lock table membership, mandate, unit in share mode").update();
    }

    /// Copies those who may vote; their organisation is a party already.
    void freeze(QuestionId question, OrganisationId organisation, Procedure procedure, Instant now) {
        if (procedure.electorate() != Electorate.BODY) {
            with(jdbc.sql("""
                    insert into question_elector (id, question, organisation, membership, unit, weight, people)
                    select gen_random_uuid(), :question, :organisation, e.membership, e.unit, e.weight, e.people from (%s) e"""
                    .formatted(electors(procedure))).param("question", question.value()), organisation, now).update();
        }
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, OrganisationId organisation, Instant now) {
        return sql.param("organisation", organisation.value()).param("voting", Standing.VOTING.code())
                .param("delegate", Role.DELEGATE.code()).param("now", Sql.at(now));
    }

    private static String electors(Procedure procedure) {
        return switch (procedure.electorate()) {
            case MEMBERS -> """
                    select m.id membership, null::uuid unit, 1 weight, 1 people from membership m
                    where m.organisation = :organisation and m.left_at is null and m.standing = :voting""";
            case DELEGATES -> "select membership, null::uuid unit, " + (procedure.weight() == CardWeight.ONE ? "1" : "people")
                // the number a secret card stands for would tell whose it is
                    + " weight, " + (procedure.secrecy() == Secrecy.SECRET ? "1" : "people") + " people from ("
                    + Delegates.QUERY + ") delegates";
            case UNITS -> """
                    select null::uuid membership, u.id unit, 1 weight, %s people from unit u
                    join membership m on m.unit = u.id and m.left_at is null and m.standing = :voting
                    where u.organisation = :organisation and u.closed_at is null group by u.id"""
                    // cards from before this was refused: the size of a unit would tell whose ballot it is
                    .formatted(RuleCards.unitsShown(procedure) ? "1" : "count(m.id)::int");
            case BODY -> throw new IllegalArgumentException("a body has no roll here");
        };
    }

    /// How somebody voted; what is on the ballot is nowhere beside it.
    public enum Voted {
        ONLINE, PAPER
    }

    /// A vote that somebody may cast.
    ///
    /// @param elector which line of the roll
    /// @param unit    the name of the branch or co-op whose vote it is; null for the person's own
    /// @param people  how many members it stands for
    public record Seat(UUID elector, OrganisationId organisation, @Nullable String unit, int weight, int people,
            @Nullable Voted voted) {}

    /// How somebody stands to a question: votes to cast, organisations belonged to, and roles held in them.
    record Stand(List<Seat> seats, Set<OrganisationId> member, Map<OrganisationId, Set<Role>> roles) {

        Set<OrganisationId> permitted(Act act) {
            return roles.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(role -> Permissions.of(role).contains(act)))
                    .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// Reads it in one query, for the organisations that decide.
    Stand standing(QuestionId question, List<OrganisationId> deciding, PersonId person, Instant now) {
        var seats = new ArrayList<Seat>();
        var member = new LinkedHashSet<OrganisationId>();
        var roles = new LinkedHashMap<OrganisationId, Set<Role>>();
        jdbc.sql(SEATS + """
                union all select 'belongs', null, m.organisation, null, 0, 0, null from membership m
                where m.person = :person and m.left_at is null and m.organisation = any(:deciding)
                union all select d.role, null, d.organisation, null, 0, 0, null from mandate d
                where d.person = :person and d.organisation = any(:deciding) and d.unit is null and d.ended_at is null
                and d.starts_at <= :now and :now < d.ends_at
                order by 3, 4 nulls first""").param("person", person.value()).param("question", question.value())
                .param("now", Sql.at(now)).param("deciding", deciding.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(row -> {
                    var organisation = new OrganisationId(Sql.uuid(row, "organisation"));
                    switch (Sql.text(row, "how")) {
                        case "votes" -> seats.add(seat(row));
                        case "belongs" -> member.add(organisation);
                        case String role ->
                            roles.computeIfAbsent(organisation, _ -> EnumSet.noneOf(Role.class)).add(Role.of(role));
                    }
                });
        return new Stand(seats, member, roles);
    }

    private static final String SEATS = """
            select 'votes' how, l.id, l.organisation, null::text unit_name, l.weight, l.people, l.voted from membership m
            join question_elector l on l.membership = m.id where m.person = :person and l.question = :question
            union all
            select 'votes', l.id, l.organisation, u.name, l.weight, l.people, l.voted from mandate d
            join question_elector l on l.unit = d.unit join unit u on u.id = l.unit
            where d.role = 'representative' and d.person = :person and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at
            and l.question = :question
            """;

    /// The votes somebody may cast on a question now: the own ones, and those of units whose mandate this person holds.
    public List<Seat> seats(QuestionId question, PersonId person, Instant now) {
        return jdbc.sql(SEATS + "order by 3, 4 nulls first").param("person", person.value()).param("question", question.value())
                .param("now", Sql.at(now)).query((row, _) -> seat(row)).list();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        var voted = row.getString("voted");
        return new Seat(Sql.uuid(row, "id"), new OrganisationId(Sql.uuid(row, "organisation")), row.getString("unit_name"),
                row.getInt("weight"), row.getInt("people"),
                voted == null ? null : Voted.valueOf(voted.toUpperCase(Locale.ROOT)));
    }

    /// How many lines of the roll have voted, by organisation.
    public Map<OrganisationId, Integer> voted(QuestionId question) {
        var voted = new LinkedHashMap<OrganisationId, Integer>();
        jdbc.sql("""
                select organisation, count(*) votes from question_elector where question = :question and voted is not null
                group by organisation order by organisation""").param("question", question.value())
                .query(row -> {
                    voted.put(new OrganisationId(Sql.uuid(row, "organisation")), row.getInt("votes"));
                });
        return voted;
    }
}
