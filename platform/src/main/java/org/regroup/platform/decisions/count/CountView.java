package org.regroup.platform.decisions.count;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.Problem;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.piece.Choice;

/// The page of the public tool.
///
/// @param found   what is wrong with the file
/// @param more    how many further problems there are
/// @param reasons why it was not counted, in English
/// @param shown   the count, if there is one
public record CountView(CountForm form, Problems problems, List<Problem> found, int more, List<String> reasons,
        @Nullable Shown shown) {

    /// @param packed the ballots for another try; empty if they are too many for that
    /// @param notes  what the reader of the file noticed, in English
    public record Shown(CountReport report, String name, String packed, List<String> notes, List<CountDownload> downloads) {}

    static CountView empty(CountForm form) {
        return new CountView(form, Problems.NONE, List.of(), 0, List.of(), null);
    }

    public List<Choice> methods(Page page) {
        return Methods.all().stream().map(m -> Choice.of(m.name(), CountWords.method(page, m))).toList();
    }

    public List<Choice> ties(Page page) {
        return Stream.of("", "backwards,lot", "forwards,lot", "lot")
                .map(steps -> Choice.of(steps, page.t("counting.ties." + (steps.isEmpty() ? "own" : steps.replace(",lot", "")))))
                .toList();
    }
}
