package org.regroup.platform.decisions.urgent;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.decisions.urgent.UrgentStatements.Voice;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Pages;
import org.regroup.platform.shared.Typed;

/// The page of an urgent statement, its words to take along, and what mandated people do with it.
@Controller
class UrgentController {

    private final UrgentStatements statements;
    private final UrgentPages views;
    private final Pages pages;

    UrgentController(UrgentStatements statements, UrgentPages views, Pages pages) {
        this.statements = statements;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/urgent/{urgent}")
    String show(@PathVariable UrgentId urgent, @Nullable SignedIn person, HttpServletRequest request, Model model) {
        var view = views.of(urgent, person);
        model.addAttribute("view", view);
        model.addAttribute("line", UrgentWords.line(pages.of(request), view));
        return "urgent/statement";
    }

    /// The words to quote, never without their mandate line.
    @GetMapping("/urgent/{urgent}/statement.txt")
    ResponseEntity<String> plain(@PathVariable UrgentId urgent, HttpServletRequest request) {
        return ResponseEntity.ok().contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(UrgentWords.quotation(pages.of(request), views.published(urgent)));
    }

    @GetMapping("/urgent/{urgent}/{act}")
    String form(@PathVariable UrgentId urgent, @PathVariable String act, SignedIn person, Model model) {
        return form(urgent, act(act), person, Typed.of(Map.of("basis", Basis.CONVENOR.key())), model);
    }

    @PostMapping("/urgent/{urgent}/{act}")
    String act(@PathVariable UrgentId urgent, @PathVariable String act, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var doing = act(act);
        var typed = Typed.of(form);
        var outcome = spoken(typed, voice -> switch (doing) {
            case CONFIRM -> statements.confirm(person.id(), urgent, voice);
            case DECLINE -> statements.decline(person.id(), urgent, voice.under(), typed.text("reason"));
            case SIGN -> statements.sign(person.id(), urgent, voice);
            case DISSENT -> statements.dissent(person.id(), urgent, voice, typed.text("said"));
            case WITHDRAW -> statements.withdraw(person.id(), urgent, voice.under(), typed.text("reason"));
        });
        return switch (outcome) {
            case Outcome.Done<Urgent>(var after) -> {
                next.addFlashAttribute("said", "urgent.said." + doing.key());
                yield "redirect:" + after.href();
            }
            case Outcome.Refused<Urgent>(var grounds) -> form(urgent, doing, person, typed.refused(grounds), model);
        };
    }

    private String form(UrgentId urgent, UrgentForm act, SignedIn person, Typed typed, Model model) {
        var view = views.of(urgent, person);
        if (view.reader().speaksFor().isEmpty()) {
            throw new Forbidden("urgent.forbidden.speak");
        }
        if (view.may(act).isEmpty() && typed.grounds().isEmpty()) {
            return "redirect:" + view.urgent().href();
        }
        model.addAttribute("view", view);
        model.addAttribute("act", act);
        model.addAttribute("typed", typed);
        return "urgent/act";
    }

    private static UrgentForm act(String key) {
        return Typed.one(UrgentForm.class, key).filter(one -> one.key().equals(key)).orElseThrow(() -> new NotFound("act"));
    }

    /// For which organisation and on what basis somebody speaks.
    static Outcome<Urgent> spoken(Typed typed, Function<Voice, Outcome<Urgent>> act) {
        UUID under = typed.id("under");
        return under == null
                ? new Outcome.Refused<>(List.of(Ground.at("under", "urgent.ground.under")))
                : act.apply(new Voice(new OrganisationId(under), Typed.one(Basis.class,
                        typed.text("basis").toUpperCase(Locale.ROOT)).orElse(Basis.CONVENOR), typed.text("detail")));
    }
}
