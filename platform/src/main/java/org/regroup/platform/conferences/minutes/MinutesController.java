package org.regroup.platform.conferences.minutes;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.hall.day.About;
import org.regroup.hall.minutes.Line;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferencePages;
import org.regroup.platform.conferences.JointAct;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.print.Format;
import org.regroup.platform.shared.print.Printer;

/// The minutes of a conference as page and as files, and what is corrected in them.
@Controller
class MinutesController {

    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(Line.class, Named.class)
            .addMixIn(About.class, Decided.class).build();

    private final MinutesPages views;
    private final Corrections corrections;
    private final JointActs acts;
    private final Printer printer;
    private final Pages pages;
    private final Clock clock;

    MinutesController(MinutesPages views, Corrections corrections, JointActs acts, Printer printer, Pages pages, Clock clock) {
        this.views = views;
        this.corrections = corrections;
        this.acts = acts;
        this.printer = printer;
        this.pages = pages;
        this.clock = clock;
    }

    /// Kinds of lines are told apart by their names.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "line")
    private interface Named {}

    /// So are the things that votes decide.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "as")
    private interface Decided {}

    @GetMapping("/conferences/{conference}/minutes")
    String show(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        return page(conference, person, Typed.of(Map.of()), request, model);
    }

    @GetMapping("/conferences/{conference}/minutes.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request) {
        return print(conference, person, Format.PDF, request);
    }

    @GetMapping("/conferences/{conference}/minutes.odt")
    ResponseEntity<byte[]> odt(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request) {
        return print(conference, person, Format.ODT, request);
    }

    /// The minutes as they were read from the log, with numbers for people and the names of those whom they name.
    @GetMapping("/conferences/{conference}/minutes.json")
    ResponseEntity<byte[]> json(@PathVariable ConferenceId conference, @Nullable SignedIn person, HttpServletRequest request) {
        var view = views.of(conference, person);
        var page = pages.of(request);
        var people = new java.util.TreeMap<String, String>();
        view.minutes().people().forEach(number -> people.put(number, view.names().person(page, number)));
        var organisations = new java.util.TreeMap<String, String>();
        view.names().marks().forEach((id, mark) -> organisations.put(id, mark.name()));
        var content = Map.of("format", "regroup-minutes/1", "conference", view.of().conference().title(), "people", people,
                "organisations", organisations, "minutes", view.minutes(), "dissent", view.attached());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(new java.util.TreeMap<>(content)).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/conferences/{conference}/minutes/corrections")
    String ask(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var outcome = corrections.ask(person.id(), conference, id(typed), typed.text("sitting"), typed.text("words"));
        return after(outcome, "asked", conference, person, typed, request, model, next);
    }

    @PostMapping("/conferences/{conference}/minutes/corrections/{correction}/decide")
    String decide(@PathVariable ConferenceId conference, @PathVariable UUID correction, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var outcome = corrections.decide(person.id(), conference, id(typed), correction.toString(),
                typed.text("how").equals("adopted"), number(typed, "inFavour"), number(typed, "against"));
        return after(outcome, "decided", conference, person, typed, request, model, next);
    }

    /// A sponsor proposes to another to adopt it.
    @PostMapping("/conferences/{conference}/minutes/corrections/{correction}/propose")
    String propose(@PathVariable ConferenceId conference, @PathVariable UUID correction, SignedIn person,
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var content = views.of(conference, person).hall().business().corrections().stream()
                .filter(one -> one.correction().equals(correction.toString())).findFirst().map(Corrections::content)
                .orElseThrow(() -> new NotFound("conference"));
        Outcome<JointAct> outcome = acts.propose(person.id(), ConferencePages.under(typed), conference, Corrections.CODE,
                content);
        return after(outcome, "proposed", conference, person, typed, request, model, next);
    }

    private <T> String after(Outcome<T> outcome, String said, ConferenceId id, SignedIn person, Typed typed,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> {
                next.addFlashAttribute("said", "minutes.said." + said);
                yield "redirect:/conferences/" + id + "/minutes";
            }
            case Outcome.Refused<T>(var grounds) -> page(id, person, typed.refused(grounds), request, model);
        };
    }

    private String page(ConferenceId id, @Nullable SignedIn person, Typed typed, HttpServletRequest request, Model model) {
        var view = views.of(id, person).with(typed);
        model.addAttribute("view", view);
        model.addAttribute("words", words(view, request));
        model.addAttribute("form", Ids.next(clock));
        return "minutes/minutes";
    }

    private MinutesWords words(MinutesView view, HttpServletRequest request) {
        return new MinutesWords(pages.of(request).in(view.of().conference().zone()), view.names());
    }

    private ResponseEntity<byte[]> print(ConferenceId id, @Nullable SignedIn person, Format format, HttpServletRequest request) {
        var view = views.of(id, person);
        return printer.answer(MinutesPrint.of(words(view, request).page(), view), format, "minutes");
    }

    /// The act's own identifier, made with the form; a new one where the form has none that could be one.
    private UUID id(Typed typed) {
        var id = typed.id("form");
        return id == null || id.getMostSignificantBits() == 0 ? Ids.next(clock) : id;
    }

    /// Nothing typed is nothing counted; what is no number is refused as less than none.
    private static long number(Typed typed, String field) {
        return typed.text(field).isBlank() ? 0 : typed.number(field);
    }
}
