package org.regroup.counting.exchange;

import java.util.List;
import java.util.stream.Collectors;

/// What came of reading a file: its content, or everything found wrong with it.
///
/// ```java
/// switch (ElectionFile.read(Source.of("ward.blt", bytes))) {
///     case Reading.Read(var file) -> count(file.election());
///     case Reading.Refused<ElectionFile> refused -> say(refused.report());
/// }
/// ```
public sealed interface Reading<T> {

    record Read<T>(T content) implements Reading<T> {}

    /// @param problems the first problems found, in the order of the file
    /// @param more     how many further problems there are
    record Refused<T>(List<Problem> problems, int more) implements Reading<T> {

        public Refused {
            problems = List.copyOf(problems);
        }

        /// One line a problem.
        public String report() {
            String listed = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
            return more == 0
                    ? listed
                    : listed + "\n" + (more == 1 ? "One more problem" : more + " more problems") + " of this kind or others.";
        }

        /// The same refusal of something else that was to be made of the file.
        public <S> Refused<S> as() {
            return new Refused<>(problems, more);
        }
    }

    /// The content.
    ///
    /// @throws IllegalStateException if there is none
    default T content() {
        return switch (this) {
            case Read<T>(T content) -> content;
            case Refused<T> refused -> throw new IllegalStateException("Not read: " + refused.report());
        };
    }

    /// The same with something made of the content.
    default <S> Reading<S> map(java.util.function.Function<T, S> made) {
        return switch (this) {
            case Read<T>(T content) -> new Read<>(made.apply(content));
            case Refused<T> refused -> refused.as();
        };
    }
}
