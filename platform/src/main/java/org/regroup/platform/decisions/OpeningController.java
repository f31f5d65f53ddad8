package org.regroup.platform.decisions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Days;
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
    private final ElectionPurpose purpose;
    private final Pages pages;

    OpeningController(Elections elections, ElectionForm forms, Alliances alliances, Signs.Reader signs,
            ElectionPurpose purpose, Pages pages) {
        this.elections = elections;
        this.forms = forms;
        this.alliances = alliances;
        this.signs = signs;
        this.purpose = purpose;
        this.pages = pages;
    }

    @GetMapping("/organisations/{id}/elections/new")
    String inOrganisation(SignedIn person, @PathVariable OrganisationId id,
            @RequestParam(name = "for", required = false) @Nullable UUID role,
            HttpServletRequest request, Model model) {
        var page = pages.of(request);
        return organisation(person, id, fresh(page, role), page, model);
    }

    @PostMapping("/organisations/{id}/elections/new")
    String open(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var holder = new Holder.OfOrganisation(id, elections.opens(person.id(), id).name());
        var typed = offered(Typed.of(form), holder, page);
        return after(read(typed, rules -> elections.open(person.id(), id, rules, typed.text("scrutineer"), typed.id("for"))),
                grounds -> organisation(person, id, typed.refused(grounds), page, model));
    }

    private String organisation(SignedIn person, OrganisationId id, Typed typed, Page page, Model model) {
        var organisation = elections.opens(person.id(), id);
        model.addAttribute("under", List.of(id));
        model.addAttribute("signs", new Signs(List.of(id), Map.of(id, organisation.sign())));
        return form(new Holder.OfOrganisation(id, organisation.name()), typed, page, model);
    }

    @GetMapping("/alliances/{alliance}/elections/new")
    String inAlliance(SignedIn person, @PathVariable UUID alliance,
            @RequestParam(name = "for", required = false) @Nullable UUID role,
            HttpServletRequest request, Model model) {
        var page = pages.of(request);
        return alliance(person, new AllianceId(alliance), fresh(page, role), page, model);
    }

    @PostMapping("/alliances/{alliance}/elections/new")
    String propose(SignedIn person, @PathVariable UUID alliance, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model) {
        var id = new AllianceId(alliance);
        require(person, id);
        var page = pages.of(request);
        var typed = offered(Typed.of(form), holder(id), page);
        var under = typed.id("under");
        var outcome = under == null
                ? Outcome.<Election>refused("under", "decisions.ground.under")
                : read(typed, rules -> elections.propose(person.id(), new OrganisationId(under), id, rules, typed.id("for")));
        return after(outcome, grounds -> alliance(person, id, typed.refused(grounds), page, model));
    }

    private Holder.OfAlliance holder(AllianceId id) {
        return new Holder.OfAlliance(id, alliances.find(id).orElseThrow(() -> new NotFound("alliance")).name());
    }

    private String alliance(SignedIn person, AllianceId id, Typed typed, Page page, Model model) {
        var holder = holder(id);
        model.addAttribute("under", require(person, id));
        model.addAttribute("signs", signs.of(id, List.of()));
        return form(holder, typed, page, model);
    }

    private String form(Holder holder, Typed typed, Page page, Model model) {
        model.addAttribute("holder", holder);
        model.addAttribute("typed", offered(typed, holder, page));
        return "decisions/new";
    }

    private List<OrganisationId> require(SignedIn person, AllianceId id) {
        var under = elections.speaksFor(person.id(), id);
        if (under.isEmpty()) {
            throw new Forbidden("decisions.forbidden.propose");
        }
        return under;
    }

    private Typed fresh(Page page, @Nullable UUID role) {
        var values = forms.suggestion(page.t("decisions.new.recallRule.default"));
        if (role != null) {
            values.put("for", role.toString());
            // what the role says of itself takes their place
            values.keySet().removeAll(List.of("seats", "termEndsOn"));
        }
        return Typed.of(values);
    }

    /// An election for a role begins with what the role says, and its recall rule is always the role's own.
    private Typed offered(Typed typed, Holder holder, Page page) {
        var role = typed.id("for");
        if (role == null) {
            return typed;
        }
        var ends = Days.read(typed.text("votingUntil").split("T")[0]).orElse(LocalDate.EPOCH);
        var offer = purpose.offer(role, holder, ends, page).orElseThrow(() -> new NotFound("role"));
        var values = new LinkedHashMap<>(Map.of("title", offer.title(), "about", offer.about(), "seats",
                String.valueOf(offer.seats()), "termEndsOn", offer.termEndsOn().toString()));
        values.putAll(typed.values());
        values.put("recallRule", offer.recallRule());
        return new Typed(values, typed.grounds());
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
