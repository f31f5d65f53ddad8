package org.regroup.platform.decisions.voting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.delegations.Instructions;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionRoll;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Gathers what the ballot shows.
@Component
class VotePages {

    private final QuestionAccess access;
    private final QuestionRoll roll;
    private final Casting casting;
    private final Instructions instructions;
    private final Clock clock;

    VotePages(QuestionAccess access, QuestionRoll roll, Casting casting, Instructions instructions, Clock clock) {
        this.access = access;
        this.roll = roll;
        this.casting = casting;
        this.instructions = instructions;
        this.clock = clock;
    }

    /// @throws org.regroup.platform.shared.NotFound where this person may not know of the question
    @Transactional(readOnly = true)
    VoteView of(QuestionId id, PersonId person, Typed typed) {
        var question = access.find(id);
        var now = Sql.now(clock);
        var seats = question.fixedAt() == null ? List.<QuestionRoll.Seat>of() : roll.seats(id, person, now);
        if (seats.isEmpty()) {
            access.reader(question, person);
        }
        var cast = casting.own(id, seats.stream().filter(seat -> seat.voted() == QuestionRoll.Voted.ONLINE)
                .map(QuestionRoll.Seat::elector).toList());
        var told = instructions.latest(seats.stream()
                .filter(seat -> question.party(seat.organisation()).filter(Instructions::sends).isPresent())
                .map(QuestionRoll.Seat::elector).toList());
        var sent = typed.id("seat");
        var cards = new ArrayList<VoteView.Card>();
        for (var seat : seats) {
            var party = question.party(seat.organisation()).orElseThrow();
            boolean here = seat.elector().equals(sent);
            boolean first = here || sent == null && cards.isEmpty();
            cards.add(new VoteView.Card(seat, party,
                    party.mark(),
                    first ? "" : "card" + cards.size() + "-",
                    question.votes(party, now) ? cast.getOrDefault(seat.elector(), List.of()) : List.of(), here ? typed : null,
                    told.get(seat.elector())));
        }
        return new VoteView(question, cards, typed, now);
    }
}
