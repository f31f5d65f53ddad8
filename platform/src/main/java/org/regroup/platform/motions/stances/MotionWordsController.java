package org.regroup.platform.motions.stances;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.motions.MotionAccess;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.motions.MotionTexts;
import org.regroup.platform.motions.MotionVoices;
import org.regroup.platform.motions.words.Glossary;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;
import org.regroup.texts.terms.Occurrence;
import org.regroup.texts.terms.Term;
import org.regroup.texts.terms.Terms;

/// The words of a motion that the organisations use differently, with all definitions; its authors say which is meant.
@Controller
class MotionWordsController {

    private final Stances stances;
    private final Glossary glossary;
    private final MotionAccess access;
    private final MotionTexts texts;
    private final MotionVoices voices;
    private final Signs.Reader signs;

    MotionWordsController(Stances stances, Glossary glossary, MotionAccess access, MotionTexts texts, MotionVoices voices,
            Signs.Reader signs) {
        this.stances = stances;
        this.glossary = glossary;
        this.access = access;
        this.texts = texts;
        this.voices = voices;
        this.signs = signs;
    }

    @GetMapping("/motions/{motion}/words")
    String words(@PathVariable MotionId motion, @Nullable SignedIn person, Model model) {
        return page(motion, person, Typed.of(Map.of()), model);
    }

    @PostMapping("/motions/{motion}/words/{word}")
    String choose(@PathVariable MotionId motion, @PathVariable UUID word, SignedIn person, @RequestParam Map<String, String> form,
            Model model, RedirectAttributes next) {
        var typed = Typed.of(form);
        var book = glossary.of(access.find(motion).alliance());
        var term = book.words().stream().filter(one -> one.id().value().equals(word)).findFirst()
                .orElseThrow(() -> new NotFound("word"));
        var meant = book.definitions().stream().filter(one -> one.word().equals(term.id()))
                .filter(one -> one.id().toString().equals(typed.text("definition"))).findFirst().orElse(null);
        return switch (stances.choose(person.id(), motion, term, meant, typed.text("here"))) {
            case Outcome.Done<MotionId> _ -> {
                next.addFlashAttribute("said", "stances.said.word");
                yield "redirect:/motions/" + motion + "/words";
            }
            case Outcome.Refused<MotionId>(var grounds) -> page(motion, person, typed.refused(grounds), model);
        };
    }

    private String page(MotionId id, @Nullable SignedIn person, Typed typed, Model model) {
        var motion = access.find(id);
        var raised = voices.of(id);
        var book = glossary.of(motion.alliance());
        var marks = signs.of(motion.alliance(), List.of());
        var reader = access.reader(motion, person == null ? null : person.id(), raised, marks.affiliates());
        var terms = Terms.of(motion.language(), book.words().stream().map(word -> new Term(word.id().toString(), word.forms()))
                .toList());
        var found = terms.in(texts.current(id)).stream().map(Occurrence::term).distinct().toList();
        model.addAttribute("motion", motion);
        model.addAttribute("words", book.words().stream().filter(word -> found.contains(word.id().toString())).toList());
        model.addAttribute("definitions", book.definitions());
        model.addAttribute("signs", marks);
        model.addAttribute("may", motion.outcome() == null && (reader.writer() || reader.movesOn()));
        model.addAttribute("typed", typed);
        return "stances/words";
    }

}
