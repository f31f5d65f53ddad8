package org.regroup.platform.decisions.results;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import org.regroup.counting.questions.DecisionResult;
import org.regroup.platform.decisions.certificates.FigureWords;
import org.regroup.platform.decisions.certificates.Records;
import org.regroup.platform.decisions.delegations.Outcomes;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.shared.Page;

/// How a question went, from its certificates.
@Component
class OutcomesCertified implements Outcomes {

    private final Records records;

    OutcomesCertified(Records records) {
        this.records = records;
    }

    @Override
    public String told(Question question, Page page) {
        var result = DecisionResult.of(records.of(question).certified());
        var verdict = page.t(switch (result.outcome()) {
            case CARRIED -> "certificates.verdict.carried";
            case NOT_CARRIED -> "certificates.verdict.notCarried";
            case OPEN -> "certificates.verdict.open";
        });
        return result.parties().stream().filter(party -> party.item(0).isPresent()).map(party -> {
            var own = party.item(0).orElseThrow();
            return page.t("delegations.draft.party", party.party().name(), ResultWords.said(page, own),
                    FigureWords.tally(page, own.certificate().votes()));
        }).collect(Collectors.joining(" ", verdict + " ", "")).strip();
    }
}
