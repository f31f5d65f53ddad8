package org.regroup.platform.conferences.votes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.hall.day.About;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// What the chair does with votes: opens, closes, declares, annuls.
@Controller
class ChairController {

    private final Votes votes;
    private final VoteClosing closing;
    private final VotePages pages;
    private final OnScreen onScreen;
    private final Pages requests;
    private final Clock clock;

    ChairController(Votes votes, VoteClosing closing, VotePages pages, OnScreen onScreen, Pages requests, Clock clock) {
        this.votes = votes;
        this.closing = closing;
        this.pages = pages;
        this.onScreen = onScreen;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/conferences/{conference}/votes/new")
    String fresh(@PathVariable ConferenceId conference, SignedIn person, @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String procedure, HttpServletRequest request, Model model) {
        var all = pages.toOpen(conference, person.id());
        boolean paper = all.hall().paper().isPresent();
        var values = new HashMap<>(
                Map.of("rung", HallVote.code(Rung.HANDS), "rules", "heads", paper ? "counted" : "onLine", "yes", "subject",
                        OpeningWords.subject(requests.of(request), procedure, subject), "about", OpeningForm.WHOLE, "procedure",
                        procedure, "id", Ids.next(clock).toString()));
        var shown = shown(all, Typed.of(values), request);
        values.put("text", shown.text());
        return form(all, Typed.of(values), shown, model);
    }

    @PostMapping("/conferences/{conference}/votes/new")
    String open(@PathVariable ConferenceId conference, SignedIn person, @RequestParam Map<String, String> form, Model model,
            HttpServletRequest request, RedirectAttributes next) {
        var typed = Typed.of(form);
        var all = pages.toOpen(conference, person.id());
        var shown = shown(all, typed, request);
        var outcome = switch (OpeningForm.read(typed, all.conference().zone(), shown)) {
            case Outcome.Refused<Opening>(var grounds) -> new Outcome.Refused<HallVote>(grounds);
            case Outcome.Done<Opening>(var opening) -> votes.open(person.id(), conference, opening);
        };
        return switch (outcome) {
            case Outcome.Done<HallVote>(var vote) -> done(vote, "opened", next);
            case Outcome.Refused<HallVote>(var grounds) -> {
                model.addAttribute("roster", pages.roster(conference));
                yield form(all, typed.refused(grounds), shown, model);
            }
        };
    }

    @PostMapping("/conferences/{conference}/votes/{vote}/close")
    String close(@PathVariable ConferenceId conference, @PathVariable VoteId vote, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var seen = Typed.one(Rung.class, typed.text("rung")).orElse(null);
        return after(closing.close(person.id(), conference, vote, seen), "closed", conference, vote, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/votes/{vote}/declare")
    String declare(@PathVariable ConferenceId conference, @PathVariable VoteId vote, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(votes.declare(person.id(), conference, vote, typed.text("carried").equals("yes")), "declared", conference,
                vote, person, typed, model, next);
    }

    @PostMapping("/conferences/{conference}/votes/{vote}/annul")
    String annul(@PathVariable ConferenceId conference, @PathVariable VoteId vote, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(votes.annul(person.id(), conference, vote, typed.text("reason")), "annulled", conference, vote, person,
                typed, model, next);
    }

    private String after(Outcome<HallVote> outcome, String said, ConferenceId conference, VoteId id, SignedIn person, Typed typed,
            Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<HallVote>(var vote) -> done(vote, said, next);
            case Outcome.Refused<HallVote>(var grounds) -> {
                model.addAttribute("view", pages.of(conference, id, person.id()).refused(typed.refused(grounds)));
                model.addAttribute("roster", pages.roster(conference));
                yield "votes/vote";
            }
        };
    }

    private static String done(HallVote vote, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "votes.said." + said);
        return "redirect:" + vote.href();
    }

    private OnScreen.Shown shown(VotePages.All all, Typed typed, HttpServletRequest request) {
        var item = all.hall().business().item();
        var about = OpeningForm.about(typed);
        if (item.isPresent() && !item.get().together().isEmpty() && about instanceof About.Whole) {
            return OpeningWords.together(requests.of(request), item.get());
        }
        return item.isEmpty() || about instanceof About.Procedure
                ? OnScreen.Shown.NOTHING
                : onScreen.shown(all.conference().id(), item.get().item(), about, requests.of(request));
    }

    private static String form(VotePages.All all, Typed typed, OnScreen.Shown shown, Model model) {
        model.addAttribute("all", all);
        model.addAttribute("typed", typed);
        model.addAttribute("shown", shown);
        return "votes/new";
    }
}
