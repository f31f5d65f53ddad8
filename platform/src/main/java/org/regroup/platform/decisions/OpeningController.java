package org.regroup.platform.decisions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// Opening an election, in an organisation or in an alliance.
@Controller("decisionsOpeningController")
class OpeningController {

    private final Elections elections;
    private final ElectionForm forms;
    private final Alliances alliances;
    private final Signs.Reader signs;
    private final Pages pages;

    OpeningController(Elections elections, ElectionForm forms, Alliances alliances, Signs.Reader signs, Pages pages) {
        this.elections = elections;
        this.forms = forms;
        this.alliances = alliances;
        this.signs = signs;
        this.pages = pages;
    }

    @GetMapping("/organisations/{id}/elections/new")
    String inOrganisation(SignedIn person, @PathVariable OrganisationId id, HttpServletRequest request, Model model) {
        return organisation(person, id, fresh(pages.of(request)), model);
    }

    @PostMapping("/organisations/{id}/elections/new")
    String open(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> form, Model model) {
        elections.opens(person.id(), id);
        var typed = Typed.of(form);
        return after(read(typed, rules -> elections.open(person.id(), id, rules, typed.text("scrutineer"))),
                grounds -> organisation(person, id, typed.refused(grounds), model));
    }

    private String organisation(SignedIn person, OrganisationId id, Typed typed, Model model) {
        var organisation = elections.opens(person.id(), id);
        model.addAttribute("holder", new Holder.OfOrganisation(id, organisation.name()));
        model.addAttribute("under", List.of(id));
        model.addAttribute("signs", new Signs(List.of(id), Map.of(id, organisation.sign())));
        model.addAttribute("typed", typed);
        return "decisions/new";
    }

    @GetMapping("/alliances/{alliance}/elections/new")
    String inAlliance(SignedIn person, @PathVariable UUID alliance, HttpServletRequest request, Model model) {
        return alliance(person, new AllianceId(alliance), fresh(pages.of(request)), model);
    }

    @PostMapping("/alliances/{alliance}/elections/new")
    String propose(SignedIn person, @PathVariable UUID alliance, @RequestParam Map<String, String> form, Model model) {
        var id = new AllianceId(alliance);
        require(person, id);
        var typed = Typed.of(form);
        var under = typed.id("under");
        var outcome = under == null
                ? Outcome.<Election>refused("under", "decisions.ground.under")
                : read(typed, rules -> elections.propose(person.id(), new OrganisationId(under), id, rules));
        return after(outcome, grounds -> alliance(person, id, typed.refused(grounds), model));
    }

    private String alliance(SignedIn person, AllianceId id, Typed typed, Model model) {
        var found = alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
        var under = require(person, id);
        model.addAttribute("holder", new Holder.OfAlliance(id, found.name()));
        model.addAttribute("under", under);
        model.addAttribute("signs", signs.of(id, List.of()));
        model.addAttribute("typed", typed);
        return "decisions/new";
    }

    private List<OrganisationId> require(SignedIn person, AllianceId id) {
        var under = elections.speaksFor(person.id(), id);
        if (under.isEmpty()) {
            throw new Forbidden("decisions.forbidden.propose");
        }
        return under;
    }

    private Typed fresh(Page page) {
        return Typed.of(forms.suggestion(page.t("decisions.new.recallRule.default")));
    }

    private Outcome<Election> read(Typed typed, java.util.function.Function<ElectionRules, Outcome<Election>> opening) {
        return switch (forms.read(typed)) {
            case Outcome.Refused<ElectionRules>(var grounds) -> new Outcome.Refused<>(grounds);
            case Outcome.Done<ElectionRules>(var rules) -> opening.apply(rules);
        };
    }

    private static String after(Outcome<Election> outcome, java.util.function.Function<List<Ground>, String> again) {
        return switch (outcome) {
            case Outcome.Done<Election>(var election) -> "redirect:" + election.href();
            case Outcome.Refused<Election>(var grounds) -> again.apply(grounds);
        };
    }
}
