package org.regroup.platform.decisions;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.decisions.ElectoralRoll.Line;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The page on which keepers of a roll note who votes on paper, in elections as in questions.
public final class RollPages {

    private RollPages() {}

    /// What was searched for before somebody was marked.
    public static Typed before(Model model) {
        return Typed.of(Map.of("search", model.getAttribute("search") instanceof String text ? text : ""));
    }

    public static String page(RollView roll, List<Line> found, Typed typed, Model model) {
        model.addAttribute("roll", roll);
        model.addAttribute("found", found);
        model.addAttribute("typed", typed);
        return "decisions/roll";
    }

    /// After somebody was marked as having voted on paper, or no longer.
    ///
    /// @param href  of the election or question
    /// @param again shows the page with what was typed and why it was refused
    public static String marked(Outcome<Boolean> outcome, String href, Typed typed, Function<Typed, String> again,
            RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<Boolean>(var paper) -> {
                next.addFlashAttribute("said", paper ? "decisions.said.paper" : "decisions.said.notPaper");
                next.addFlashAttribute("search", typed.text("search"));
                yield "redirect:" + href + "/roll";
            }
            case Outcome.Refused<Boolean>(var grounds) -> again.apply(typed.refused(grounds));
        };
    }
}
