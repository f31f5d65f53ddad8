package org.regroup.platform.decisions.count;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Alternative;
import org.regroup.counting.Lot;
import org.regroup.counting.Method;
import org.regroup.counting.Pairwise;
import org.regroup.counting.Result;
import org.regroup.counting.Settings;
import org.regroup.counting.Tie;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.report.FlowPicture;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Count;
import org.regroup.platform.shared.piece.Fact;

/// A count with everything its page shows, in the reader's words. A template prints it by
/// `@template.decisions.countReport(page = page, report = new CountReport(result, settings))`.
public record CountReport(Result result, Settings settings) {

    /// @param stage number, from 1
    /// @param tied  whether a tie was settled at it
    public record Told(int stage, String text, boolean tied) {}

    /// @param sentences how it was settled
    /// @param lot       the draw, if there was one
    /// @param others    who would be elected had it fallen otherwise
    public record TieTold(List<String> sentences, @Nullable Lot lot, List<Alternative> others) {}

    private static final int MOST_CELLS = 12_000;
    private static final int MOST_PAIRWISE = 30;
    private static final int MOST_ON_A_DESK = 8;

    /// How votes moved, as a picture; empty where none do, or too many to be told apart.
    public Optional<Content> flow(Page page) {
        return FlowPicture.of(result, new CountFlow(page), "flow")
                .map(svg -> result.stages().size() <= MOST_ON_A_DESK ? svg : svg.replaceFirst("fig wide", "fig wide wider"))
                .map(svg -> output -> output.writeContent(svg));
    }

    public String outcome(Page page) {
        return words(page).outcome();
    }

    public List<Fact> facts(Page page) {
        return words(page).facts(settings);
    }

    public List<Told> told(Page page) {
        CountWords words = words(page);
        return result.stages().stream().map(s -> new Told(s.number(), words.stage(s), !s.ties().isEmpty())).toList();
    }

    public List<TieTold> ties(Page page) {
        CountWords words = words(page);
        return result.ties().stream().map(tie -> {
            Lot lot = lot(tie);
            return new TieTold(words.tie(tie), lot, lot == null
                    ? List.of()
                    : result.alternatives().stream().filter(a -> a.draw() == lot.draw()).toList());
        }).toList();
    }

    /// Names of candidates as one list in the reader's language.
    public String names(Page page, List<Integer> candidates) {
        return words(page).names(candidates);
    }

    /// Empty where there are no stages, or so many that no page could hold them.
    public Optional<Count> table(Page page) {
        return result.stages().isEmpty() || tooLarge() ? Optional.empty() : Optional.of(CountTable.of(words(page), result));
    }

    /// Whether the table would be too large for a page.
    public boolean tooLarge() {
        return result.stages().size() * result.contest().candidates().size() > MOST_CELLS;
    }

    public Optional<Pairwise> pairwise() {
        return Optional.ofNullable(result.pairwise()).filter(p -> p.candidates() <= MOST_PAIRWISE);
    }

    /// How many prefer one to the other, as the page writes numbers.
    public String votes(Page page, Pairwise pairwise, int one, int other) {
        return words(page).number(pairwise.votes(one, other));
    }

    public Optional<Method> method() {
        return Methods.named(result.method());
    }

    private CountWords words(Page page) {
        return new CountWords(page, result);
    }

    private static @Nullable Lot lot(Tie tie) {
        return tie.steps().stream().map(Tie.Step::lot).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
