package org.regroup.counting.questions;

import java.util.Comparator;
import java.util.List;

import org.regroup.counting.Rational;

/// What an organisation's figures are made of.
public sealed interface Returned {

    /// Single ballots, in the order of their codes.
    ///
    /// @param issued       in votes
    /// @param issuedPeople in members
    record Ballots(Rational issued, Rational issuedPeople, List<Ballot> ballots) implements Returned {

        public Ballots {
            ballots = ballots.stream().sorted(Comparator.comparing(Ballot::code).thenComparing(Ballot::answers)).toList();
        }

        /// Issued to everybody on the roll.
        public static Ballots of(Roll roll, List<Ballot> ballots) {
            return new Ballots(roll.size(), roll.people(), ballots);
        }
    }

    /// Counted in a meeting, hands or cards.
    record Meeting(List<HandCount> counts, List<String> tellers) implements Returned {

        public Meeting {
            counts = counts.stream().sorted(Comparator.comparingInt(HandCount::item)).toList();
            tellers = List.copyOf(tellers);
        }
    }

    /// No more than the certificate itself: it was counted elsewhere, or nothing is in yet.
    record None() implements Returned {}

    /// @param item   0 for the whole, otherwise the clause
    /// @param people the same in members; equal to the votes where each hand is a member
    record HandCount(int item, Hands votes, Hands people) {

        public static HandCount of(int item, Hands hands) {
            return new HandCount(item, hands, hands);
        }
    }

    /// @param present who took part, whether or not they raised a hand
    record Hands(Rational present, Rational inFavour, Rational against, Rational abstained, Rational spoiled) {

        public static Hands of(long present, long inFavour, long against, long abstained) {
            return new Hands(Rational.of(present), Rational.of(inFavour), Rational.of(against), Rational.of(abstained),
                    Rational.ZERO);
        }
    }

    /// SHA-256 of its canonical JSON, in hexadecimal; see [Canonical].
    default String sha256() {
        return Canonical.sha256(Canonical.bytes(this));
    }
}
