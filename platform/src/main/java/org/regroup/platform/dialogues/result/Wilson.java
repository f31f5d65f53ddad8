package org.regroup.platform.dialogues.result;

import org.regroup.opinions.Tally;
import org.regroup.platform.shared.piece.Interval;

/// How sure a share is: the score interval of Wilson, *Probable inference, the law of succession, and statistical
/// inference* (1927), at 95%. Unlike the textbook interval it stays between 0 and 1 and is right for few people.
final class Wilson {

    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /// The share of those who answered that agree.
    static Interval agree(Tally tally) {
        return of(tally.agree(), tally.seen());
    }

    static Interval of(int count, int people) {
        if (people == 0)
            return new Interval(0, 0, 1);
        double share = (double) count / people;
        double z2 = Z * Z / people;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(share * (1 - share) / people + z2 / people / 4) / (1 + z2);
        // rounding must not push a bound beyond the share itself
        return new Interval(share, Math.clamp(middle - half, 0, share), Math.clamp(middle + half, share, 1));
    }
}
