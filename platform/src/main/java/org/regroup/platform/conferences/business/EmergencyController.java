package org.regroup.platform.conferences.business;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.passes.Passes;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The gate for emergency motions: supporting them, and letting them in.
@Controller
class EmergencyController {

    private final Emergencies emergencies;
    private final EmergencyPages pages;
    private final Resolved resolved;
    private final Passes passes;

    EmergencyController(Emergencies emergencies, EmergencyPages pages, Resolved resolved, Passes passes) {
        this.emergencies = emergencies;
        this.pages = pages;
        this.resolved = resolved;
        this.passes = passes;
    }

    @GetMapping("/conferences/{conference}/emergencies")
    String gate(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        return gate(conference, person, passes.attendee(request, person, conference), Typed.of(Map.of()), model);
    }

    private String gate(ConferenceId conference, @Nullable SignedIn person, Optional<Attendee> me, Typed typed, Model model) {
        model.addAttribute("view", pages.of(conference, Onward.id(person), me));
        model.addAttribute("typed", typed);
        return "business/emergencies";
    }

    @PostMapping("/conferences/{conference}/emergencies/{motion}/support")
    String support(@PathVariable ConferenceId conference, @PathVariable MotionId motion, @Nullable SignedIn person,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var me = passes.attendee(request, person, conference);
        if (me.isEmpty()) {
            return Onward.nobody(conference, person);
        }
        return switch (emergencies.support(me.get(), motion)) {
            case Outcome.Done<Emergency> _ -> Onward.to("emergencies", "supported", conference, next);
            case Outcome.Refused<Emergency>(var grounds) ->
                gate(conference, person, me, Typed.of(Map.of()).refused(grounds), model);
        };
    }

    @GetMapping("/conferences/{conference}/emergencies/{motion}")
    String form(@PathVariable ConferenceId conference, @PathVariable MotionId motion, SignedIn person, Model model) {
        return form(conference, motion, person, Typed.of(Map.of()), model);
    }

    private String form(ConferenceId conference, MotionId motion, SignedIn person, Typed typed, Model model) {
        var view = pages.ruling(conference, person.id(), motion);
        model.addAttribute("view", view);
        model.addAttribute("emergency", view.motions().getFirst());
        model.addAttribute("carried", view.arranges() ? List.of() : Resolved.carried(resolved.hall(conference)));
        model.addAttribute("typed", typed);
        return "business/emergency";
    }

    /// Those who arrange the business rule; with a line of the log, the chair enters what the conference has decided.
    @PostMapping("/conferences/{conference}/emergencies/{motion}")
    String rule(@PathVariable ConferenceId conference, @PathVariable MotionId motion, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var chosen = typed.id("section");
        var section = chosen == null ? new UUID(0, 0) : chosen;
        var outcome = !typed.values().containsKey("line")
                ? emergencies.rule(person.id(), conference, motion, typed.text("passed").equals("yes"), typed.text("reason"),
                        section)
                : emergencies.resolve(person.id(), conference, motion, resolved.line(conference, typed.text("line")),
                        typed.text("reason"), section);
        return switch (outcome) {
            case Outcome.Done<Emergency> _ -> Onward.to("emergencies", "ruled", conference, next);
            case Outcome.Refused<Emergency>(var grounds) -> form(conference, motion, person, typed.refused(grounds), model);
        };
    }
}
