package org.regroup.platform.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What being a member means for one person in one organisation.
///
/// @param visible whether the other members may see this member's name
public record Membership(MembershipId id, OrganisationId organisation, Standing standing, @Nullable String unit,
        boolean visible, Instant joinedAt) {}
