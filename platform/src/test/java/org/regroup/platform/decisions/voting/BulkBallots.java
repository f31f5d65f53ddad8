package org.regroup.platform.decisions.voting;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.decisions.Codes;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;

/// Members and ballots by the thousand; ballots lie in the box with the seals they have when people cast them one by one.
@TestComponent
public class BulkBallots {

    private final BallotBox box;
    private final SeatRepository seats;
    private final JdbcClient jdbc;
    private final java.time.Clock clock;

    BulkBallots(BallotBox box, SeatRepository seats, JdbcClient jdbc, java.time.Clock clock) {
        this.box = box;
        this.seats = seats;
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
    @Transactional
    public void cast(Question question, Party party, List<String> answers) {
        var lines = jdbc.sql("""
                select l.id, l.people from question_elector l left join unit u on u.id = l.unit
                where l.question = :question and l.organisation = :organisation order by u.name, l.id limit :number""")
                .param("question", question.id().value()).param("organisation", party.organisation().value())
                .param("number", answers.size())
                .query((row, _) -> new Seat(question.id(), row.getObject("id", UUID.class), party.organisation(), party.name(), 1,
                        row.getInt("people"), null, party.procedure().method(), party.procedure().secrecy(), party.opensAt(),
                        question.terms().closesAt(), false, question.items(), true, null, false))
                .list();
        for (int i = 0; i < lines.size(); i++) {
            box.insert(lines.get(i), Codes.next(), answers.get(i));
            seats.voted(lines.get(i).elector());
        }
    }
}
