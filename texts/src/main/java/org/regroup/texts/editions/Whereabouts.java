package org.regroup.texts.editions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.regroup.texts.Block;
import org.regroup.texts.Credit;
import org.regroup.texts.Token;
import org.regroup.texts.Trace;
import org.regroup.texts.Weave;

/// Where the words of a printed line stand now, or who took them out.
///
/// @param parts in the order in which they were printed, every token of the line in one of them; none for an empty line
public record Whereabouts(int edition, Line line, List<Trace> parts) {

    public Whereabouts {
        parts = List.copyOf(parts);
    }

    /// Empty where the edition has no such line, or was printed of a version that the text never was.
    ///
    /// ```java
    /// Whereabouts.of(edition, 34, weave)
    /// ```
    public static Optional<Whereabouts> of(Edition edition, int line, Weave weave) {
        return edition.line(line).filter(_ -> weave.knows(edition.version()))
                .map(found -> new Whereabouts(edition.number(), found,
                        weave.trace(edition.version(), found.block(), found.from(), found.to())));
    }

    /// Whether all of it stands together as it was printed.
    public boolean unchanged() {
        return parts.isEmpty() || parts.size() == 1 && parts.getFirst() instanceof Trace.Stands;
    }

    /// Who took words of it out, each once.
    public List<Credit> takenOutBy() {
        return parts.stream().flatMap(part -> switch (part) {
            case Trace.Stands _ -> List.<Credit>of().stream();
            case Trace.Out(var _, var by) -> List.of(by).stream();
        }).distinct().toList();
    }

    /// For people: `Line 34 of edition 2: "shall" stands in c3; "pay the debts of" was taken out by A2, vote 3.`
    public String english() {
        var words = parts.stream().filter(part -> part.tokens().stream().anyMatch(Token::isWord)).toList();
        return "Line " + line.number() + " of edition " + edition + ": " + (words.isEmpty()
                ? "a line of " + line.block() + " without words."
                : words.stream().map(this::english).collect(Collectors.joining("; ", "", ".")));
    }

    private String english(Trace part) {
        String words = "\"" + Block.plain(part.tokens()).strip() + "\"";
        return switch (part) {
            case Trace.Stands _ -> words + " stands in " + line.block();
            case Trace.Out(var _, var by) -> words + " was taken out by " + by.source().id()
                    + (by.decision().isEmpty() ? "" : ", " + by.decision());
        };
    }
}
