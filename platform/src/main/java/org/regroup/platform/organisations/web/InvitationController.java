package org.regroup.platform.organisations.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Invitation;
import org.regroup.platform.organisations.Invitations;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Standing;
import org.regroup.platform.organisations.UnitId;
import org.regroup.platform.organisations.Units;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Typed;

/// Links by which people join, made and closed by the keeper of the roll.
@Controller
class InvitationController {

    private static final int DAYS_OPEN = 14;

    private final Organisations organisations;
    private final Invitations invitations;
    private final Units units;
    private final People people;
    private final SiteSettings site;
    private final Clock clock;

    InvitationController(Organisations organisations, Invitations invitations, Units units, People people, SiteSettings site,
            Clock clock) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.units = units;
        this.people = people;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}/invitations")
    String list(SignedIn person, @PathVariable OrganisationId id, Model model) {
        return page(person, id, Typed.of(Map.of("standing", Standing.VOTING.code(), "maxUses", "1", "expiresOn",
                Typed.in(DAYS_OPEN, clock.instant(), zone()))), model);
    }

    @PostMapping("/organisations/{id}/invitations")
    String invite(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var standing = Typed.one(Standing.class, typed.text("standing")).orElseThrow(() -> new NotFound("standing"));
        var unit = typed.id("unit");
        return switch (invitations.invite(person.id(), id, standing, unit == null ? null : new UnitId(unit),
                typed.endOf("expiresOn", zone()), typed.number("maxUses"))) {
            case Outcome.Done<String>(var token) -> {
                // shown this once: only a fingerprint of it is kept
                next.addFlashAttribute("link", site.address() + "/join/" + token);
                yield "redirect:/organisations/" + id + "/invitations";
            }
            case Outcome.Refused<String>(var grounds) -> page(person, id, typed.refused(grounds), model);
        };
    }

    @PostMapping("/organisations/{id}/invitations/{invitation}/revoke")
    String revoke(SignedIn person, @PathVariable OrganisationId id, @PathVariable UUID invitation, RedirectAttributes next) {
        invitations.revoke(person.id(), id, invitation);
        Said.on(next, "revoked");
        return "redirect:/organisations/" + id + "/invitations";
    }

    private String page(SignedIn person, OrganisationId id, Typed typed, Model model) {
        var made = invitations.of(person.id(), id);
        model.addAttribute("invitations", new InvitationsPage(organisations.as(person.id(), id), made, units.of(id),
                people.names(made.stream().map(Invitation::createdBy).distinct().toList()), clock.instant()));
        model.addAttribute("typed", typed);
        return "organisations/invitations";
    }

    private ZoneId zone() {
        return ZoneId.of(site.zone());
    }
}
