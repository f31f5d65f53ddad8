package org.regroup.platform.alliances;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;

/// The forms by which an affiliate proposes a change.
@Controller
class ProposalController {

    private static final Set<String> KINDS = Set.of("terms", "rung", "end", "review", "closing");

    private final Proposals proposals;
    private final Alliances alliances;
    private final ProposalForms forms;
    private final Pages pages;

    ProposalController(Proposals proposals, Alliances alliances, ProposalForms forms, Pages pages) {
        this.proposals = proposals;
        this.alliances = alliances;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/alliances/{id}/propose/{kind}")
    String form(@PathVariable UUID id, @PathVariable String kind, SignedIn person, HttpServletRequest request, Model model) {
        var alliance = alliance(id, kind);
        var values = new HashMap<String, String>();
        switch (kind) {
            case "review" -> values.put("reviewOn", forms.today().plusMonths(6).toString());
            case "closing" -> {
            }
            case String _ -> values.putAll(ProposalForms.values(alliance));
        }
        return show(alliance.id(), kind, Typed.of(values), person, request, model);
    }

    @PostMapping("/alliances/{id}/propose/{kind}")
    String propose(@PathVariable UUID id, @PathVariable String kind, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return send(alliance(id, kind).id(), kind, person, form, request, response, model);
    }

    @GetMapping("/alliances/{id}/invite")
    String invitation(@PathVariable UUID id, SignedIn person, HttpServletRequest request, Model model) {
        return show(new AllianceId(id), "welcome", Typed.of(Map.of()), person, request, model);
    }

    @PostMapping("/alliances/{id}/invite")
    String invite(@PathVariable UUID id, SignedIn person, @RequestParam Map<String, String> form, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return send(new AllianceId(id), "welcome", person, form, request, response, model);
    }

    private String send(AllianceId id, String kind, SignedIn person, Map<String, String> form, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        var typed = Typed.of(form);
        var outcome = proposed(id, kind, typed, person.id());
        if (outcome instanceof Outcome.Done<Change>(var change)) {
            return "redirect:/alliances/" + id + "/changes/" + change.id();
        }
        if (outcome instanceof Outcome.Refused<Change>(var grounds)) {
            typed.grounds().addAll(grounds);
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return show(id, kind, typed, person, request, model);
    }

    /// The answer of the service; null, with the grounds noted, if the form is not complete.
    private @Nullable Outcome<Change> proposed(AllianceId id, String kind, Typed typed, PersonId person) {
        var speaker = typed.speaker(person);
        var rung = kind.equals("rung") ? typed.rung() : null;
        var endsOn = typed.date("endsOn");
        var reviewOn = typed.date("reviewOn");
        if (kind.equals("end")) {
            typed.missing(endsOn, "endsOn", "alliances.ground.day.missing");
        }
        if (kind.equals("review")) {
            typed.missing(reviewOn, "reviewOn", "alliances.ground.reviewOn.missing");
        }
        if (speaker == null || !typed.grounds().isEmpty()) {
            return null;
        }
        return switch (kind) {
            case "terms" -> proposals.rewrite(id, speaker, typed.text("name"), typed.text("purpose"), typed.text("norms"),
                    typed.text("exitRule"));
            case "rung" -> rung == null ? null : proposals.move(id, speaker, rung, endsOn);
            case "end" -> endsOn == null ? null : proposals.prolong(id, speaker, endsOn);
            case "review" -> reviewOn == null ? null : proposals.review(id, speaker, reviewOn, typed.text("found"));
            case "closing" -> proposals.close(id, speaker, typed.text("reason"));
            case "welcome" -> proposals.invite(id, speaker, OpeningController.invitee(typed));
            case String other -> throw new IllegalStateException("nothing of the kind " + other + " can be proposed");
        };
    }

    private Alliance alliance(UUID id, String kind) {
        if (!KINDS.contains(kind)) {
            throw new NotFound("proposal");
        }
        return alliances.find(new AllianceId(id)).orElseThrow(() -> new NotFound("alliance"));
    }

    private String show(AllianceId id, String kind, Typed typed, SignedIn person, HttpServletRequest request, Model model) {
        model.addAttribute("form", forms.change(id, kind, typed, person.id(), pages.of(request)));
        return "alliances/propose";
    }
}
