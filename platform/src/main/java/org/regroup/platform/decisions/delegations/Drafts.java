package org.regroup.platform.decisions.delegations;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.organisations.Secrecy;
import org.regroup.platform.shared.Page;

/// A report to begin with: what was asked, how it went, what the delegate was told, and how she voted. How she voted in secret
/// is hers to say.
@Component
class Drafts {

    private final Outcomes outcomes;

    Drafts(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Transactional(readOnly = true)
    String of(Question question, Delegate line, Page page) {
        var party = question.party(line.organisation()).orElseThrow();
        var told = new ArrayList<String>();
        told.add(page.t("delegations.draft.asked", question.holder().name(), question.terms().title()));
        told.add(question.terms().notice());
        told.add(outcomes.told(question, page));
        var instruction = line.told();
        if (instruction != null) {
            told.add(page.t("delegations.draft.told", DelegationWords.told(page, question, instruction), instruction.source()));
        }
        if (party.procedure().secrecy() == Secrecy.SECRET || party.procedure().method().counted()) {
            told.add(page.t("delegations.draft.own"));
        } else if (line.voted().isEmpty()) {
            told.add(page.t("delegations.draft.none"));
        } else {
            told.add(page.t("delegations.draft.voted", DelegationWords.voted(page, question, line)));
        }
        return String.join("\n\n", told);
    }
}
