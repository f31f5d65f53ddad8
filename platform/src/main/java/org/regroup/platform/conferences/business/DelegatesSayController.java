package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// What delegates say about the agenda: what they want heard first, and what they want debated that is proposed for the consent
/// list.
@Controller
class DelegatesSayController {

    private final ConsentList consent;
    private final Priorities priorities;
    private final AgendaPages pages;

    DelegatesSayController(ConsentList consent, Priorities priorities, AgendaPages pages) {
        this.consent = consent;
        this.priorities = priorities;
        this.pages = pages;
    }

    @GetMapping("/conferences/{conference}/consent")
    String consent(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        return consent(conference, id(person), Typed.of(Map.of()), model);
    }

    private String consent(ConferenceId conference, @Nullable PersonId person, Typed typed, Model model) {
        model.addAttribute("view", consent.view(conference, person));
        model.addAttribute("typed", typed);
        return "business/consent";
    }

    @PostMapping("/conferences/{conference}/consent/{number}/pull")
    String pull(@PathVariable ConferenceId conference, @PathVariable int number, SignedIn person, Model model,
            RedirectAttributes next) {
        return pulled(consent.pull(person.id(), conference, number), "pulled", conference, person, model, next);
    }

    @PostMapping("/conferences/{conference}/consent/{number}/leave")
    String leave(@PathVariable ConferenceId conference, @PathVariable int number, SignedIn person, Model model,
            RedirectAttributes next) {
        return pulled(consent.leave(person.id(), conference, number), "left", conference, person, model, next);
    }

    private String pulled(Outcome<BusinessItem> outcome, String said, ConferenceId conference, SignedIn person, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<BusinessItem> _ -> to("consent", said, conference, next);
            case Outcome.Refused<BusinessItem>(var grounds) ->
                consent(conference, person.id(), Typed.of(Map.of()).refused(grounds), model);
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
        var outcome = read(conference, person, typed).<Agenda>hour("until",
                until -> consent.propose(person.id(), conference, chosen, until));
        return switch (outcome) {
            case Outcome.Done<Agenda> _ -> ArrangingController.done("consent", conference, next);
            case Outcome.Refused<Agenda>(var grounds) -> proposeConsent(pages.written(conference, person.id()), chosen,
                    typed.refused(grounds), model);
        };
    }

    @GetMapping("/conferences/{conference}/priorities")
    String priorities(@PathVariable ConferenceId conference, @Nullable SignedIn person, Model model) {
        var view = priorities.view(conference, id(person));
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < view.own().size(); i++) {
            values.put("rank" + (i + 1), view.own().get(i).toString());
        }
        return priorities(view, Typed.of(values), model);
    }

    private static String priorities(Priorities.View view, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        return "business/priorities";
    }

    @PostMapping("/conferences/{conference}/priorities")
    String rank(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var ranking = new ArrayList<Integer>();
        for (int i = 1; i <= Priorities.MOST_CHOICES; i++) {
            if (!typed.text("rank" + i).isBlank()) {
                ranking.add(typed.number("rank" + i));
            }
        }
        return switch (priorities.rank(person.id(), conference, ranking)) {
            case Outcome.Done<List<Integer>> _ -> to("priorities", "ranked", conference, next);
            case Outcome.Refused<List<Integer>>(var grounds) ->
                priorities(priorities.view(conference, person.id()), typed.refused(grounds), model);
        };
    }

    /// Every ballot as it was cast, for anybody to count again; once it has closed.
    @GetMapping("/conferences/{conference}/priorities.json")
    @ResponseBody
    Map<String, Object> export(@PathVariable ConferenceId conference, @Nullable SignedIn person) {
        var view = priorities.view(conference, id(person));
        var ballot = view.ballot().filter(one -> !view.open()).orElseThrow(() -> new NotFound("ballot"));
        var export = new LinkedHashMap<String, Object>();
        export.put("format", "regroup-priorities/1");
        export.put("conference", conference.toString());
        export.put("choices", ballot.choices());
        export.put("closed", ballot.closesAt());
        export.put("items", ballot.items());
        export.put("ballots", ballot.rankings());
        export.put("result", ballot.result());
        return export;
    }

    @GetMapping("/conferences/{conference}/priorities/arrange")
    String ask(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        return ask(conference, person, Typed.of(Map.of("choices", "5")), model);
    }

    private String ask(ConferenceId conference, SignedIn person, Typed typed, Model model) {
        var view = pages.written(conference, person.id());
        model.addAttribute("view", view);
        model.addAttribute("ballot", priorities.last(conference));
        model.addAttribute("typed", typed);
        return "business/prioritiesForm";
    }

    @PostMapping("/conferences/{conference}/priorities/open")
    String open(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var outcome = read(conference, person, typed).<PriorityBallot>hour("closesAt",
                (Instant at) -> priorities.open(person.id(), conference, typed.number("choices"), at));
        return switch (outcome) {
            case Outcome.Done<PriorityBallot> _ -> to("priorities", "asked", conference, next);
            case Outcome.Refused<PriorityBallot>(var grounds) -> ask(conference, person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/conferences/{conference}/priorities/arrange")
    String arrange(@PathVariable ConferenceId conference, SignedIn person, Model model, RedirectAttributes next) {
        return switch (priorities.arrange(person.id(), conference)) {
            case Outcome.Done<Agenda> _ -> ArrangingController.done("moved", conference, next);
            case Outcome.Refused<Agenda>(var grounds) ->
                ask(conference, person, Typed.of(Map.of("choices", "5")).refused(grounds), model);
        };
    }

    private AgendaForm read(ConferenceId conference, SignedIn person, Typed typed) {
        return new AgendaForm(typed, pages.zone(conference, person.id()));
    }

    static String to(String page, String said, ConferenceId conference, RedirectAttributes next) {
        next.addFlashAttribute("said", "business.said." + said);
        return "redirect:/conferences/" + conference + "/" + page;
    }

    private static @Nullable PersonId id(@Nullable SignedIn person) {
        return person == null ? null : person.id();
    }
}
