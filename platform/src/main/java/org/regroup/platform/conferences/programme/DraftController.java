package org.regroup.platform.conferences.programme;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceAccess;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePage;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Putting the programme together: rooms, pauses, places, what cannot be, and a sponsor's proposal to publish it.
@Controller
@Transactional
class DraftController {

    private final Placing placing;
    private final Publishing publishing;
    private final ConferenceAccess access;
    private final JointActs acts;
    private final Clock clock;

    DraftController(Placing placing, Publishing publishing, ConferenceAccess access, JointActs acts, Clock clock) {
        this.placing = placing;
        this.publishing = publishing;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping("/conferences/{conference}/programme/draft")
    String draft(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        return page(conference, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/conferences/{conference}/programme/rooms")
    String room(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var places = typed.text("places").isBlank() ? null : Integer.valueOf(typed.number("places"));
        return after(placing.room(person.id(), conference, typed.text("roomName"), typed.ticked("remote"), places,
                typed.text("access")), "room", conference, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/programme/pauses")
    String pause(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(placing.pause(person.id(), conference, day(typed, "pauseDay"), time(typed, "pauseStarts"),
                typed.number("pauseMinutes"), typed.text("pauseTitle")), "pause", conference, person, typed, model, next);
    }

    @PostMapping("/sessions/{session}/place")
    String place(@PathVariable UUID session, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var room = typed.id("room");
        var place = typed.text("act").equals("out") || room == null
                ? null
                : new Session.Place(day(typed, "day"), time(typed, "starts"), room);
        return switch (placing.place(person.id(), session, place)) {
            case Outcome.Done<Session>(var done) -> said("placed", done.conference(), next);
            case Outcome.Refused<Session>(var grounds) ->
                page(placing.conferenceOf(session), person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/conferences/{conference}/programme/publish")
    String publish(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (acts.propose(person.id(), ConferencePages.under(typed), conference, Publishing.CODE,
                publishing.write(conference))) {
            case Outcome.Done<?> _ -> {
                next.addFlashAttribute("said", "conferences.said.actProposed");
                yield "redirect:/conferences/" + conference;
            }
            case Outcome.Refused<?>(var grounds) -> page(conference, person, typed.refused(grounds), model);
        };
    }

    /// Made-up days and times fall outside the conference and are refused as such.
    private static LocalDate day(Typed typed, String field) {
        return Days.read(typed.text(field)).orElse(LocalDate.EPOCH);
    }

    private static LocalTime time(Typed typed, String field) {
        try {
            return LocalTime.parse(typed.text(field).strip());
        } catch (DateTimeException _) {
            return LocalTime.MAX;
        }
    }

    private String after(Outcome<?> outcome, String said, ConferenceId id, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> said(said, id, next);
            case Outcome.Refused<?>(var grounds) -> page(id, person, typed.refused(grounds), model);
        };
    }

    private static String said(String said, ConferenceId id, RedirectAttributes next) {
        next.addFlashAttribute("said", "programme.said." + said);
        return "redirect:/conferences/" + id + "/programme/draft";
    }

    private String page(ConferenceId id, SignedIn person, Typed typed, Model model) {
        var conference = access.require(person.id(), id);
        var sponsors = access.sponsors(person.id(), conference);
        var draft = placing.draft(id);
        placing.require(person.id(), draft, sponsors);
        model.addAttribute("view", new ConferencePage(conference, person.id(), sponsors, List.of(), Map.of(), clock.instant(),
                typed));
        model.addAttribute("draft", draft);
        model.addAttribute("days", SessionForm.days(conference));
        return "programme/draft";
    }
}
