package org.regroup.hall.day;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Side;

/// Something that happens in a conference. What is not here did not happen: state and minutes are read from these alone.
///
/// People are named by their numbers; `who` of an act is the person it is about, and the person who enters it stands in
/// the [Entry].
public sealed interface Act {

    /// Whom it names, by number.
    default List<String> people() {
        return switch (this) {
            case Came(var attendee) -> List.of(attendee.who());
            case ChairTaken(var who) -> List.of(who);
            case Stated(var who, _) -> List.of(who);
            case Went(var who) -> List.of(who);
            case SteppedIn(var alternate, var delegate) -> List.of(alternate, delegate);
            case SteppedBack(var alternate) -> List.of(alternate);
            case Called(_, _, var mover) -> mover.stream().toList();
            case Asked(var who, _) -> List.of(who);
            case Unasked(var who) -> List.of(who);
            case Raised(var who, _, _) -> List.of(who);
            case Began(var who) -> List.of(who);
            case Passed(var who) -> List.of(who);
            case Ruled(var who, _, _) -> List.of(who);
            case SpokenOnPaper spoken -> List.of(spoken.who());
            case Moved(_, var who, var seconders) -> Stream.concat(Stream.of(who), seconders.stream()).toList();
            case Demanded demanded -> demanded.by();
            case Corrects corrects -> List.of(corrects.who());
            case Ordered _,Entitled _,SittingOpened _,Adjourned _,Resumed _,SittingClosed _,CalledToVote _,CalledTogether _,Disposed _,Finished _,Guillotined _,Settled _,VoteOpened _,VoteClosed _,Declared _,Annulled _,PaperBegan _,PaperEnded _,Corrected _,Noted _ ->
                List.of();
        };
    }

    /// What nobody but whoever has the chair does.
    sealed interface ByChair extends Act {}

    /// The standing orders that hold from now on.
    record Ordered(int version, StandingOrders orders) implements Act {}

    /// How many seats of delegates each organisation has, fixed beforehand; the quorum is counted on them.
    record Entitled(List<Seats> seats) implements Act {
        public Entitled {
            seats = List.copyOf(seats);
        }
    }

    /// @param organisation empty for people who belong to none
    record Seats(String organisation, int delegates) {}

    /// Somebody takes the chair; whoever had it hands it over by that.
    record ChairTaken(String who) implements Act {}

    /// @param sitting as the programme calls it
    record SittingOpened(String sitting) implements ByChair {}

    /// The sitting is interrupted; nothing is heard and nothing voted on.
    ///
    /// @param until when it is to go on, if that was said
    record Adjourned(Optional<Instant> until) implements ByChair {}

    record Resumed() implements ByChair {}

    /// The sitting is over; what waited to be heard falls off the list.
    record SittingClosed() implements ByChair {}

    /// Checked in.
    record Came(Attendee attendee) implements Act {}

    /// Somebody who is here states something else about herself; whatever she asks for from now on is ordered by it.
    record Stated(String who, Map<String, String> traits) implements Act {

        public Stated {
            traits = Map.copyOf(traits);
        }
    }

    /// Gone, for now or for good.
    record Went(String who) implements Act {}

    /// An alternate takes a delegate's seat and the vote with it.
    ///
    /// @param delegate whose seat it is; she cannot vote while the alternate sits there
    record SteppedIn(String alternate, String delegate) implements Act {}

    /// The delegate has her seat again.
    record SteppedBack(String alternate) implements Act {}

    /// An item of business is taken.
    ///
    /// @param item  by which it is known for good
    /// @param mover who moves it, if anybody
    record Called(String item, String title, Optional<String> mover) implements ByChair {}

    /// An item that was not reached in time is taken to be voted on without debate: nobody moves it and nobody is heard.
    record CalledToVote(String item, String title) implements ByChair {}

    /// Motions of the consent list are taken together: nobody moves them and nobody is heard.
    ///
    /// @param title as the chair put it
    /// @param items that are on it, in the order of the agenda
    record CalledTogether(String title, List<Listed> items) implements ByChair {

        /// As the log names the list.
        public static final String LIST = "consent";

        public CalledTogether {
            items = List.copyOf(items);
        }
    }

    /// One of several items that are taken together.
    record Listed(String item, String title) {}

    /// The item is done with.
    ///
    /// @param words what else there is to say, such as where it was remitted to
    /// @param to    the body that has to answer, where it was remitted or referred back; else empty
    /// @param by    day until which it has to, as ISO 8601; else empty
    record Disposed(String item, Disposal disposal, String words, String to, String by) implements ByChair {}

    /// What became of an item.
    enum Disposal {
        CARRIED, FELL, REMITTED, REFERRED_BACK, NEXT_BUSINESS, WITHDRAWN, NOTED, NOT_REACHED
    }

    record Asked(String who, Side side) implements Act {}

    record Unasked(String who) implements Act {}

    /// Somebody raises a point of order, or another point that comes before speeches.
    ///
    /// @param kind   such as "order", "information", "personal"
    /// @param weight the lower is heard first
    record Raised(String who, String kind, int weight) implements Act {}

    /// Whoever is first has the floor. Nobody else can be given it: the order is the declared one.
    record Began(String who) implements ByChair {}

    /// The speech is over; it took as long as lies between.
    record Finished() implements ByChair {}

    /// Whoever is first is not there or gives way, and is taken off the list.
    record Passed(String who) implements ByChair {}

    /// The time of a section is over: the debate ends, but for the mover's last word, and what was heard is voted on.
    ///
    /// @param section as the agenda calls it
    record Guillotined(String section) implements ByChair {}

    /// What the chair ruled on a point.
    record Ruled(String who, String kind, String ruling) implements ByChair {}

    /// A speech held while the room ran on paper.
    ///
    /// @param began  when, as the slip says
    /// @param seconds that it took
    record SpokenOnPaper(String who, Side side, Instant began, int seconds) implements Act {}

    /// A procedural motion is moved.
    record Moved(ProceduralMotion.Kind kind, String who, List<String> seconders) implements Act {
        public Moved {
            seconders = List.copyOf(seconders);
        }
    }

    /// A procedural motion is put and decided.
    ///
    /// @param bySight whether nobody asked for a count; then the numbers are 0
    record Settled(ProceduralMotion.Kind kind, boolean carried, boolean bySight, long inFavour,
            long against) implements ByChair {}

    /// A vote is opened; speaking stops.
    ///
    /// @param vote    by which it is known for good
    /// @param item    that is called
    /// @param subject what is voted on, in words
    /// @param text    fingerprint of the text that stands on the screen; empty where there is none
    /// @param rule    that makes it carry, as the library of joint rules writes it
    /// @param about   what it decides; lines written before this was asked say it by their subject
    record VoteOpened(String vote, String item, String subject, String text, Rung rung, String rule, About about)
            implements
                ByChair {
        public VoteOpened {
            about = Objects.requireNonNullElse(about, About.of(subject));
        }

        public VoteOpened(String vote, String item, String subject, String text, Rung rung, String rule) {
            this(vote, item, subject, text, rung, rule, About.of(subject));
        }
    }

    /// Somebody demands that the vote be taken in a surer way.
    ///
    /// @param by     whoever demands it; all of them stand up for it
    /// @param organisation whose delegation demands it; empty where they are single delegates
    record Demanded(String vote, Rung rung, List<String> by, String organisation) implements Act {
        public Demanded {
            by = List.copyOf(by);
        }
    }

    record VoteClosed(String vote) implements ByChair {}

    /// The result, as it was worked out and said.
    record Declared(String vote, boolean carried, long inFavour, long against, long abstained, String words) implements ByChair {}

    /// The vote does not count, for a reason that everybody can read; it can be taken again.
    record Annulled(String vote, String reason) implements ByChair {}

    /// From here on the room runs on paper.
    record PaperBegan(String reason) implements ByChair {}

    /// The network is back; slips and papers can be entered until everything is reconciled.
    record PaperEnded() implements ByChair {}

    /// Somebody wants the minutes of a sitting corrected. What was written stays; what is adopted stands beside it.
    ///
    /// @param correction by which it is known for good
    /// @param sitting    whose minutes
    record Corrects(String correction, String who, String sitting, String words) implements Act {}

    /// A correction is adopted or not.
    ///
    /// @param by who decided
    record Corrected(String correction, Decider by, boolean adopted, long inFavour, long against) implements Act {}

    /// Who decides on the minutes.
    enum Decider {
        /// the conference, while it sits; the numbers are 0 where nobody asked for a count
        CONFERENCE,
        /// two sponsors together, when no sitting is to come
        SPONSORS
    }

    /// Something that ought to stand in the minutes.
    record Noted(String words) implements Act {}
}
