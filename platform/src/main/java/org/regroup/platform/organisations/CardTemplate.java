package org.regroup.platform.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.regroup.counting.decisions.Rules;

/// Ways of deciding that many organisations know, to begin a rule card with. The more a question ties, the more it asks for.
public enum CardTemplate {
    /// All who come to the general meeting, by show of hands.
    MEETING(Electorate.MEMBERS, VoteMethod.MEETING, Secrecy.OPEN, 14, "quorum at-least 1/4 of roll, more-than 1/2 of cast",
            "quorum at-least 1/3 of roll, at-least 2/3 of cast"),
    /// All members, on line.
    BALLOT(Electorate.MEMBERS, VoteMethod.BALLOT, Secrecy.SECRET, 7, "quorum at-least 1/4 of roll, more-than 1/2 of cast",
            "quorum at-least 1/4 of roll, at-least 2/3 of cast"),
    /// Co-ops, one vote each.
    COOP(Electorate.UNITS, VoteMethod.BALLOT, Secrecy.OPEN, 21, "quorum at-least 1/2 of roll, more-than 1/2 of cast",
            "quorum at-least 1/2 of roll, at-least 2/3 of cast"),
    /// All members, on paper in their branch or on line.
    BRANCH(Electorate.MEMBERS, VoteMethod.MIXED, Secrecy.SECRET, 28, "more-than 1/2 of cast",
            "quorum at-least 1/5 of roll, more-than 1/2 of cast"),
    /// Delegates, by cards.
    COUNCIL(Electorate.DELEGATES, VoteMethod.CARDS, Secrecy.OPEN, 21, "quorum at-least 1/2 of roll, more-than 1/2 of cast",
            "quorum at-least 1/2 of roll, at-least 2/3 of cast"),
    /// A meeting in which nobody objects.
    CONSENT(Electorate.MEMBERS, VoteMethod.MEETING, Secrecy.OPEN, 14, "quorum at-least 1/4 of roll, blocks 0",
            "quorum at-least 1/3 of roll, blocks 0");

    private final Procedure usual;
    private final String weighty;

    CardTemplate(Electorate electorate, VoteMethod method, Secrecy secrecy, int noticeDays, String rule, String weighty) {
        this.usual = Procedure.of(QuestionKind.STATEMENT, electorate, method, secrecy, noticeDays, rule);
        this.weighty = weighty;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For every kind of question.
    public List<Procedure> procedures() {
        return Arrays.stream(QuestionKind.values()).map(kind -> switch (kind) {
            case STATEMENT, CAMPAIGN, AFFILIATION -> usual.of(kind);
            case BASIS, RULE_CHANGE, FUSION -> usual.of(kind).by(Rules.parseOwn(weighty).rule());
        }).toList();
    }
}
