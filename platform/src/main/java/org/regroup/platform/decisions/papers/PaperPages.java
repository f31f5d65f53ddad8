package org.regroup.platform.decisions.papers;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// The pages on which papers are typed, whatever is voted on.
public final class PaperPages {

    private PaperPages() {}

    public static String list(PaperPlace place, Model model) {
        return list(place, Typed.of(Map.of()), model);
    }

    private static String list(PaperPlace place, Typed typed, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("typed", typed);
        return "papers/list";
    }

    public static String batch(PaperPlace place, UUID id, Model model) {
        return batch(place, id, Typed.of(Map.of()), model);
    }

    private static String batch(PaperPlace place, UUID id, Typed typed, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("batch", Papers.find(place.batches(), id));
        model.addAttribute("typed", typed);
        return "papers/batch";
    }

    /// Where a batch begun leads to.
    public static String begun(Outcome<PaperBatch> outcome, String path, Supplier<PaperPlace> place, Model model) {
        return switch (outcome) {
            case Outcome.Done<PaperBatch>(var batch) -> "redirect:" + path + "/" + batch.id();
            case Outcome.Refused<PaperBatch>(var grounds) -> list(place.get(), Typed.of(Map.of()).refused(grounds), model);
        };
    }

    public static String typed(Outcome<PaperBatch> outcome, String path, UUID batch, Supplier<PaperPlace> place, Typed typed,
            Model model, RedirectAttributes next) {
        return after(outcome, "typed", path + "/" + batch, batch, place, typed, model, next);
    }

    public static String decided(Outcome<PaperBatch> outcome, String path, UUID batch, Supplier<PaperPlace> place, Typed typed,
            Model model, RedirectAttributes next) {
        return after(outcome, "decided", path + "/" + batch, batch, place, typed, model, next);
    }

    private static String after(Outcome<PaperBatch> outcome, String said, String href, UUID batch, Supplier<PaperPlace> place,
            Typed typed, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Outcome.Done<PaperBatch>(var done) -> {
                next.addFlashAttribute("said", "papers.said." + (done.settled() ? "settled" : said));
                yield "redirect:" + href;
            }
            case Outcome.Refused<PaperBatch>(var grounds) -> batch(place.get(), batch, typed.refused(grounds), model);
        };
    }

    /// What a third look found, as the form says it; null if there is no such paper.
    public static @Nullable String found(Typed typed, int paper) {
        return typed.ticked("none") ? null : typed.text("paper" + paper);
    }
}
