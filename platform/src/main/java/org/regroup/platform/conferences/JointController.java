package org.regroup.platform.conferences;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// What two sponsors agree on for the whole: everything that was ever proposed, and the answers to what waits.
@Controller
class JointController {

    private final JointActs acts;
    private final Offices offices;
    private final ConferencePages views;
    private final Pages pages;

    JointController(JointActs acts, Offices offices, ConferencePages views, Pages pages) {
        this.acts = acts;
        this.offices = offices;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/conferences/{conference}/agreements")
    String all(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        var view = views.whole(conference, person);
        var page = pages.of(request);
        model.addAttribute("view", view);
        model.addAttribute("lines", view.acts().reversed().stream().map(act -> views.line(view, act, page)).toList());
        model.addAttribute("offices", offices.of(conference).reversed());
        return "conferences/agreements";
    }

    @PostMapping("/conferences/{conference}/acts/{act}/confirm")
    String confirm(@PathVariable ConferenceId conference, @PathVariable UUID act, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(acts.confirm(person.id(), ConferencePages.under(typed), conference, act), "confirmed", conference, person,
                typed, request, model, next);
    }

    @PostMapping("/conferences/{conference}/acts/{act}/decline")
    String decline(@PathVariable ConferenceId conference, @PathVariable UUID act, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(acts.decline(person.id(), ConferencePages.under(typed), conference, act, typed.text("reason")),
                "actDeclined", conference, person, typed, request, model, next);
    }

    private String after(Outcome<JointAct> outcome, String said, ConferenceId id, SignedIn person, Typed typed,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<JointAct> _ -> {
                next.addFlashAttribute("said", "conferences.said." + said);
                yield "redirect:/conferences/" + id;
            }
            case Outcome.Refused<JointAct>(var grounds) -> views.show(id, person, typed.refused(grounds), request, model);
        };
    }
}
