package org.regroup.counting.questions;

import org.regroup.counting.Rational;

/// One ballot.
///
/// @param code    by which the voter finds it; no two are alike
/// @param answers a letter for each item of the question: y, n, a (abstains), s (spoiled) or - (left blank); a lone s where the
///                whole paper is spoiled
/// @param weight  votes it counts for
/// @param people  members it carries: 1, or those of a co-op, branch or delegate
/// @param name    of who cast it, where the vote is open; otherwise empty
public record Ballot(String code, String answers, Rational weight, Rational people, String name) {

    /// Of one member, in secret.
    public static Ballot of(String code, String answers) {
        return new Ballot(code, answers, Rational.ONE, Rational.ONE, "");
    }

    /// Of a unit that carries its members.
    public static Ballot ofUnit(String code, String answers, long members, String name) {
        return new Ballot(code, answers, Rational.ONE, Rational.of(members), name);
    }

    /// What it says on an item.
    ///
    /// @param place of the item among those of the question, from 0
    public char answer(int place) {
        return answers.equals("s") ? 's' : answers.charAt(place);
    }
}
