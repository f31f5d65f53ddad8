package org.regroup.platform.motions.stances;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.MandateLine;

/// What an organisation says about a motion.
///
/// @param condition such as "if A2 carries"; may be empty
/// @param delegates how its delegates are bound, such as "6 instructed"; may be empty
/// @param version   counted from 1; earlier ones are kept
public record Position(OrganisationId organisation, Stance stance, String condition, String reasons, String delegates,
        MandateLine mandate, Person by, int version, Instant at) {

    static final int LONGEST = 2_000;
    static final int LONGEST_LINE = 200;

    /// For, against, or free.
    public enum Stance {
        FOR, AGAINST,
        /// Its delegates decide for themselves.
        FREE;

        /// The word in the database, in forms and in the keys of texts.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Stance> of(String code) {
            for (var stance : values()) {
                if (stance.code().equals(code)) {
                    return Optional.of(stance);
                }
            }
            return Optional.empty();
        }
    }
}
