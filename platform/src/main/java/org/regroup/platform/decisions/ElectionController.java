package org.regroup.platform.decisions;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The list of elections, the page of one, and what its officers and those who open it do there.
@Controller
class ElectionController {

    private static final int LISTED = 100;

    private final Elections elections;
    private final ElectionRepository repository;
    private final ElectionPages views;
    private final Clock clock;

    ElectionController(Elections elections, ElectionRepository repository, ElectionPages views, Clock clock) {
        this.elections = elections;
        this.repository = repository;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/elections")
    String list(@Nullable SignedIn person, Model model) {
        var now = clock.instant();
        var all = repository.visible(person == null ? null : person.id(), LISTED).stream()
                .filter(election -> election.state(now) != ElectionState.LAPSED).toList();
        model.addAttribute("now", now);
        model.addAttribute("going", all.stream().filter(election -> !over(election.state(now))).toList());
        model.addAttribute("over", all.stream().filter(election -> over(election.state(now))).toList());
        return "decisions/list";
    }

    private static boolean over(ElectionState state) {
        return state == ElectionState.PUBLISHED;
    }

    @GetMapping("/elections/{election}")
    String show(@PathVariable ElectionId election, @Nullable SignedIn person, Model model) {
        return page(election, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/elections/{election}/confirm")
    String confirm(@PathVariable ElectionId election, SignedIn person, @RequestParam OrganisationId under, Model model,
            RedirectAttributes next) {
        return switch (elections.confirm(person.id(), under, election)) {
            case Outcome.Done<Election> _ -> done(election, "confirmed", next);
            case Outcome.Refused<Election>(var grounds) -> page(election, person, Typed.of(Map.of()).refused(grounds), model);
        };
    }

    @PostMapping("/elections/{election}/officers")
    String name(@PathVariable ElectionId election, SignedIn person, @RequestParam OrganisationId under,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (elections.name(person.id(), under, election, typed.text("email"))) {
            case Outcome.Done<PersonId> _ -> done(election, "officer", next);
            case Outcome.Refused<PersonId>(var grounds) -> page(election, person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/elections/{election}/call-off")
    String callOff(@PathVariable ElectionId election, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (elections.callOff(person.id(), election, typed.text("reason"))) {
            case Outcome.Done<Election>(var after) -> done(election, after.calledOffAt() == null ? "callOff" : "calledOff", next);
            case Outcome.Refused<Election>(var grounds) -> page(election, person, typed.refused(grounds), model);
        };
    }

    private static String done(ElectionId election, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "decisions.said." + said);
        return "redirect:/elections/" + election;
    }

    private String page(ElectionId election, @Nullable SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", views.of(election, person));
        model.addAttribute("typed", typed);
        return "decisions/election";
    }
}
