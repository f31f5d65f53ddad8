package org.regroup.platform.conferences.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Conference;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Registering for a conference, and how many come.
@Controller
class RegistrationController {

    private final Registrations registrations;
    private final ConferenceAccess access;

    RegistrationController(Registrations registrations, ConferenceAccess access) {
        this.registrations = registrations;
        this.access = access;
    }

    @GetMapping("/conferences/{conference}/register")
    String form(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        var values = new LinkedHashMap<String, String>();
        registrations.own(person.id(), conference).ifPresent(own -> {
            own.days().forEach(day -> values.put("day-" + day, "yes"));
            values.put("needs", own.needs());
            values.put("way", own.remote() ? "remote" : "here");
            if (own.followUp()) {
                values.put("followUp", "yes");
            }
        });
        return form(access.require(person.id(), conference), person, Typed.of(values), model);
    }

    @PostMapping("/conferences/{conference}/register")
    String register(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var it = access.require(person.id(), conference);
        var typed = Typed.of(form);
        var days = SessionForm.days(it).stream().filter(day -> typed.ticked("day-" + day)).toList();
        var coming = new Registrations.Coming(days, typed.text("way").equals("remote"), typed.text("needs"),
                typed.ticked("followUp"));
        return switch (registrations.register(person.id(), conference, coming)) {
            case Outcome.Done<Conference> _ -> said("registered", conference, next);
            case Outcome.Refused<Conference>(var grounds) -> form(it, person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/conferences/{conference}/register/withdraw")
    String withdraw(@PathVariable ConferenceId conference, SignedIn person, RedirectAttributes next) {
        registrations.withdraw(person.id(), conference);
        return said("withdrawn", conference, next);
    }

    @GetMapping("/conferences/{conference}/registrations")
    String all(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        var it = access.require(person.id(), conference);
        model.addAttribute("desk", registrations.forDesk(person.id(), it));
        model.addAttribute("it", it);
        model.addAttribute("all", registrations.of(conference));
        model.addAttribute("days", SessionForm.days(it));
        return "programme/registrations";
    }

    private static String said(String said, ConferenceId conference, RedirectAttributes next) {
        next.addFlashAttribute("said", "registering.said." + said);
        return "redirect:/conferences/" + conference + "/register";
    }

    private String form(Conference it, SignedIn person, Typed typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("own", registrations.own(person.id(), it.id()).orElse(null));
        model.addAttribute("days", SessionForm.days(it));
        model.addAttribute("typed", typed);
        return "programme/register";
    }
}
