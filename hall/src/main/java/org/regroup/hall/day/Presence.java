package org.regroup.hall.day;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.hall.day.Refusal.Why;

/// Who is here, and who votes.
///
/// @param entitled  seats of delegates by organisation
/// @param here      by number
/// @param standIns  alternates in a delegate's seat: whose
public record Presence(SortedMap<String, Integer> entitled, SortedMap<String, Attendee> here,
        SortedMap<String, String> standIns) {

    static final Presence NOBODY = new Presence(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Presence {
        entitled = Collections.unmodifiableSortedMap(new TreeMap<>(entitled));
        here = Collections.unmodifiableSortedMap(new TreeMap<>(here));
        standIns = Collections.unmodifiableSortedMap(new TreeMap<>(standIns));
    }

    public boolean has(String who) {
        return here.containsKey(who);
    }

    /// What this person's presence counts for now; empty for whoever is not here.
    public Optional<Voice> voice(String who) {
        return Optional.ofNullable(here.get(who)).map(attendee -> {
            if (standIns.containsKey(who)) {
                return Voice.DELEGATE;
            }
            return standIns.containsValue(who) ? Voice.OBSERVER : attendee.voice();
        });
    }

    public boolean votes(String who) {
        return voice(who).filter(voice -> voice == Voice.DELEGATE).isPresent();
    }

    /// Whether this person votes for this organisation.
    public boolean votesFor(String who, String organisation) {
        return voters().stream().anyMatch(one -> one.who().equals(who) && one.organisation().equals(organisation));
    }

    /// Those who can vote, by number.
    public List<Attendee> voters() {
        return here.values().stream().filter(attendee -> votes(attendee.who())).toList();
    }

    /// How many can vote of those whom one organisation sent.
    public int voters(String organisation) {
        return (int) voters().stream().filter(attendee -> attendee.organisation().equals(organisation)).count();
    }

    public int seats() {
        return entitled.values().stream().mapToInt(Integer::intValue).sum();
    }

    Presence entitled(List<Act.Seats> seats) {
        var by = new TreeMap<String, Integer>();
        seats.forEach(one -> by.put(one.organisation(), one.delegates()));
        return new Presence(by, here, standIns);
    }

    Answer came(Attendee attendee) {
        if (has(attendee.who())) {
            return Answer.no(Why.HERE_ALREADY, attendee.who());
        }
        var seats = entitled.getOrDefault(attendee.organisation(), 0);
        if (attendee.voice() == Voice.DELEGATE && !satInFor(attendee) && voters(attendee.organisation()) >= seats) {
            return Answer.no(Why.SEAT_TAKEN, attendee.who());
        }
        var more = new TreeMap<>(here);
        more.put(attendee.who(), attendee);
        return Answer.yes(new Presence(entitled, more, standIns));
    }

    /// Whether an alternate of the same organisation has the seat. Somebody who was away when an alternate took a seat by her number,
    /// and turns out to be of another organisation, has none kept.
    private boolean satInFor(Attendee attendee) {
        return standIns.entrySet().stream().anyMatch(one -> one.getValue().equals(attendee.who())
                && Optional.ofNullable(here.get(one.getKey())).filter(in -> in.organisation().equals(attendee.organisation()))
                        .isPresent());
    }

    Answer stated(String who, Map<String, String> traits) {
        var attendee = here.get(who);
        if (attendee == null) {
            return Answer.no(Why.NOT_HERE, who);
        }
        var same = new TreeMap<>(here);
        same.put(who, new Attendee(who, attendee.voice(), attendee.organisation(), traits));
        return Answer.yes(new Presence(entitled, same, standIns));
    }

    /// Whoever sat in for somebody leaves the seat as well.
    Answer went(String who) {
        if (!has(who)) {
            return Answer.no(Why.NOT_HERE, who);
        }
        var less = new TreeMap<>(here);
        less.remove(who);
        var seats = new TreeMap<>(standIns);
        seats.remove(who);
        return Answer.yes(new Presence(entitled, less, seats));
    }

    Answer steppedIn(String alternate, String delegate) {
        var attendee = here.get(alternate);
        if (attendee == null) {
            return Answer.no(Why.NOT_HERE, alternate);
        }
        if (attendee.voice() != Voice.ALTERNATE) {
            return Answer.no(Why.NO_ALTERNATE, alternate);
        }
        if (standIns.containsKey(alternate)) {
            return Answer.no(Why.SEAT_TAKEN, alternate);
        }
        var sits = here.get(delegate);
        if (sits != null && sits.voice() != Voice.DELEGATE) {
            return Answer.no(Why.NO_DELEGATE, delegate);
        }
        if (sits != null && !sits.organisation().equals(attendee.organisation())) {
            return Answer.no(Why.OTHER_ORGANISATION, delegate);
        }
        if (standIns.containsValue(delegate)) {
            return Answer.no(Why.SEAT_TAKEN, delegate);
        }
        if (voters(attendee.organisation()) - (sits == null ? 0 : 1) >= entitled.getOrDefault(attendee.organisation(), 0)) {
            return Answer.no(Why.SEAT_TAKEN, delegate);
        }
        var more = new TreeMap<>(standIns);
        more.put(alternate, delegate);
        return Answer.yes(new Presence(entitled, here, more));
    }

    Answer steppedBack(String alternate) {
        if (!standIns.containsKey(alternate)) {
            return Answer.no(Why.NOT_STEPPED_IN, alternate);
        }
        var less = new TreeMap<>(standIns);
        less.remove(alternate);
        return Answer.yes(new Presence(entitled, here, less));
    }

    /// What came of it.
    sealed interface Answer {

        record Yes(Presence presence) implements Answer {}

        record No(Step refused) implements Answer {}

        static Answer yes(Presence presence) {
            return new Yes(presence);
        }

        static Answer no(Why why, Object... args) {
            return new No(Refusal.of(why, args));
        }
    }

    /// How many can vote for each organisation that has seats.
    public Map<String, Integer> present() {
        var by = new TreeMap<String, Integer>();
        entitled.keySet().forEach(one -> by.put(one, voters(one)));
        return by;
    }
}
