package org.regroup.platform.motions.amending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.texts.Amendment;

/// An entry of the log of decisions.
///
/// @param revision    which wording was decided on
/// @param revokes     the decision it takes back
/// @param ifCarried   of a declared consequence: the amendment whose adoption makes this one fall
/// @param ruling      by whom and how, where others are spoken for
/// @param by          the name of whoever entered it
/// @param proposedOrg for which organisation it was entered; null where a mover speaks for nobody else
/// @param place       its place in the log, once it has taken effect
/// @param content     what was adopted, as it was laid on the text; null where nothing was
public record Decision(UUID id, UUID amendment, int revision, DecisionKind kind, @Nullable UUID revokes, @Nullable UUID ifCarried,
        Ruling ruling, PersonId proposedBy, String by, @Nullable OrganisationId proposedOrg, Instant proposedAt,
        @Nullable PersonId confirmedBy, @Nullable OrganisationId confirmedOrg, @Nullable Instant refusedAt, String refusedReason,
        @Nullable Integer place, @Nullable Amendment content, @Nullable Instant effectiveAt) {

    /// Who decided, how many took part and under what rule.
    public record Ruling(String body, String howMany, String rule, String reason) {

        /// By those who say so themselves.
        static Ruling own(String reason) {
            return new Ruling("", "", "", reason);
        }
    }

    public boolean effective() {
        return effectiveAt != null;
    }

    /// Whether it still needs a second organisation.
    public boolean waits() {
        return effectiveAt == null && refusedAt == null;
    }
}
