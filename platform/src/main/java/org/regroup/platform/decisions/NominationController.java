package org.regroup.platform.decisions;

import java.util.List;
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
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Standing for election, nominating others, seconding and withdrawing.
@Controller
class NominationController {

    private final Nominations nominations;
    private final ElectionPages views;

    NominationController(Nominations nominations, ElectionPages views) {
        this.nominations = nominations;
        this.views = views;
    }

    @GetMapping("/elections/{election}/nominations/new")
    String form(@PathVariable ElectionId election, SignedIn person, Model model) {
        return page(election, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/elections/{election}/nominations")
    String stand(@PathVariable ElectionId election, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(election, person, nominations.stand(person.id(), election, profile(typed)), "stood", typed, model, next);
    }

    @PostMapping("/elections/{election}/nominations/others")
    String nominate(@PathVariable ElectionId election, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(election, person, nominations.nominate(person.id(), election, typed.text("email")), "nominated", typed,
                model, next);
    }

    @PostMapping("/elections/{election}/nominations/{nomination}/accept")
    String accept(@PathVariable ElectionId election, @PathVariable UUID nomination, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(election, person, nominations.accept(person.id(), election, nomination, profile(typed)), "accepted", typed,
                model, next);
    }

    @PostMapping("/elections/{election}/nominations/{nomination}/decline")
    String decline(@PathVariable ElectionId election, @PathVariable UUID nomination, SignedIn person, Model model,
            RedirectAttributes next) {
        return onPage(election, person, nominations.decline(person.id(), election, nomination), "declined", Typed.of(Map.of()),
                model, next);
    }

    @PostMapping("/elections/{election}/nominations/{nomination}/second")
    String second(@PathVariable ElectionId election, @PathVariable UUID nomination, SignedIn person, Model model,
            RedirectAttributes next) {
        return onPage(election, person, nominations.second(person.id(), election, nomination), "seconded", Typed.of(Map.of()),
                model, next);
    }

    @PostMapping("/elections/{election}/nominations/{nomination}/withdraw")
    String withdraw(@PathVariable ElectionId election, @PathVariable UUID nomination, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return onPage(election, person, nominations.withdraw(person.id(), election, nomination, typed.text("reason")),
                "withdrawn", typed, model, next);
    }

    private static Nominations.Profile profile(Typed typed) {
        var under = typed.id("under");
        return new Nominations.Profile(under == null ? null : new OrganisationId(under), typed.text("statement"),
                typed.text("gender"), typed.text("declaration"));
    }

    private <T> String after(ElectionId election, SignedIn person, Outcome<T> outcome, String said, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> done(election, said, next);
            case Outcome.Refused<T>(List<Ground> grounds) -> page(election, person, typed.refused(grounds), model);
        };
    }

    private <T> String onPage(ElectionId election, SignedIn person, Outcome<T> outcome, String said, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> done(election, said, next);
            case Outcome.Refused<T>(List<Ground> grounds) -> {
                model.addAttribute("view", views.of(election, person));
                model.addAttribute("typed", typed.refused(grounds));
                yield "decisions/election";
            }
        };
    }

    private static String done(ElectionId election, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "decisions.said." + said);
        return "redirect:/elections/" + election;
    }

    private String page(ElectionId election, @Nullable SignedIn person, Typed typed, Model model) {
        var view = views.of(election, person);
        if (!view.reader().elector() && !view.reader().officer()) {
            throw new Forbidden("decisions.forbidden.elector");
        }
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        return "decisions/stand";
    }
}
