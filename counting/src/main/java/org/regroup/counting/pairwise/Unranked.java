package org.regroup.counting.pairwise;

import org.regroup.counting.Count;
import org.regroup.counting.Parameter;

/// What a ballot says of the candidates it does not rank.
enum Unranked {
    /// it prefers everybody it ranks to them, and them equally
    LAST,
    /// nothing
    IGNORED;

    static final Parameter PARAMETER = Parameter.choice("unranked",
            "what a ballot says of those it does not rank: they stand last and equal, or nothing", "last", "ignored");

    static Unranked of(Count count) {
        return count.parameter("unranked").equals("last") ? LAST : IGNORED;
    }
}
