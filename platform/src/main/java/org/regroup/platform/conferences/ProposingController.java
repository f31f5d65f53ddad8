package org.regroup.platform.conferences;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Proposing a conference to other organisations.
@Controller
class ProposingController {

    private final Conferences conferences;
    private final ConferenceAccess access;
    private final ConferenceForm forms;
    private final Organisations organisations;
    private final Alliances alliances;

    ProposingController(Conferences conferences, ConferenceAccess access, ConferenceForm forms,
            Organisations organisations, Alliances alliances) {
        this.conferences = conferences;
        this.access = access;
        this.forms = forms;
        this.organisations = organisations;
        this.alliances = alliances;
    }

    @GetMapping("/conferences/new")
    String fresh(SignedIn person, Model model) {
        return form(person, Typed.of(forms.suggestion()), model);
    }

    @PostMapping("/conferences/new")
    String propose(SignedIn person, @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        require(person);
        var typed = Typed.of(form);
        var under = ConferencePages.under(typed);
        var outcome = switch (forms.read(typed, under)) {
            case Outcome.Refused<ConferenceTerms>(var grounds) -> new Outcome.Refused<ConferenceId>(grounds);
            case Outcome.Done<ConferenceTerms>(var terms) -> conferences.propose(person.id(), under, terms);
        };
        return switch (outcome) {
            case Outcome.Done<ConferenceId>(var id) -> {
                next.addFlashAttribute("said", "conferences.said.proposed");
                yield "redirect:/conferences/" + id;
            }
            case Outcome.Refused<ConferenceId>(var grounds) -> form(person, typed.refused(grounds), model);
        };
    }

    private String form(SignedIn person, Typed typed, Model model) {
        var under = require(person);
        var all = organisations.all();
        model.addAttribute("under", all.stream().filter(one -> under.contains(one.id())).toList());
        model.addAttribute("others", all.stream().filter(one -> under.size() > 1 || !under.contains(one.id())).toList());
        model.addAttribute("alliances", alliances.ofPerson(person.id()));
        model.addAttribute("typed", typed);
        return "conferences/new";
    }

    private List<OrganisationId> require(SignedIn person) {
        var under = access.speaksFor(person.id());
        if (under.isEmpty()) {
            throw new Forbidden("conferences.forbidden.speak");
        }
        return under;
    }
}
