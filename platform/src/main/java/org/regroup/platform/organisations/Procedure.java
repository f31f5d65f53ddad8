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
public record Procedure(QuestionKind kind, Electorate electorate, VoteMethod method, Secrecy secrecy, int noticeDays,
        OwnRule rule,
        String body, boolean bloc) {

    /// @param rule as text, see [Rules]
    /// @throws IllegalArgumentException if it cannot be read
    public static Procedure of(QuestionKind kind, Electorate electorate, VoteMethod method, Secrecy secrecy, int noticeDays,
            String rule) {
        return new Procedure(kind, electorate, method, secrecy, noticeDays, Rules.parseOwn(rule).rule(), "", false);
    }

    /// The same for another kind of question.
    public Procedure of(QuestionKind other) {
        return new Procedure(other, electorate, method, secrecy, noticeDays, rule, body, bloc);
    }

    Procedure by(OwnRule other) {
        return new Procedure(kind, electorate, method, secrecy, noticeDays, other, body, bloc);
    }

    /// The rule as it is stored and compared.
    public String ruleText() {
        return Rules.text(rule);
    }
}
