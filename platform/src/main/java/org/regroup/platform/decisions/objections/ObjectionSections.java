package org.regroup.platform.decisions.objections;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionSection;
import org.regroup.platform.decisions.questions.QuestionState;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// Leads from a question to the formal objections of the reader's organisations, without asking anything.
@Component
class ObjectionSections implements QuestionSection {

    private final Parts parts;

    ObjectionSections(Parts parts) {
        this.parts = parts;
    }

    @Override
    public int place() {
        return NOW + 4;
    }

    @Override
    public Optional<Content> of(QuestionPage view, Page page) {
        boolean hers = view.question().parties().stream()
                .anyMatch(party -> view.reader().member().contains(party.organisation()));
        return hers && (view.state() == QuestionState.VOTING || view.state() == QuestionState.CLOSED
                || view.state() == QuestionState.DECIDED)
                        ? Optional.of(parts.of("objections/section", Map.of("page", page, "view", view)))
                        : Optional.empty();
    }
}
