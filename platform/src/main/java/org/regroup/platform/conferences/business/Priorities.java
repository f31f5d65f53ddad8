package org.regroup.platform.conferences.business;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;

/// Ballots of delegates on which motions they want heard first. Nobody sees anything of the result before a ballot has closed.
@Service
@Transactional
public class Priorities {

    static final int MOST_CHOICES = 30;

    private final PriorityRepository ballots;
    private final AgendaRepository agendas;
    private final Business business;
    private final Arranging arranging;
    private final Voters voters;
    private final ConferenceAccess access;
    private final Clock clock;

    Priorities(PriorityRepository ballots, AgendaRepository agendas, Business business, Arranging arranging, Voters voters,
            ConferenceAccess access, Clock clock) {
        this.ballots = ballots;
        this.agendas = agendas;
        this.business = business;
        this.arranging = arranging;
        this.voters = voters;
        this.access = access;
        this.clock = clock;
    }

    /// The last one that was opened. In one query.
    @Transactional(readOnly = true)
    public Optional<PriorityBallot> last(ConferenceId conference) {
        return ballots.last(conference);
    }

    /// Numbers of the items as the last ballot that has closed came out, the most wanted first; none where nobody was asked.
    @Transactional(readOnly = true)
    public List<Integer> order(ConferenceId conference) {
        var now = Sql.now(clock);
        return last(conference).filter(ballot -> !ballot.open(now))
                .map(ballot -> ballot.result().stream().filter(one -> one.points() > 0).map(Ranked::item).toList())
                .orElse(List.of());
    }

    /// Asks the delegates. Those who arrange the business say until when, and how many motions each may rank.
    public Outcome<PriorityBallot> open(PersonId by, ConferenceId id, int choices, Instant closesAt) {
        var conference = arranging.hold(by, id);
        var now = Sql.now(clock);
        var items = business.of(id).motions().stream().map(BusinessItem::number).toList();
        var before = last(id);
        var grounds = new ArrayList<>(Arranging.open(conference, now));
        if (choices < 1 || choices > MOST_CHOICES) {
            grounds.add(Ground.at("choices", "business.ground.number", 1, MOST_CHOICES));
        }
        if (!closesAt.isAfter(now) || closesAt.isAfter(conference.ends())) {
            grounds.add(Ground.at("closesAt", "business.ground.until"));
        }
        if (items.size() < 2) {
            grounds.add(Ground.of("business.ground.ballot.few"));
        }
        if (before.filter(one -> one.open(now)).isPresent()) {
            grounds.add(Ground.of("business.ground.ballot.open"));
        }
        return Outcome.unless(grounds, () -> {
            var ballot = new PriorityBallot(before.map(PriorityBallot::number).orElse(0) + 1, choices, items, now, closesAt,
                    List.of());
            ballots.insert(id, ballot);
            return ballot;
        });
    }

    /// A delegate ranks motions, the most wanted first. Cast again, the last one counts.
    public Outcome<List<Integer>> rank(PersonId by, ConferenceId id, List<Integer> ranking) {
        return rank(voters.require(by, id), ranking);
    }

    /// @param me by an account or by a pass
    Outcome<List<Integer>> rank(Attendee me, List<Integer> ranking) {
        var id = me.conference();
        access.hold(me.person(), id);
        voters.require(me);
        var now = Sql.now(clock);
        var ballot = last(id).filter(one -> one.open(now));
        var grounds = new ArrayList<Ground>();
        if (ballot.isEmpty()) {
            grounds.add(Ground.of("business.ground.ballot.closed"));
        } else if (ranking.isEmpty() || ranking.size() > ballot.get().choices()
                || ranking.stream().distinct().count() != ranking.size() || !ballot.get().items().containsAll(ranking)) {
            grounds.add(Ground.at("rank1", "business.ground.ranking", ballot.get().choices()));
        }
        return Outcome.unless(grounds, () -> {
            ballots.cast(id, ballot.orElseThrow(), me.number(), ranking, now);
            return ranking;
        });
    }

    @Transactional(readOnly = true)
    PrioritiesView view(ConferenceId id, @Nullable PersonId reader, Optional<Attendee> me) {
        var conference = access.require(reader, id);
        var ballot = last(id);
        var attendee = me.filter(voters::has);
        var own = ballot.isEmpty() || attendee.isEmpty()
                ? List.<Integer>of()
                : ballots.cast(id, ballot.get(), attendee.get().number());
        return new PrioritiesView(conference, business.of(id), ballot, attendee.isPresent(), own, Sql.now(clock));
    }

    /// Puts the motions of each section in the order of the result; what nobody ranked stays behind in its own order. It counts
    /// once the order paper is adopted.
    public Outcome<Agenda> arrange(PersonId by, ConferenceId id) {
        var conference = arranging.hold(by, id);
        var order = order(id);
        var grounds = new ArrayList<>(Arranging.open(conference, Sql.now(clock)));
        if (order.isEmpty()) {
            grounds.add(Ground.of("business.ground.ballot.none"));
        }
        return Outcome.unless(grounds, () -> {
            agendas.of(id).sections().forEach(section -> agendas.arrangeItems(id, section.id(),
                    Plan.prioritised(section.items(), order).stream().map(BusinessItem::number).toList()));
            return agendas.of(id);
        });
    }
}
