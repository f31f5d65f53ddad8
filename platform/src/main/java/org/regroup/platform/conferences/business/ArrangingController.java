package org.regroup.platform.conferences.business;

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
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Where those who arrange the business say when the conference sits and in which sections.
@Controller
class ArrangingController {

    private final Arranging arranging;
    private final AgendaPages pages;

    ArrangingController(Arranging arranging, AgendaPages pages) {
        this.arranging = arranging;
        this.pages = pages;
    }

    @GetMapping("/conferences/{conference}/agenda/arrange")
    String arrange(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        return page(conference, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/conferences/{conference}/agenda/sittings")
    String sit(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var outcome = read(person, conference, typed).<AgendaSitting>hours("start", "end",
                (start, end) -> arranging.sit(person.id(), conference, typed.text("sitting"), start, end));
        return after(AgendaForm.named(outcome, "sitting"), "sitting", conference, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/agenda/sittings/{sitting}/remove")
    String removeSitting(@PathVariable ConferenceId conference, @PathVariable UUID sitting, SignedIn person, Model model,
            RedirectAttributes next) {
        return after(arranging.removeSitting(person.id(), conference, sitting), "removed", conference, person,
                Typed.of(Map.of()), model, next);
    }

    @PostMapping("/conferences/{conference}/agenda/sections")
    String section(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var read = read(person, conference, typed);
        var outcome = read.<AgendaSection>hourIfAny("guillotine",
                at -> arranging.section(person.id(), conference, typed.text("title"), at, read.unreached()));
        return after(outcome, "section", conference, person, typed, model, next);
    }

    @GetMapping("/conferences/{conference}/agenda/sections/{section}")
    String sectionForm(@PathVariable ConferenceId conference, @PathVariable UUID section, SignedIn person, Model model) {
        return section(conference, section, person, null, model);
    }

    @PostMapping("/conferences/{conference}/agenda/sections/{section}")
    String change(@PathVariable ConferenceId conference, @PathVariable UUID section, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var read = read(person, conference, typed);
        var outcome = read.<AgendaSection>hourIfAny("guillotine",
                at -> arranging.change(person.id(), conference, section, typed.text("title"), at, read.unreached()));
        return switch (outcome) {
            case Outcome.Done<AgendaSection> _ -> done("changed", conference, next);
            case Outcome.Refused<AgendaSection>(var grounds) ->
                section(conference, section, person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/conferences/{conference}/agenda/sections/{section}/move")
    String move(@PathVariable ConferenceId conference, @PathVariable UUID section, SignedIn person,
            @RequestParam(defaultValue = "down") String to, Model model, RedirectAttributes next) {
        return after(arranging.moveSection(person.id(), conference, section, to.equals("up")), "moved", conference, person,
                Typed.of(Map.of()), model, next);
    }

    @PostMapping("/conferences/{conference}/agenda/sections/{section}/remove")
    String removeSection(@PathVariable ConferenceId conference, @PathVariable UUID section, SignedIn person, Model model,
            RedirectAttributes next) {
        return after(arranging.removeSection(person.id(), conference, section), "removed", conference, person,
                Typed.of(Map.of()), model, next);
    }

    private AgendaForm read(SignedIn person, ConferenceId id, Typed typed) {
        return new AgendaForm(typed, pages.zone(id, person.id()));
    }

    private <T> String after(Outcome<T> outcome, String said, ConferenceId conference, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> done(said, conference, next);
            case Outcome.Refused<T>(var grounds) -> page(conference, person, typed.refused(grounds), model);
        };
    }

    static String done(String said, ConferenceId conference, RedirectAttributes next) {
        next.addFlashAttribute("said", "business.said." + said);
        return "redirect:/conferences/" + conference + "/agenda/arrange";
    }

    private String page(ConferenceId conference, SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", pages.toArrange(conference, person.id()));
        model.addAttribute("typed", typed);
        return "business/arrange";
    }

    private String section(ConferenceId conference, UUID id, SignedIn person, @Nullable Typed typed,
            Model model) {
        var view = pages.written(conference, person.id());
        var section = view.agenda().section(id).orElseThrow(() -> new NotFound("section"));
        var guillotine = section.guillotine();
        var unreached = section.unreached();
        model.addAttribute("view", view);
        model.addAttribute("section", section);
        model.addAttribute("typed", typed != null
                ? typed
                : Typed.of(Map.of("title", section.title(), "guillotine",
                        guillotine == null ? "" : BusinessWords.typed(view.conference().zone(), guillotine), "unreached",
                        unreached == null ? "" : unreached.name().toLowerCase(java.util.Locale.ROOT))));
        return "business/section";
    }
}
