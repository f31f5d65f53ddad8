package org.regroup.platform.conferences.business;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Typed;

/// The agenda of a conference, and what would be reached of it.
@Controller
class AgendaController {

    private final AgendaPages pages;
    private final Simulating simulating;

    AgendaController(AgendaPages pages, Simulating simulating) {
        this.pages = pages;
        this.simulating = simulating;
    }

    @GetMapping("/conferences/{conference}/agenda")
    String agenda(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        model.addAttribute("view", pages.of(conference, person == null ? null : person.id()));
        return "business/agenda";
    }

    /// Nothing is kept: the address holds everything that was supposed, so that it can be passed on.
    @GetMapping("/conferences/{conference}/agenda/simulator")
    String simulator(@PathVariable ConferenceId conference, @Nullable SignedIn person,
            @RequestParam MultiValueMap<String, String> asked, Model model) {
        var view = pages.of(conference, person == null ? null : person.id());
        model.addAttribute("view", view);
        model.addAttribute("simulation", simulating.of(view, Typed.of(Map.copyOf(asked.toSingleValueMap())),
                asked.getOrDefault("consent", java.util.List.of())));
        return "business/simulator";
    }
}
