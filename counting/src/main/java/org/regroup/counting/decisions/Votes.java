package org.regroup.counting.decisions;

import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Rational;

/// The figures of a certificate of result. They may be weighted, so they need not be whole.
///
/// @param roll      who was entitled to vote
/// @param issued    ballots issued; in a meeting: the roll
/// @param received  who took part: ballots received, or those present in the room
/// @param inFavour  votes for
/// @param against   votes against
/// @param abstained votes that say neither
/// @param spoiled   ballots received that cannot be read
public record Votes(Rational roll, Rational issued, Rational received, Rational inFavour, Rational against, Rational abstained,
        Rational spoiled) {

    public static final Votes NONE = of(0, 0, 0, 0, 0, 0, 0);

    /// @throws IllegalArgumentException if the figures cannot all be true; see [#problems()] to ask beforehand
    public Votes {
        List<String> problems = problems(roll, issued, received, inFavour, against, abstained, spoiled);
        if (!problems.isEmpty())
            throw new IllegalArgumentException(String.join(" ", problems));
    }

    public static Votes of(long roll, long issued, long received, long inFavour, long against, long abstained, long spoiled) {
        return new Votes(Rational.of(roll), Rational.of(issued), Rational.of(received), Rational.of(inFavour),
                Rational.of(against), Rational.of(abstained), Rational.of(spoiled));
    }

    /// Of a meeting or ballot in which everybody who took part voted and nothing was spoiled.
    public static Votes of(long roll, long inFavour, long against, long abstained) {
        long received = inFavour + against + abstained;
        return of(roll, roll, received, inFavour, against, abstained, 0);
    }

    /// What is wrong with figures, all at once, in plain words; empty if they can be true.
    public static List<String> problems(Rational roll, Rational issued, Rational received, Rational inFavour, Rational against,
            Rational abstained, Rational spoiled) {
        List<String> problems = new ArrayList<>();
        List.of(roll, issued, received, inFavour, against, abstained, spoiled).stream().filter(n -> n.signum() < 0)
                .forEach(n -> problems.add("No figure can be below zero, but one is " + n + "."));
        if (issued.compareTo(roll) > 0)
            problems.add("There cannot be more ballots issued (" + issued + ") than people on the roll (" + roll + ").");
        if (received.compareTo(issued) > 0)
            problems.add("There cannot be more ballots received (" + received + ") than issued (" + issued + ").");
        Rational counted = inFavour.plus(against).plus(abstained).plus(spoiled);
        if (counted.compareTo(received) > 0)
            problems.add("For, against, abstained and spoiled make " + counted + ", which is more than the " + received
                    + " received.");
        return problems;
    }

    /// For and against together.
    public Rational cast() {
        return inFavour.plus(against);
    }

    /// For, against and abstained together.
    public Rational valid() {
        return cast().plus(abstained);
    }

    public Votes plus(Votes other) {
        return new Votes(roll.plus(other.roll), issued.plus(other.issued), received.plus(other.received),
                inFavour.plus(other.inFavour), against.plus(other.against), abstained.plus(other.abstained),
                spoiled.plus(other.spoiled));
    }

    public Votes times(Rational factor) {
        return new Votes(roll.times(factor), issued.times(factor), received.times(factor), inFavour.times(factor),
                against.times(factor), abstained.times(factor), spoiled.times(factor));
    }

    /// So many more on the roll who all vote for.
    Votes joinedFor(Rational people) {
        return plus(new Votes(people, people, people, people, Rational.ZERO, Rational.ZERO, Rational.ZERO));
    }

    /// So many more on the roll who all vote against.
    Votes joinedAgainst(Rational people) {
        return plus(new Votes(people, people, people, Rational.ZERO, people, Rational.ZERO, Rational.ZERO));
    }

    /// So many more on the roll who stay away.
    Votes joinedAbsent(Rational people) {
        return plus(new Votes(people, people, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO));
    }

    /// So many more on the roll who are present and do not vote.
    Votes joinedSilent(Rational people) {
        return plus(new Votes(people, people, people, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO));
    }
}
