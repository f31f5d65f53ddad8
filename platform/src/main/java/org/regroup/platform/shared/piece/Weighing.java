package org.regroup.platform.shared.piece;

/// What the same votes come to under one rule.
///
/// @param rule     its name
/// @param note     how it counts
/// @param share    the share for, from 0 to 1
/// @param number   the same as printed
/// @param needed   the share that is needed
/// @param need     the same in words
/// @param outcome  carried or not
/// @param binding  whether this is the rule that was fixed before the vote
/// @param flips    whether it would turn the outcome round
public record Weighing(String rule, String note, double share, String number, double needed, String need, String outcome,
        boolean binding, boolean flips) {}
