package org.regroup.platform.decisions.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.shared.Ground;

/// What the organisations of an alliance have settled beforehand about the questions put to them.
public interface HouseRules {

    /// The joint rules that the standing orders fix, by kind of question; empty where there are none.
    Map<QuestionKind, JointRule> rules(AllianceId alliance);

    /// What speaks against putting a question with these terms: asked when it is proposed and again when it is confirmed.
    List<Ground> grounds(AllianceId alliance, QuestionTerms terms, Instant now);

    /// The delegates that the standing orders give to each organisation, by its members; empty where there are none.
    Optional<Map<OrganisationId, Integer>> delegates(AllianceId alliance, Map<OrganisationId, Integer> members);
}
