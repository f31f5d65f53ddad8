package org.regroup.platform.conferences;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;

/// An organisation or publication that backs a conference without owning it.
///
/// @param share  of the costs
/// @param brings what else it brings, in its own words
public record Sponsor(OrganisationId organisation, Mark mark, Rational share, String brings, Instant invitedAt,
        @Nullable Instant acceptedAt, @Nullable Instant declinedAt, @Nullable Instant leftAt) {

    /// Whether it stands behind the conference now.
    public boolean stands() {
        return acceptedAt != null && leftAt == null;
    }

    public boolean asked() {
        return acceptedAt == null && declinedAt == null;
    }
}
