package org.regroup.platform.conferences.business;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.passes.Passes;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// What delegates want debated that is proposed for the consent list, and proposing that list.
@Controller
class ConsentController {

    private final ConsentList consent;
    private final AgendaPages pages;
    private final Passes passes;

    ConsentController(ConsentList consent, AgendaPages pages, Passes passes) {
        this.consent = consent;
        this.pages = pages;
        this.passes = passes;
    }

    @GetMapping("/conferences/{conference}/consent")
    String consent(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        return consent(conference, person, passes.attendee(request, person, conference), Typed.of(Map.of()), model);
    }

    private String consent(ConferenceId conference, @Nullable SignedIn person, Optional<Attendee> me, Typed typed, Model model) {
        model.addAttribute("view", consent.view(conference, Onward.id(person), me));
        model.addAttribute("typed", typed);
        return "business/consent";
    }

    @PostMapping("/conferences/{conference}/consent/{number}/pull")
    String pull(@PathVariable ConferenceId conference, @PathVariable int number, @Nullable SignedIn person,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var me = passes.attendee(request, person, conference);
        return me.isEmpty()
                ? Onward.nobody(conference, person)
                : pulled(consent.pull(me.get(), number), "pulled", me.get(), person, model, next);
    }

    @PostMapping("/conferences/{conference}/consent/{number}/leave")
    String leave(@PathVariable ConferenceId conference, @PathVariable int number, @Nullable SignedIn person,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var me = passes.attendee(request, person, conference);
        return me.isEmpty()
                ? Onward.nobody(conference, person)
                : pulled(consent.leave(me.get(), number), "left", me.get(), person, model, next);
    }

    private String pulled(Outcome<BusinessItem> outcome, String said, Attendee me, @Nullable SignedIn person, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<BusinessItem> _ -> Onward.to("consent", said, me.conference(), next);
            case Outcome.Refused<BusinessItem>(var grounds) ->
                consent(me.conference(), person, Optional.of(me), Typed.of(Map.of()).refused(grounds), model);
        };
    }

    @GetMapping("/conferences/{conference}/consent/arrange")
    String proposeConsent(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        var view = pages.written(conference, person.id());
        return proposeConsent(view, view.agenda().items().stream().filter(BusinessItem::consent).map(BusinessItem::number)
                .collect(Collectors.toUnmodifiableSet()),
                Typed.of(Map.of("until", consent.until(conference)
                        .map(at -> BusinessWords.typed(view.conference().zone(), at)).orElse(""))),
                model);
    }

    private static String proposeConsent(AgendaView view, Set<Integer> chosen, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("chosen", chosen);
        model.addAttribute("typed", typed);
        return "business/consentForm";
    }

    @PostMapping("/conferences/{conference}/consent/arrange")
    String proposedConsent(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable Set<Integer> item, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var chosen = item == null ? Set.<Integer>of() : item;
        var outcome = new AgendaForm(typed, pages.zone(conference, person.id())).<Agenda>hour("until",
                until -> consent.propose(person.id(), conference, chosen, until));
        return switch (outcome) {
            case Outcome.Done<Agenda> _ -> ArrangingController.done("consent", conference, next);
            case Outcome.Refused<Agenda>(var grounds) -> proposeConsent(pages.written(conference, person.id()), chosen,
                    typed.refused(grounds), model);
        };
    }
}
