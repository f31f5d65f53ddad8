package org.regroup.platform.decisions.voting;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.papers.PaperPages;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Typed;

/// Typing in the papers by which an organisation answers a question.
@Controller
class QuestionPaperController {

    private final QuestionPapers papers;

    QuestionPaperController(QuestionPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/questions/{question}/papers/{organisation}")
    String list(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, SignedIn person, Model model) {
        return PaperPages.list(papers.place(person.id(), question, organisation), model);
    }

    @PostMapping("/questions/{question}/papers/{organisation}")
    String begin(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, SignedIn person, Model model) {
        return PaperPages.begun(papers.begin(person.id(), question, organisation),
                QuestionPaperPlace.path(question, organisation), () -> papers.place(person.id(), question, organisation), model);
    }

    @GetMapping("/questions/{question}/papers/{organisation}/{batch}")
    String show(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, @PathVariable UUID batch,
            SignedIn person, Model model) {
        return PaperPages.batch(papers.place(person.id(), question, organisation), batch, model);
    }

    @PostMapping("/questions/{question}/papers/{organisation}/{batch}")
    String enter(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, @PathVariable UUID batch,
            SignedIn person, @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return PaperPages.typed(papers.enter(person.id(), question, organisation, batch, typed.text("lines")),
                QuestionPaperPlace.path(question, organisation), batch,
                () -> papers.place(person.id(), question, organisation), typed, model, next);
    }

    @PostMapping("/questions/{question}/papers/{organisation}/{batch}/{paper}")
    String decide(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, @PathVariable UUID batch,
            @PathVariable int paper, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return PaperPages.decided(
                papers.decide(person.id(), question, organisation, batch, paper, PaperPages.found(typed, paper)),
                QuestionPaperPlace.path(question, organisation), batch,
                () -> papers.place(person.id(), question, organisation), typed, model, next);
    }
}
