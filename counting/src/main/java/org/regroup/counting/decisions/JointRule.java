package org.regroup.counting.decisions;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// By what rule several organisations decide together. Fixed before the vote.
///
/// Every rule is monotone: more votes for, or more taking part, never turn a decision that carried into one that did not.
/// A verdict is final as soon as nothing that is missing could still change it, and open until then.
public sealed interface JointRule {

    /// Every part must hold.
    record AllOf(List<JointRule> rules) implements JointRule {

        public AllOf {
            rules = several(rules);
        }
    }

    /// One of the parts must hold.
    record AnyOf(List<JointRule> rules) implements JointRule {

        public AnyOf {
            rules = several(rules);
        }
    }

    /// So many organisations agree, each by its own rule.
    record Organisations(Threshold threshold) implements JointRule {}

    /// So many organisations take part: one counts if at least one of its members did. A quorum of organisations.
    record TakingPart(Threshold threshold) implements JointRule {}

    /// The votes of all members of all organisations, and of those who belong to none, are added: one head, one vote.
    record People(OwnRule rule) implements JointRule {}

    /// Organisations weigh differently.
    ///
    /// @param split an organisation's weight is divided as its members voted; otherwise it goes whole by the organisation's
    ///              own decision. People who belong to no organisation are always split.
    record Weighed(Weighting weighting, boolean split, Majority majority) implements JointRule {}

    /// The rule holds within each section by itself.
    record Sections(JointRule rule, List<Section> sections) implements JointRule {

        public Sections {
            if (sections.isEmpty())
                throw new IllegalArgumentException("There must be at least one section");
            sections = List.copyOf(sections);
        }
    }

    /// None of those named objects. An objection is a formal act on the certificate, not merely a lost vote.
    record Veto(Set<String> organisations) implements JointRule {

        public Veto {
            if (organisations.isEmpty())
                throw new IllegalArgumentException("A veto needs somebody who has it");
            organisations = Collections.unmodifiableSet(new TreeSet<>(organisations));
        }
    }

    /// Variable agreement: if the rule holds, the decision binds those who agreed; the reservation of each of the others
    /// stands beside it. [Agreement] applies it clause by clause.
    record Reservations(JointRule rule) implements JointRule {}

    /// @param name          of the section, such as "unions"
    /// @param organisations in it, by name
    record Section(String name, Set<String> organisations) {

        public Section {
            organisations = Collections.unmodifiableSet(new TreeSet<>(organisations));
        }
    }

    /// More than half of the organisations, each by its own rule, and more than half of all votes cast.
    static JointRule doubleMajority() {
        return new AllOf(List.of(new Organisations(new Threshold.Share(Level.moreThan(1, 2))),
                new People(OwnRule.of(Majority.simple()))));
    }

    default Verdict judge(Returns returns) {
        return Judge.judge(this, returns);
    }

    /// What cannot be meant when these take part, in plain words; empty if the rule fits.
    default List<String> problems(List<Affiliate> affiliates) {
        return new Fit(affiliates).problems(this);
    }

    /// In plain words, such as "carried if at least 3 of 4 organisations and more than half of all votes cast agree".
    ///
    /// @param organisations how many take part
    default String words(int organisations) {
        return English.STANDARD.text(explained(organisations));
    }

    /// The same, to be put into words in any language.
    default Explanation explained(int organisations) {
        return Explanation.of(Saying.CARRIED_IF, new Part.Phrase(Wording.of(this, organisations)));
    }

    private static List<JointRule> several(List<JointRule> rules) {
        if (rules.isEmpty())
            throw new IllegalArgumentException("There must be at least one rule to join");
        return List.copyOf(rules);
    }
}
