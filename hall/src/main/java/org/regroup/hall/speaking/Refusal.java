package org.regroup.hall.speaking;

/// Why somebody does not come on the list.
public sealed interface Refusal {

    /// She waits already.
    ///
    /// @param number of the request that waits
    record WaitsAlready(int number) implements Refusal {}

    /// She has spoken as often as one may.
    record SpokenEnough(int times, int allowed) implements Refusal {}

    /// She has raised as many points as one may.
    record PointsEnough(int times, int allowed) implements Refusal {}

    /// Nobody is taken on any more.
    record ListClosed() implements Refusal {}

    /// The debate is over.
    record DebateOver() implements Refusal {}
}
