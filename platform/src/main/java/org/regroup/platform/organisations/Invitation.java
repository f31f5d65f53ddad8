package org.regroup.platform.organisations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

/// A link by which people join an organisation; the link itself is shown once, to whoever made it.
public record Invitation(UUID id, OrganisationId organisation, Standing standing, @Nullable UnitId unit,
        @Nullable String unitName, PersonId createdBy, Instant createdAt, Instant expiresAt, int maxUses, int uses,
        @Nullable Instant revokedAt) {

    /// Whether somebody can join by it.
    public enum State {
        OPEN, REVOKED, EXPIRED, USED_UP
    }

    public State state(Instant at) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (!at.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return uses < maxUses ? State.OPEN : State.USED_UP;
    }
}
