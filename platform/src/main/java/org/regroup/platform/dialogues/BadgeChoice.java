package org.regroup.platform.dialogues;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.organisations.OrganisationId;

/// The badge somebody chose on the page for answering.
sealed interface BadgeChoice {

    /// The form did not say.
    record Unsaid() implements BadgeChoice {}

    /// Unaffiliated.
    record Nobody() implements BadgeChoice {}

    /// A member of an organisation, in personal capacity.
    record Member(OrganisationId organisation) implements BadgeChoice {}

    /// Reads `none` or the id of an organisation.
    static BadgeChoice of(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return new Unsaid();
        }
        try {
            return sent.equals("none") ? new Nobody() : new Member(new OrganisationId(UUID.fromString(sent)));
        } catch (IllegalArgumentException e) {
            return new Unsaid();
        }
    }

    /// The organisation to answer under; the first that may be worn if nothing was said. Whether the one chosen may be worn is
    /// for the caller to check.
    default @Nullable OrganisationId among(List<OrganisationId> wearable) {
        return switch (this) {
            case Nobody _ -> null;
            case Member(var organisation) -> organisation;
            case Unsaid _ -> wearable.isEmpty() ? null : wearable.getFirst();
        };
    }
}
