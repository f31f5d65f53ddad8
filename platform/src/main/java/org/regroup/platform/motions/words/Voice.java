package org.regroup.platform.motions.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Somebody who says something in an alliance, and in which capacity.
///
/// @param organisation the organisation spoken for or belonged to; null for the unaffiliated
public record Voice(PersonId person, Capacity capacity, @Nullable OrganisationId organisation) {

    /// How somebody speaks.
    public enum Capacity {
        /// For an organisation, under a mandate.
        FOR,
        /// As a member of an organisation, in personal capacity.
        MEMBER,
        /// For nobody.
        NONE;

        /// The word in the database, in forms and in the keys of texts.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Capacity of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Voice {
        if ((organisation == null) != (capacity == Capacity.NONE)) {
            throw new IllegalArgumentException(capacity + " of " + organisation);
        }
    }

    /// How a form names this choice; [Voices#chosen] reads it back.
    public String code() {
        return organisation == null ? capacity.code() : capacity.code() + ":" + organisation;
    }

    /// Whether the badge is filled: speaks for the organisation.
    public boolean mandated() {
        return capacity == Capacity.FOR;
    }
}
