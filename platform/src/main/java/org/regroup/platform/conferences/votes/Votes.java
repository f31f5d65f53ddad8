package org.regroup.platform.conferences.votes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Taken;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Attendees;
import org.regroup.platform.conferences.hall.ActNames;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Sql;

/// What the chair does with a vote: opens it, declares what came of it, annuls it. Every step is a line of the log; what the
/// library of the hall does not allow does not happen.
@Service
@Transactional
public class Votes {

    static final int LONGEST_SUBJECT = 300;
    static final int LONGEST_REASON = 500;

    private final VoteRepository votes;
    private final BallotBox box;
    private final RollKeeper rolls;
    private final Counts counts;
    private final OpeningRules rules;
    private final Gathered gathered;
    private final ConferenceAccess access;
    private final Offices offices;
    private final Attendees attendees;
    private final Happenings happenings;
    private final ActNames names;
    private final Clock clock;

    Votes(VoteRepository votes, BallotBox box, RollKeeper rolls, Counts counts, OpeningRules rules, Gathered gathered,
            ConferenceAccess access, Offices offices, Attendees attendees, Happenings happenings, ActNames names, Clock clock) {
        this.votes = votes;
        this.box = box;
        this.rolls = rolls;
        this.counts = counts;
        this.rules = rules;
        this.gathered = gathered;
        this.access = access;
        this.offices = offices;
        this.attendees = attendees;
        this.happenings = happenings;
        this.names = names;
        this.clock = clock;
    }

    /// Opens a vote on the item that is called. Who may vote is frozen in the same transaction.
    ///
    /// @throws Forbidden unless this person has the office of the chair at this moment
    public Outcome<HallVote> open(PersonId by, ConferenceId id, Opening asked) {
        // the text, the room and the roll stay as they are read until the vote is entered
        var conference = access.hold(by, id);
        var who = chair(by, id);
        var hall = happenings.hall(id);
        var opening = asked.tidy();
        return switch (rules.of(conference, opening, hall, rolls.freeze(conference, hall.presence()))) {
            case Outcome.Refused<JointRule>(var grounds) -> new Outcome.Refused<>(grounds);
            case Outcome.Done<JointRule>(var rule) -> opened(by, who, conference, opening, rule, hall);
        };
    }

    private Outcome<HallVote> opened(PersonId by, String who, Conference conference, Opening opening, JointRule rule, Hall hall) {
        var id = conference.id();
        var item = hall.business().item().map(Taken::item).orElse("");
        boolean voices = opening.rung() == Rung.VOICES;
        var act = new Act.VoteOpened(opening.id().toString(), item, opening.subject(), opening.text(), opening.rung(),
                Rules.text(rule), opening.about());
        return switch (happenings.enter(id, opening.id(), by, Optional.of(who), act)) {
            case Outcome.Refused<Hall>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Hall>(var next) -> {
                votes.insert(new HallVote(new VoteId(opening.id()), id, votes.next(id), item, opening.subject(), opening.text(),
                        opening.rung(), rule, !voices && opening.onLine(), !voices && opening.counted(),
                        rolls.freeze(conference, next.presence()), next.at(), null, opening.heldAt(),
                        String.join("\n", opening.announced()), List.of()));
                yield new Outcome.Done<>(required(id, new VoteId(opening.id())));
            }
        };
    }

    /// From now on nothing is taken. Whatever this node has on its way is stored by then; see [VoteClosing].
    ///
    /// @param seen how it was taken when the chair closed it; null where that was not asked
    Outcome<HallVote> close(PersonId by, ConferenceId id, VoteId name, @Nullable Rung seen) {
        var who = chair(by, id);
        access.hold(by, id);
        var vote = required(id, name);
        if (seen != null && seen != vote.rung()) {
            return Outcome.refused("", "votes.ground.begunAnew");
        }
        return switch (happenings.enter(id, step(vote, "closed"), by, Optional.of(who),
                new Act.VoteClosed(name.toString()))) {
            case Outcome.Refused<Hall>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Hall>(var hall) -> {
                votes.close(name, hall.at(), gathered.absent(access.require(by, id), vote.roll(), hall));
                yield new Outcome.Done<>(required(id, name));
            }
        };
    }

    /// Says what came of it. Of votes that were counted the numbers decide; by voices, the chair's word.
    ///
    /// @param word by voices: whether it was carried
    public Outcome<HallVote> declare(PersonId by, ConferenceId id, VoteId name, boolean word) {
        var who = chair(by, id);
        // whatever else happens to this vote at the same moment comes before or after, and a recount is not overtaken
        access.hold(by, id);
        var vote = held(id, name);
        var grounds = Gathered.result(vote.absent());
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        if (vote.rung() == Rung.VOICES) {
            return declared(by, who, vote, new Act.Declared(name.toString(), word, 0, 0, 0, ""));
        }
        return switch (counts.result(vote)) {
            case Outcome.Refused<Tally>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Tally>(var tally) -> declared(by, who, vote, new Act.Declared(name.toString(), tally.carried(),
                    tally.total().inFavour(), tally.total().against(), tally.total().abstained(), tally.verdict().words()));
        };
    }

    private Outcome<HallVote> declared(PersonId by, String who, HallVote vote, Act.Declared act) {
        return entered(vote, happenings.enter(vote.conference(), step(vote, "declared"), by, Optional.of(who), act),
                () -> unlink(vote));
    }

    /// The vote does not count; it can be taken again, as another vote.
    public Outcome<HallVote> annul(PersonId by, ConferenceId id, VoteId name, String reason) {
        var who = chair(by, id);
        var vote = required(id, name);
        var words = PlainText.line(reason);
        var grounds = new ArrayList<Ground>();
        PlainText.require("votes", "reason", words, LONGEST_REASON, grounds);
        return grounds.isEmpty()
                ? entered(vote, happenings.enter(id, step(vote, "annulled"), by, Optional.of(who),
                        new Act.Annulled(name.toString(), words)), () -> {
                            votes.close(name, Sql.now(clock), List.of());
                            unlink(vote);
                        })
                : new Outcome.Refused<>(grounds);
    }

    private Outcome<HallVote> entered(HallVote vote, Outcome<Hall> entered, Runnable then) {
        return switch (entered) {
            case Outcome.Refused<Hall>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Hall> _ -> {
                then.run();
                yield new Outcome.Done<>(required(vote.conference(), vote.id()));
            }
        };
    }

    private void unlink(HallVote vote) {
        if (vote.secret()) {
            box.unlink(vote.id());
        }
    }

    /// The number in the log of somebody who has the office of the chair now; whether she has the chair, the log says.
    private String chair(PersonId by, ConferenceId id) {
        access.require(by, id);
        offices.require(by, id, Office.Kind.CHAIR);
        return attendees.of(by, id).map(Attendee::who).orElse("");
    }

    /// The same, held until the transaction is over, so that tellers are compared one after the other.
    HallVote held(ConferenceId conference, VoteId id) {
        votes.hold(id);
        return required(conference, id);
    }

    /// @throws Forbidden unless this person has the office of the chair, and the chair
    void requireChair(PersonId by, ConferenceId id) {
        var who = chair(by, id);
        if (!happenings.hall(id).chair().equals(Optional.of(who))) {
            throw new Forbidden("votes.forbidden.chair");
        }
    }

    HallVote required(ConferenceId conference, VoteId id) {
        return votes.find(id).filter(vote -> vote.conference().equals(conference)).orElseThrow(() -> new NotFound("vote"));
    }

    /// Names a step of a vote, so that the same one sent twice is entered once.
    UUID step(HallVote vote, String step) {
        return names.of(vote.id() + "|" + vote.rung() + "|" + step);
    }
}
