package org.regroup.platform.conferences.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Hall;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.print.Format;
import org.regroup.platform.shared.print.Printer;

/// The page from which a chair leads the business: what to do next on top, everything else below.
@Controller("hallChairController")
class ChairController {

    private final ChairPages chairs;
    private final Chairing chairing;
    private final NowPages nows;
    private final Pages pages;
    private final Printer printer;
    private final Clock clock;

    ChairController(ChairPages chairs, Chairing chairing, NowPages nows, Pages pages, Printer printer, Clock clock) {
        this.chairs = chairs;
        this.chairing = chairing;
        this.nows = nows;
        this.pages = pages;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping("/conferences/{conference}/chair")
    String show(@PathVariable ConferenceId conference, SignedIn person, HttpServletRequest request, Model model) {
        return page(conference, person, Typed.of(Map.of()), request, model);
    }

    /// What the room goes on with when its network fails.
    @GetMapping("/conferences/{conference}/chair/slips.pdf")
    ResponseEntity<byte[]> slips(@PathVariable ConferenceId conference, SignedIn person, HttpServletRequest request) {
        chairing.require(person.id(), conference);
        var room = nows.room(conference, person.id());
        return printer.answer(SpeechSlips.of(pages.of(request), room.conference(), clock.instant()), Format.PDF, "slips");
    }

    @PostMapping("/conferences/{conference}/chair")
    String act(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form,
            HttpServletRequest request, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var me = chairing.require(person.id(), conference);
        return switch (done(conference, person, me, typed)) {
            case Outcome.Done<Hall> _ -> {
                next.addFlashAttribute("said", "hall.chaired." + typed.text("do"));
                yield "redirect:/conferences/" + conference + "/chair";
            }
            case Outcome.Refused<Hall>(var grounds) -> page(conference, person, typed.refused(grounds), request, model);
        };
    }

    private Outcome<Hall> done(ConferenceId conference, SignedIn person, String me, Typed typed) {
        var id = typed.id("id");
        if (id == null || id.equals(new UUID(0, 0)) || !ChairForm.ACTS.contains(typed.text("do"))) {
            return Outcome.refused("", "hall.ground.act");
        }
        var room = nows.room(conference, person.id());
        if (chairing.entered(conference, id)) {
            return new Outcome.Done<>(room.hall());
        }
        return switch (ChairForm.read(typed, room, me, clock.instant())) {
            case Outcome.Done<Act>(var act) -> chairing.enter(person.id(), conference, id, act);
            case Outcome.Refused<Act>(var grounds) -> new Outcome.Refused<>(grounds);
        };
    }

    private String page(ConferenceId conference, SignedIn person, Typed typed, HttpServletRequest request, Model model) {
        model.addAttribute("view", chairs.of(conference, person.id(), pages.of(request)));
        model.addAttribute("typed", typed);
        return "hall/chair";
    }
}
