package org.regroup.counting;

import java.util.List;

/// Ballots that do not count.
///
/// @param reason in plain words, such as "no preference for a candidate"
public record Spoiled(String reason, Rational votes) {

    /// One entry, or none if there are no such ballots.
    static List<Spoiled> any(String reason, long weight, long unit) {
        return weight == 0 ? List.of() : List.of(new Spoiled(reason, Rational.of(weight, unit)));
    }
}
