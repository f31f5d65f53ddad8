package org.regroup.platform.decisions.traces;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.Holder;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.motions.Grown;
import org.regroup.platform.motions.stances.PeoplesAnswers;

/// Where a question comes from: the statements with what people answered, the motion, its amendments, the composite.
@Controller
class TraceController {

    private final QuestionAccess access;
    private final Traces traces;
    private final PeoplesAnswers answers;
    private final Clock clock;

    TraceController(QuestionAccess access, Traces traces, PeoplesAnswers answers, Clock clock) {
        this.access = access;
        this.traces = traces;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/questions/{question}/origin")
    @Transactional(readOnly = true)
    String origin(@PathVariable("question") QuestionId id, @Nullable SignedIn person, Model model) {
        var question = access.find(id);
        access.reader(question, person == null ? null : person.id());
        var trace = traces.of(question);
        model.addAttribute("question", question);
        model.addAttribute("now", clock.instant());
        model.addAttribute("trace", trace);
        model.addAttribute("answers", question.holder() instanceof Holder.OfAlliance(var alliance, _)
                ? answers.beside(alliance, trace.statements().stream().map(TraceController::grown).toList())
                : java.util.List.of());
        return "traces/origin";
    }

    private static Grown grown(Trace.Said said) {
        UUID dialogue = said.dialogue();
        return new Grown(said.id(), dialogue, said.dialogueTitle(), said.number(), said.words(), said.language());
    }
}
