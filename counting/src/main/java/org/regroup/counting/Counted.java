package org.regroup.counting;

import java.util.List;

/// What came of a count.
///
/// ```java
/// switch (method.count(election, settings)) {
///     case Counted.Done(Result result) -> print(result);
///     case Counted.Refused(List<String> reasons) -> say(reasons);
///     case Counted.Open(Tie tie) -> ask(tie);
/// }
/// ```
public sealed interface Counted {

    record Done(Result result) implements Counted {}

    /// It could not be counted.
    ///
    /// @param reasons everything that stands in the way, in plain words with what to do
    record Refused(List<String> reasons) implements Counted {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        public static Refused because(String reason) {
            return new Refused(List.of(reason));
        }
    }

    /// A tie was met and the rule asks for a decision.
    record Open(Tie tie) implements Counted {}

    /// The result.
    ///
    /// @throws IllegalStateException if there is none
    default Result result() {
        return switch (this) {
            case Done(Result result) -> result;
            case Refused(List<String> reasons) -> throw new IllegalStateException("Not counted: " + reasons);
            case Open(Tie tie) -> throw new IllegalStateException("Not counted, a tie is open: " + tie);
        };
    }
}
