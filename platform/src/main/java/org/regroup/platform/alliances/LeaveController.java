package org.regroup.platform.alliances;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;

/// Leaving an alliance: one act of the organisation's own.
@Controller
class LeaveController {

    private final Affiliations affiliations;
    private final ProposalForms forms;
    private final Pages pages;

    LeaveController(Affiliations affiliations, ProposalForms forms, Pages pages) {
        this.affiliations = affiliations;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/alliances/{id}/leave")
    String form(@PathVariable UUID id, SignedIn person, HttpServletRequest request, Model model) {
        return show(id, Typed.of(Map.of()), person, request, model);
    }

    @PostMapping("/alliances/{id}/leave")
    String leave(@PathVariable UUID id, SignedIn person, @RequestParam Map<String, String> form, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        var typed = Typed.of(form);
        var speaker = typed.speaker(person.id());
        if (speaker != null) {
            switch (affiliations.leave(new AllianceId(id), speaker, typed.text("reason"))) {
                case Outcome.Done<AllianceState> _ -> {
                    return "redirect:/alliances/" + id;
                }
                case Outcome.Refused<AllianceState>(var grounds) -> typed.grounds().addAll(grounds);
            }
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return show(id, typed, person, request, model);
    }

    private String show(UUID id, Typed typed, SignedIn person, HttpServletRequest request, Model model) {
        model.addAttribute("form", forms.change(new AllianceId(id), "leave", typed, person.id(), pages.of(request)));
        return "alliances/leave";
    }
}
