package org.regroup.platform.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
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
import org.springframework.web.util.UriComponentsBuilder;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Founding;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.MembersCall;
import org.regroup.platform.organisations.MembersCalls;
import org.regroup.platform.organisations.Memberships;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.OrganisationSection;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Roll;
import org.regroup.platform.organisations.RollAccess;
import org.regroup.platform.organisations.Standpoint;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.piece.Section;

@Controller
class OrganisationController {

    private static final int DAYS_OF_FIRST_TERM = 365;

    private final Organisations organisations;
    private final Memberships memberships;
    private final Mandates mandates;
    private final MembersCalls calls;
    private final Roll roll;
    private final People people;
    private final List<OrganisationSection> sections;
    private final Pages pages;
    private final ZoneId zone;
    private final Clock clock;

    OrganisationController(Organisations organisations, Memberships memberships, Mandates mandates, MembersCalls calls, Roll roll,
            People people, List<OrganisationSection> sections, Pages pages, SiteSettings site, Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.mandates = mandates;
        this.calls = calls;
        this.roll = roll;
        this.people = people;
        this.sections = sections.stream().sorted(Comparator.comparingInt(OrganisationSection::place)).toList();
        this.pages = pages;
        this.zone = ZoneId.of(site.zone());
        this.clock = clock;
    }

    @GetMapping("/organisations")
    String list(@Nullable SignedIn person, @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable OrganisationId after, Model model) {
        var all = organisations.page(search, after);
        var more = all.size() > Organisations.PAGE;
        var shown = more ? all.subList(0, Organisations.PAGE) : all;
        var later = more
                ? UriComponentsBuilder.fromPath("/organisations").queryParam("search", "{search}")
                        .queryParam("after", shown.getLast().id()).build(search).toString()
                : null;
        model.addAttribute("organisations", new OrganisationsPage(
                person == null ? List.of() : organisations.ofMember(person.id()), shown, search, later));
        return "organisations/list";
    }

    @GetMapping("/organisations/new")
    String foundingForm(SignedIn person, Model model) {
        return foundingPage(Typed.of(Map.of("mark", "1", "endsOn", Typed.in(DAYS_OF_FIRST_TERM, clock.instant(), zone))), model);
    }

    @PostMapping("/organisations/new")
    String found(SignedIn person, @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var founding = new Founding(typed.text("name"), typed.text("monogram"), typed.number("mark"), typed.text("about"),
                typed.endOf("endsOn", zone), typed.text("recallRule"));
        return switch (organisations.found(person.id(), founding)) {
            case Outcome.Done<Organisation>(var organisation) -> {
                Said.on(next, "founded", organisation.name());
                yield "redirect:/organisations/" + organisation.id();
            }
            case Outcome.Refused<Organisation>(var grounds) -> foundingPage(typed.refused(grounds), model);
        };
    }

    private static String foundingPage(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        return "organisations/found";
    }

    @GetMapping("/organisations/{id}")
    String show(@Nullable SignedIn person, @PathVariable OrganisationId id, HttpServletRequest request, Model model) {
        var at = organisations.as(person == null ? null : person.id(), id);
        var counts = memberships.counts(id);
        var inForce = mandates.inForce(id);
        var headless = inForce.stream().noneMatch(mandate -> mandate.permits(Act.GRANT_MANDATES));
        List<MembersCall> open = List.of();
        List<RollAccess> accesses = List.of();
        if (person != null && at.member()) {
            open = headless ? calls.open(person.id(), id) : open;
            accesses = roll.accesses(person.id(), id);
        }
        var named = new LinkedHashSet<PersonId>();
        inForce.forEach(mandate -> named.add(mandate.person()));
        open.forEach(call -> named.add(call.person()));
        accesses.forEach(access -> named.add(access.person()));
        model.addAttribute("organisation", new OrganisationPage(at, counts, clock.instant(), inForce, headless,
                MembersCalls.needed(counts.voting()), open, accesses, people.names(named), sections(at, pages.of(request))));
        return "organisations/organisation";
    }

    private List<Section> sections(Standpoint at, Page page) {
        return sections.stream().flatMap(section -> section.of(at, page).stream()).toList();
    }

    @GetMapping("/organisations/{id}/edit")
    String changeForm(SignedIn person, @PathVariable OrganisationId id, Model model) {
        var at = organisations.asHolder(person.id(), Act.EDIT_PAGE, id);
        var now = at.organisation();
        var values = Map.of("name", now.name(), "monogram", now.monogram(), "mark", String.valueOf(now.mark()), "about",
                now.about());
        return changePage(now, Typed.of(values), model);
    }

    @PostMapping("/organisations/{id}/edit")
    String change(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (organisations.change(person.id(), id, typed.text("name"), typed.text("monogram"), typed.number("mark"),
                typed.text("about"))) {
            case Outcome.Done<Organisation> _ -> {
                Said.on(next, "changed");
                yield "redirect:/organisations/" + id;
            }
            case Outcome.Refused<Organisation>(var grounds) -> changePage(
                    organisations.find(id).orElseThrow(), typed.refused(grounds), model);
        };
    }

    private static String changePage(Organisation organisation, Typed typed, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("typed", typed);
        return "organisations/edit";
    }
}
