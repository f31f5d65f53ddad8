package org.regroup.platform.organisations.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.MembersCalls;
import org.regroup.platform.organisations.MembershipId;
import org.regroup.platform.organisations.Memberships;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.RollEntry;

/// What members see of each other, and what each decides alone: to be seen, to leave, to stand and to sign.
@Controller
class MemberController {

    private final Organisations organisations;
    private final Memberships memberships;
    private final Mandates mandates;
    private final MembersCalls calls;
    private final People people;

    MemberController(Organisations organisations, Memberships memberships, Mandates mandates, MembersCalls calls, People people) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.mandates = mandates;
        this.calls = calls;
        this.people = people;
    }

    @GetMapping("/organisations/{id}/members")
    String members(SignedIn person, @PathVariable OrganisationId id, @RequestParam(required = false) @Nullable MembershipId after,
            Model model) {
        var visible = memberships.visible(person.id(), id, after);
        var more = visible.size() > Memberships.PAGE;
        var shown = more ? visible.subList(0, Memberships.PAGE) : visible;
        var names = people.names(shown.stream().map(RollEntry::person).filter(Objects::nonNull).toList());
        model.addAttribute("members", new MembersPage(organisations.as(person.id(), id), memberships.counts(id), shown, names,
                more ? "/organisations/" + id + "/members?after=" + shown.getLast().id() : null));
        return "organisations/members";
    }

    @PostMapping("/organisations/{id}/visibility")
    String show(SignedIn person, @PathVariable OrganisationId id, @RequestParam(defaultValue = "") String visible,
            RedirectAttributes next) {
        memberships.show(person.id(), id, !visible.isEmpty());
        Said.on(next, visible.isEmpty() ? "hidden" : "visible");
        return "redirect:/organisations/" + id;
    }

    @GetMapping("/organisations/{id}/leave")
    String leavePage(SignedIn person, @PathVariable OrganisationId id, Model model) {
        var at = organisations.asMember(person.id(), id);
        var roles = mandates.inForce(person.id()).stream().filter(mandate -> mandate.organisation().equals(id)).count();
        model.addAttribute("leave", new LeavePage(at, (int) roles));
        return "organisations/leave";
    }

    @PostMapping("/organisations/{id}/leave")
    String leave(SignedIn person, @PathVariable OrganisationId id, RedirectAttributes next) {
        memberships.leave(person.id(), id);
        Said.on(next, "left");
        return "redirect:/organisations/" + id;
    }

    @PostMapping("/organisations/{id}/call")
    String stand(SignedIn person, @PathVariable OrganisationId id, RedirectAttributes next) {
        calls.stand(person.id(), id);
        Said.on(next, calls.possible(id) ? "stands" : "installed");
        return "redirect:/organisations/" + id;
    }

    @PostMapping("/organisations/{id}/call/{call}")
    String sign(SignedIn person, @PathVariable OrganisationId id, @PathVariable java.util.UUID call, RedirectAttributes next) {
        calls.sign(person.id(), id, call);
        Said.on(next, calls.possible(id) ? "signed" : "installed");
        return "redirect:/organisations/" + id;
    }
}
