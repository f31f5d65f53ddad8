package org.regroup.platform.conferences.delegates;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.organisations.OrganisationId;

/// Somebody who takes part in a conference, with or without an account.
///
/// @param number       by which the log of the conference names her; given once and never again
/// @param organisation that sends her; null for those drawn by lot, for guests, and where `sentBy` says who does
/// @param sentBy       a body that is not on this server, in words; empty otherwise
/// @param seat         which of the organisation's delegate seats; for an alternate the one behind which she stands, null where
///                     she stands behind all of them
/// @param basis        by which decision of the organisation she was sent
/// @param traits       what she has stated about herself, such as gender or tendency, for lists that balance voices
/// @param issue        how often a pass has been made out for her
/// @param leftAt       since when she takes part no more
/// @param reason       why, as far as somebody said
public record Attendee(UUID id, ConferenceId conference, int number, Kind kind, @Nullable PersonId person, String name,
        @Nullable OrganisationId organisation, String sentBy, @Nullable Integer seat, String basis, Map<String, String> traits,
        int issue, Instant namedAt, @Nullable Instant leftAt, String reason) {

    /// As what somebody takes part.
    public enum Kind {
        /// has a seat and votes
        DELEGATE,
        /// takes a delegate's place when she cannot come
        ALTERNATE,
        /// is there and may be heard
        OBSERVER,
        /// comes from another body: a voice without a vote
        FRATERNAL,
        GUEST;

        /// Whether organisations name people as this.
        boolean named() {
            return this == DELEGATE || this == ALTERNATE || this == OBSERVER;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Attendee {
        traits = Map.copyOf(traits);
    }

    /// As the log names her.
    public String who() {
        return Integer.toString(number);
    }

    /// Whether she takes part now.
    public boolean takesPart() {
        return leftAt == null;
    }

    public boolean delegate() {
        return kind == Kind.DELEGATE && takesPart();
    }

    public boolean alternate() {
        return kind == Kind.ALTERNATE && takesPart();
    }

    /// Whether she could take a delegate's place.
    public boolean standsBehind(Attendee delegate) {
        return alternate() && organisation != null && organisation.equals(delegate.organisation)
                && (seat == null || seat.equals(delegate.seat));
    }
}
