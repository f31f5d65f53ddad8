package org.regroup.platform.decisions.meetings;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The count of an organisation that decides in a meeting: its tellers, their sheets, and how they compare.
@Controller
class MeetingController {

    private final MeetingCounts counts;
    private final Tellers tellers;
    private final MeetingPages pages;

    MeetingController(MeetingCounts counts, Tellers tellers, MeetingPages pages) {
        this.counts = counts;
        this.tellers = tellers;
        this.pages = pages;
    }

    @GetMapping("/questions/{question}/counts/{organisation}")
    String show(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, SignedIn person, Model model) {
        return page(question, organisation, person, Typed.of(Map.of()), model);
    }

    /// Enters the figures, or gives every clause those of the whole and shows the sheet again.
    @PostMapping("/questions/{question}/counts/{organisation}")
    String enter(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        if (typed.ticked("same")) {
            var sheet = pages.of(question, organisation, person.id(), typed).sheet();
            return page(question, organisation, person, Typed.of(sheet.same(typed)), model);
        }
        return switch (counts.enter(person.id(), question, organisation, typed)) {
            case Outcome.Done<MeetingCounts.After>(var after) ->
                done(question, organisation, after.name().toLowerCase(Locale.ROOT), next);
            case Outcome.Refused<MeetingCounts.After>(var grounds) ->
                page(question, organisation, person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/questions/{question}/counts/{organisation}/tellers")
    String name(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, SignedIn person,
            @RequestParam OrganisationId under, @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(tellers.name(person.id(), under, question, organisation, typed.text("email")), "named", question,
                organisation, person, typed, model, next);
    }

    @PostMapping("/questions/{question}/counts/{organisation}/tellers/{teller}/take-back")
    String takeBack(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, @PathVariable UUID teller,
            SignedIn person, Model model, RedirectAttributes next) {
        return after(tellers.takeBack(person.id(), question, organisation, teller), "takenBack", question, organisation, person,
                Typed.of(Map.of()), model, next);
    }

    private String after(Outcome<PersonId> outcome, String said, QuestionId question, OrganisationId organisation,
            SignedIn person, Typed typed, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<PersonId> _ -> done(question, organisation, said, next);
            case Outcome.Refused<PersonId>(var grounds) ->
                page(question, organisation, person, typed.refused(grounds), model);
        };
    }

    private static String done(QuestionId question, OrganisationId organisation, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "meetings.said." + said);
        return "redirect:/questions/" + question + "/counts/" + organisation;
    }

    private String page(QuestionId question, OrganisationId organisation, SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", pages.of(question, organisation, person.id(), typed));
        return "meetings/count";
    }
}
