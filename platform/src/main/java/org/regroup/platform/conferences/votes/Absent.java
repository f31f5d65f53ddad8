package org.regroup.platform.conferences.votes;

import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Rational;
import org.regroup.hall.day.Hall;
import org.regroup.platform.conferences.delegates.Entitlement;

/// Of whom nobody, or too few, were here at one moment of a vote.
///
/// @param key    of the delegation, or [Hands#ROOM] for all delegates together
/// @param name   of the organisation; empty for all together
/// @param needed as few as have to be here; 0 where nothing was agreed
public record Absent(String key, String name, int here, int seats, int needed) {

    /// Whether nothing can be decided without them.
    public boolean bars() {
        return here < needed;
    }

    public boolean everybody() {
        return key.equals(Hands.ROOM);
    }

    /// @param roll who could vote, with the names of their organisations
    /// @param each of each organisation's delegates so many have to be here, as agreed with the entitlement; 0 for none
    static List<Absent> of(Roll roll, Hall hall, Rational each) {
        var found = new ArrayList<Absent>();
        var presence = hall.presence();
        if (!hall.quorate()) {
            int needed = (hall.rules().quorum() * presence.seats() + 999) / 1000;
            found.add(new Absent(Hands.ROOM, "", presence.voters().size(), presence.seats(), needed));
        }
        roll.delegations().forEach(one -> {
            int seats = presence.entitled().getOrDefault(one.key(), one.seats());
            int here = presence.voters(one.key());
            int needed = one.organised() ? Entitlement.least(each, seats) : 0;
            if (here < needed || here == 0 && seats > 0) {
                found.add(new Absent(one.key(), one.name(), here, seats, needed));
            }
        });
        return found;
    }
}
