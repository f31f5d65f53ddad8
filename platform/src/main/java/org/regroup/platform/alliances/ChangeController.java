package org.regroup.platform.alliances;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;

/// One change: what it is, and how the organisations answer it.
@Controller
@RequestMapping("/alliances/{alliance}/changes/{change}")
class ChangeController {

    private final ChangePages changes;
    private final Answers answers;
    private final InvitationLinks links;
    private final ObjectProvider<Entering> entering;
    private final Pages pages;

    ChangeController(ChangePages changes, Answers answers, InvitationLinks links, ObjectProvider<Entering> entering,
            Pages pages) {
        this.changes = changes;
        this.answers = answers;
        this.links = links;
        this.entering = entering;
        this.pages = pages;
    }

    /// What the address names.
    record Place(UUID alliance, UUID change) {

        AllianceId allianceId() {
            return new AllianceId(alliance);
        }

        ChangeId changeId() {
            return new ChangeId(change);
        }
    }

    @ModelAttribute("place")
    static Place place(@PathVariable UUID alliance, @PathVariable UUID change) {
        return new Place(alliance, change);
    }

    /// What the invited organisation accepts besides the terms, where the reader may answer for it.
    private void entry(ChangePage change, Map<String, String> typed, HttpServletRequest request, Model model) {
        model.addAttribute("change", change);
        model.addAttribute("entry", change.accept().isEmpty() || change.opening()
                ? List.of()
                : entering.orderedStream().flatMap(one -> one.shown(change.alliance().id(), typed, pages.of(request)).stream())
                        .toList());
    }

    @GetMapping
    String show(@ModelAttribute(name = "place", binding = false) Place place, @Nullable SignedIn person,
            HttpServletRequest request, Model model) {
        var link = model.getAttribute("link") instanceof String made ? made : "";
        var just = new ChangePages.Just(Typed.of(Map.of()), List.of(), link);
        entry(changes.of(place.allianceId(), place.changeId(), pages.of(request), person == null ? null : person.id(), just),
                Map.of(), request, model);
        return "alliances/change";
    }

    @PostMapping("/confirm")
    String confirm(@ModelAttribute(name = "place", binding = false) Place place, SignedIn person,
            @RequestParam Map<String, String> form,
            @RequestParam int seen, HttpServletRequest request, HttpServletResponse response, Model model) {
        return answer(place, person, form, request, response, model, speaker -> answers.confirm(place.changeId(), speaker, seen));
    }

    @PostMapping("/accept")
    String accept(@ModelAttribute(name = "place", binding = false) Place place, SignedIn person,
            @RequestParam Map<String, String> form,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return answer(place, person, form, request, response, model, speaker -> answers.accept(place.changeId(), speaker, form));
    }

    @PostMapping("/decline")
    String decline(@ModelAttribute(name = "place", binding = false) Place place, SignedIn person,
            @RequestParam Map<String, String> form,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var reason = form.getOrDefault("reason", "");
        return answer(place, person, form, request, response, model, speaker -> form.containsKey("wish")
                ? answers.askForChange(place.changeId(), speaker, reason)
                : answers.decline(place.changeId(), speaker, reason));
    }

    @PostMapping("/withdraw")
    String withdraw(@ModelAttribute(name = "place", binding = false) Place place, SignedIn person,
            @RequestParam Map<String, String> form,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return answer(place, person, form, request, response, model, speaker -> answers.withdraw(place.changeId(), speaker));
    }

    /// The link is shown once, on the page this leads to.
    @PostMapping("/link")
    String link(@ModelAttribute(name = "place", binding = false) Place place, SignedIn person,
            @RequestParam Map<String, String> form,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        return answer(place, person, form, request, response, model, speaker -> {
            var made = links.make(place.changeId(), speaker);
            if (made instanceof Outcome.Done<String>(var token)) {
                next.addFlashAttribute("link", token);
            }
            return made;
        });
    }

    private String answer(Place place, SignedIn person, Map<String, String> form, HttpServletRequest request,
            HttpServletResponse response, Model model, Function<Speaker, Outcome<?>> act) {
        var typed = Typed.of(form);
        var speaker = typed.speaker(person.id());
        if (speaker != null) {
            switch (act.apply(speaker)) {
                case Outcome.Done<?> _ -> {
                    return "redirect:/alliances/" + place.alliance() + "/changes/" + place.change();
                }
                case Outcome.Refused<?>(var grounds) -> typed.grounds().addAll(grounds);
            }
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        entry(changes.of(place.allianceId(), place.changeId(), pages.of(request), person.id(),
                new ChangePages.Just(typed, typed.grounds(), "")), form, request, model);
        return "alliances/change";
    }
}
