package org.regroup.platform.decisions.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The list of decisions, the page of a question, and what those who speak for organisations do there.
@Controller
class QuestionController {

    private static final int MOST_GOING = 200;
    private static final int LISTED = 30;

    private final Questions questions;
    private final QuestionPages views;
    private final Clock clock;

    QuestionController(Questions questions, QuestionPages views, Clock clock) {
        this.questions = questions;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/decisions")
    String list(@Nullable SignedIn person, @RequestParam(required = false) @Nullable QuestionId before, Model model) {
        var reader = person == null ? null : person.id();
        var over = questions.decided(reader, before, LISTED + 1);
        model.addAttribute("now", clock.instant());
        model.addAttribute("first", before == null);
        model.addAttribute("going", before == null ? questions.going(reader, MOST_GOING) : List.of());
        model.addAttribute("over", over.stream().limit(LISTED).toList());
        model.addAttribute("earlier", over.size() > LISTED);
        return "questions/list";
    }

    @GetMapping("/questions/{question}")
    String show(@PathVariable QuestionId question, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        return views.show(question, person, Typed.of(Map.of()), request, model);
    }

    @PostMapping("/questions/{question}/confirm")
    String confirm(@PathVariable QuestionId question, SignedIn person, @RequestParam OrganisationId under,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        return switch (questions.confirm(person.id(), under, question)) {
            case Outcome.Done<Question> _ -> done(question, "confirmed", next);
            case Outcome.Refused<Question>(var grounds) ->
                views.show(question, person, Typed.of(Map.of()).refused(grounds), request, model);
        };
    }

    @PostMapping("/questions/{question}/call-off")
    String callOff(@PathVariable QuestionId question, SignedIn person, @RequestParam OrganisationId under,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (questions.callOff(person.id(), under, question, typed.text("reason"))) {
            case Outcome.Done<Question>(var after) -> done(question, after.calledOffAt() == null ? "callOff" : "calledOff", next);
            case Outcome.Refused<Question>(var grounds) ->
                views.show(question, person, typed.refused(grounds), request, model);
        };
    }

    private static String done(QuestionId question, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "questions.said." + said);
        return "redirect:/questions/" + question;
    }
}
