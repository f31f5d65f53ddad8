package org.regroup.platform.conferences;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Mark;

/// Something that somebody does for a conference for a time, given by two sponsors.
///
/// @param organisation under whose badge; null for somebody who belongs to none
/// @param mark         of that organisation
public record Office(UUID id, ConferenceId conference, Kind kind, PersonId person, String name,
        @Nullable OrganisationId organisation, Mark mark, Instant startsAt, Instant endsAt, @Nullable Instant endedAt) {

    /// What is done.
    public enum Kind {
        /// leads the business in the hall
        CHAIR,
        /// checks people in
        DESK,
        /// counts hands and papers
        TELLER,
        /// puts the business in order
        ARRANGEMENTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Where it is done, below the address of the conference.
        public String place() {
            return switch (this) {
                case CHAIR -> "/chair";
                case DESK -> "/desk";
                case TELLER -> "/now?view=tellers";
                case ARRANGEMENTS -> "/agenda/arrange";
            };
        }
    }

    /// Whether it has ended, by itself or before its time.
    public boolean over(Instant now) {
        return !now.isBefore(endsAt) || endedAt != null && !now.isBefore(endedAt);
    }

    public boolean held(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt) && (endedAt == null || now.isBefore(endedAt));
    }
}
