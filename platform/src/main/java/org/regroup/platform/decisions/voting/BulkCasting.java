package org.regroup.platform.decisions.voting;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.decisions.Codes;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;

/// Ballots that were cast before, entered at once with the seals they have when people cast them one by one. It asks for no
/// hours and no mandates: its callers have.
@Service
@Transactional
public class BulkCasting {

    private final BallotBox box;
    private final SeatRepository seats;
    private final JdbcClient jdbc;

    BulkCasting(BallotBox box, SeatRepository seats, JdbcClient jdbc) {
        this.box = box;
        this.seats = seats;
        this.jdbc = jdbc;
    }

    /// As many lines of the roll as there are ballots cast them: units by name, members without an account first.
    ///
    /// @param answers one letter for the whole and for each clause
    public void cast(Question question, Party party, List<String> answers) {
        var lines = jdbc
                .sql("""
                        select l.id, coalesce(l.membership, l.unit) voter, l.weight, l.people from question_elector l left join unit u on u.id = l.unit
                        left join membership m on m.id = l.membership
                        where l.question = :question and l.organisation = :organisation and l.voted is null
                        order by u.name, m.person is not null, l.id limit :number""")
                .param("question", question.id().value()).param("organisation", party.organisation().value())
                .param("number", answers.size())
                .query((row, _) -> new Seat(question.id(), row.getObject("id", UUID.class),
                        row.getObject("voter", UUID.class), party.organisation(), party.name(), row.getInt("weight"),
                        row.getInt("people"), null, party.procedure().method(),
                        party.procedure().secrecy(), party.opensAt(), question.terms().closesAt(), false, question.items(),
                        true, null, false))
                .list();
        if (lines.size() < answers.size()) {
            throw new IllegalArgumentException(answers.size() + " ballots for " + lines.size() + " lines of the roll");
        }
        for (int i = 0; i < lines.size(); i++) {
            box.insert(lines.get(i), Codes.next(), answers.get(i));
            seats.voted(lines.get(i).elector());
        }
    }
}
