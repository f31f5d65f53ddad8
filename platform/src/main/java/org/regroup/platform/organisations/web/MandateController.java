package org.regroup.platform.organisations.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.MandateId;
import org.regroup.platform.organisations.MandateTerms;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.organisations.Units;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Typed;

/// Mandates: everybody may read them, those who may grant them do.
@Controller
class MandateController {

    private static final int DAYS_OF_TERM = 365;

    private final Organisations organisations;
    private final Mandates mandates;
    private final Units units;
    private final People people;
    private final ZoneId zone;
    private final Clock clock;

    MandateController(Organisations organisations, Mandates mandates, Units units, People people, SiteSettings site,
            Clock clock) {
        this.organisations = organisations;
        this.mandates = mandates;
        this.units = units;
        this.people = people;
        this.zone = ZoneId.of(site.zone());
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}/mandates")
    String list(@Nullable SignedIn person, @PathVariable OrganisationId id, Model model) {
        var reader = person == null ? null : person.id();
        var inForce = mandates.inForce(id);
        var past = mandates.past(id);
        var named = new LinkedHashSet<PersonId>();
        inForce.forEach(mandate -> named.add(mandate.person()));
        past.forEach(mandate -> named.add(mandate.person()));
        model.addAttribute("mandates",
                new MandatesPage(organisations.as(reader, id), reader, inForce, past, people.names(named)));
        return "organisations/mandates";
    }

    @GetMapping("/organisations/{id}/mandates/new")
    String grantForm(SignedIn person, @PathVariable OrganisationId id, @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String unit, Model model) {
        var values = new HashMap<String, String>();
        values.put("unit", unit);
        values.put("search", search);
        values.put("role", unit.isEmpty() ? Role.DELEGATE.code() : Role.REPRESENTATIVE.code());
        values.put("endsOn", Typed.in(DAYS_OF_TERM, clock.instant(), zone));
        return grantPage(person, id, Typed.of(values), model);
    }

    @PostMapping("/organisations/{id}/mandates")
    String grant(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        organisations.asHolder(person.id(), Act.GRANT_MANDATES, id);
        var typed = Typed.of(form);
        var holder = typed.id("person");
        if (holder == null) {
            return grantPage(person, id, typed.refused("person", "organisations.ground.person.missing"), model);
        }
        var unit = unit(typed);
        var role = unit != null
                ? typed.text("role").equals(Role.DELEGATE.code()) ? Role.DELEGATE : Role.REPRESENTATIVE
                : Typed.one(Role.class, typed.text("role")).orElseThrow(() -> new NotFound("role"));
        var terms = new MandateTerms(new PersonId(holder), role, typed.text("source"), typed.text("recallRule"),
                typed.endOf("endsOn", zone), typed.text("represents").isBlank() ? null : typed.number("represents"), unit);
        return switch (mandates.grant(person.id(), id, terms)) {
            case Outcome.Done<Mandate> _ -> {
                Said.on(next, "granted");
                yield "redirect:/organisations/" + id + (unit == null ? "/mandates" : "/units/" + unit);
            }
            case Outcome.Refused<Mandate>(var grounds) -> grantPage(person, id, typed.refused(grounds), model);
        };
    }

    @GetMapping("/organisations/{id}/mandates/{mandate}/end")
    String endForm(SignedIn person, @PathVariable OrganisationId id, @PathVariable MandateId mandate, Model model) {
        return endPage(person, id, mandates.find(id, mandate), Typed.of(Map.of()), model);
    }

    @PostMapping("/organisations/{id}/mandates/{mandate}/end")
    String end(SignedIn person, @PathVariable OrganisationId id, @PathVariable MandateId mandate,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (mandates.end(person.id(), id, mandate, typed.text("reason"))) {
            case Outcome.Done<Mandate> _ -> {
                Said.on(next, "ended");
                yield "redirect:/organisations/" + id + "/mandates";
            }
            case Outcome.Refused<Mandate>(var grounds) -> endPage(person, id, mandates.find(id, mandate),
                    typed.refused(grounds), model);
        };
    }

    private String grantPage(SignedIn person, OrganisationId id, Typed typed, Model model) {
        var at = organisations.asHolder(person.id(), Act.GRANT_MANDATES, id);
        var unit = unit(typed);
        var search = typed.text("search");
        model.addAttribute("grant", unit == null
                ? new GrantPage(at, search, mandates.candidates(person.id(), id, search), null)
                : new GrantPage(at, search, mandates.candidates(person.id(), id, search, unit), units.find(id, unit)));
        model.addAttribute("typed", typed);
        return "organisations/grant";
    }

    private static @Nullable UnitId unit(Typed typed) {
        var unit = typed.id("unit");
        return unit == null ? null : new UnitId(unit);
    }

    private String endPage(SignedIn person, OrganisationId id, Mandate mandate, Typed typed, Model model) {
        var at = organisations.asMember(person.id(), id);
        var own = mandate.person().equals(person.id());
        if (!own && !at.may(Act.GRANT_MANDATES)) {
            throw new Forbidden("organisations.forbidden.grant_mandates");
        }
        var name = people.names(List.of(mandate.person())).getOrDefault(mandate.person(), "–");
        model.addAttribute("end", new EndPage(at, mandate, name, own));
        model.addAttribute("typed", typed);
        return "organisations/end";
    }
}
