package org.regroup.platform.decisions.voting;

import jakarta.servlet.http.HttpServletRequest;
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
import org.regroup.platform.decisions.RollPages;
import org.regroup.platform.decisions.RollView;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionPages;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The roll of a question for its keepers, and reminders. What a keeper searches for is sent in the body: names do not belong
/// into addresses.
@Controller
class QuestionTurnoutController {

    private final QuestionTurnout turnout;
    private final QuestionAccess access;
    private final QuestionPages views;

    QuestionTurnoutController(QuestionTurnout turnout, QuestionAccess access, QuestionPages views) {
        this.turnout = turnout;
        this.access = access;
        this.views = views;
    }

    @GetMapping("/questions/{question}/roll")
    String roll(@PathVariable QuestionId question, SignedIn person, Model model) {
        return page(question, person, RollPages.before(model), model);
    }

    @PostMapping("/questions/{question}/roll")
    String search(@PathVariable QuestionId question, SignedIn person, @RequestParam Map<String, String> form, Model model) {
        return page(question, person, Typed.of(form), model);
    }

    @PostMapping("/questions/{question}/roll/{elector}")
    String mark(@PathVariable QuestionId question, @PathVariable UUID elector, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return RollPages.marked(turnout.mark(person.id(), question, elector, typed.ticked("paper")), "/questions/" + question,
                typed,
                refused -> page(question, person, refused, model), next);
    }

    @PostMapping("/questions/{question}/remind")
    String remind(@PathVariable QuestionId question, SignedIn person, @RequestParam OrganisationId under,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        return switch (turnout.remind(person.id(), under, question)) {
            case Outcome.Done<Integer> _ -> {
                next.addFlashAttribute("said", "voting.said.reminded");
                yield "redirect:/questions/" + question;
            }
            case Outcome.Refused<Integer>(var grounds) ->
                views.show(question, person, Typed.of(Map.of()).refused(grounds), request, model);
        };
    }

    private String page(QuestionId id, SignedIn person, Typed typed, Model model) {
        var question = access.find(id);
        return RollPages.page(new RollView(question.terms().title(), question.href(), question.holder(), "decisions"),
                turnout.search(person.id(), question, typed.text("search")), typed, model);
    }
}
