package org.regroup.platform.decisions.voting;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// Members and ballots by the thousand; ballots lie in the box with the seals they have when people cast them one by one.
@TestComponent
public class BulkBallots {

    private final BulkCasting casting;
    private final JdbcClient jdbc;
    private final java.time.Clock clock;

    BulkBallots(BulkCasting casting, JdbcClient jdbc, java.time.Clock clock) {
        this.casting = casting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Members who are on the roll and have not yet signed in.
    public void members(OrganisationId organisation, @org.jspecify.annotations.Nullable UnitId unit, int number) {
        jdbc.sql("""
                insert into membership (id, organisation, unit, roll_name, standing, source, joined_at)
                select gen_random_uuid(), :organisation, :unit, 'Member ' || n, 'voting', 'roll', :now
                from generate_series(1, :number) n""").param("organisation", organisation.value())
                .param("unit", unit == null ? null : unit.value(), java.sql.Types.OTHER).param("now", Sql.at(clock.instant()))
                .param("number", number).update();
    }

    /// A mandate to keep the roll, with which somebody agrees to certificates.
    public void keepsRoll(org.regroup.platform.accounts.PersonId person, OrganisationId organisation) {
        jdbc.sql("""
                insert into mandate (id, organisation, person, role, source, recall_rule, starts_at, ends_at)
                values (:id, :organisation, :person, 'roll_keeper', 'A meeting', 'A meeting', :now, :ends)""")
                .param("id", Ids.next(clock)).param("organisation", organisation.value()).param("person", person.value())
                .param("now", Sql.at(clock.instant()))
                .param("ends", Sql.at(clock.instant().plus(java.time.Duration.ofDays(200)))).update();
    }

    /// The first lines of the roll cast these.
    public void cast(Question question, Party party, List<String> answers) {
        casting.cast(question, party, answers);
    }
}
