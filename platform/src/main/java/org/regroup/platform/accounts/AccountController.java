package org.regroup.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.page.AccountPage;
import org.regroup.platform.accounts.page.ProfilePage;
import org.regroup.platform.accounts.page.SessionLine;
import org.regroup.platform.accounts.passkeys.Passkeys;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;

/// One's own account: what others see, passkeys, sessions.
@Controller
class AccountController {

    /// What can have been done a moment ago; other words in the address say nothing.
    private static final Set<String> DONE = Set.of("saved", "session", "passkey", "renamed", "removed");

    private final People people;
    private final Profiles profiles;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final SignIns signIns;
    private final LanguageCookie languages;
    private final Pages pages;
    private final Clock clock;

    AccountController(People people, Profiles profiles, Sessions sessions, Passkeys passkeys, SignIns signIns,
            LanguageCookie languages, Pages pages, Clock clock) {
        this.people = people;
        this.profiles = profiles;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.languages = languages;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/account")
    String show(SignedIn person, @RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        var known = people.find(person.id()).orElseThrow();
        return show(known, ProfileForms.of(known, Destination.HOME), DONE.contains(done) ? done : "", request, model);
    }

    @PostMapping("/account")
    String save(SignedIn person, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String pseudonym, @RequestParam(defaultValue = "") String language,
            HttpServletRequest request, HttpServletResponse response, Locale current, Model model) {
        var page = pages.of(request);
        var chosen = page.languages().stream().filter(known -> known.getLanguage().equals(language)).findFirst().orElse(current);
        var faults = profiles.change(person.id(), name, pseudonym, chosen);
        if (faults.isEmpty()) {
            languages.set(response, chosen);
            return "redirect:/account?done=saved";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(people.find(person.id()).orElseThrow(),
                new ProfilePage(name, pseudonym, chosen.getLanguage(), "/", ProfileForms.problems(faults, page)), "", request,
                model);
    }

    @PostMapping("/account/sessions/{key}/end")
    String endSession(SignedIn person, @PathVariable String key) {
        sessions.end(person.id(), key);
        return "redirect:/account?done=session";
    }

    @PostMapping("/account/sessions/end")
    String endAllSessions(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(person.id());
        signIns.signOut(request, response);
        return "redirect:/sign-in";
    }

    @PostMapping("/account/passkeys/{id}/rename")
    String renamePasskey(SignedIn person, @PathVariable String id, @RequestParam(defaultValue = "") String label) {
        return passkeys.rename(person.id(), id, label) ? "redirect:/account?done=renamed" : "redirect:/account";
    }

    @PostMapping("/account/passkeys/{id}/remove")
    String removePasskey(SignedIn person, @PathVariable String id) {
        return passkeys.remove(person.id(), id) ? "redirect:/account?done=removed" : "redirect:/account";
    }

    private String show(Person person, ProfilePage profile, String done, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        model.addAttribute("account",
                new AccountPage(String.valueOf(person.email()), profile, passkeys.of(person.id()), passkeys.possible(),
                        sessions(person.id(), request, page), LocalDate.ofInstant(clock.instant(), page.zone()),
                        Device.of(request.getHeader("User-Agent")).words(page.messages(), page.locale()), done));
        return "accounts/account";
    }

    private List<SessionLine> sessions(PersonId person, HttpServletRequest request, Page page) {
        var session = request.getSession(false);
        return sessions.of(person, session == null ? null : session.getId()).stream()
                .map(one -> new SessionLine(one.key(), one.device().words(page.messages(), page.locale()), one.since(),
                        one.lastUse(), one.here()))
                .toList();
    }
}
