package org.regroup.platform.decisions.voting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionRoll.Voted;
import org.regroup.platform.decisions.voting.BallotBox.Receipt;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Casting a vote on a question, and changing it until the close: one vote for each line of the roll, however often it is sent
/// and from however many devices.
///
/// A vote touches its own line of the roll and its own ballot only, so that thousands can vote at once.
@Service
@Transactional
public class Casting {

    private final SeatRepository seats;
    private final BallotBox box;
    private final Refusals refusals;
    private final Clock clock;

    Casting(SeatRepository seats, BallotBox box, Refusals refusals, Clock clock) {
        this.seats = seats;
        this.box = box;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// Casts a vote in place of any cast before.
    ///
    /// @param elector the line of the roll for which this person votes
    /// @param answers one letter for the whole and for each clause
    /// @return the code by which the voter finds the ballot
    /// @throws NotFound where there is no such line in this question
    public Outcome<String> cast(PersonId person, QuestionId question, UUID elector, String answers) {
        var seat = held(person, question, elector);
        var grounds = against(seat, Sql.now(clock));
        grounds.addAll(unread(answers, seat.items()));
        return Outcome.unless(grounds, () -> put(seat, List.of(new Share(answers, seat.weight()))).getFirst());
    }

    /// Casts the votes of one card in several ways, in place of any cast before.
    ///
    /// @param items how many of its votes say what, on the whole and on each clause
    /// @return the codes by which the voter finds the ballots
    /// @throws NotFound where there is no such line in this question
    public Outcome<List<String>> split(PersonId person, QuestionId question, UUID elector, List<Share.Split> items) {
        var seat = held(person, question, elector);
        var grounds = against(seat, Sql.now(clock));
        if (!seat.splits()) {
            grounds.add(Ground.of("voting.ground.bloc", seat.party()));
        }
        if (items.size() != seat.items()) {
            grounds.add(Ground.of("voting.ground.items", seat.items(), items.size()));
        }
        for (int item = 0; item < items.size(); item++) {
            var one = items.get(item);
            if (one.sum() == 0) {
                grounds.add(missing(item));
            } else if (one.yes() < 0 || one.no() < 0 || one.abstain() < 0 || one.sum() != seat.weight()) {
                grounds.add(Ground.at("item" + item, "voting.ground.split", item, seat.weight(), Math.max(0, one.sum())));
            }
        }
        return Outcome.unless(grounds, () -> put(seat, Share.of(items, seat.weight())));
    }

    private Seat held(PersonId person, QuestionId question, UUID elector) {
        box.enter(question);
        return seats.held(question, elector, person, Sql.now(clock)).orElseThrow(() -> new NotFound("vote"));
    }

    private List<String> put(Seat seat, List<Share> shares) {
        var codes = box.put(seat, shares);
        if (seat.voted() == null) {
            seats.voted(seat.elector());
        }
        return codes;
    }

    private List<Ground> against(Seat seat, Instant now) {
        var grounds = new ArrayList<Ground>();
        if (!seat.held()) {
            var ended = seat.endedAt();
            grounds.add(ended == null
                    ? Ground.of("voting.ground.notYours", seat.party())
                    : Ground.of("voting.ground.mandateEnded", ended));
            refusals.log(seat.question(), seat.organisation(), ended == null ? "notYours" : "mandateEnded", now);
        } else if (seat.voted() == Voted.PAPER) {
            grounds.add(Ground.of("voting.ground.paper"));
            refusals.log(seat.question(), seat.organisation(), "onPaper", now);
        }
        if (seat.calledOff()) {
            grounds.add(Ground.of("voting.ground.calledOff"));
        } else if (now.isBefore(seat.opensAt())) {
            grounds.add(Ground.of("voting.ground.notYet", seat.opensAt()));
        } else if (!now.isBefore(seat.closesAt())) {
            grounds.add(Ground.of("voting.ground.closed", seat.closesAt()));
        }
        if (!seat.method().online()) {
            grounds.add(Ground.of("voting.ground.notOnline", seat.party()));
        }
        return grounds;
    }

    private static List<Ground> unread(String answers, int items) {
        var grounds = new ArrayList<Ground>();
        if (answers.length() != items) {
            grounds.add(Ground.of("voting.ground.items", items, answers.length()));
        }
        for (int item = 0; item < answers.length(); item++) {
            if (Answer.of(answers.substring(item, item + 1)).isEmpty()) {
                grounds.add(missing(item));
            }
        }
        return grounds;
    }

    private static Ground missing(int item) {
        return Ground.at("item" + item, item == 0 ? "voting.ground.whole" : "voting.ground.clause", item);
    }

    /// What somebody sends who is not on the roll: said in words, and noted for the other organisations.
    public Outcome<String> withoutSeat(PersonId person, QuestionId question) {
        return refusals.late(person, question, Sql.now(clock));
    }

    /// The ballots somebody has cast for these lines of the roll, by line.
    @Transactional(readOnly = true)
    Map<UUID, List<Receipt>> own(QuestionId question, List<UUID> electors) {
        return box.of(question, electors);
    }
}
