package org.regroup.platform.decisions.seats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Sending a member and drawing among people of no organisation, on the page of a role.
@Controller
class FillingController {

    private final Roles roles;
    private final Sendings sendings;
    private final Draws draws;
    private final RolePages pages;

    FillingController(Roles roles, Sendings sendings, Draws draws, RolePages pages) {
        this.roles = roles;
        this.sendings = sendings;
        this.draws = draws;
        this.pages = pages;
    }

    @PostMapping("/roles/{role}/sendings")
    String send(@PathVariable RoleId role, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(sendings.send(person.id(), under(typed), role, typed.text("email"), typed.text("basis"),
                Days.read(typed.text("endsOn")).orElse(null)), "sent", role, person, typed, model, next);
    }

    @PostMapping("/roles/{role}/sendings/{sending}/accept")
    String accept(@PathVariable RoleId role, @PathVariable UUID sending, SignedIn person, @RequestParam Map<String, String> form,
            Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(sendings.accept(person.id(), role, sending, typed.text("declaration")), "took", role, person, typed, model,
                next);
    }

    @PostMapping("/roles/{role}/sendings/{sending}/refuse")
    String refuse(@PathVariable RoleId role, @PathVariable UUID sending, SignedIn person, Model model, RedirectAttributes next) {
        return after(sendings.refuse(person.id(), role, sending), "sending.refused", role, person, Typed.of(Map.of()), model,
                next);
    }

    @PostMapping("/roles/{role}/draws")
    String open(@PathVariable RoleId role, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var zone = roles.find(role).orElseThrow(() -> new NotFound("role")).terms().zone();
        var plan = new Draws.Plan(at(typed.text("closesAt"), zone), Days.read(typed.text("drawEndsOn")).orElse(null),
                typed.text("publicNumber"));
        return after(draws.open(person.id(), under(typed), role, plan), "draw.opened", role, person, typed, model, next);
    }

    private static @Nullable Instant at(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    @PostMapping("/roles/{role}/draws/{draw}/enter")
    String enter(@PathVariable RoleId role, @PathVariable UUID draw, SignedIn person, @RequestParam Map<String, String> form,
            Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(draws.enter(person.id(), role, draw, typed.text("declaration")), "draw.entered", role, person, typed, model,
                next);
    }

    @PostMapping("/roles/{role}/draws/{draw}/leave")
    String leave(@PathVariable RoleId role, @PathVariable UUID draw, SignedIn person, Model model, RedirectAttributes next) {
        return after(draws.leave(person.id(), role, draw), "draw.left", role, person, Typed.of(Map.of()), model, next);
    }

    @PostMapping("/roles/{role}/draws/{draw}/draw")
    String draw(@PathVariable RoleId role, @PathVariable UUID draw, SignedIn person, @RequestParam Map<String, String> form,
            Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(draws.draw(person.id(), under(typed), role, draw, typed.text("publicValue")), "draw.drawn", role, person,
                typed, model, next);
    }

    private static OrganisationId under(Typed typed) {
        var under = typed.id("under");
        return new OrganisationId(under == null ? new UUID(0, 0) : under);
    }

    private <T> String after(Outcome<T> outcome, String said, RoleId role, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> {
                next.addFlashAttribute("said", "seats.said." + said);
                yield "redirect:/roles/" + role;
            }
            case Outcome.Refused<T>(var grounds) -> {
                model.addAttribute("view", pages.of(role, person.id()));
                model.addAttribute("typed", typed.refused(grounds));
                yield "seats/role";
            }
        };
    }
}
