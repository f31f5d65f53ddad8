package org.regroup.hall.day;

import java.util.function.UnaryOperator;

/// What came of an act.
public sealed interface Step {

    /// It happened.
    record Next(Hall hall) implements Step {}

    /// It cannot happen; nothing has changed.
    record Refused(Refusal refusal) implements Step {}

    static Step next(Hall hall) {
        return new Next(hall);
    }

    default Step then(UnaryOperator<Hall> more) {
        return switch (this) {
            case Next(var hall) -> new Next(more.apply(hall));
            case Refused _ -> this;
        };
    }
}
