package org.regroup.platform.conferences.mandates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.passes.Passes;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// Mandate cards and reports back.
@Controller
class CardController {

    private final CardPages read;
    private final Cards cards;
    private final ReportBacks reports;
    private final Passes passes;
    private final Pages pages;

    CardController(CardPages read, Cards cards, ReportBacks reports, Passes passes, Pages pages) {
        this.read = read;
        this.cards = cards;
        this.reports = reports;
        this.passes = passes;
        this.pages = pages;
    }

    private Cards.Asking asking(ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request) {
        return new Cards.Asking(person == null ? null : person.id(), passes.of(request, conference).orElse(null));
    }

    @GetMapping("/conferences/{conference}/mandates/{attendee}")
    String card(@PathVariable ConferenceId conference, @PathVariable UUID attendee, @Nullable SignedIn person,
            HttpServletRequest request, Model model) {
        model.addAttribute("view", read.card(conference, attendee, asking(conference, person, request), Typed.of(Map.of())));
        return "mandates/card";
    }

    @PostMapping("/conferences/{conference}/mandates/{attendee}")
    String write(@PathVariable ConferenceId conference, @PathVariable UUID attendee, @Nullable SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var asking = asking(conference, person, request);
        var typed = Typed.of(form);
        var view = read.card(conference, attendee, asking, typed);
        var said = new ArrayList<Cards.Said>();
        view.items().forEach(item -> Typed.one(CardLine.Way.class, typed.text("way" + item.number()))
                .ifPresent(way -> said.add(new Cards.Said(item.number(), way, typed.text("position" + item.number())))));
        return switch (cards.write(conference, attendee, asking, said, typed.text("source"))) {
            case Outcome.Done<Integer> _ -> {
                next.addFlashAttribute("said", "mandates.said.written");
                yield "redirect:" + view.href();
            }
            case Outcome.Refused<Integer>(var grounds) -> {
                model.addAttribute("view", read.card(conference, attendee, asking, typed.refused(grounds)));
                yield "mandates/card";
            }
        };
    }

    @GetMapping("/conferences/{conference}/delegates/{organisation}/mandates")
    String delegation(@PathVariable ConferenceId conference, @PathVariable OrganisationId organisation,
            @Nullable SignedIn person, HttpServletRequest request, Model model) {
        model.addAttribute("view", read.delegation(conference, organisation, asking(conference, person, request)));
        return "mandates/delegation";
    }

    @GetMapping("/conferences/{conference}/mandates/{attendee}/report")
    String draft(@PathVariable ConferenceId conference, @PathVariable UUID attendee, @Nullable SignedIn person,
            HttpServletRequest request, Model model) {
        return report(conference, attendee, asking(conference, person, request), Typed.of(Map.of()), request, model);
    }

    @PostMapping("/conferences/{conference}/mandates/{attendee}/report")
    String send(@PathVariable ConferenceId conference, @PathVariable UUID attendee, @Nullable SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var asking = asking(conference, person, request);
        var typed = Typed.of(form);
        return switch (reports.send(conference, attendee, asking, typed.text("report"))) {
            case Outcome.Done<Attendee> _ -> {
                next.addFlashAttribute("said", "mandates.said.sent");
                yield "redirect:/conferences/" + conference + "/mandates/" + attendee;
            }
            case Outcome.Refused<Attendee>(var grounds) ->
                report(conference, attendee, asking, typed.refused(grounds), request, model);
        };
    }

    private String report(ConferenceId conference, UUID attendee, Cards.Asking asking, Typed typed, HttpServletRequest request,
            Model model) {
        var view = read.report(conference, attendee, asking, typed);
        model.addAttribute("view", view);
        model.addAttribute("text", typed.values().containsKey("report")
                ? typed.text("report")
                : read.draft(view, pages.of(request).in(view.conference().zone())));
        return "mandates/report";
    }
}
