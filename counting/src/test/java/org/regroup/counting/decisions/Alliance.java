package org.regroup.counting.decisions;

import java.util.List;
import java.util.Map;

/// The four organisations of the acceptance story, with their own rules and their figures of ratification.
final class Alliance {

    static final String A = "Circle";
    static final String B = "Tenants’ Campaign";
    static final String C = "Co-op Federation";
    static final String D = "Union Region";

    static final List<Affiliate> FOUR = List.of(
            Affiliate.of(A, 40, Rules.parseOwn("quorum at-least 1/2 of roll, at-least 2/3 of cast").rule()).withDelegates(4),
            Affiliate.of(B, 300, Rules.parseOwn("quorum at-least 1/4 of roll, more-than 1/2 of cast").rule()).withDelegates(6),
            Affiliate.of(C, 1200, Rules.parseOwn("at-least 2/3 of cast").rule()).withDelegates(14),
            Affiliate.of(D, 15000, Rules.parseOwn("more-than 1/2 of cast").rule()).withDelegates(16));

    static final JointRule THREE_OF_FOUR = new JointRule.Organisations(new Threshold.AtLeast(3));

    /// 17 to 3 co-ops; the 20 co-ops voting have 1,108 members.
    static final Map<String, Certificate> WHOLE = Map.of(
            A, Certificate.of(Votes.of(40, 27, 5, 2)),
            B, Certificate.of(Votes.of(300, 118, 19, 4)),
            C, Certificate.ofUnits(Votes.of(22, 17, 3, 0), Votes.of(1200, 1012, 96, 0)),
            D, Certificate.of(Votes.of(15000, 15000, 4073, 3240, 810, 0, 23)));

    static final Map<String, Certificate> CLAUSE_7 = Map.of(
            A, Certificate.of(Votes.of(40, 26, 6, 2)),
            B, Certificate.of(Votes.of(300, 97, 38, 6)),
            C, Certificate.ofUnits(Votes.of(22, 9, 11, 0), Votes.of(1200, 431, 677, 0)),
            D, Certificate.of(Votes.of(15000, 15000, 4073, 2090, 1960, 0, 23)));

    private Alliance() {}
}
