package org.regroup.platform.organisations.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.MembershipId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Roll;
import org.regroup.platform.organisations.RollEntry;
import org.regroup.platform.organisations.RollFilter;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.organisations.Units;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The roll, for whoever keeps it.
@Controller
class RollController {

    private final Organisations organisations;
    private final Roll roll;
    private final Units units;

    RollController(Organisations organisations, Roll roll, Units units) {
        this.organisations = organisations;
        this.roll = roll;
        this.units = units;
    }

    @GetMapping("/organisations/{id}/roll")
    String show(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> query, Model model) {
        var asked = Typed.of(query);
        var unit = asked.id("unit");
        var after = asked.id("after");
        var filter = new RollFilter(asked.text("search").strip(), Typed.one(Standing.class, asked.text("standing")).orElse(null),
                unit == null ? null : new UnitId(unit));
        var entries = roll.page(person.id(), id, filter, after == null ? null : new MembershipId(after));
        var more = entries.size() > Roll.PAGE;
        var shown = more ? entries.subList(0, Roll.PAGE) : entries;
        model.addAttribute("roll", new RollPage(organisations.as(person.id(), id), shown, roll.count(person.id(), id, filter),
                filter, units.of(id), after == null ? null : address(id, asked, null),
                more ? address(id, asked, shown.getLast().id()) : null));
        return "organisations/roll";
    }

    @PostMapping("/organisations/{id}/roll/export")
    ResponseEntity<byte[]> export(SignedIn person, @PathVariable OrganisationId id) {
        var text = roll.export(person.id(), id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", ContentDisposition.attachment().filename("roll.csv").build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/organisations/{id}/roll/{entry}")
    String entry(SignedIn person, @PathVariable OrganisationId id, @PathVariable MembershipId entry, Model model) {
        var found = roll.entry(person.id(), id, entry);
        var values = Map.of("standing", found.standing().code(), "unit",
                found.unit() == null ? "" : found.unit().id().toString());
        return entryPage(person, id, found, Typed.of(values), model);
    }

    @PostMapping("/organisations/{id}/roll/{entry}")
    String change(SignedIn person, @PathVariable OrganisationId id, @PathVariable MembershipId entry,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var standing = Typed.one(Standing.class, typed.text("standing")).orElseThrow(() -> new NotFound("standing"));
        UUID unit = typed.id("unit");
        return switch (roll.change(person.id(), id, entry, standing, unit == null ? null : new UnitId(unit))) {
            case Outcome.Done<RollEntry>(var changed) -> {
                Said.on(next, "entry", changed.name());
                yield "redirect:/organisations/" + id + "/roll/" + entry;
            }
            case Outcome.Refused<RollEntry>(var grounds) -> entryPage(person, id, roll.entry(person.id(), id, entry),
                    typed.refused(grounds), model);
        };
    }

    @PostMapping("/organisations/{id}/roll/{entry}/strike-off")
    String strikeOff(SignedIn person, @PathVariable OrganisationId id, @PathVariable MembershipId entry,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (roll.strikeOff(person.id(), id, entry, typed.text("reason"))) {
            case Outcome.Done<RollEntry>(var gone) -> {
                Said.on(next, "struckOff", gone.name());
                yield "redirect:/organisations/" + id + "/roll";
            }
            case Outcome.Refused<RollEntry>(var grounds) -> {
                var still = roll.entry(person.id(), id, entry);
                var values = Map.of("standing", still.standing().code(), "unit",
                        still.unit() == null ? "" : still.unit().id().toString(), "reason", typed.text("reason"));
                yield entryPage(person, id, still, Typed.of(values).refused(grounds), model);
            }
        };
    }

    private String entryPage(SignedIn person, OrganisationId id, RollEntry entry, Typed typed, Model model) {
        model.addAttribute("entry", new EntryPage(organisations.as(person.id(), id), entry, units.of(id)));
        model.addAttribute("typed", typed);
        return "organisations/entry";
    }

    private static String address(OrganisationId id, Typed asked, @Nullable MembershipId after) {
        var address = UriComponentsBuilder.fromPath("/organisations/" + id + "/roll").queryParam("search", "{search}")
                .queryParam("standing", "{standing}").queryParam("unit", "{unit}");
        return (after == null ? address : address.queryParam("after", after))
                .build(asked.text("search"), asked.text("standing"), asked.text("unit")).toString();
    }
}
