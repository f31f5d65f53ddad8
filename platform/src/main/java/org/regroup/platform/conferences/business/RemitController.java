package org.regroup.platform.conferences.business;

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
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// What was remitted, referred back or not reached, and the answers.
@Controller
class RemitController {

    private final Remits remits;
    private final UnheardBusiness unheard;

    RemitController(Remits remits, UnheardBusiness unheard) {
        this.remits = remits;
        this.unheard = unheard;
    }

    @GetMapping("/conferences/{conference}/remits")
    String list(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        return list(conference, person, Typed.of(Map.of()), model);
    }

    private String list(ConferenceId conference, @Nullable SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", remits.view(conference, person == null ? null : person.id()));
        model.addAttribute("typed", typed);
        return "business/remits";
    }

    @PostMapping("/conferences/{conference}/remits/{number}/answer")
    String answer(@PathVariable ConferenceId conference, @PathVariable int number, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (remits.answer(person.id(), ConferencePages.under(typed), conference, number, typed.text("answer"))) {
            case Outcome.Done<Remit> _ -> Onward.to("remits", "answered", conference, next);
            case Outcome.Refused<Remit>(var grounds) -> list(conference, person, typed.refused(grounds), model);
        };
    }

    @GetMapping("/conferences/{conference}/remits/unheard")
    String left(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        return left(conference, person, Typed.of(Map.of()), model);
    }

    private String left(ConferenceId conference, SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", unheard.left(conference, person.id()));
        model.addAttribute("typed", typed);
        return "business/unheard";
    }

    @PostMapping("/conferences/{conference}/remits/unheard")
    String dispose(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var outcome = unheard.dispose(person.id(), conference, typed.text("addressee"),
                Days.read(typed.text("answerBy")).orElse(null), typed.ticked("unvoted"));
        return switch (outcome) {
            case Outcome.Done<List<Unheard>> _ -> Onward.to("remits", "disposed", conference, next);
            case Outcome.Refused<List<Unheard>>(var grounds) -> left(conference, person, typed.refused(grounds), model);
        };
    }
}
