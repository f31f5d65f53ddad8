package org.regroup.platform.alliances;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.piece.Choice;

/// Leaving an alliance, and staying after all: acts of the organisation's own.
@Controller
class LeaveController {

    private final Affiliations affiliations;
    private final Situations situations;
    private final ProposalForms forms;
    private final Pages pages;

    LeaveController(Affiliations affiliations, Situations situations, ProposalForms forms, Pages pages) {
        this.affiliations = affiliations;
        this.situations = situations;
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
        return act(id, typed, person, request, response, model,
                speaker -> affiliations.leave(new AllianceId(id), speaker, typed.text("reason")));
    }

    @PostMapping("/alliances/{id}/leave/take-back")
    String takeBack(@PathVariable UUID id, SignedIn person, @RequestParam Map<String, String> form, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return act(id, Typed.of(form), person, request, response, model,
                speaker -> affiliations.takeBack(new AllianceId(id), speaker));
    }

    private String act(UUID id, Typed typed, SignedIn person, HttpServletRequest request, HttpServletResponse response,
            Model model,
            Function<Speaker, Outcome<AllianceState>> act) {
        var speaker = typed.speaker(person.id());
        if (speaker != null) {
            switch (act.apply(speaker)) {
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
        var page = pages.of(request);
        var form = forms.change(new AllianceId(id), "leave", typed, person.id(), page);
        var at = situations.of(new AllianceId(id));
        model.addAttribute("leave", new LeavePage(form, form.under().stream().map(own -> row(own, at, page)).toList()));
        return "alliances/leave";
    }

    private LeavePage.Row row(Choice own, Situation at, Page page) {
        var organisation = new OrganisationId(UUID.fromString(own.value()));
        var given = at.leaves(organisation);
        return new LeavePage.Row(own, given.isPresent(),
                last(given.orElseGet(() -> affiliations.leavesAt(at, organisation)), at, page));
    }

    /// The last day on which it belongs; empty where it leaves at once.
    private static String last(Instant leaves, Situation at, Page page) {
        return leaves.isAfter(at.now()) ? page.date(leaves.minusSeconds(1)) : "";
    }
}
