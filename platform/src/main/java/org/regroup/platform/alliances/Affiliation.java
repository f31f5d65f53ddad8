package org.regroup.platform.alliances;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// One stay of an organisation in an alliance, from the change by which it came to the day it left.
record Affiliation(OrganisationId organisation, int mark, Instant joinedAt, ChangeId joinedBy, @Nullable Instant leftAt,
        @Nullable PersonId leftBy, String leftReason) {

    boolean current() {
        return leftAt == null;
    }

    Affiliate affiliate() {
        return new Affiliate(organisation, mark, joinedAt);
    }
}
