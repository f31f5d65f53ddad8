package org.regroup.texts.exchange;

import java.util.List;
import java.util.stream.Collectors;

/// What came of reading a file or a form field: its content, or why it was not taken.
public sealed interface Reading<T> {

    /// @param notes what of it could not be kept as it was, for its author to see
    record Read<T>(T content, List<Note> notes) implements Reading<T> {
        public Read {
            notes = List.copyOf(notes);
        }
    }

    record Refused<T>(List<Note> grounds) implements Reading<T> {
        public Refused {
            grounds = List.copyOf(grounds);
        }

        /// The grounds, one on a line.
        public String words() {
            return grounds.stream().map(Note::toString).collect(Collectors.joining("\n"));
        }
    }

    static <T> Reading<T> refused(Note.Kind kind, int line, String words) {
        return new Refused<>(List.of(new Note(kind, line, words)));
    }

    /// For callers that have checked the input before, such as those that read what they have written themselves.
    default T orThrow() {
        return switch (this) {
            case Read<T>(var content, _) -> content;
            case Refused<T> refused -> throw new IllegalArgumentException(refused.words());
        };
    }
}
