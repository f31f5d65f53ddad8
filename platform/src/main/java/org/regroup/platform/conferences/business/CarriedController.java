package org.regroup.platform.conferences.business;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// What earlier conferences left for this one, for those who write its agenda.
@Controller
class CarriedController {

    private final CarriedOver carried;
    private final AgendaPages pages;

    CarriedController(CarriedOver carried, AgendaPages pages) {
        this.carried = carried;
        this.pages = pages;
    }

    @GetMapping("/conferences/{conference}/agenda/carried")
    String list(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        return list(conference, person, Set.of(), Typed.of(Map.of()), model);
    }

    @PostMapping("/conferences/{conference}/agenda/carried")
    String takeUp(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form,
            @RequestParam(name = "carried", required = false) @Nullable Set<String> chosen, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var codes = chosen == null ? Set.<String>of() : chosen;
        var section = new AgendaForm(typed, pages.zone(conference, person.id())).section();
        return switch (carried.takeUp(person.id(), conference, section, codes)) {
            case Outcome.Done<List<BusinessItem>> _ -> ArrangingController.done("carried", conference, next);
            case Outcome.Refused<List<BusinessItem>>(var grounds) ->
                list(conference, person, codes, typed.refused(grounds), model);
        };
    }

    private String list(ConferenceId conference, SignedIn person, Set<String> chosen, Typed typed, Model model) {
        var view = pages.written(conference, person.id());
        model.addAttribute("view", view);
        model.addAttribute("waiting", carried.waiting(view.conference()));
        model.addAttribute("chosen", chosen);
        model.addAttribute("typed", typed);
        return "business/carried";
    }
}
