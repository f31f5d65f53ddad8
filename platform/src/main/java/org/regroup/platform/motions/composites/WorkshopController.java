package org.regroup.platform.motions.composites;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.BlockId;
import org.regroup.texts.composites.SentenceId;
import org.regroup.texts.exchange.Markdown;

/// Building the text of a composite: sentences to tick, clauses to move, words to write.
@Controller
class WorkshopController {

    private final Workshop workshop;
    private final CompositePages views;
    private final CompositeShowing showing;

    WorkshopController(Workshop workshop, CompositePages views, CompositeShowing showing) {
        this.workshop = workshop;
        this.views = views;
        this.showing = showing;
    }

    @PostMapping("/composites/{composite}/use")
    String use(@PathVariable CompositeId composite, SignedIn person, @RequestParam Map<String, String> form,
            @RequestParam(name = "use", required = false) @Nullable List<String> use, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var ticked = use == null ? Set.<String>of() : Set.copyOf(use);
        return showing.after(workshop.use(person.id(), composite, typed.number("seen"), ticked, typed.text("reason")), composite,
                person, "used", "#text", typed, model, next);
    }

    @PostMapping("/composites/{composite}/clauses/{clause}")
    String turn(@PathVariable CompositeId composite, @PathVariable String clause, SignedIn person,
            @RequestParam Map<String, String> form, Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var turn = Typed.one(Workshop.Turn.class, typed.text("turn")).orElse(null);
        return showing.after(workshop.turn(person.id(), composite, typed.number("seen"), new BlockId(clause), turn), composite,
                person, "moved", "#text", typed, model, next);
    }

    @PostMapping("/composites/{composite}/order")
    String order(@PathVariable CompositeId composite, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var wanted = Arrays.stream(typed.text("order").split(",")).filter(name -> !name.isBlank()).map(BlockId::new).toList();
        return showing.after(workshop.order(person.id(), composite, typed.number("seen"), wanted), composite, person, "moved",
                "#text", typed, model, next);
    }

    @GetMapping("/composites/{composite}/text")
    String text(@PathVariable CompositeId composite, SignedIn person, Model model) {
        var view = views.of(composite, person);
        if (!view.builds()) {
            throw new Forbidden("composites.forbidden.build");
        }
        var typed = Typed.of(Map.of("text", Markdown.write(view.composite().text())));
        return text(view, typed, model);
    }

    private static String text(CompositeView view, Typed typed, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        return "composites/text";
    }

    @PostMapping("/composites/{composite}/text")
    String write(@PathVariable CompositeId composite, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (workshop.write(person.id(), composite, typed.number("seen"), typed.text("text"), typed.text("reason"))) {
            case Outcome.Done<Work> _ -> CompositeShowing.done(composite, "written", "#text", next);
            case Outcome.Refused<Work>(var grounds) -> text(views.of(composite, person), typed.refused(grounds), model);
        };
    }

    @PostMapping("/composites/{composite}/sentences")
    String fit(@PathVariable CompositeId composite, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var sentence = sentence(typed.text("sentence"));
        int seen = typed.number("seen");
        if (typed.text("words").isEmpty()) {
            return showing.after(workshop.agree(person.id(), composite, seen, sentence), composite, person, "agreed",
                    "#coverage", typed, model, next);
        }
        var words = typed.text("words").split(":");
        if (words.length != 3 || !words[1].matches("\\d{1,6}") || !words[2].matches("\\d{1,6}")) {
            throw new NotFound("words");
        }
        return showing.after(workshop.fit(person.id(), composite, seen, new BlockId(words[0]), Integer.parseInt(words[1]),
                Integer.parseInt(words[2]), sentence), composite, person, "fitted", "#coverage", typed, model, next);
    }

    /// As it stands in a form: motion, block and gap.
    private static SentenceId sentence(String text) {
        var parts = text.split(":");
        if (parts.length != 3 || !parts[2].matches("\\d{1,6}") || parts[1].isBlank()) {
            throw new NotFound("sentence");
        }
        return new SentenceId(parts[0], new BlockId(parts[1]), Integer.parseInt(parts[2]));
    }
}
