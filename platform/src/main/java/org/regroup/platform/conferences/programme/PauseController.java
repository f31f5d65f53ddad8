package org.regroup.platform.conferences.programme;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Adding, changing and taking away the times without sessions.
@Controller
class PauseController {

    private final Pauses pauses;
    private final ConferencePages conferences;
    private final DraftPages drafts;

    PauseController(Pauses pauses, ConferencePages conferences, DraftPages drafts) {
        this.pauses = pauses;
        this.conferences = conferences;
        this.drafts = drafts;
    }

    @PostMapping("/conferences/{conference}/programme/pauses")
    String add(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (pauses.add(person.id(), conference, DraftController.day(typed, "pauseDay"),
                DraftController.time(typed, "pauseStarts"), typed.number("pauseMinutes"), typed.text("pauseTitle"))) {
            case Outcome.Done<Pause> _ -> DraftController.said("pause", conference, next);
            case Outcome.Refused<Pause>(var grounds) -> drafts.show(conference, person, typed.refused(grounds), model);
        };
    }

    @GetMapping("/conferences/{conference}/programme/pauses/{pause}")
    String form(@PathVariable ConferenceId conference, @PathVariable UUID pause, SignedIn person, Model model) {
        var view = conferences.forSponsor(conference, person);
        var found = pauses.require(conference, pause);
        return form(view, found, Typed.of(Map.of("pauseTitle", found.title(), "pauseDay", found.day().toString(),
                "pauseStarts", found.starts().toString(), "pauseMinutes", Integer.toString(found.minutes()))), model);
    }

    @PostMapping("/conferences/{conference}/programme/pauses/{pause}")
    String change(@PathVariable ConferenceId conference, @PathVariable UUID pause, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var view = conferences.forSponsor(conference, person);
        var typed = Typed.of(form);
        return switch (pauses.change(person.id(), conference, pause, DraftController.day(typed, "pauseDay"),
                DraftController.time(typed, "pauseStarts"), typed.number("pauseMinutes"), typed.text("pauseTitle"))) {
            case Outcome.Done<Pause> _ -> DraftController.said("pause.changed", conference, next);
            case Outcome.Refused<Pause>(var grounds) ->
                form(view, pauses.require(conference, pause), typed.refused(grounds), model);
        };
    }

    @PostMapping("/conferences/{conference}/programme/pauses/{pause}/remove")
    String remove(@PathVariable ConferenceId conference, @PathVariable UUID pause, SignedIn person, Model model,
            RedirectAttributes next) {
        return switch (pauses.remove(person.id(), conference, pause)) {
            case Outcome.Done<Pause> _ -> DraftController.said("pause.removed", conference, next);
            case Outcome.Refused<Pause>(var grounds) ->
                drafts.show(conference, person, Typed.of(Map.of()).refused(grounds), model);
        };
    }

    private static String form(ConferencePage view, Pause pause, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("pause", pause);
        model.addAttribute("typed", typed);
        return "programme/pause";
    }
}
