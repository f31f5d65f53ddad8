package org.regroup.platform.decisions.questions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.counting.decisions.Affiliate;
import org.regroup.counting.decisions.Alone;
import org.regroup.counting.decisions.JointRule;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.shared.Sql;

/// Who could decide a question alone, worked out from the rolls and rule cards of today for those who choose a joint rule.
@Component
class AloneToday {

    private final QuestionRoll roll;
    private final RuleCards cards;
    private final Clock clock;

    AloneToday(QuestionRoll roll, RuleCards cards, Clock clock) {
        this.roll = roll;
        this.cards = cards;
        this.clock = clock;
    }

    /// For each of these rules, in two queries; empty as long as an organisation has not said how it decides such questions.
    @Transactional(readOnly = true)
    Map<String, Alone> of(Signs affiliates, QuestionKind kind, Map<String, JointRule> rules) {
        var known = cards.current(affiliates.affiliates());
        var procedures = new LinkedHashMap<OrganisationId, Procedure>();
        affiliates.affiliates().forEach(one -> {
            var card = known.get(one);
            if (card != null) {
                card.procedure(kind).ifPresent(procedure -> procedures.put(one, procedure));
            }
        });
        var alone = new LinkedHashMap<String, Alone>();
        if (procedures.size() == affiliates.affiliates().size()) {
            var voters = voters(affiliates, procedures);
            rules.forEach((name, rule) -> alone.put(name, Alone.of(rule, voters)));
        }
        return alone;
    }

    private List<Alone.Voters> voters(Signs affiliates, Map<OrganisationId, Procedure> procedures) {
        var sizes = roll.sizes(procedures, Sql.now(clock));
        var voters = new ArrayList<Alone.Voters>();
        procedures.forEach((id, procedure) -> {
            var size = Objects.requireNonNull(sizes.get(id));
            voters.add(new Alone.Voters(Affiliate.of(affiliates.of(id).name(), size.people(), procedure.rule()), size.votes(),
                    size.people()));
        });
        return voters;
    }
}
