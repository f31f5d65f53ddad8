package org.regroup.platform.motions.composites;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The page of a composite, as it is and after something was done there.
@Component
class CompositeShowing {

    private final CompositePages views;

    CompositeShowing(CompositePages views) {
        this.views = views;
    }

    String page(CompositeId composite, @Nullable SignedIn person, Typed typed, Model model) {
        model.addAttribute("view", views.of(composite, person));
        model.addAttribute("typed", typed);
        return "composites/composite";
    }

    <T> String after(Outcome<T> outcome, CompositeId composite, SignedIn person, String said, String where, Model model,
            RedirectAttributes next) {
        return after(outcome, composite, person, said, where, Typed.of(Map.of()), model, next);
    }

    <T> String after(Outcome<T> outcome, CompositeId composite, SignedIn person, String said, String where, Typed typed,
            Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> done(composite, said, where, next);
            case Outcome.Refused<T>(var grounds) -> page(composite, person, typed.refused(grounds), model);
        };
    }

    /// @param where a part of the page, such as `#text`; may be empty
    static String done(CompositeId composite, String said, String where, RedirectAttributes next) {
        next.addFlashAttribute("said", "composites.said." + said);
        return "redirect:/composites/" + composite + where;
    }
}
