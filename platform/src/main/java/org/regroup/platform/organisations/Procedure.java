package org.regroup.platform.organisations;

import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Rules;

/// How an organisation decides questions of one kind.
///
/// ```java
/// Procedure.of(QuestionKind.BASIS, Electorate.UNITS, VoteMethod.BALLOT, Secrecy.OPEN, 21, "at-least 2/3 of cast")
/// ```
///
/// @param noticeDays days between the announcement and the vote
/// @param rule       majority and quorum
/// @param body       of [Electorate#BODY] its name, else empty
/// @param bloc       whether a delegation casts its cards together, by its own majority
/// @param weight     what the card of a delegate weighs
/// @param seats      of [Electorate#BODY] how many sit in it, else 0; also 0 on cards from before this was asked
public record Procedure(QuestionKind kind, Electorate electorate, VoteMethod method, Secrecy secrecy, int noticeDays,
        OwnRule rule, String body, boolean bloc, CardWeight weight, int seats) {

    /// With one vote for each who decides.
    public Procedure(QuestionKind kind, Electorate electorate, VoteMethod method, Secrecy secrecy, int noticeDays, OwnRule rule,
            String body, boolean bloc) {
        this(kind, electorate, method, secrecy, noticeDays, rule, body, bloc, CardWeight.ONE, 0);
    }

    /// @param rule as text, see [Rules]
    /// @throws IllegalArgumentException if it cannot be read
    public static Procedure of(QuestionKind kind, Electorate electorate, VoteMethod method, Secrecy secrecy, int noticeDays,
            String rule) {
        return new Procedure(kind, electorate, method, secrecy, noticeDays, Rules.parseOwn(rule).rule(), "", false);
    }

    /// The same for another kind of question.
    public Procedure of(QuestionKind other) {
        return new Procedure(other, electorate, method, secrecy, noticeDays, rule, body, bloc, weight, seats);
    }

    Procedure by(OwnRule other) {
        return new Procedure(kind, electorate, method, secrecy, noticeDays, other, body, bloc, weight, seats);
    }

    /// The same, decided by a body of so many.
    public Procedure by(String name, int number) {
        return new Procedure(kind, Electorate.BODY, method, secrecy, noticeDays, rule, name, false, CardWeight.ONE, number);
    }

    /// The same with cards that weigh so.
    public Procedure weighing(CardWeight other) {
        return new Procedure(kind, electorate, method, secrecy, noticeDays, rule, body, bloc, other, seats);
    }

    /// Whether its votes count together. Hands in a room do not: everybody raises their own.
    public boolean together() {
        return bloc && method != VoteMethod.MEETING;
    }

    /// Whether somebody who carries several votes may give them different answers.
    public boolean splits() {
        return electorate == Electorate.DELEGATES && weight == CardWeight.MEMBERS && !bloc;
    }

    /// The rule as it is stored and compared.
    public String ruleText() {
        return Rules.text(rule);
    }
}
