package org.regroup.platform.decisions.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.shared.Ground;

/// What holds for every question that changes an alliance.
final class TogetherRules {

    /// Nothing is ratified for longer than this.
    static final int MOST_YEARS = 2;

    private TogetherRules() {}

    /// The largest organisation alone has most of the heads. So whatever changes an alliance needs more than half of its
    /// organisations, each by its own rule, besides whatever else the joint rule asks for.
    static void majority(@Nullable JointRule rule, int organisations, List<Ground> grounds) {
        if (rule == null || !needsMost(rule, organisations)) {
            grounds.add(Ground.at("rule", "agreements.ground.rule"));
        }
    }

    static boolean needsMost(JointRule rule, int organisations) {
        return switch (rule) {
            case JointRule.Organisations(var threshold) -> 2 * threshold.needed(organisations) > organisations;
            case JointRule.Reservations(var inner) -> needsMost(inner, organisations);
            case JointRule.AllOf(var parts) -> parts.stream().anyMatch(part -> needsMost(part, organisations));
            case JointRule.AnyOf(var parts) -> parts.stream().allMatch(part -> needsMost(part, organisations));
            case JointRule.TakingPart _,JointRule.People _,JointRule.Weighed _,JointRule.Sections _,JointRule.Veto _ -> false;
        };
    }

    /// It ends on a day fixed beforehand, unless it is ratified again.
    static void review(QuestionTerms terms, List<Ground> grounds) {
        var day = terms.reviewOn();
        if (day == null) {
            grounds.add(Ground.at("reviewOn", "agreements.ground.review.missing"));
        } else {
            var latest = closing(terms).plusYears(MOST_YEARS);
            if (day.isAfter(latest)) {
                grounds.add(Ground.at("reviewOn", "agreements.ground.review.far", latest));
            }
        }
    }

    private static LocalDate closing(QuestionTerms terms) {
        Instant closes = terms.closesAt();
        return LocalDate.ofInstant(closes, ZoneOffset.UTC);
    }
}
