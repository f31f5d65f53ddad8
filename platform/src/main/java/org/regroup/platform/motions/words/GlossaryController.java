package org.regroup.platform.motions.words;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Basis;
import org.regroup.platform.motions.words.Glossary.Meaning;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The glossary of an alliance: its list of words, the page of one, and the forms that add to it.
@Controller
class GlossaryController {

    private final Glossary glossary;
    private final GlossaryPages views;
    private final Voices voices;

    GlossaryController(Glossary glossary, GlossaryPages views, Voices voices) {
        this.glossary = glossary;
        this.views = views;
        this.voices = voices;
    }

    @GetMapping("/alliances/{alliance}/words")
    String list(@PathVariable UUID alliance, Model model) {
        model.addAttribute("view", views.of(new AllianceId(alliance)));
        return "words/list";
    }

    @GetMapping("/alliances/{alliance}/words/new")
    String form(@PathVariable UUID alliance, SignedIn person, Model model) {
        return form(new AllianceId(alliance), person, Typed.of(Map.of()), model);
    }

    @PostMapping("/alliances/{alliance}/words")
    String add(@PathVariable UUID alliance, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var id = new AllianceId(alliance);
        var term = new Glossary.Term(typed.text("name"), List.of(typed.text("spellings").split(",")), typed.text("language"));
        return switch (glossary.add(person.id(), id, term, meaning(typed))) {
            case Outcome.Done<Word>(var word) -> done(word.id(), "added", next);
            case Outcome.Refused<Word>(var grounds) -> form(id, person, typed.refused(grounds), model);
        };
    }

    @GetMapping("/words/{word}")
    String show(@PathVariable WordId word, @Nullable SignedIn person, Model model) {
        return page(word, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/words/{word}/spellings")
    String spell(@PathVariable WordId word, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(glossary.spell(word, typed.text("spelling")), word, "spelt", next,
                grounds -> page(word, person, typed.refused(grounds), model));
    }

    @GetMapping("/words/{word}/definitions/new")
    String definition(@PathVariable WordId word, SignedIn person, Model model) {
        return define(word, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/words/{word}/definitions")
    String define(@PathVariable WordId word, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return after(glossary.define(person.id(), word, meaning(typed)), word, "defined", next,
                grounds -> define(word, person, typed.refused(grounds), model));
    }

    @GetMapping("/definitions/{definition}")
    String wording(@PathVariable DefinitionId definition, SignedIn person, Model model) {
        var now = glossary.find(definition).now();
        return reword(definition, person, Typed.of(Map.of("meaning", now.meaning(), "tradition", now.tradition(), "basis",
                now.basis().key(), "detail", now.detail(), "seen", String.valueOf(now.version()))), model);
    }

    @PostMapping("/definitions/{definition}")
    String reword(@PathVariable DefinitionId definition, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        return switch (glossary.reword(person.id(), definition, typed.number("seen"), meaning(typed))) {
            case Outcome.Done<Definition>(var after) -> done(after.word(), "reworded", next);
            case Outcome.Refused<Definition>(var grounds) -> reword(definition, person, typed.refused(grounds), model);
        };
    }

    @GetMapping("/words/{word}/links/new")
    String links(@PathVariable WordId word, SignedIn person, Model model) {
        return link(word, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/words/{word}/links")
    String link(@PathVariable WordId word, SignedIn person, @RequestParam Map<String, String> form, Model model,
            RedirectAttributes next) {
        var typed = Typed.of(form);
        var alliance = glossary.find(word).alliance();
        var outcome = glossary.link(person.id(), Typed.one(Link.Kind.class, typed.text("kind")).orElse(null), id(typed, "one"),
                id(typed, "other"), typed.text("why"), typed.text("voice"), alliance);
        return after(outcome, word, "linked", next, grounds -> link(word, person, typed.refused(grounds), model));
    }

    private static @Nullable DefinitionId id(Typed typed, String field) {
        var id = typed.id(field);
        return id == null ? null : new DefinitionId(id);
    }

    private static Meaning meaning(Typed typed) {
        return new Meaning(typed.text("meaning"), typed.text("tradition"), typed.text("voice"),
                Typed.one(Basis.class, typed.text("basis")).orElse(Basis.CONVENOR), typed.text("detail"));
    }

    private static <T> String after(Outcome<T> outcome, WordId word, String said, RedirectAttributes next,
            java.util.function.Function<List<Ground>, String> again) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> done(word, said, next);
            case Outcome.Refused<T>(var grounds) -> again.apply(grounds);
        };
    }

    private static String done(WordId word, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "words.said." + said);
        return "redirect:/words/" + word;
    }

    private String form(AllianceId alliance, SignedIn person, Typed typed, Model model) {
        return withVoices("words/new", person, typed, model, () -> views.forNew(alliance));
    }

    private String page(WordId word, @Nullable SignedIn person, Typed typed, Model model) {
        var view = views.of(word, person);
        model.addAttribute("view", view);
        model.addAttribute("word", view.word(word));
        model.addAttribute("typed", typed);
        return "words/word";
    }

    private String define(WordId word, SignedIn person, Typed typed, Model model) {
        model.addAttribute("word", glossary.find(word));
        return withVoices("words/define", person, typed, model, () -> views.forForm(word, null));
    }

    private String reword(DefinitionId id, SignedIn person, Typed typed, Model model) {
        var definition = glossary.find(id);
        var view = views.forForm(definition.word(), person);
        if (!view.mayReword(definition)) {
            throw new Forbidden("words.forbidden.reword");
        }
        model.addAttribute("definition", definition);
        model.addAttribute("view", view);
        model.addAttribute("typed", typed);
        return "words/reword";
    }

    private String link(WordId word, SignedIn person, Typed typed, Model model) {
        model.addAttribute("word", word);
        return withVoices("words/link", person, typed, model, () -> views.forForm(word, null));
    }

    private String withVoices(String template, SignedIn person, Typed typed, Model model, Supplier<GlossaryView> glossary) {
        var view = glossary.get();
        model.addAttribute("view", view);
        model.addAttribute("voices", voices.of(person.id(), view.signs().affiliates()));
        model.addAttribute("typed", typed);
        return template;
    }
}
