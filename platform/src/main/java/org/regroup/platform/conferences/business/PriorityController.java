package org.regroup.platform.conferences.business;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.passes.Passes;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// What delegates want heard first, and asking them.
@Controller
class PriorityController {

    private final Priorities priorities;
    private final AgendaPages pages;
    private final Passes passes;

    PriorityController(Priorities priorities, AgendaPages pages, Passes passes) {
        this.priorities = priorities;
        this.pages = pages;
        this.passes = passes;
    }

    @GetMapping("/conferences/{conference}/priorities")
    String priorities(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request,
            Model model) {
        var view = priorities.view(conference, Onward.id(person), passes.attendee(request, person, conference));
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < view.own().size(); i++) {
            values.put("rank" + (i + 1), view.own().get(i).toString());
        }
        return priorities(view, Typed.of(values), model);
    }

    private static String priorities(PrioritiesView view, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        return "business/priorities";
    }

    @PostMapping("/conferences/{conference}/priorities")
    String rank(@PathVariable ConferenceId conference, @Nullable SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var me = passes.attendee(request, person, conference);
        if (me.isEmpty()) {
            return Onward.nobody(conference, person);
        }
        var typed = Typed.of(form);
        var ranking = new ArrayList<Integer>();
        for (int i = 1; i <= Priorities.MOST_CHOICES; i++) {
            if (!typed.text("rank" + i).isBlank()) {
                ranking.add(typed.number("rank" + i));
            }
        }
        return switch (priorities.rank(me.get(), ranking)) {
            case Outcome.Done<List<Integer>> _ -> Onward.to("priorities", "ranked", conference, next);
            case Outcome.Refused<List<Integer>>(var grounds) ->
                priorities(priorities.view(conference, Onward.id(person), me), typed.refused(grounds), model);
        };
    }

    /// Every ballot as it was cast, for anybody to count again; once it has closed.
    @GetMapping("/conferences/{conference}/priorities.json")
    @ResponseBody
    Map<String, Object> export(@PathVariable ConferenceId conference, @Nullable SignedIn person) {
        var view = priorities.view(conference, Onward.id(person), Optional.empty());
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
        var outcome = new AgendaForm(typed, pages.zone(conference, person.id())).<PriorityBallot>hour("closesAt",
                (Instant at) -> priorities.open(person.id(), conference, typed.number("choices"), at));
        return switch (outcome) {
            case Outcome.Done<PriorityBallot> _ -> Onward.to("priorities", "asked", conference, next);
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
}
