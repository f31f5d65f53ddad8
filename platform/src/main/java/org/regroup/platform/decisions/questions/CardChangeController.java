package org.regroup.platform.decisions.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.CardForm;
import org.regroup.platform.organisations.CardText;
import org.regroup.platform.organisations.CardWords;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.QuestionKind;
import org.regroup.platform.organisations.RuleCard;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// Changing a rule card: the new one is put to the organisation itself, which decides by the one in force.
@Controller
class CardChangeController {

    private final Questions questions;
    private final QuestionForm forms;
    private final RuleCards cards;
    private final Organisations organisations;
    private final Pages pages;

    CardChangeController(Questions questions, QuestionForm forms, RuleCards cards, Organisations organisations, Pages pages) {
        this.questions = questions;
        this.forms = forms;
        this.cards = cards;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping("/organisations/{id}/rule-card/change")
    String form(SignedIn person, @PathVariable OrganisationId id, HttpServletRequest request, Model model) {
        organisations.asHolder(person.id(), Act.GRANT_MANDATES, id);
        var values = new LinkedHashMap<>(forms.suggestion(null));
        values.put("title", pages.of(request).t("cards.change.title.suggested"));
        cards.current(id).ifPresent(card -> values.putAll(CardForm.filled(card.procedures().values())));
        return page(person, id, Typed.of(values), model);
    }

    @PostMapping("/organisations/{id}/rule-card/change")
    String put(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> form, Locale language,
            HttpServletRequest request, Model model) {
        organisations.asHolder(person.id(), Act.GRANT_MANDATES, id);
        var typed = Typed.of(form);
        return switch (put(person, id, typed, language, pages.of(request))) {
            case Outcome.Done<Question>(var question) -> "redirect:" + question.href();
            case Outcome.Refused<Question>(var grounds) -> page(person, id, typed.refused(grounds), model);
        };
    }

    /// What is wrong with the card and with the question is said at once.
    private Outcome<Question> put(SignedIn person, OrganisationId id, Typed typed, Locale language, Page page) {
        var grounds = new ArrayList<Ground>();
        var procedures = new ArrayList<Procedure>();
        switch (CardForm.read(typed)) {
            case Outcome.Done<List<Procedure>>(var read) -> procedures.addAll(read);
            case Outcome.Refused<List<Procedure>>(var why) -> grounds.addAll(why);
        }
        if (grounds.isEmpty() && cards.current(id).map(card -> List.copyOf(card.procedures().values()))
                .filter(procedures::equals).isPresent()) {
            grounds.add(Ground.of("cards.ground.unchanged"));
        }
        var values = new LinkedHashMap<>(typed.values());
        values.put("kind", QuestionKind.RULE_CHANGE.code());
        values.put("text", procedures.isEmpty() ? page.t("cards.title") : told(page, procedures));
        values.remove("motion");
        values.remove("byClause");
        return switch (forms.read(Typed.of(values), 0, language)) {
            case Outcome.Refused<QuestionTerms>(var why) -> {
                grounds.addAll(why);
                yield new Outcome.Refused<>(grounds);
            }
            case Outcome.Done<QuestionTerms>(var terms) -> grounds.isEmpty()
                    ? questions.put(person.id(), id, terms.about(CardChange.SUBJECT, CardText.write(procedures)))
                    : new Outcome.Refused<>(grounds);
        };
    }

    /// The new card in plain words: the text that is voted on.
    private static String told(Page page, List<Procedure> procedures) {
        return CardWords.alike(procedures).entrySet().stream()
                .map(group -> "## " + CardWords.kinds(page, group.getValue()) + "\n\n" + CardWords.told(page, group.getKey()))
                .collect(Collectors.joining("\n\n"));
    }

    private String page(SignedIn person, OrganisationId id, Typed typed, Model model) {
        var at = organisations.asHolder(person.id(), Act.GRANT_MANDATES, id);
        var card = cards.current(id);
        if (card.isEmpty()) {
            return "redirect:/organisations/" + id + "/rule-card";
        }
        model.addAttribute("organisation", at.organisation());
        model.addAttribute("card", card.map(RuleCard::version).orElseThrow());
        model.addAttribute("procedure", card.flatMap(one -> one.procedure(QuestionKind.RULE_CHANGE)).orElseThrow());
        model.addAttribute("typed", typed);
        return "questions/card";
    }
}
