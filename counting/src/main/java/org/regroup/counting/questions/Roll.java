package org.regroup.counting.questions;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

import org.regroup.counting.Rational;

/// Who may vote, as counts: no name leaves the organisation.
///
/// @param size   in votes: members, delegates, co-ops, or the votes on all cards
/// @param people in members that they carry
/// @param joined when those on the roll joined, by month, so that a sudden growth before the freeze is seen
public record Roll(Instant frozenAt, Rational size, Rational people, List<Joined> joined) {

    public record Joined(YearMonth month, long members) {}

    public Roll {
        joined = joined.stream().sorted(Comparator.comparing(Joined::month)).toList();
    }

    /// Of members, with one vote each.
    public static Roll of(Instant frozenAt, long members, List<Joined> joined) {
        return new Roll(frozenAt, Rational.of(members), Rational.of(members), joined);
    }
}
