package org.regroup.platform.conferences.votes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.print.Format;
import org.regroup.platform.shared.print.Printer;

/// What tellers enter, how it compares with what was cast on line, and counting again.
@Controller
class TellerController {

    private final Telling telling;
    private final VotePages pages;
    private final Offices offices;
    private final Printer printer;
    private final Pages requests;

    TellerController(Telling telling, VotePages pages, Offices offices, Printer printer, Pages requests) {
        this.telling = telling;
        this.pages = pages;
        this.offices = offices;
        this.printer = printer;
        this.requests = requests;
    }

    @GetMapping("/conferences/{conference}/votes/{vote}/count")
    String sheet(@PathVariable ConferenceId conference, @PathVariable VoteId vote, SignedIn person, Model model) {
        var view = pages.sheets(conference, vote, person.id());
        if (!view.view().counts()) {
            throw new Forbidden("conferences.forbidden.teller");
        }
        return sheet(view, Typed.of(view.of(person.id()).map(one -> SheetForm.typed(view.view().vote(), one.sheet()))
                .orElse(Map.of())), model);
    }

    /// For those who hand papers out and count them.
    @GetMapping("/conferences/{conference}/votes/{vote}/papers.pdf")
    ResponseEntity<byte[]> papers(@PathVariable ConferenceId conference, @PathVariable VoteId vote, SignedIn person,
            HttpServletRequest request) {
        if (!offices.held(person.id(), conference, Office.Kind.CHAIR)) {
            offices.require(person.id(), conference, Office.Kind.TELLER);
        }
        var view = pages.of(conference, vote, person.id());
        return printer.answer(VotePapers.of(requests.of(request).in(view.conference().zone()), view.conference(), view.vote()),
                Format.PDF, "vote-" + view.vote().number());
    }

    @PostMapping("/conferences/{conference}/votes/{vote}/count")
    String enter(@PathVariable ConferenceId conference, @PathVariable VoteId vote, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (telling.enter(person.id(), conference, vote, typed)) {
            case Outcome.Done<Telling.After>(var after) -> {
                next.addFlashAttribute("said", "votes.said." + after.key());
                yield "redirect:/conferences/" + conference + "/votes/" + vote + "/reconciliation";
            }
            case Outcome.Refused<Telling.After>(var grounds) ->
                sheet(pages.sheets(conference, vote, person.id()), typed.refused(grounds), model);
        };
    }

    @GetMapping("/conferences/{conference}/votes/{vote}/reconciliation")
    String reconciliation(@PathVariable ConferenceId conference, @PathVariable VoteId vote, @Nullable SignedIn person,
            Model model) {
        model.addAttribute("sheets", pages.sheets(conference, vote, person == null ? null : person.id()));
        model.addAttribute("typed", Typed.of(Map.of()));
        return "votes/reconciliation";
    }

    @PostMapping("/conferences/{conference}/votes/{vote}/recount")
    String recount(@PathVariable ConferenceId conference, @PathVariable VoteId vote, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (telling.recount(person.id(), conference, vote, typed.text("reason"))) {
            case Outcome.Done<HallVote> _ -> {
                next.addFlashAttribute("said", "votes.said.recount");
                yield "redirect:/conferences/" + conference + "/votes/" + vote + "/reconciliation";
            }
            case Outcome.Refused<HallVote>(var grounds) -> {
                model.addAttribute("sheets", pages.sheets(conference, vote, person.id()));
                model.addAttribute("typed", typed.refused(grounds));
                yield "votes/reconciliation";
            }
        };
    }

    @PostMapping("/conferences/{conference}/votes/{vote}/room")
    String roomToo(@PathVariable ConferenceId conference, @PathVariable VoteId vote, SignedIn person, Model model,
            RedirectAttributes next) {
        return switch (telling.roomToo(person.id(), conference, vote)) {
            case Outcome.Done<HallVote>(var counted) -> {
                next.addFlashAttribute("said", "votes.said.room");
                yield "redirect:" + counted.href();
            }
            case Outcome.Refused<HallVote>(var grounds) -> {
                model.addAttribute("view", pages.of(conference, vote, person.id()).refused(Typed.of(Map.of()).refused(grounds)));
                yield "votes/vote";
            }
        };
    }

    private static String sheet(Sheets view, Typed typed, Model model) {
        model.addAttribute("sheets", view);
        model.addAttribute("typed", typed);
        return "votes/count";
    }
}
