package org.regroup.platform.decisions;

import java.util.List;
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
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The electoral roll for its keepers, and reminders. What a keeper searches for is sent in the body: names do not belong into
/// addresses.
@Controller
class TurnoutController {

    private final Turnout turnout;
    private final ElectionAccess access;
    private final ElectionPages views;

    TurnoutController(Turnout turnout, ElectionAccess access, ElectionPages views) {
        this.turnout = turnout;
        this.access = access;
        this.views = views;
    }

    @GetMapping("/elections/{election}/roll")
    String roll(@PathVariable ElectionId election, SignedIn person, Model model) {
        return page(election, person, RollPages.before(model), model);
    }

    @PostMapping("/elections/{election}/roll")
    String search(@PathVariable ElectionId election, SignedIn person, @RequestParam Map<String, String> form, Model model) {
        return page(election, person, Typed.of(form), model);
    }

    @PostMapping("/elections/{election}/roll/{membership}")
    String mark(@PathVariable ElectionId election, @PathVariable UUID membership, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return RollPages.marked(turnout.mark(person.id(), election, membership, typed.ticked("paper")), "/elections/" + election,
                typed,
                refused -> page(election, person, refused, model), next);
    }

    @PostMapping("/elections/{election}/remind")
    String remind(@PathVariable ElectionId election, SignedIn person, Model model, RedirectAttributes next) {
        return switch (turnout.remind(person.id(), election)) {
            case Outcome.Done<Integer> _ -> {
                next.addFlashAttribute("said", "decisions.said.reminded");
                yield "redirect:/elections/" + election;
            }
            case Outcome.Refused<Integer>(List<Ground> grounds) -> {
                model.addAttribute("view", views.of(election, person));
                model.addAttribute("typed", Typed.of(Map.of()).refused(grounds));
                yield "decisions/election";
            }
        };
    }

    private String page(ElectionId id, SignedIn person, Typed typed, Model model) {
        var election = access.find(id);
        return RollPages.page(new RollView(election.rules().title(), election.href(), election.holder(), "elections"),
                turnout.search(person.id(), election, typed.text("search")), typed, model);
    }
}
