package org.regroup.platform.decisions.dissents;

import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.counting.questions.DecisionResult;
import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.decisions.certificates.Records;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.decisions.questions.QuestionPages;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Dissent beside a decision: read it, attach it, sign it.
@Controller("questionDissentController")
class DissentController {

    private final Dissents dissents;
    private final QuestionPages questions;
    private final Records records;
    private final People people;

    DissentController(Dissents dissents, QuestionPages questions, Records records, People people) {
        this.dissents = dissents;
        this.questions = questions;
        this.records = records;
        this.people = people;
    }

    @GetMapping("/questions/{question}/dissent")
    @Transactional(readOnly = true)
    String read(@PathVariable QuestionId question, @Nullable SignedIn person, Model model) {
        return page(question, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/questions/{question}/dissent")
    String write(@PathVariable QuestionId question, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var speaking = typed.text("speaking").split(":", 2);
        var named = speaking.length < 2 ? null : Typed.of(Map.of("who", speaking[1])).id("who");
        boolean organisation = speaking[0].equals("for");
        if (named == null || !organisation && !speaking[0].equals("as")) {
            return page(question, person, typed.refused("speaking", "dissents.ground.speaking"), model);
        }
        var who = new OrganisationId(named);
        var said = new Dissents.Said(typed.number("item"), typed.text("title"), typed.text("words"));
        var outcome = organisation
                ? dissents.attach(person.id(), who, question, said)
                : dissents.report(person.id(), who, question, said);
        return after(outcome, organisation ? "attached" : "reported", question, person, typed, model, next);
    }

    @PostMapping("/questions/{question}/dissents/{dissent}/sign")
    String sign(@PathVariable QuestionId question, @PathVariable DissentId dissent, SignedIn person,
            @RequestParam OrganisationId under, Model model, RedirectAttributes next) {
        return after(dissents.sign(person.id(), under, question, dissent), "signed", question, person, Typed.of(Map.of()), model,
                next);
    }

    private String after(Outcome<Question> outcome, String said, QuestionId question, SignedIn person, Typed typed, Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Question>(var done) -> {
                next.addFlashAttribute("said", "dissents.said." + said);
                yield "redirect:" + done.href() + "/dissent";
            }
            case Outcome.Refused<Question>(var grounds) -> page(question, person, typed.refused(grounds), model);
        };
    }

    /// There is none before the vote is over.
    private String page(QuestionId id, @Nullable SignedIn person, Typed typed, Model model) {
        var view = questions.of(id, person);
        switch (view.state()) {
            case PROPOSED, LAPSED, FIXED, VOTING, CALLED_OFF -> throw new NotFound("dissent");
            case CLOSED, DECIDED -> {
            }
        }
        var all = dissents.of(id);
        var named = new LinkedHashSet<PersonId>();
        all.forEach(one -> one.signers().forEach(signer -> named.add(signer.person())));
        model.addAttribute("view", new DissentView(view, DecisionResult.of(records.of(view.question()).certified()), all,
                people.names(named)));
        model.addAttribute("typed", typed);
        return "dissents/dissent";
    }
}
