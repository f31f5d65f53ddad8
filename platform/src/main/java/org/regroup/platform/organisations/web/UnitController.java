package org.regroup.platform.organisations.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.organisations.Unit;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.organisations.UnitKind;
import org.regroup.platform.organisations.Units;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Branches, co-ops and other units, and who casts their votes: seen by members, kept by the keeper of the roll.
@Controller
class UnitController {

    private final Organisations organisations;
    private final Units units;
    private final Mandates mandates;
    private final People people;

    UnitController(Organisations organisations, Units units, Mandates mandates, People people) {
        this.organisations = organisations;
        this.units = units;
        this.mandates = mandates;
        this.people = people;
    }

    @GetMapping("/organisations/{id}/units")
    String list(SignedIn person, @PathVariable OrganisationId id, Model model) {
        return listPage(organisations.asMember(person.id(), id), Typed.of(Map.of("kind", UnitKind.BRANCH.code())), model);
    }

    @PostMapping("/organisations/{id}/units")
    String add(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (units.add(person.id(), id, typed.text("name"), kind(typed))) {
            case Outcome.Done<UnitId> _ -> {
                Said.on(next, "unit.added", typed.text("name"));
                yield "redirect:/organisations/" + id + "/units";
            }
            case Outcome.Refused<UnitId>(var grounds) ->
                listPage(organisations.asMember(person.id(), id), typed.refused(grounds), model);
        };
    }

    @GetMapping("/organisations/{id}/units/{unit}")
    String show(SignedIn person, @PathVariable OrganisationId id, @PathVariable UnitId unit, Model model) {
        var at = organisations.asMember(person.id(), id);
        var found = units.find(id, unit);
        return unitPage(person, at, found, Typed.of(Map.of("name", found.name(), "kind", found.kind().code())), model);
    }

    @PostMapping("/organisations/{id}/units/{unit}")
    String rename(SignedIn person, @PathVariable OrganisationId id, @PathVariable UnitId unit,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (units.rename(person.id(), id, unit, typed.text("name"), kind(typed))) {
            case Outcome.Done<UnitId> _ -> {
                Said.on(next, "unit.changed", typed.text("name"));
                yield "redirect:/organisations/" + id + "/units";
            }
            case Outcome.Refused<UnitId>(var grounds) ->
                unitPage(person, organisations.asHolder(person.id(), Act.KEEP_ROLL, id), units.find(id, unit),
                        typed.refused(grounds), model);
        };
    }

    @PostMapping("/organisations/{id}/units/{unit}/close")
    String close(SignedIn person, @PathVariable OrganisationId id, @PathVariable UnitId unit, RedirectAttributes next) {
        units.close(person.id(), id, unit);
        Said.on(next, "unit.closed");
        return "redirect:/organisations/" + id + "/units";
    }

    private String listPage(Standpoint at, Typed typed, Model model) {
        model.addAttribute("units", new UnitsPage(at, units.of(at.organisation().id())));
        model.addAttribute("typed", typed);
        return "organisations/units";
    }

    private String unitPage(SignedIn person, Standpoint at, Unit unit, Typed typed, Model model) {
        var inForce = mandates.inForce(at.organisation().id()).stream()
                .filter(mandate -> mandate.represents(unit.id())).toList();
        var names = people.names(inForce.stream().map(Mandate::person).toList());
        model.addAttribute("unit", new UnitPage(at, unit, inForce.stream()
                .map(mandate -> new NamedMandate(mandate, names.getOrDefault(mandate.person(), "–"),
                        at.may(Act.GRANT_MANDATES) || mandate.person().equals(person.id())))
                .toList()));
        model.addAttribute("typed", typed);
        return "organisations/unit";
    }

    private static UnitKind kind(Typed typed) {
        return Typed.one(UnitKind.class, typed.text("kind")).orElse(UnitKind.BRANCH);
    }
}
