package org.regroup.counting.decisions;

import java.util.List;

/// Whom a decision binds if it carries.
///
/// @param bound    organisations that agreed by their own rule
/// @param reserved organisations that did not: their reservation stands beside it
/// @param pending  organisations whose own decision is still open
public record Binding(List<String> bound, List<String> reserved, List<String> pending) {

    public Binding {
        bound = List.copyOf(bound);
        reserved = List.copyOf(reserved);
        pending = List.copyOf(pending);
    }

    /// By what each organisation has returned so far.
    public static Binding of(Returns returns) {
        return new Binding(decided(returns, Outcome.CARRIED), decided(returns, Outcome.NOT_CARRIED),
                decided(returns, Outcome.OPEN));
    }

    private static List<String> decided(Returns returns, Outcome outcome) {
        return returns.organisations().stream().filter(a -> returns.own(a).outcome() == outcome).map(Affiliate::name).toList();
    }
}
