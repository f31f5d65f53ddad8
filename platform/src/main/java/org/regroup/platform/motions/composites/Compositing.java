package org.regroup.platform.motions.composites;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;

/// The making of a composite, from the proposal to bring motions together to the motion that came of it.
///
/// @param number    counts within the alliance
/// @param chair     who presides over the compositing; null where the movers do it among themselves
/// @param confirmed by a second organisation; null while it is only proposed
/// @param until     when compositing closes by the calendar; null where no calendar says
/// @param revision  goes up with every change of the words
/// @param motion    what it became; null while signatures are missing
public record Compositing(CompositeId id, AllianceId alliance, String allianceName, int number, String title, Locale language,
        @Nullable PersonId chair, Said opened, Instant lapsesAt, @Nullable Said confirmed, @Nullable Instant until, int revision,
        PersonId changedBy, Instant changedAt, @Nullable MotionId motion, @Nullable Instant standsAt) {

    static final int LONGEST_TITLE = 160;

    /// Who opened or confirmed it, for which organisation.
    public record Said(PersonId person, OrganisationId organisation, Instant at) {}

    /// How far it has come.
    public enum State {
        /// Waits for a second organisation.
        PROPOSED,
        /// No second organisation confirmed it in time.
        LAPSED,
        /// Its text is being built and signed.
        BUILDING,
        /// The calendar has closed compositing before all had signed.
        CLOSED,
        /// All remaining movers have signed.
        STANDS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(Instant now) {
        if (standsAt != null) {
            return State.STANDS;
        }
        if (confirmed == null) {
            return now.isBefore(lapsesAt) ? State.PROPOSED : State.LAPSED;
        }
        return until != null && !now.isBefore(until) ? State.CLOSED : State.BUILDING;
    }

    public String href() {
        return "/composites/" + id;
    }
}
