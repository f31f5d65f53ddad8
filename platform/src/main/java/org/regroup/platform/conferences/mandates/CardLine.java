package org.regroup.platform.conferences.mandates;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// With what mandate a delegate comes to one item of the agenda.
///
/// @param item     by its number on the agenda
/// @param position how she is to vote, or what she is to consult on, in words
/// @param source   which meeting or body said so
public record CardLine(UUID attendee, int item, Way way, String position, String source, Instant saidAt) {

    /// How far a delegate is bound.
    public enum Way {
        /// votes as she was told
        INSTRUCTED,
        /// decides herself after hearing the debate
        FREE,
        /// asks those who sent her before she votes
        CONSULT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Way of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean says(Cards.Said other) {
        return way == other.way() && position.equals(other.position());
    }
}
