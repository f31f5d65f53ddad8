package org.regroup.platform.decisions.certificates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionPages;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Drawing up certificates and agreeing to them.
@Controller
class CertificateController {

    private final Certifying certifying;
    private final QuestionPages views;

    CertificateController(Certifying certifying, QuestionPages views) {
        this.certifying = certifying;
        this.views = views;
    }

    @PostMapping("/questions/{question}/certify")
    String make(@PathVariable QuestionId question, SignedIn person, @RequestParam OrganisationId under,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(certifying.make(person.id(), under, question, typed.text(Certifying.WHY),
                CastingVote.read(typed)), "made", question, person, typed,
                request, model, next);
    }

    @PostMapping("/questions/{question}/attest")
    String attest(@PathVariable QuestionId question, SignedIn person, @RequestParam OrganisationId under,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        return after(certifying.attest(person.id(), under, question), "attested", question, person, Typed.of(Map.of()), request,
                model, next);
    }

    private String after(Outcome<Question> outcome, String said, QuestionId question, SignedIn person, Typed typed,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Question> _ -> {
                next.addFlashAttribute("said", "certificates.said." + said);
                yield "redirect:/questions/" + question;
            }
            case Outcome.Refused<Question>(var grounds) ->
                views.show(question, person, typed.refused(grounds), request, model);
        };
    }
}
