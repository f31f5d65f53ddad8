package org.regroup.counting.proportional;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

import org.regroup.counting.Rational;
import org.regroup.counting.ScoredBallots;

/// Whether a committee leaves out a group that is large enough and agreed enough to be represented, for any committee by
/// whatever rule.
///
/// With `n` votes and `k` seats, `ℓ * n / k` votes that agree on candidates have a claim to `ℓ` of them. EJR+ (Brill and Peters
/// 2023) asks that of every group that all approve one candidate who is not elected, some voter has `ℓ` elected candidates; it
/// includes extended justified representation (EJR) and, with `ℓ` = 1, justified representation (JR; Aziz and others 2017).
/// Unlike EJR it can be checked quickly: for each candidate and each `ℓ` the largest group is those with fewer than `ℓ`.
///
/// ```java
/// Representation.of(ballots, result.elected(), 5).missing()
///         .ifPresent(m -> say(m.votes() + " votes for " + m.candidate() + " have fewer than " + m.level() + " elected"));
/// ```
public final class Representation {

    private final Approvals approvals;
    private final Collection<Integer> committee;
    private final int seats;
    private final int[] elected;

    private Representation(ScoredBallots ballots, Collection<Integer> committee, int seats) {
        this.approvals = new Approvals(ballots);
        this.committee = committee;
        this.seats = seats;
        this.elected = new int[approvals.ballots()];
        committee.forEach(c -> {
            for (int ballot : approvals.supportersOf(c - 1))
                elected[ballot]++;
        });
    }

    /// A group with a claim that is not met.
    ///
    /// @param candidate  whom all of them approve and who is not elected, by number
    /// @param level      how many elected candidates one of them should have
    /// @param votes      how many they are
    /// @param sufficient how many are enough for such a claim
    public record Missing(int candidate, int level, Rational votes, Rational sufficient) {}

    /// @param committee numbers of those elected
    /// @param seats     that were to be filled, at least 1
    public static Representation of(ScoredBallots ballots, Collection<Integer> committee, int seats) {
        if (seats < 1)
            throw new IllegalArgumentException("There must be at least one seat, was " + seats);
        return new Representation(ballots, committee, seats);
    }

    /// The largest claim that is not met (EJR+), or nothing if all are. Of several with the same level the one with most votes.
    public Optional<Missing> missing() {
        return missing(seats);
    }

    /// A group large enough for one seat that agrees on a candidate and has nobody elected (JR), or nothing if there is none.
    public Optional<Missing> unrepresented() {
        return missing(1);
    }

    private Optional<Missing> missing(int highestLevel) {
        return IntStream.rangeClosed(1, approvals.candidates()).filter(c -> !committee.contains(c)).boxed()
                .flatMap(c -> missing(c, highestLevel).stream())
                .max(Comparator.comparing(Missing::level).thenComparing(Missing::votes)
                        .thenComparing(Missing::candidate, Comparator.reverseOrder()));
    }

    private Optional<Missing> missing(int candidate, int highestLevel) {
        long[] votes = new long[seats + 1];
        for (int ballot : approvals.supportersOf(candidate - 1))
            votes[Math.min(seats, elected[ballot])] += approvals.weight(ballot);
        long fewer = 0;
        Optional<Missing> found = Optional.empty();
        for (int level = 1; level <= highestLevel; level++) {
            fewer += votes[level - 1];
            Rational sufficient = new Rational(BigInteger.valueOf(approvals.weight()).multiply(BigInteger.valueOf(level)),
                    BigInteger.valueOf(seats).multiply(BigInteger.valueOf(approvals.unit())));
            Rational group = Rational.of(fewer, approvals.unit());
            if (group.compareTo(sufficient) >= 0)
                found = Optional.of(new Missing(candidate, level, group, sufficient));
        }
        return found;
    }
}
