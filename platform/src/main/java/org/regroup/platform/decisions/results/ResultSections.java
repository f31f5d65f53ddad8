package org.regroup.platform.decisions.results;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// What was decided, on the page of its question: the verdict first, then certificates and arithmetic, then what is left to do.
/// While the vote is on nobody sees how it goes, only how many have voted.
@Component
class ResultSections implements QuestionSection {

    private final Lately lately;
    private final Parts parts;

    ResultSections(Lately lately, Parts parts) {
        this.lately = lately;
        this.parts = parts;
    }

    @Override
    public int place() {
        return VERDICT;
    }

    @Override
    public Optional<Content> of(QuestionPage view, Page page) {
        return switch (view.state()) {
            case PROPOSED, LAPSED, FIXED, CALLED_OFF -> Optional.empty();
            case VOTING -> Optional.of(parts.of("certificates/turnout", Map.of("page", page, "view", view,
                    "voted", lately.voted(view))));
            case CLOSED, DECIDED -> Optional.of(parts.of("certificates/result", Map.of("page", page, "view",
                    lately.result(view))));
        };
    }
}
