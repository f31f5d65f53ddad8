package org.regroup.platform.decisions.objections;

import java.time.Clock;
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
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.QuestionAccess;
import org.regroup.platform.decisions.questions.QuestionId;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;

/// Formal objections to a question: lodging one, reading those of one's organisation, taking one back.
@Controller
class ObjectionController {

    private final Objections objections;
    private final QuestionAccess access;
    private final Clock clock;

    ObjectionController(Objections objections, QuestionAccess access, Clock clock) {
        this.objections = objections;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/questions/{question}/objections")
    String show(@PathVariable QuestionId question, SignedIn person, Model model) {
        return page(question, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/questions/{question}/objections")
    String lodge(@PathVariable QuestionId question, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (objections.lodge(person.id(), question, typed.id("seat"), typed.number("item"), typed.text("said"))) {
            case Outcome.Done<UUID> _ -> done(question, "objections.said.lodged", next);
            case Outcome.Refused<UUID>(var grounds) -> page(question, person, typed.refused(grounds), model);
        };
    }

    @PostMapping("/questions/{question}/objections/{objection}/withdraw")
    String withdraw(@PathVariable QuestionId question, @PathVariable UUID objection, SignedIn person, Model model,
            RedirectAttributes next) {
        return switch (objections.withdraw(person.id(), question, objection)) {
            case Outcome.Done<Boolean> _ -> done(question, "objections.said.withdrawn", next);
            case Outcome.Refused<Boolean>(var grounds) -> page(question, person, Typed.of(Map.of()).refused(grounds), model);
        };
    }

    private static String done(QuestionId question, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", said);
        return "redirect:/questions/" + question + "/objections";
    }

    private String page(QuestionId id, SignedIn person, Typed typed, Model model) {
        var question = access.find(id);
        var view = new ObjectionView(question, access.reader(question, person.id()), java.util.List.of(), typed,
                Sql.now(clock));
        if (view.parties().isEmpty()) {
            throw new NotFound("objections");
        }
        model.addAttribute("view", new ObjectionView(question, view.reader(), objections.of(id,
                view.parties().stream().map(Party::organisation).toList(), person.id()), typed, view.now()));
        return "objections/page";
    }
}
