package org.regroup.platform.decisions.delegations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
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
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Who votes for others, what they are told to vote, and what they report back.
@Controller
class DelegationController {

    private final Instructions instructions;
    private final ReportBack reports;
    private final Drafts drafts;
    private final QuestionAccess access;
    private final Pages pages;
    private final Clock clock;

    DelegationController(Instructions instructions, ReportBack reports, Drafts drafts, QuestionAccess access, Pages pages,
            Clock clock) {
        this.instructions = instructions;
        this.reports = reports;
        this.drafts = drafts;
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/questions/{question}/delegates/{organisation}")
    String list(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, SignedIn person, Model model) {
        var asked = access.find(question);
        var lines = instructions.of(asked, organisation, person.id());
        return show(asked, organisation, lines, List.of(), Typed.of(Map.of()), "delegations/list", model);
    }

    @GetMapping("/questions/{question}/delegates/{organisation}/{elector}")
    String form(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, @PathVariable UUID elector,
            SignedIn person, Model model) {
        return form(question, organisation, elector, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/questions/{question}/delegates/{organisation}/{elector}")
    String record(@PathVariable QuestionId question, @PathVariable OrganisationId organisation, @PathVariable UUID elector,
            SignedIn person, @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var says = new StringBuilder();
        for (int item = 0; item < access.find(question).items(); item++) {
            says.append(Told.of(typed.text("item" + item)).map(Told::letter).orElse('-'));
        }
        return switch (instructions.record(person.id(), question, elector, says.toString(), typed.text("source"))) {
            case Outcome.Done<Instruction> _ -> {
                next.addFlashAttribute("said", "delegations.said.recorded");
                yield "redirect:/questions/" + question + "/delegates/" + organisation;
            }
            case Outcome.Refused<Instruction>(var grounds) ->
                form(question, organisation, elector, person, typed.refused(grounds), model);
        };
    }

    private String form(QuestionId question, OrganisationId organisation, UUID elector, SignedIn person, Typed typed,
            Model model) {
        var asked = access.find(question);
        var line = instructions.line(asked, organisation, elector, person.id());
        return show(asked, organisation, List.of(line), instructions.history(elector), typed, "delegations/form", model);
    }

    @GetMapping("/questions/{question}/reports/{elector}")
    String draft(@PathVariable QuestionId question, @PathVariable UUID elector, SignedIn person, HttpServletRequest request,
            Model model) {
        var asked = access.find(question);
        var line = reports.own(asked, elector, person.id());
        return show(asked, line.organisation(), List.of(line), List.of(),
                Typed.of(Map.of("said", drafts.of(asked, line, pages.of(request)))), "delegations/report", model);
    }

    @PostMapping("/questions/{question}/reports/{elector}")
    String send(@PathVariable QuestionId question, @PathVariable UUID elector, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (reports.send(person.id(), question, elector, typed.text("said"))) {
            case Outcome.Done<Integer> _ -> {
                next.addFlashAttribute("said", "delegations.said.sent");
                yield "redirect:/questions/" + question + "/reports/" + elector;
            }
            case Outcome.Refused<Integer>(var grounds) -> {
                var asked = access.find(question);
                var line = reports.own(asked, elector, person.id());
                yield show(asked, line.organisation(), List.of(line), List.of(), typed.refused(grounds), "delegations/report",
                        model);
            }
        };
    }

    private String show(Question question, OrganisationId organisation, List<Delegate> lines, List<Instruction> history,
            Typed typed, String page, Model model) {
        model.addAttribute("view", new DelegationView(question, question.party(organisation).orElseThrow(), lines, history, typed,
                Sql.now(clock)));
        return page;
    }
}
