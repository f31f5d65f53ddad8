package org.regroup.platform.conferences.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.hall.day.Hall;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.desk.DeskView.Said;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.LiveStreams;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The desk, where people are checked in.
@Controller
class DeskController {

    private final DeskPages pages;
    private final Desk desk;
    private final LiveStreams streams;

    DeskController(DeskPages pages, Desk desk, LiveStreams streams) {
        this.pages = pages;
        this.desk = desk;
        this.streams = streams;
    }

    @GetMapping("/conferences/{conference}/desk")
    String show(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model) {
        return page(conference, person, Typed.of(form), model);
    }

    /// Tells open pages that something has happened in the hall; what it is they fetch themselves.
    @GetMapping(path = "/conferences/{conference}/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(@PathVariable ConferenceId conference, SignedIn person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.require(conference, person.id());
        streams.open(request, response, Happenings.topic(conference), "result", () -> pages.step(conference));
    }

    @PostMapping("/conferences/{conference}/desk/code")
    String code(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(desk.byCode(person.id(), conference, typed.text("code")), DeskController::came, conference, person, typed,
                model, next);
    }

    @PostMapping("/conferences/{conference}/desk/came")
    String came(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(desk.came(person.id(), conference, typed.number("number")), DeskController::came, conference, person, typed,
                model, next);
    }

    @PostMapping("/conferences/{conference}/desk/list")
    String list(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(desk.list(person.id(), conference, typed.text("numbers")),
                listed -> new Said("desk.said.list", List.of(listed.came().size(), listed.already().size())), conference, person,
                typed, model, next);
    }

    @PostMapping("/conferences/{conference}/desk/went")
    String went(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(desk.went(person.id(), conference, typed.number("number")), said("went"), conference, person, typed, model,
                next);
    }

    @PostMapping("/conferences/{conference}/desk/step-in")
    String stepIn(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(desk.stepIn(person.id(), conference, typed.number("alternate"), typed.number("delegate")), said("stepIn"),
                conference, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/desk/step-back")
    String stepBack(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(desk.stepBack(person.id(), conference, typed.number("alternate")), said("stepBack"), conference, person,
                typed, model, next);
    }

    @PostMapping("/conferences/{conference}/desk/register")
    String register(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var kind = typed.text("kind").equals(Attendee.Kind.FRATERNAL.code()) ? Attendee.Kind.FRATERNAL : Attendee.Kind.GUEST;
        return after(desk.register(person.id(), conference, kind, typed.text("name"), typed.text("sentBy")), DeskController::came,
                conference, person, typed, model, next);
    }

    private static Said came(Attendee one) {
        return new Said("desk.said.came", List.of(one.name(), one.number()));
    }

    private static Function<Hall, Said> said(String what) {
        return _ -> new Said("desk.said." + what, List.of());
    }

    private <T> String after(Outcome<T> outcome, Function<T, Said> said, ConferenceId conference, SignedIn person, Typed typed,
            Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T>(var done) -> {
                next.addFlashAttribute("said", said.apply(done));
                yield "redirect:/conferences/" + conference + "/desk";
            }
            case Outcome.Refused<T>(var grounds) -> page(conference, person, typed.refused(grounds), model);
        };
    }

    private String page(ConferenceId conference, SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", pages.of(conference, person.id(), typed.text("q")));
        model.addAttribute("typed", typed);
        return "desk/desk";
    }
}
