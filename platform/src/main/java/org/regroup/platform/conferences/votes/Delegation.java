package org.regroup.platform.conferences.votes;

import org.regroup.counting.decisions.Affiliate;
import org.regroup.counting.divisions.Division;
import org.regroup.platform.shared.Mark;

/// The delegates of one organisation as they stood when a vote was opened.
///
/// @param key      by which the log names the organisation; empty for delegates who belong to none
/// @param name     different for each
/// @param mark     of its badge
/// @param members  whom they represent; of those who belong to none: how many they are themselves
/// @param seats    delegates it may send
/// @param voters   of them who could vote
/// @param bloc     whether its card goes whole, by the majority of its delegates
public record Delegation(String key, String name, String monogram, int mark, long members, int seats, int voters, boolean bloc) {

    /// Names of those who belong to no organisation in rules and results.
    static final String NONE = "Unaffiliated";

    public Mark sign() {
        return organised() ? new Mark(mark, monogram, name) : Mark.none(name);
    }

    public boolean organised() {
        return !key.isEmpty();
    }

    Division.Group group() {
        return new Division.Group(name, organised(), members, seats, voters, bloc);
    }

    /// As the library of joint rules takes it: a delegation decides by the majority of those of it who vote.
    Affiliate affiliate() {
        return group().affiliate();
    }
}
