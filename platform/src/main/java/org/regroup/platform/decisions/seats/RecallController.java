package org.regroup.platform.decisions.seats;

import java.time.Clock;
import java.util.LinkedHashSet;
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

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Petitions of recall: opening one, its page, signing, taking a signature back, and the holder's answer.
@Controller
class RecallController {

    private final Recalls recalls;
    private final People people;
    private final Clock clock;

    RecallController(Recalls recalls, People people, Clock clock) {
        this.recalls = recalls;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/roles/{role}/terms/{term}/recall")
    String fresh(@PathVariable RoleId role, @PathVariable UUID term, SignedIn person, Model model) {
        return form(role, term, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/roles/{role}/terms/{term}/recall")
    String open(@PathVariable RoleId role, @PathVariable UUID term, SignedIn person, @RequestParam Map<String, String> form,
            Model model) {
        var typed = Typed.of(form);
        return switch (recalls.open(person.id(), term, typed.text("reason"))) {
            case Outcome.Done<UUID>(var recall) -> "redirect:/recalls/" + recall;
            case Outcome.Refused<UUID>(var grounds) -> form(role, term, person, typed.refused(grounds), model);
        };
    }

    private String form(RoleId role, UUID term, SignedIn person, Typed typed, Model model) {
        var before = recalls.before(person.id(), term);
        if (!before.role().id().equals(role)) {
            throw new NotFound("term");
        }
        model.addAttribute("before", before);
        model.addAttribute("holder", people.names(List.of(before.term().person())).getOrDefault(before.term().person(), "–"));
        model.addAttribute("typed", typed);
        return "seats/newRecall";
    }

    @GetMapping("/recalls/{recall}")
    String show(@PathVariable UUID recall, @Nullable SignedIn person, Model model) {
        return page(recall, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/recalls/{recall}/sign")
    String sign(@PathVariable UUID recall, SignedIn person, Model model, RedirectAttributes next) {
        return after(recalls.sign(person.id(), recall), "signed", recall, person, Typed.of(Map.of()), model, next);
    }

    @PostMapping("/recalls/{recall}/take-back")
    String takeBack(@PathVariable UUID recall, SignedIn person, Model model, RedirectAttributes next) {
        return after(recalls.takeBack(person.id(), recall), "takenBack", recall, person, Typed.of(Map.of()), model, next);
    }

    @PostMapping("/recalls/{recall}/answer")
    String answer(@PathVariable UUID recall, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(recalls.answer(person.id(), recall, typed.text("answer")), "answered", recall, person, typed, model, next);
    }

    private String after(Outcome<Recall> outcome, String said, UUID recall, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Recall> _ -> {
                next.addFlashAttribute("said", "seats.said." + said);
                yield "redirect:/recalls/" + recall;
            }
            case Outcome.Refused<Recall>(var grounds) -> page(recall, person, typed.refused(grounds), model);
        };
    }

    private String page(UUID recall, @Nullable SignedIn person, Typed typed, Model model) {
        var at = recalls.of(recall, person == null ? null : person.id());
        var named = new LinkedHashSet<>(List.of(at.term().person(), at.recall().openedBy()));
        model.addAttribute("at", at);
        model.addAttribute("names", people.names(named));
        model.addAttribute("holder", person != null && at.term().person().equals(person.id()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("typed", typed);
        return "seats/recall";
    }
}
