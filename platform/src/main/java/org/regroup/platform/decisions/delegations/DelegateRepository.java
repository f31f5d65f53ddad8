package org.regroup.platform.decisions.delegations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Permissions;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// Delegates, instructions and reports as they are stored.
@Repository
class DelegateRepository {

    /// Who may say what a vote is to be: those who grant mandates of the organisation, and others who hold one of the unit whose
    /// vote or delegate it is, but never whoever casts it.
    private static final String MAY = """
            (m.person is distinct from :person and not exists (select from mandate d where d.person = :person
                and d.unit = l.unit and d.role = 'representative' and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at)
            and exists (select from mandate d where d.person = :person and d.organisation = l.organisation
                and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at
                and (d.unit is null and d.role = any(:granting) or (d.unit = l.unit
                    or d.unit in (select e.unit from mandate e where e.person = m.person and e.role = :delegate
                        and e.ended_at is null and e.starts_at <= :now and :now < e.ends_at)))))
            """;

    private static final String SELECT = """
            select l.id, l.organisation, l.unit is not null of_unit, l.people,
                coalesce(u.name, p.name, m.roll_name, '') "name", i.says, i.source, i.said_at, ip.name said_by, iu.name said_for,
                coalesce(v.votes, '') votes, coalesce(r.said, '') report, r.sent_at, %s may
            from question_elector l join question q on q.id = l.question
            left join unit u on u.id = l.unit left join membership m on m.id = l.membership left join person p on p.id = m.person
            left join lateral (select * from question_instruction n where n.elector = l.id order by n.number desc limit 1) i on true
            left join person ip on ip.id = i.said_by left join unit iu on iu.id = i.said_for
            left join lateral (select string_agg(b.weight || ':' || b.answers, ' ' order by b.part) votes
                from question_ballot b where b.elector = l.id) v on q.closes_at <= :now
            left join question_report r on r.elector = l.id
            """
            .formatted(MAY);

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegateRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All of an organisation, by name.
    List<Delegate> of(QuestionId question, OrganisationId organisation, PersonId reader) {
        return asked(SELECT + """
                where l.question = :question and l.organisation = :organisation
                order by lower(coalesce(u.name, p.name, m.roll_name, '')), l.id""", reader)
                .param("question", question.value()).param("organisation", organisation.value())
                .query((row, _) -> delegate(row, row.getBoolean("may"))).list();
    }

    Optional<Delegate> find(QuestionId question, UUID elector, PersonId reader) {
        return one(question, elector, reader, "");
    }

    /// The same, held until the transaction is over.
    Optional<Delegate> held(QuestionId question, UUID elector, PersonId reader) {
        return one(question, elector, reader, " for no key update of l");
    }

    private Optional<Delegate> one(QuestionId question, UUID elector, PersonId reader, String held) {
        return asked(SELECT + "where l.question = :question and l.id = :elector" + held, reader)
                .param("question", question.value()).param("elector", elector)
                .query((row, _) -> delegate(row, row.getBoolean("may")))
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, PersonId reader) {
        return jdbc.sql(sql).param("person", reader.value()).param("now", Sql.at(Sql.now(clock)))
                .param("delegate", Role.DELEGATE.code()).param("granting",
                        Permissions.rolesFor(Act.GRANT_MANDATES).stream().map(Role::code).toArray(String[]::new));
    }

    static Delegate delegate(ResultSet row, boolean may) throws SQLException {
        var elector = Sql.uuid(row, "id");
        return new Delegate(elector, new OrganisationId(Sql.uuid(row, "organisation")), Sql.text(row, "name"),
                row.getBoolean("of_unit"), row.getInt("people"),
                row.getString("says") == null ? null : instruction(elector, row), Sql.text(row, "votes"),
                Sql.text(row, "report"), Sql.instantOrNull(row, "sent_at"), may);
    }

    private static Instruction instruction(UUID elector, ResultSet row) throws SQLException {
        return new Instruction(elector, Sql.text(row, "says"), Sql.text(row, "source"), Sql.text(row, "said_by"),
                row.getString("said_for"), Sql.instant(row, "said_at"));
    }

    /// Those that hold for these lines of the roll.
    Map<UUID, Instruction> latest(Collection<UUID> electors) {
        var latest = new LinkedHashMap<UUID, Instruction>();
        if (!electors.isEmpty()) {
            jdbc.sql("""
                    select distinct on (i.elector) i.elector, i.says, i.source, i.said_at, p.name said_by, u.name said_for
                    from question_instruction i join person p on p.id = i.said_by left join unit u on u.id = i.said_for
                    where i.elector = any(:electors) order by i.elector, i.number desc""")
                    .param("electors", electors.toArray(UUID[]::new)).query(row -> {
                        latest.put(Sql.uuid(row, "elector"), instruction(Sql.uuid(row, "elector"), row));
                    });
        }
        return latest;
    }

    /// All that were ever said for a line, the latest first.
    List<Instruction> history(UUID elector) {
        return jdbc.sql("""
                select i.says, i.source, i.said_at, p.name said_by, u.name said_for
                from question_instruction i join person p on p.id = i.said_by left join unit u on u.id = i.said_for
                where i.elector = :elector order by i.number desc""").param("elector", elector)
                .query((row, _) -> instruction(elector, row)).list();
    }

    /// The unit for which somebody says what a vote is to be; null where she does so for the organisation.
    @Nullable
    UUID unit(UUID elector, PersonId by, Instant now) {
        return jdbc.sql("""
                select d.unit from question_elector l left join membership m on m.id = l.membership
                join mandate d on d.person = :person and d.organisation = l.organisation
                    and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at and (d.unit = l.unit
                    or d.unit in (select e.unit from mandate e where e.person = m.person and e.role = :delegate
                        and e.ended_at is null and e.starts_at <= :now and :now < e.ends_at))
                where l.id = :elector order by d.unit limit 1""").param("person", by.value())
                .param("delegate", Role.DELEGATE.code()).param("now", Sql.at(now)).param("elector", elector)
                .query(UUID.class).optional().orElse(null);
    }

    void insert(UUID elector, String says, String source, PersonId by, @Nullable UUID unit, Instant now) {
        jdbc.sql("""
                insert into question_instruction (id, elector, says, source, said_by, said_for, said_at)
                values (:id, :elector, :says, :source, :by, :unit, :now)""").param("id", Ids.next(clock))
                .param("elector", elector).param("says", says).param("source", source).param("by", by.value())
                .param("unit", unit, Types.OTHER).param("now", Sql.at(now)).update();
    }

    /// @return false where a report of this line has been sent in the same moment
    boolean report(UUID elector, PersonId by, String said, Instant now) {
        return jdbc.sql("""
                insert into question_report (elector, person, said, sent_at) values (:elector, :by, :said, :now)
                on conflict do nothing""").param("elector", elector).param("by", by.value()).param("said", said)
                .param("now", Sql.at(now)).update() == 1;
    }
}
