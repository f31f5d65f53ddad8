package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.hall.orders.Demand;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

/// Delegates stand up for a surer way of taking a vote. Once they are as many as the standing orders ask for, or one of them
/// does so for a whole delegation where that is enough, the vote begins anew in that way; what was cast before does not count.
@Service
@Transactional
public class Demands {

    private final Votes votes;
    private final VoteRepository repository;
    private final DemandRepository demands;
    private final BallotBox box;
    private final Happenings happenings;
    private final ConferenceAccess access;

    Demands(Votes votes, VoteRepository repository, DemandRepository demands, BallotBox box,
            Happenings happenings, ConferenceAccess access) {
        this.votes = votes;
        this.repository = repository;
        this.demands = demands;
        this.box = box;
        this.happenings = happenings;
        this.access = access;
    }

    /// What came of it.
    public enum After {
        STANDS, SITS, TAKEN
    }

    /// Two who stand up in the same moment are counted one after the other, so that each of them sees the other.
    ///
    /// @param by         null for somebody without an account, who carries a pass
    /// @param who        the delegate's number
    /// @param delegation whether she demands it for the delegation of her organisation
    Outcome<After> stand(@Nullable PersonId by, ConferenceId id, VoteId name, String who, Rung rung, boolean delegation) {
        access.hold(by, id);
        var vote = votes.required(id, name);
        var hall = happenings.hall(id);
        var grounds = against(vote, hall, rung, List.of(who));
        var organisation = Optional.ofNullable(hall.presence().here().get(who)).map(one -> one.organisation()).orElse("");
        if (delegation && (organisation.isEmpty() || !hall.rules().demand(rung).map(Demand::anyOrganisation).orElse(false))) {
            grounds.add(Ground.of("votes.ground.noDelegation"));
        }
        if (!grounds.isEmpty()) {
            return new Outcome.Refused<>(grounds);
        }
        if (delegation) {
            return taken(by, vote, who, new Act.Demanded(name.toString(), rung, List.of(who), organisation));
        }
        demands.stand(name, rung, List.of(who));
        return enough(by, vote, hall, who, rung);
    }

    /// Sits down again, while they are not enough.
    Outcome<After> sit(ConferenceId id, VoteId name, String who, Rung rung) {
        demands.sit(votes.required(id, name).id(), rung, who);
        return new Outcome.Done<>(After.SITS);
    }

    private Outcome<After> enough(@Nullable PersonId by, HallVote vote, Hall hall, String who, Rung rung) {
        var standing = demands.of(vote.id()).getOrDefault(rung, List.of()).stream().filter(hall.presence()::votes).toList();
        int needed = hall.rules().demand(rung).map(Demand::delegates).orElse(Integer.MAX_VALUE);
        return standing.size() < needed
                ? new Outcome.Done<>(After.STANDS)
                : taken(by, vote, who, new Act.Demanded(vote.id().toString(), rung,
                        List.copyOf(new LinkedHashSet<>(standing)), ""));
    }

    private Outcome<After> taken(@Nullable PersonId by, HallVote vote, String who, Act.Demanded act) {
        boolean paper = happenings.hall(vote.conference()).paper().isPresent();
        return switch (happenings.enter(vote.conference(), votes.step(vote, "demanded " + act.rung()), by, Optional.of(who),
                act)) {
            case Outcome.Refused<Hall>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Hall> _ -> {
                repository.by(vote.id(), act.rung(), !paper && (act.rung() != Rung.HANDS || vote.onLine()),
                        paper || act.rung() == Rung.HANDS || vote.onLine() && vote.counted());
                if (act.rung() == Rung.SECRET) {
                    box.forgetNames(vote.id());
                }
                yield new Outcome.Done<>(After.TAKEN);
            }
        };
    }

    private static List<Ground> against(HallVote vote, Hall hall, Rung rung, List<String> who) {
        var grounds = new ArrayList<Ground>();
        if (!who.stream().allMatch(hall.presence()::votes)) {
            grounds.add(Ground.of("votes.ground.notDelegate"));
        }
        if (hall.rules().demand(rung).isEmpty() || rung.compareTo(vote.rung()) <= 0) {
            grounds.add(Ground.of("votes.ground.notSurer"));
        }
        grounds.addAll(VoteRules.grounds(vote.rule(), rung, vote.roll()));
        return grounds;
    }
}
