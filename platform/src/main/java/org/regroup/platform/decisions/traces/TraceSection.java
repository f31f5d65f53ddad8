package org.regroup.platform.decisions.traces;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.decisions.questions.QuestionPage;
import org.regroup.platform.decisions.questions.QuestionSection;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Parts;

/// The life line on the page of a question.
@Component
class TraceSection implements QuestionSection {

    private final Traces traces;
    private final Parts parts;

    TraceSection(Traces traces, Parts parts) {
        this.traces = traces;
        this.parts = parts;
    }

    @Override
    public int place() {
        return LIFE;
    }

    @Override
    public Optional<Content> of(QuestionPage view, Page page) {
        var trace = traces.of(view.question());
        return Optional.of(parts.of("traces/life", Map.of("page", page, "view", view, "trace", trace, "stages",
                QuestionLife.of(page, view, trace))));
    }
}
