package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.page.ProfilePage;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Problems;

/// Asks somebody who is here for the first time what others shall call them.
@Controller
class WelcomeController {

    private final People people;
    private final Profiles profiles;
    private final Pages pages;

    WelcomeController(People people, Profiles profiles, Pages pages) {
        this.people = people;
        this.profiles = profiles;
        this.pages = pages;
    }

    @GetMapping("/welcome")
    String ask(SignedIn person, @RequestParam(defaultValue = "/") String next, Model model) {
        var known = people.find(person.id()).orElseThrow();
        // until they say otherwise, people are shown under their pseudonym
        var name = known.name().equals(known.pseudonym()) ? "" : known.name();
        model.addAttribute("profile", new ProfilePage(name, known.pseudonym(), known.language().getLanguage(),
                Destination.of(next).value(), Problems.NONE));
        return "accounts/welcome";
    }

    @PostMapping("/welcome")
    String name(SignedIn person, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String pseudonym, @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        var faults = profiles.change(person.id(), name, pseudonym, language);
        if (faults.isEmpty()) {
            return "redirect:" + Destination.of(next).value();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("profile", new ProfilePage(name, pseudonym, language.getLanguage(), Destination.of(next).value(),
                ProfileForms.problems(faults, pages.of(request))));
        return "accounts/welcome";
    }
}
