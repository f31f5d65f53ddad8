package org.regroup.platform.conferences.tendencies;

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
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The tendencies of a conference, all at the same size; founding one and standing with one.
@Controller
class TendencyController {

    private final Tendencies tendencies;

    TendencyController(Tendencies tendencies) {
        this.tendencies = tendencies;
    }

    @GetMapping("/conferences/{conference}/tendencies")
    String all(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        return page(conference, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/conferences/{conference}/tendencies")
    String found(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var within = typed.id("within");
        return after(tendencies.found(person.id(), conference, typed.text("name"), typed.text("words"),
                within == null ? null : new OrganisationId(within)), "founded", conference, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/tendencies/{tendency}/join")
    String join(@PathVariable ConferenceId conference, @PathVariable UUID tendency, SignedIn person, Model model,
            RedirectAttributes next) {
        return after(tendencies.join(person.id(), conference, tendency), "joined", conference, person, Typed.of(Map.of()), model,
                next);
    }

    @PostMapping("/conferences/{conference}/tendencies/{tendency}/leave")
    String leave(@PathVariable ConferenceId conference, @PathVariable UUID tendency, SignedIn person, RedirectAttributes next) {
        tendencies.leave(person.id(), conference, tendency);
        return to("left", conference, next);
    }

    private String after(Outcome<Tendency> outcome, String said, ConferenceId conference, SignedIn person, Typed typed,
            Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Tendency> _ -> to(said, conference, next);
            case Outcome.Refused<Tendency>(var grounds) -> page(conference, person, typed.refused(grounds), model);
        };
    }

    private static String to(String said, ConferenceId conference, RedirectAttributes next) {
        next.addFlashAttribute("said", "tendencies.said." + said);
        return "redirect:/conferences/" + conference + "/tendencies";
    }

    private String page(ConferenceId conference, @Nullable SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", new TendencyView(tendencies.seen(conference, person == null ? null : person.id())));
        model.addAttribute("typed", typed);
        return "tendencies/list";
    }
}
