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
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// What those do on the page of a role who hold it or are next in reserve.
@Controller
class OfficeController {

    private final Roles roles;
    private final Offices offices;
    private final Calls calls;
    private final RolePages pages;

    OfficeController(Roles roles, Offices offices, Calls calls, RolePages pages) {
        this.roles = roles;
        this.offices = offices;
        this.calls = calls;
        this.pages = pages;
    }

    @PostMapping("/roles/{role}/reports")
    String report(@PathVariable RoleId role, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(offices.report(person.id(), role, typed.text("report")), "reported", role, person, typed, model, next);
    }

    @PostMapping("/roles/{role}/declarations")
    String declare(@PathVariable RoleId role, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(offices.declare(person.id(), role, typed.text("declaration")), "declared", role, person, typed, model, next);
    }

    @PostMapping("/roles/{role}/lay-down")
    String layDown(@PathVariable RoleId role, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(offices.layDown(person.id(), role, typed.text("reason")), "laidDown", role, person, typed, model, next);
    }

    @PostMapping("/roles/{role}/terms/{term}/take")
    String take(@PathVariable RoleId role, @PathVariable UUID term, SignedIn person, @RequestParam Map<String, String> form,
            Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(offices.take(person.id(), role, term, typed.text("declaration")), "took", role, person, typed, model, next);
    }

    @PostMapping("/roles/{role}/terms/{term}/refuse")
    String refuse(@PathVariable RoleId role, @PathVariable UUID term, SignedIn person, Model model, RedirectAttributes next) {
        return after(offices.refuse(person.id(), role, term), "refused", role, person, Typed.of(Map.of()), model, next);
    }

    @PostMapping("/roles/{role}/meetings")
    String call(@PathVariable RoleId role, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var zone = roles.find(role).orElseThrow(() -> new NotFound("role")).terms().zone();
        var plan = new Calls.Plan(typed.text("meeting"), at(typed.text("heldAt"), zone), typed.text("place"),
                typed.text("agenda"));
        return after(calls.call(person.id(), role, plan), "meeting", role, person, typed, model, next);
    }

    private static @Nullable Instant at(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    @PostMapping("/roles/{role}/meetings/{meeting}/confirm")
    String confirm(@PathVariable RoleId role, @PathVariable UUID meeting, SignedIn person, Model model, RedirectAttributes next) {
        return after(calls.confirm(person.id(), meeting), "meeting.confirmed", role, person, Typed.of(Map.of()), model, next);
    }

    @PostMapping("/roles/{role}/meetings/{meeting}/call-off")
    String callOff(@PathVariable RoleId role, @PathVariable UUID meeting, SignedIn person, @RequestParam Map<String, String> form,
            Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(calls.callOff(person.id(), meeting, typed.text("reason")), "meeting.off", role, person, typed, model, next);
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
