package org.regroup.counting.stv;

import java.util.List;

import org.regroup.counting.Count;
import org.regroup.counting.Parameter;

/// What can be chosen about a weighted inclusive Gregory count.
///
/// @param places       decimal places kept of a paper's value
/// @param quota        how the quota is made
/// @param largestFirst whether the largest surplus passes on first, rather than the one that arose first
/// @param sureLosers   whether those who cannot catch up together are excluded together
record Gregory(int places, Quota quota, boolean largestFirst, boolean sureLosers) {

    /// How a quota is made of the valid votes and the seats.
    enum Quota {
        /// the whole number above votes / (seats + 1)
        DROOP,
        /// just above votes / (seats + 1), in the last place kept
        DROOP_FRACTION,
        /// votes / seats
        HARE
    }

    static final Gregory SCOTTISH = new Gregory(5, Quota.DROOP, true, false);

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.choice("places", "decimal places kept of a paper's value", "5", "0", "1", "2", "3", "4", "6", "7", "8",
                    "9"),
            Parameter.choice("quota", "how many votes elect", "droop", "droop-fraction", "hare"),
            Parameter.choice("surplus-order", "which surplus passes on first", "largest", "first"),
            Parameter.choice("sure-losers", "whether those who cannot catch up are excluded together", "one-by-one", "together"));

    static Gregory of(Count count) {
        return new Gregory(count.number("places"), switch (count.parameter("quota")) {
            case "droop-fraction" -> Quota.DROOP_FRACTION;
            case "hare" -> Quota.HARE;
            default -> Quota.DROOP;
        }, count.parameter("surplus-order").equals("largest"), count.parameter("sure-losers").equals("together"));
    }
}
