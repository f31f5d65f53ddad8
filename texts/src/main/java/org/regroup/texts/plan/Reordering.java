package org.regroup.texts.plan;

import org.regroup.texts.AmendmentId;

/// What came of ruling another order.
public sealed interface Reordering {

    record Reordered(VotingPlan plan) implements Reordering {}

    /// @param amendment the one in question
    record Refused(Why why, AmendmentId amendment) implements Reordering {}

    /// Why an order cannot be.
    enum Why {
        /// It names an amendment that is not in the plan, or a ballot twice.
        NOT_IN_THE_PLAN,
        /// It leaves a ballot out.
        LEFT_OUT,
        /// An amendment to an amendment can be put only after it.
        BEFORE_WHAT_IT_AMENDS
    }
}
