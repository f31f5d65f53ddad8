package org.regroup.platform.conferences.business;

import java.util.List;
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
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Where those who arrange the business put items on the agenda, order and change them.
@Controller
class ItemController {

    private final Items items;
    private final AgendaPages pages;

    ItemController(Items items, AgendaPages pages) {
        this.items = items;
        this.pages = pages;
    }

    @PostMapping("/conferences/{conference}/agenda/items")
    String add(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var read = read(person, conference, typed);
        var outcome = items.add(person.id(), conference, read.section(), read.kind(), typed.text("item"), typed.text("about"),
                typed.number("minutes"));
        return after(AgendaForm.named(outcome, "item"), "item", conference, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/agenda/motions")
    String put(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable List<UUID> motion, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var chosen = motion == null ? List.<MotionId>of() : motion.stream().map(MotionId::new).toList();
        return after(items.put(person.id(), conference, read(person, conference, typed).section(), chosen), "motions",
                conference, person, typed, model, next);
    }

    @GetMapping("/conferences/{conference}/agenda/items/{number}")
    String form(@PathVariable ConferenceId conference, @PathVariable int number, SignedIn person, Model model) {
        return item(conference, number, person, null, model);
    }

    @PostMapping("/conferences/{conference}/agenda/items/{number}")
    String change(@PathVariable ConferenceId conference, @PathVariable int number, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var outcome = items.change(person.id(), conference, number, typed.text("title"), typed.text("about"),
                read(person, conference, typed).timing());
        return switch (outcome) {
            case Outcome.Done<BusinessItem> _ -> ArrangingController.done("changed", conference, next);
            case Outcome.Refused<BusinessItem>(var grounds) -> item(conference, number, person, typed.refused(grounds), model);
        };
    }

    /// Up, down, or to another section.
    @PostMapping("/conferences/{conference}/agenda/items/{number}/move")
    String move(@PathVariable ConferenceId conference, @PathVariable int number, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var outcome = switch (typed.text("to")) {
            case "up" -> items.move(person.id(), conference, number, true);
            case "down" -> items.move(person.id(), conference, number, false);
            case String _ -> items.moveTo(person.id(), conference, number, read(person, conference, typed).section());
        };
        return after(outcome, "moved", conference, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/agenda/items/{number}/remove")
    String remove(@PathVariable ConferenceId conference, @PathVariable int number, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (items.takeOff(person.id(), conference, number, typed.text("reason"))) {
            case Outcome.Done<Agenda> _ -> ArrangingController.done("off", conference, next);
            case Outcome.Refused<Agenda>(var grounds) -> item(conference, number, person, typed.refused(grounds), model);
        };
    }

    private AgendaForm read(SignedIn person, ConferenceId id, Typed typed) {
        return new AgendaForm(typed, pages.zone(id, person.id()));
    }

    private <T> String after(Outcome<T> outcome, String said, ConferenceId conference, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> ArrangingController.done(said, conference, next);
            case Outcome.Refused<T>(var grounds) -> {
                model.addAttribute("view", pages.toArrange(conference, person.id()));
                model.addAttribute("typed", typed.refused(grounds));
                yield "business/arrange";
            }
        };
    }

    private String item(ConferenceId conference, int number, SignedIn person, @Nullable Typed typed, Model model) {
        var view = pages.written(conference, person.id());
        var item = view.agenda().item(number).orElseThrow(() -> new NotFound("item"));
        var timing = item.timing();
        model.addAttribute("view", view);
        model.addAttribute("item", item);
        model.addAttribute("typed", typed != null && typed.values().containsKey("about")
                ? typed
                : Typed.of(Map.of("title", item.title(), "about", item.about(), "minutes", "" + timing.minutes(), "speeches",
                        "" + timing.speeches(), "votes", "" + timing.votes(), "longest", "" + timing.longest(), "reason",
                        typed == null ? "" : typed.text("reason")))
                        .refused(typed == null ? List.of() : typed.grounds()));
        return "business/item";
    }
}
