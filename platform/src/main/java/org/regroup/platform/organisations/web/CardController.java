package org.regroup.platform.organisations.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.CardForm;
import org.regroup.platform.organisations.CardTemplate;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.organisations.Procedure;
import org.regroup.platform.organisations.RuleCard;
import org.regroup.platform.organisations.RuleCards;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// By which rules an organisation decides: everybody may read it, and whoever holds the mandate enters it once.
@Controller
class CardController {

    private final Organisations organisations;
    private final RuleCards cards;

    CardController(Organisations organisations, RuleCards cards) {
        this.organisations = organisations;
        this.cards = cards;
    }

    @GetMapping("/organisations/{id}/rule-card")
    String show(@Nullable SignedIn person, @PathVariable OrganisationId id, Model model) {
        model.addAttribute("card", new CardPage(organisations.as(person == null ? null : person.id(), id), cards.versions(id),
                cards.electors(id)));
        return "organisations/card";
    }

    @GetMapping("/organisations/{id}/rule-card/declare")
    String form(SignedIn person, @PathVariable OrganisationId id, @RequestParam(defaultValue = "meeting") String template,
            Model model) {
        var chosen = Typed.one(CardTemplate.class, template).orElse(CardTemplate.MEETING);
        var values = CardForm.filled(chosen.procedures());
        values.put("template", chosen.code());
        return page(person, id, Typed.of(values), model);
    }

    @PostMapping("/organisations/{id}/rule-card/declare")
    String declare(SignedIn person, @PathVariable OrganisationId id, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        organisations.asHolder(person.id(), Act.GRANT_MANDATES, id);
        var typed = Typed.of(form);
        var source = typed.text("cardSource");
        var outcome = switch (CardForm.read(typed)) {
            case Outcome.Refused<List<Procedure>>(var grounds) ->
                new Outcome.Refused<RuleCard>(RuleCards.withSource(grounds, source));
            case Outcome.Done<List<Procedure>>(var procedures) -> cards.declare(person.id(), id, procedures, source);
        };
        return switch (outcome) {
            case Outcome.Done<RuleCard> _ -> {
                next.addFlashAttribute("said", new Said("cards.said.declared", ""));
                yield "redirect:/organisations/" + id + "/rule-card";
            }
            case Outcome.Refused<RuleCard>(var grounds) -> page(person, id, typed.refused(grounds), model);
        };
    }

    private String page(SignedIn person, OrganisationId id, Typed typed, Model model) {
        var at = organisations.asHolder(person.id(), Act.GRANT_MANDATES, id);
        if (cards.current(id).isPresent() && typed.grounds().isEmpty()) {
            return "redirect:/organisations/" + id + "/rule-card";
        }
        model.addAttribute("organisation", at.organisation());
        model.addAttribute("typed", typed);
        return "organisations/declare";
    }
}
