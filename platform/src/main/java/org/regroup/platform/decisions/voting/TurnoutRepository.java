package org.regroup.platform.decisions.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.regroup.platform.decisions.ElectionReader.Voted;
import org.regroup.platform.decisions.ElectoralRoll.Line;
import org.regroup.platform.decisions.RollMail;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Sql;

/// Who on the roll of a question has voted, as its keepers see it.
@Repository
class TurnoutRepository {

    private final JdbcClient jdbc;

    TurnoutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those whose name or address contains a text; units by their names.
    List<Line> search(QuestionId question, Collection<OrganisationId> kept, String text, int most) {
        var like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql("""
                select l.id, l.organisation, coalesce(m.roll_name, m.email, u.name, '') name,
                    case when l.unit is null then coalesce(u.name, '') else '' end unit_name, l.voted
                from question_elector l left join membership m on m.id = l.membership
                left join unit u on u.id = coalesce(l.unit, m.unit)
                where l.question = :question and l.organisation = any(:kept)
                and (m.roll_name ilike :like or m.email ilike :like or l.unit is not null and u.name ilike :like)
                order by lower(coalesce(m.roll_name, m.email, u.name, '')), l.id limit :most""")
                .param("question", question.value())
                .param("kept", kept.stream().map(OrganisationId::value).toArray(UUID[]::new)).param("like", like)
                .param("most", most).query(TurnoutRepository::line).list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(Sql.uuid(row, "id"), new OrganisationId(Sql.uuid(row, "organisation")), Sql.text(row, "name"),
                Sql.text(row, "unit_name"), voted(row.getString("voted")));
    }

    private static @Nullable Voted voted(@Nullable String stored) {
        return stored == null ? null : Voted.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /// A line of the roll, held until the transaction is over: a vote for it waits.
    Optional<Line> held(QuestionId question, UUID elector) {
        return jdbc.sql("""
                select id, organisation, '' "name", '' unit_name, voted from question_elector
                where id = :elector and question = :question for no key update""").param("elector", elector)
                .param("question", question.value()).query(TurnoutRepository::line).optional();
    }

    void mark(UUID elector, boolean paper) {
        jdbc.sql("update question_elector set voted = :voted where id = :elector")
                .param("voted", paper ? "paper" : null, Types.VARCHAR).param("elector", elector).update();
    }

    /// Those of an organisation who can vote, have not, and have an address; of units whoever holds their mandate.
    List<RollMail.Address> waiting(QuestionId question, OrganisationId organisation, Instant now) {
        return jdbc
                .sql("""
                        select distinct on (lower(w.email)) w.email, w.language from (
                            select coalesce(p.email, m.email) email, p.language, l.voted from question_elector l
                            join membership m on m.id = l.membership left join person p on p.id = m.person
                            where l.question = :question and l.organisation = :organisation
                            union all
                            select p.email, p.language, l.voted from question_elector l
                            join mandate d on d.unit = l.unit and d.role = 'representative' and d.ended_at is null and d.starts_at <= :now and :now < d.ends_at
                            join person p on p.id = d.person
                            where l.question = :question and l.organisation = :organisation) w
                        where w.voted is null and w.email is not null order by lower(w.email)""")
                .param("question", question.value())
                .param("organisation", organisation.value()).param("now", Sql.at(now))
                .query((row, _) -> new RollMail.Address(Sql.text(row, "email"), row.getString("language"))).list();
    }
}
