package org.regroup.counting.exchange;

import java.util.List;
import java.util.function.Function;
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

    record Read<T>(T content) implements Reading<T> {

        @Override
        public <S> Reading<S> map(Function<T, S> made) {
            return new Read<>(made.apply(content));
        }

        @Override
        public T orElse(Function<Refused<T>, T> other) {
            return content;
        }
    }

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

        @Override
        public <S> Reading<S> map(Function<T, S> made) {
            return as();
        }

        @Override
        public T orElse(Function<Refused<T>, T> other) {
            return other.apply(this);
        }

        /// The same refusal of something else that was to be made of the file.
        public <S> Refused<S> as() {
            return new Refused<>(problems, more);
        }
    }

    /// The same with something made of the content.
    <S> Reading<S> map(Function<T, S> made);

    /// The content, or what is made of the refusal.
    T orElse(Function<Refused<T>, T> other);

    /// The content.
    ///
    /// @throws IllegalStateException if there is none
    default T content() {
        return orElse(refused -> {
            throw new IllegalStateException("Not read: " + refused.report());
        });
    }
}
