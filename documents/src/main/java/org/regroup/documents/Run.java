package org.regroup.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Letters that look alike.
///
/// @param link   where they lead; empty for nowhere. Only `http`, `https` and `mailto` lead anywhere on paper or off
/// @param change who puts them in or takes them out; null where they stand
public record Run(String text, boolean strong, boolean emphasis, String link, @Nullable Change change) {

    public Run {
        text = Letters.clean(text);
        link = Letters.link(link);
    }

    public static List<Run> of(String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(text, false, false, "", null));
    }

    public static Run strong(String text) {
        return new Run(text, true, false, "", null);
    }

    public static Run plain(String text) {
        return new Run(text, false, false, "", null);
    }

    /// The same letters as somebody's change.
    public Run as(Change made) {
        return new Run(text, strong, emphasis, link, made);
    }

    static String text(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
