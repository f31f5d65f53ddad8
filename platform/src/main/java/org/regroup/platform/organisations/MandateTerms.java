package org.regroup.platform.organisations;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

/// A mandate as it is to be granted.
///
/// @param source who decided it, when, and how many took part
/// @param endsAt     a term without an end is refused
/// @param represents of a delegate: how many members she stands for; null where that is not said by number
/// @param unit       whose vote its holder casts; null where it is of the organisation as a whole
public record MandateTerms(PersonId person, Role role, String source, String recallRule, @Nullable Instant endsAt,
        @Nullable Integer represents, @Nullable UnitId unit) {

    public MandateTerms(PersonId person, Role role, String source, String recallRule, @Nullable Instant endsAt) {
        this(person, role, source, recallRule, endsAt, null, null);
    }

    /// The longest term, as for officers of British trade unions (Trade Union and Labour Relations (Consolidation) Act 1992,
    /// section 46).
    public static final Duration LONGEST = Duration.ofDays(5 * 366);
}
