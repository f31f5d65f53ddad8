package org.regroup.platform.decisions.questions;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.Typed;

/// Something that a question put to an alliance changes once it is carried, with the part of the form by which it is put.
public interface Subject extends Effect {

    /// Subjects stand in the order of these numbers where one of them is chosen.
    int place();

    /// By which procedure of their rule cards organisations decide it; for the rung it depends on which one.
    QuestionKind kind();

    /// What the form proposes for this subject.
    Map<String, String> suggestion(Alliance alliance, Page page);

    /// The part of the form that only this subject has.
    ///
    /// @param affiliates those that belong to the alliance, with their badges
    Content fields(Alliance alliance, Signs affiliates, Typed typed, Problems problems, Page page);

    /// Whether the proposer writes the words that are voted on; otherwise they come from what is chosen.
    boolean written();

    /// The joint rule that holds for this subject whatever standing orders say, if there is one.
    default Optional<JointRule> rule() {
        return Optional.empty();
    }

    /// What was chosen, or what cannot be read.
    Outcome<Put> read(AllianceId alliance, Typed typed, Page page);

    /// What speaks against putting it: asked when it is proposed and again when a second organisation confirms it.
    List<Ground> grounds(AllianceId alliance, QuestionTerms terms, Instant now);

    /// @param payload what [QuestionTerms#payload()] will be
    /// @param values  fields of the form that follow from what was chosen, such as the words
    record Put(QuestionKind kind, String payload, Map<String, String> values) {}
}
