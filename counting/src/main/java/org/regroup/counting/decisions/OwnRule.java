package org.regroup.counting.decisions;

import java.util.List;
import java.util.Optional;

/// By what rule one body decides: every condition must hold.
///
/// ```java
/// OwnRule.of(new Quorum.OfRoll(Level.atLeast(1, 2)), Majority.of(Level.atLeast(2, 3), Majority.Base.CAST))
/// ```
public record OwnRule(List<Condition> conditions) {

    public OwnRule {
        conditions = List.copyOf(conditions);
        if (conditions.stream().allMatch(Quorum.class::isInstance))
            throw new IllegalArgumentException("A rule needs a majority or a limit of blocks; was " + conditions);
    }

    public static OwnRule of(Condition... conditions) {
        return new OwnRule(List.of(conditions));
    }

    public Verdict judge(Certificate certificate) {
        return judge(certificate.votes(), certificate.casting());
    }

    public Verdict judge(Votes votes, Casting casting) {
        return Verdict.all(Wording.own(this), conditions.stream().map(c -> c.judge(votes, casting)).toList());
    }

    /// In plain words, such as "carried if at least two thirds of votes cast agree, and at least half of the roll take part".
    public String words() {
        return English.STANDARD.text(explained());
    }

    /// The same, to be put into words in any language.
    public Explanation explained() {
        return Explanation.of(Saying.CARRIED_IF, new Part.Phrase(Wording.own(this)));
    }

    Optional<Majority> majority() {
        return conditions.stream().filter(Majority.class::isInstance).map(Majority.class::cast).findFirst();
    }
}
