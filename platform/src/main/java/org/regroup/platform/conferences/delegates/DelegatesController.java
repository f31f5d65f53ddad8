package org.regroup.platform.conferences.delegates;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.decisions.ElectedPeople;
import org.regroup.platform.decisions.ElectionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Who takes part in a conference, and organisations naming those whom they send.
@Controller
class DelegatesController {

    private final DelegatesPages pages;
    private final Naming naming;
    private final FromElections elections;
    private final ElectedPeople elected;

    DelegatesController(DelegatesPages pages, Naming naming, FromElections elections, ElectedPeople elected) {
        this.pages = pages;
        this.naming = naming;
        this.elections = elections;
        this.elected = elected;
    }

    @GetMapping("/conferences/{conference}/delegates")
    String list(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        model.addAttribute("view", pages.of(conference, person == null ? null : person.id()));
        return "delegates/list";
    }

    @GetMapping("/conferences/{conference}/delegates/{organisation}")
    String delegation(@PathVariable ConferenceId conference, @PathVariable OrganisationId organisation, SignedIn person,
            Model model) {
        return delegation(conference, organisation, person, Typed.of(Map.of("kind", Attendee.Kind.DELEGATE.code())), model);
    }

    @PostMapping("/conferences/{conference}/delegates/{organisation}")
    String name(@PathVariable ConferenceId conference, @PathVariable OrganisationId organisation, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        pages.speaking(conference, organisation, person.id());
        var typed = Typed.of(form);
        var kind = Typed.one(Attendee.Kind.class, typed.text("kind")).filter(Attendee.Kind::named).orElse(null);
        if (kind == null) {
            return delegation(conference, organisation, person, typed.refused("kind", "attendees.ground.kind"), model);
        }
        var seat = kind == Attendee.Kind.ALTERNATE && !typed.text("seat").isEmpty()
                ? Integer.valueOf(typed.number("seat"))
                : null;
        var entry = new Naming.Entry(kind, typed.text("name"), typed.text("email"), seat, typed.text("basis"));
        return after(naming.name(person.id(), organisation, conference, entry), "named", conference, organisation, person, typed,
                model, next);
    }

    @PostMapping("/conferences/{conference}/delegates/{organisation}/elected")
    String elected(@PathVariable ConferenceId conference, @PathVariable OrganisationId organisation, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        pages.speaking(conference, organisation, person.id());
        var typed = Typed.of(form);
        var election = typed.id("election");
        return switch (elections.fill(person.id(), organisation, conference,
                new ElectionId(election == null ? new UUID(0, 0) : election))) {
            case Outcome.Done<List<Attendee>> _ -> {
                next.addFlashAttribute("said", "attendees.said.elected");
                yield "redirect:/conferences/" + conference + "/delegates/" + organisation;
            }
            case Outcome.Refused<List<Attendee>>(var grounds) ->
                delegation(conference, organisation, person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/conferences/{conference}/delegates/{organisation}/{attendee}/withdraw")
    String withdraw(@PathVariable ConferenceId conference, @PathVariable OrganisationId organisation,
            @PathVariable UUID attendee, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        pages.speaking(conference, organisation, person.id());
        var typed = Typed.of(form);
        return after(naming.withdraw(person.id(), organisation, conference, attendee, typed.text("reason")), "withdrawn",
                conference, organisation, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/delegates/{organisation}/{attendee}/promote")
    String promote(@PathVariable ConferenceId conference, @PathVariable OrganisationId organisation, @PathVariable UUID attendee,
            SignedIn person, @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        pages.speaking(conference, organisation, person.id());
        return after(naming.promote(person.id(), organisation, conference, attendee), "promoted", conference, organisation,
                person, Typed.of(form), model, next);
    }

    private String after(Outcome<Attendee> outcome, String said, ConferenceId conference, OrganisationId organisation,
            SignedIn person, Typed typed, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Attendee> _ -> {
                next.addFlashAttribute("said", "attendees.said." + said);
                yield "redirect:/conferences/" + conference + "/delegates/" + organisation;
            }
            case Outcome.Refused<Attendee>(var grounds) ->
                delegation(conference, organisation, person, typed.refused(grounds), model);
        };
    }

    private String delegation(ConferenceId conference, OrganisationId organisation, SignedIn person, Typed typed, Model model) {
        var view = pages.speaking(conference, organisation, person.id());
        var standing = view.standing();
        if (standing == null) {
            throw new NotFound("delegation of an organisation");
        }
        model.addAttribute("view", view);
        model.addAttribute("entitled", standing.of(organisation).orElseThrow());
        model.addAttribute("places", new Naming.Places(standing.rule(), standing.of(organisation).orElseThrow().seats(),
                view.of(organisation)));
        model.addAttribute("elections", elected.published(organisation));
        model.addAttribute("typed", typed);
        return "delegates/delegation";
    }
}
