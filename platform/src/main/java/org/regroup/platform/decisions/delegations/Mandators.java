package org.regroup.platform.decisions.delegations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.RollMail;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.shared.Sql;

/// Those who sent a delegate: the members of her unit, or of the organisation where it sent her as a whole.
@Repository
class Mandators {

    /// Mail to more would flood whoever has many delegates; then it goes to those who hold a mandate.
    static final int MOST = 2_000;

    private final JdbcClient jdbc;

    Mandators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where mail reaches them, but for the delegate herself.
    List<RollMail.Address> of(Question question, UUID elector, PersonId delegate, Instant now) {
        var all = addresses("""
                with line as (select l.organisation, array_remove(array_agg(coalesce(l.unit, d.unit)), null) units
                    from question_elector l left join membership o on o.id = l.membership
                    left join mandate d on d.person = o.person and d.organisation = l.organisation and d.role = :delegate
                        and d.unit is not null and d.starts_at <= :fixed and :fixed < coalesce(d.ended_at, d.ends_at)
                    where l.id = :elector group by l.organisation)
                select distinct on (lower(coalesce(p.email, m.email))) coalesce(p.email, m.email) email, p.language
                from line join membership m on m.organisation = line.organisation and m.left_at is null
                    and (cardinality(line.units) = 0 or m.unit = any(line.units))
                left join person p on p.id = m.person
                where coalesce(p.email, m.email) is not null and m.person is distinct from :person
                order by lower(coalesce(p.email, m.email)) limit :most""", question, elector, delegate, now);
        return all.size() <= MOST ? all : addresses("""
                select distinct on (lower(p.email)) p.email, p.language from question_elector l
                join mandate d on d.organisation = l.organisation and d.unit is null and d.role <> :delegate
                    and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at
                join person p on p.id = d.person and p.id <> :person and p.email is not null
                where l.id = :elector order by lower(p.email) limit :most""", question, elector, delegate, now);
    }

    private List<RollMail.Address> addresses(String sql, Question question, UUID elector, PersonId delegate, Instant now) {
        var fixed = question.fixedAt();
        return jdbc.sql(sql).param("elector", elector).param("person", delegate.value())
                .param("delegate", Role.DELEGATE.code()).param("now", Sql.at(now))
                .param("fixed", Sql.at(fixed == null ? now : fixed)).param("most", MOST + 1)
                .query((row, _) -> new RollMail.Address(Sql.text(row, "email"), row.getString("language"))).list();
    }
}
