package org.regroup.hall.minutes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Vote;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.Side;

/// One thing that the minutes say. People are named by their numbers.
public sealed interface Line {

    /// When it happened.
    Instant at();

    /// Whom it names, by number; those within an item too.
    default List<String> people() {
        return switch (this) {
            case Chaired(_, var who) -> List.of(who);
            case SteppedIn(_, var alternate, var delegate) -> List.of(alternate, delegate);
            case SteppedBack(_, var alternate) -> List.of(alternate);
            case Spoke spoke -> List.of(spoke.who());
            case Opened(_, var who, _) -> List.of(who);
            case Replied(_, var who, _) -> List.of(who);
            case Point point -> List.of(point.who());
            case Ruled ruled -> List.of(ruled.who());
            case Moved(_, _, var who, var seconders) -> Stream.concat(Stream.of(who), seconders.stream()).toList();
            case Demanded demanded -> demanded.by();
            case Item item -> Stream.concat(item.mover().stream(), item.lines().stream().flatMap(line -> line.people().stream()))
                    .toList();
            case Present _,Interrupted _,Resumed _,Undebated _,Guillotined _,Ordered _,OnPaper _,OnLine _,Noted _,Settled _,Voted _,Annulled _ ->
                List.of();
        };
    }

    record Chaired(Instant at, String who) implements Line {}

    /// Delegates who could vote, by organisation; empty name for people who belong to none.
    ///
    /// @param entitled seats by organisation
    record Present(Instant at, Map<String, Integer> voters, Map<String, Integer> entitled, int others) implements Line {
        public Present {
            voters = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(voters));
            entitled = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(entitled));
        }
    }

    record Interrupted(Instant at, Optional<Instant> until) implements Line {}

    record Resumed(Instant at) implements Line {}

    /// The item was voted on without debate, since it was not reached in time.
    record Undebated(Instant at) implements Line {}

    record SteppedIn(Instant at, String alternate, String delegate) implements Line {}

    record SteppedBack(Instant at, String alternate) implements Line {}

    record Ordered(Instant at, int version) implements Line {}

    record OnPaper(Instant at, String reason) implements Line {}

    record OnLine(Instant at) implements Line {}

    record Noted(Instant at, String words) implements Line {}

    /// @param seconds that it took
    /// @param paper   whether it was entered from a slip
    record Spoke(Instant at, String who, String organisation, Side side, int seconds, boolean paper) implements Line {}

    /// The mover opened the debate.
    record Opened(Instant at, String who, int seconds) implements Line {}

    /// The mover's last word.
    record Replied(Instant at, String who, int seconds) implements Line {}

    /// A point was heard.
    record Point(Instant at, String who, String kind, int seconds) implements Line {}

    /// The time of a section was over and the debate ended by that.
    record Guillotined(Instant at, String section) implements Line {}

    record Ruled(Instant at, String who, String kind, String ruling) implements Line {}

    record Moved(Instant at, ProceduralMotion.Kind kind, String who, List<String> seconders) implements Line {}

    record Settled(Instant at, ProceduralMotion.Kind kind, boolean carried, boolean bySight, long inFavour, long against)
            implements
                Line {}

    /// Somebody demanded a surer way of voting.
    record Demanded(Instant at, Rung rung, List<String> by, String organisation) implements Line {}

    /// A vote that was declared, with how it was taken in the end.
    record Voted(Instant at, Vote vote, Act.Declared result) implements Line {}

    record Annulled(Instant at, Vote vote, String reason) implements Line {}

    /// An item of business, with all that was said and done on it.
    ///
    /// @param together where several were taken by one vote: which; else empty
    /// @param ended when it was disposed of; empty while it is open
    record Item(Instant at, String item, String title, Optional<String> mover, List<Act.Listed> together, List<Line> lines,
            Optional<Instant> ended, Optional<Act.Disposed> how) implements Line {
        public Item {
            together = List.copyOf(together);
            lines = List.copyOf(lines);
        }
    }
}
