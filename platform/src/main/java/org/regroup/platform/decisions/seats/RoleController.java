package org.regroup.platform.decisions.seats;

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
import org.regroup.platform.alliances.Alliance;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The roles of an alliance, the page of one, and what organisations do there.
@Controller
class RoleController {

    private final Roles roles;
    private final RoleForm forms;
    private final RolePages pages;
    private final Alliances alliances;
    private final Signs.Reader signs;

    RoleController(Roles roles, RoleForm forms, RolePages pages, Alliances alliances, Signs.Reader signs) {
        this.roles = roles;
        this.forms = forms;
        this.pages = pages;
        this.alliances = alliances;
        this.signs = signs;
    }

    @GetMapping("/alliances/{alliance}/roles")
    String list(@PathVariable UUID alliance, @Nullable SignedIn person, Model model) {
        var id = new AllianceId(alliance);
        model.addAttribute("alliance", home(id));
        model.addAttribute("view", pages.of(id, person == null ? null : person.id()));
        return "seats/list";
    }

    @GetMapping("/alliances/{alliance}/roles/new")
    String fresh(SignedIn person, @PathVariable UUID alliance, Model model) {
        return form(person, new AllianceId(alliance), Typed.of(forms.suggestion()), model);
    }

    @PostMapping("/alliances/{alliance}/roles/new")
    String propose(SignedIn person, @PathVariable UUID alliance, @RequestParam Map<String, String> form, Model model) {
        var id = new AllianceId(alliance);
        home(id);
        require(person, signs.of(id, List.of()));
        var typed = Typed.of(form);
        var outcome = switch (forms.read(typed)) {
            case Outcome.Refused<RoleTerms>(var grounds) -> new Outcome.Refused<AllianceRole>(grounds);
            case Outcome.Done<RoleTerms>(var terms) -> roles.propose(person.id(), under(typed), id, terms);
        };
        return switch (outcome) {
            case Outcome.Done<AllianceRole>(var role) -> "redirect:" + role.href();
            case Outcome.Refused<AllianceRole>(var grounds) -> form(person, id, typed.refused(grounds), model);
        };
    }

    private String form(SignedIn person, AllianceId id, Typed typed, Model model) {
        var marks = signs.of(id, List.of());
        model.addAttribute("alliance", home(id));
        model.addAttribute("under", require(person, marks));
        model.addAttribute("signs", marks);
        model.addAttribute("typed", typed);
        return "seats/new";
    }

    private Alliance home(AllianceId id) {
        return alliances.find(id).orElseThrow(() -> new NotFound("alliance"));
    }

    private List<OrganisationId> require(SignedIn person, Signs marks) {
        var under = pages.speaksFor(person.id(), marks);
        if (under.isEmpty()) {
            throw new Forbidden("seats.forbidden.speak");
        }
        return under;
    }

    private static OrganisationId under(Typed typed) {
        var under = typed.id("under");
        return new OrganisationId(under == null ? new UUID(0, 0) : under);
    }

    @GetMapping("/roles/{role}")
    String show(@PathVariable RoleId role, @Nullable SignedIn person, Model model) {
        return page(role, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/roles/{role}/confirm")
    String confirm(@PathVariable RoleId role, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(roles.confirm(person.id(), under(typed), role), "confirmed", role, person, typed, model, next);
    }

    @PostMapping("/roles/{role}/decline")
    String decline(@PathVariable RoleId role, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(roles.decline(person.id(), under(typed), role, typed.text("reason")), "declined", role, person, typed,
                model, next);
    }

    @PostMapping("/roles/{role}/close")
    String close(@PathVariable RoleId role, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(roles.close(person.id(), under(typed), role, typed.text("reason")), "closing", role, person, typed, model,
                next);
    }

    private String after(Outcome<AllianceRole> outcome, String said, RoleId role, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<AllianceRole> _ -> {
                next.addFlashAttribute("said", "seats.said." + said);
                yield "redirect:/roles/" + role;
            }
            case Outcome.Refused<AllianceRole>(List<Ground> grounds) -> page(role, person, typed.refused(grounds), model);
        };
    }

    private String page(RoleId role, @Nullable SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", pages.of(role, person == null ? null : person.id()));
        model.addAttribute("typed", typed);
        return "seats/role";
    }
}
