package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// A seat of a role in somebody's hands, for a time.
///
/// @param place        in the order in which those who begin together were chosen, from 1
/// @param organisation under whose badge; of a seat that an organisation fills itself, that organisation; null for somebody
///                     who belongs to none
/// @param source       what gave it
/// @param follows      the seat that fell vacant and is served to its end
/// @param endsAt       fixed when the term begins; nothing moves it
/// @param endedAt      when it ended before its time, if it did
public record RoleTerm(UUID id, RoleId role, PersonId person, int place, Seat seat, @Nullable OrganisationId organisation,
        Source source,
        @Nullable UUID follows, Instant startsAt, Instant endsAt, @Nullable Instant endedAt, @Nullable How endedHow) {

    /// Whose seat it is.
    public enum Seat {
        JOINT, SENT, LOT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Seat of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// Why it ended before its time.
    public enum How {
        RECALLED, LAID_DOWN, LEFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// What gave the seat: the roll that may recall the holder follows from it.
    public sealed interface Source {

        /// @param title and roll of the election
        record Elected(UUID election, String title, int roll) implements Source {}

        /// @param basis the decision of the organisation, in its words
        record Sent(String basis) implements Source {}

        /// @param pool how many stood in the draw
        record Drawn(UUID draw, int pool) implements Source {}
    }

    /// Whether the holder may act at this moment.
    public boolean inOffice(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(over());
    }

    /// When it is over, by the clock or before its time.
    public Instant over() {
        return endedAt == null || endsAt.isBefore(endedAt) ? endsAt : endedAt;
    }

    /// Whether it ended before its time and has time left that somebody else can serve.
    public boolean vacated(Instant now) {
        return endedAt != null && !now.isBefore(endedAt) && now.isBefore(endsAt);
    }
}
