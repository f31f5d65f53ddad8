package org.regroup.opinions.exchange;

import java.util.List;
import java.util.stream.Collectors;

/// What came of reading files: their content, or everything found wrong with them.
///
/// ```java
/// switch (PolisFolder.read(folder)) {
///     case Reading.Read(var dialogue) -> map(dialogue.votes());
///     case Reading.Refused<PolisDialogue> refused -> say(refused.report());
/// }
/// ```
public sealed interface Reading<T> {

    record Read<T>(T content) implements Reading<T> {}

    /// @param problems the first problems found, in the order of the files
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
    }
}
