package org.regroup.platform.decisions.seats;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A seat whose holder ended before her time, and who of the reserve has it to take.
///
/// One after the other in the order of the count; each has so many days. Nobody has to press a button: who is asked follows
/// from the clock and the answers alone.
///
/// @param asked who has it to take now; null where nobody is left who can be asked
public record Vacancy(RoleTerm term, @Nullable Asked asked) {

    /// @param until the moment at which the next one is asked
    public record Asked(Reserve reserve, Instant from, Instant until) {}

    /// @param terms    all of the role
    /// @param reserves of this seat, in order
    static Optional<Vacancy> of(RoleTerm vacated, Collection<RoleTerm> terms, List<Reserve> reserves, int acceptDays,
            Instant now) {
        var ended = vacated.endedAt();
        if (ended == null || !vacated.vacated(now)
                || terms.stream().anyMatch(one -> vacated.id().equals(one.follows()))) {
            return Optional.empty();
        }
        var from = ended;
        for (var reserve : reserves) {
            var answered = reserve.answeredAt();
            var at = from;
            if (terms.stream().anyMatch(one -> one.person().equals(reserve.person()) && (one.inOffice(at) || gone(one, at)))) {
                continue;
            }
            var until = from.plus(Duration.ofDays(acceptDays));
            if (answered == null && now.isBefore(until)) {
                return Optional.of(new Vacancy(vacated, new Asked(reserve, from, until)));
            }
            from = answered == null ? until : later(from, answered);
        }
        return Optional.of(new Vacancy(vacated, null));
    }

    /// Whoever was recalled, or has laid the role down, does not come back through another seat of the same time.
    private static boolean gone(RoleTerm term, Instant at) {
        return term.endedAt() != null && !at.isBefore(term.over()) && at.isBefore(term.endsAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
