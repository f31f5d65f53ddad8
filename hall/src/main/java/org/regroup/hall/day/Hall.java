package org.regroup.hall.day;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.regroup.hall.orders.StandingOrders;

/// The state of a conference at one moment, read from its log.
///
/// ```java
/// var hall = Hall.of(entries);          // anywhere, any time: the same
/// hall.floor().turns().getFirst();      // whose turn it is
/// switch (hall.after(entry)) {
///     case Step.Next(var next) -> ...;
///     case Step.Refused(var why) -> ...; // nothing happened
/// }
/// ```
///
/// @param lines    how many lines of the log it was read from
/// @param at       of the last of them
/// @param orders   the standing orders that hold; empty before any were entered
/// @param chair    who has it
/// @param sitting  as the programme calls the one that is, or was last, open
/// @param resumes  when an interrupted sitting is to go on, if that was said
/// @param paper    since when the room has run on paper
public record Hall(long lines, Instant at, Optional<StandingOrders> orders, int version, Optional<String> chair, State state,
        String sitting, Optional<Instant> resumes, Presence presence, Floor floor, Business business, Optional<Instant> paper) {

    /// Whether the conference sits.
    public enum State {
        NOT_SITTING, SITTING, INTERRUPTED
    }

    public static final Hall EMPTY = new Hall(0, Instant.EPOCH, Optional.empty(), 0, Optional.empty(), State.NOT_SITTING, "",
            Optional.empty(), Presence.NOBODY, Floor.NONE, Business.NONE, Optional.empty());

    /// Reads a log.
    ///
    /// @throws IllegalArgumentException if a line could not have happened
    public static Hall of(List<Entry> entries) {
        var hall = EMPTY;
        for (Entry entry : entries) {
            hall = switch (hall.after(entry)) {
                case Step.Next(var next) -> next;
                case Step.Refused(var why) -> throw new IllegalArgumentException("line " + entry.number() + ": " + why);
            };
        }
        return hall;
    }

    /// What comes of one more line.
    ///
    /// @throws IllegalArgumentException if it is not the next line, or lies before the last
    public Step after(Entry entry) {
        if (entry.number() != lines + 1 || entry.at().isBefore(at)) {
            throw new IllegalArgumentException(
                    "line " + entry.number() + " at " + entry.at() + " after line " + lines + " at " + at);
        }
        return Happening.of(this, entry).then(next -> next.read(entry));
    }

    /// The standing orders, or those that many bodies have.
    public StandingOrders rules() {
        return orders.orElse(StandingOrders.USUAL);
    }

    /// Whether so many delegates are here that the conference can decide.
    public boolean quorate() {
        return rules().quorate(presence.voters().size(), presence.seats());
    }

    /// Whether anything can be heard and decided now.
    public boolean sits() {
        return state == State.SITTING;
    }

    private Hall read(Entry entry) {
        return new Hall(entry.number(), entry.at(), orders, version, chair, state, sitting, resumes, presence, floor, business,
                paper);
    }

    Hall with(StandingOrders other, int number) {
        return new Hall(lines, at, Optional.of(other), number, chair, state, sitting, resumes, presence, floor, business, paper);
    }

    Hall chaired(String who) {
        return new Hall(lines, at, orders, version, Optional.of(who), state, sitting, resumes, presence, floor, business, paper);
    }

    Hall in(State other, String called, Optional<Instant> until) {
        return new Hall(lines, at, orders, version, chair, other, called, until, presence, floor, business, paper);
    }

    Hall with(Presence other) {
        return new Hall(lines, at, orders, version, chair, state, sitting, resumes, other, floor, business, paper);
    }

    Hall with(Floor other) {
        return new Hall(lines, at, orders, version, chair, state, sitting, resumes, presence, other, business, paper);
    }

    Hall with(Business other) {
        return new Hall(lines, at, orders, version, chair, state, sitting, resumes, presence, floor, other, paper);
    }

    Hall onPaper(Optional<Instant> since) {
        return new Hall(lines, at, orders, version, chair, state, sitting, resumes, presence, floor, business, since);
    }
}
