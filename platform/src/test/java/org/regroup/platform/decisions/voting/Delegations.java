package org.regroup.platform.decisions.voting;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// Delegates with mandates of their organisation or unit.
@TestComponent
public class Delegations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Delegations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param represents by number; null where the mandate does not say so
    public void delegate(SignedIn person, OrganisationId organisation, @Nullable UnitId unit, @Nullable Integer represents) {
        mandate(person.id(), organisation, unit, "delegate", represents);
    }

    public void mandate(PersonId person, OrganisationId organisation, @Nullable UnitId unit, String role,
            @Nullable Integer represents) {
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, unit, source, recall_rule, starts_at, ends_at, represents)
                values (:id, :organisation, :person, :role, :unit, 'Branch meeting', 'A meeting', :now, :ends, :represents)""")
                .param("id", Ids.next(clock)).param("organisation", organisation.value()).param("person", person.value())
                .param("role", role).param("unit", unit == null ? null : unit.value(), Types.OTHER)
                .param("now", Sql.at(clock.instant())).param("ends", Sql.at(clock.instant().plus(Duration.ofDays(300))))
                .param("represents", represents, Types.INTEGER).update();
    }

    /// The line of the roll of a member.
    public UUID seat(QuestionId question, SignedIn person) {
        return jdbc.sql("""
                select l.id from question_elector l join membership m on m.id = l.membership
                where l.question = :question and m.person = :person""").param("question", question.value())
                .param("person", person.id().value()).query(UUID.class).single();
    }
}
