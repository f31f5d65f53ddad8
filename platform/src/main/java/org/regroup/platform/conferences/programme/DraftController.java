package org.regroup.platform.conferences.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Putting the programme together: places, what cannot be, and a sponsor's proposal to publish it.
@Controller
@Transactional
class DraftController {

    private final Placing placing;
    private final Publishing publishing;
    private final DraftPages pages;
    private final JointActs acts;

    DraftController(Placing placing, Publishing publishing, DraftPages pages, JointActs acts) {
        this.placing = placing;
        this.publishing = publishing;
        this.pages = pages;
        this.acts = acts;
    }

    @GetMapping("/conferences/{conference}/programme/draft")
    String draft(@PathVariable ConferenceId conference, SignedIn person, Model model) {
        return pages.show(conference, person, Typed.of(Map.of()), model);
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
                pages.show(placing.conferenceOf(session), person, typed.refused(grounds), model);
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
            case Outcome.Refused<?>(var grounds) -> pages.show(conference, person, typed.refused(grounds), model);
        };
    }

    /// Made-up days and times fall outside the conference and are refused as such.
    static LocalDate day(Typed typed, String field) {
        return Days.read(typed.text(field)).orElse(LocalDate.EPOCH);
    }

    static LocalTime time(Typed typed, String field) {
        try {
            return LocalTime.parse(typed.text(field).strip());
        } catch (DateTimeException _) {
            return LocalTime.MAX;
        }
    }

    static String said(String said, ConferenceId id, RedirectAttributes next) {
        next.addFlashAttribute("said", "programme.said." + said);
        return "redirect:/conferences/" + id + "/programme/draft";
    }
}
