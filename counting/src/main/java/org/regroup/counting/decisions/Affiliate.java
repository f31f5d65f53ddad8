package org.regroup.counting.decisions;

import org.regroup.counting.Rational;

/// One that takes part in a joint decision, as fixed before the vote.
///
/// @param name      by which rules and certificates name it
/// @param members   on its roll, as frozen
/// @param delegates seats or votes fixed for it; need not be whole (a half canton has half a vote)
/// @param rule      by which it decides for itself
/// @param organised whether it speaks as an organisation; unaffiliated people vote, but are none
public record Affiliate(String name, long members, Rational delegates, OwnRule rule, boolean organised) {

    public Affiliate {
        if (members < 0 || delegates.signum() < 0)
            throw new IllegalArgumentException("Members and delegates cannot be below zero, were " + members + ", " + delegates);
    }

    public static Affiliate of(String name, long members, OwnRule rule) {
        return new Affiliate(name, members, Rational.ZERO, rule, true);
    }

    /// People who belong to no organisation: their votes count among all votes, never as an organisation's.
    public static Affiliate unaffiliated(String name, long members) {
        return new Affiliate(name, members, Rational.ZERO, OwnRule.of(Majority.simple()), false);
    }

    public Affiliate withDelegates(Rational seats) {
        return new Affiliate(name, members, seats, rule, organised);
    }

    public Affiliate withDelegates(long seats) {
        return withDelegates(Rational.of(seats));
    }
}
