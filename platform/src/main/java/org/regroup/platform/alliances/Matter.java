package org.regroup.platform.alliances;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a change is about, with all that is needed to carry it out and to tell afterwards what it was.
///
/// Each remembers what it found, so that whoever confirms later sees if that has changed meanwhile.
public sealed interface Matter {

    /// A new alliance, open once the other organisation accepts.
    ///
    /// @param called how the proposer names the other organisation
    record Opening(Terms terms, String called) implements Matter {}

    /// Other words for the name, the purpose, the norms or the exit rule, or an earlier review.
    record NewTerms(List<Edit> edits) implements Matter {
        public NewTerms {
            edits = List.copyOf(edits);
        }
    }

    /// Closer together or further apart.
    record NewRung(Rung from, Rung to, @Nullable LocalDate endedOn, @Nullable LocalDate endsOn) implements Matter {}

    /// Another last day.
    record NewEnd(@Nullable LocalDate endedOn, LocalDate endsOn) implements Matter {}

    /// The affiliates have looked again whether to go on.
    ///
    /// @param found what they found, in a sentence or two
    record Review(LocalDate due, LocalDate next, String found) implements Matter {}

    /// Another organisation joins if its own convenor accepts.
    ///
    /// @param called   how the proposer names the organisation
    /// @param question by which all affiliates decided so; null where one proposed and another confirmed
    record Welcome(String called, @Nullable UUID question) implements Matter {}

    /// The alliance comes to an end.
    record Closing(String reason) implements Matter {}

    /// One term in other words.
    record Edit(Term term, String from, String to) {}

    /// The terms that are words.
    enum Term {
        NAME, PURPOSE, NORMS, EXIT_RULE
    }

    /// The word for this kind of change in tables and in the keys of texts.
    default String kind() {
        return switch (this) {
            case Opening _ -> "opening";
            case NewTerms _ -> "terms";
            case NewRung _ -> "rung";
            case NewEnd _ -> "end";
            case Review _ -> "review";
            case Welcome _ -> "welcome";
            case Closing _ -> "closing";
        };
    }

    /// Whether an organisation from outside must accept.
    default boolean invites() {
        return this instanceof Opening || this instanceof Welcome;
    }
}
