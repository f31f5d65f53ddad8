package org.regroup.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contest with its ballots: everything a count needs besides the rule.
///
/// @param spoiled ballots that were already refused, by reason
/// @param budget  costs, where what is chosen costs something
/// @param input   SHA-256 of the file the ballots came from, in hexadecimal; empty if they came from no file
public record Election(Contest contest, Ballots ballots, List<Spoiled> spoiled, @Nullable Budget budget, String input) {

    public Election {
        spoiled = List.copyOf(spoiled);
    }

    public static Election of(Contest contest, Ballots ballots) {
        return new Election(contest, ballots, List.of(), null, "");
    }

    /// The same election, said to be read from a file with this SHA-256.
    public Election from(String sha256) {
        return new Election(contest, ballots, spoiled, budget, sha256);
    }

    public Election with(Contest changed) {
        return new Election(changed, ballots, spoiled, budget, input);
    }

    public Election with(Ballots changed) {
        return new Election(contest, changed, spoiled, budget, input);
    }
}
