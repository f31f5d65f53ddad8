package org.regroup.platform.conferences;

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

/// The list of conferences, the page of one, and how organisations come to stand behind it.
@Controller
class ConferenceController {

    private final Conferences conferences;
    private final ConferenceAccess access;
    private final ConferencePages pages;
    private final Clock clock;

    ConferenceController(Conferences conferences, ConferenceAccess access, ConferencePages pages, Clock clock) {
        this.conferences = conferences;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/conferences")
    String list(@Nullable SignedIn person, Model model) {
        var now = clock.instant();
        var open = conferences.open();
        var speaksFor = person == null ? List.<OrganisationId>of() : access.speaksFor(person.id());
        model.addAttribute("waiting", conferences.proposedTo(speaksFor).stream()
                .filter(one -> one.state(now) == Conference.State.PROPOSED).toList());
        model.addAttribute("coming", open.stream().filter(one -> now.isBefore(one.ends())).toList());
        model.addAttribute("over", open.stream().filter(one -> !now.isBefore(one.ends())).toList());
        model.addAttribute("speaks", !speaksFor.isEmpty());
        return "conferences/list";
    }

    @GetMapping("/conferences/{conference}")
    String show(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        return pages.show(conference, person, Typed.of(Map.of()), request, model);
    }

    @PostMapping("/conferences/{conference}/accept")
    String accept(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var outcome = conferences.accept(person.id(), ConferencePages.under(typed), conference, typed.text("brings"));
        return after(outcome, "accepted", conference, person, typed, request, model, next);
    }

    @PostMapping("/conferences/{conference}/decline")
    String decline(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(conferences.decline(person.id(), ConferencePages.under(typed), conference), "declined", conference, person,
                typed, request, model, next);
    }

    @PostMapping("/conferences/{conference}/leave")
    String leave(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(conferences.leave(person.id(), ConferencePages.under(typed), conference), "left", conference, person,
                typed, request, model, next);
    }

    private String after(Outcome<Conference> outcome, String said, ConferenceId id, SignedIn person, Typed typed,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Conference> _ -> {
                next.addFlashAttribute("said", "conferences.said." + said);
                yield "redirect:/conferences/" + id;
            }
            case Outcome.Refused<Conference>(var grounds) -> pages.show(id, person, typed.refused(grounds), request, model);
        };
    }
}
