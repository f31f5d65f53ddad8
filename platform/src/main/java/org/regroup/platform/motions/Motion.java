package org.regroup.platform.motions;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.texts.Fingerprint;

/// A proposal for decision.
///
/// How far it has come, what became of it and what a body recommends are three separate things; the last is a ruling beside
/// it.
///
/// @param allianceName the name of the alliance, for pages
/// @param number       given when it is tabled; counts within the alliance
/// @param calendar     for which conference, if it was tabled for one
/// @param summary      one or two sentences under the title
/// @param reasons      the movers' reasons
/// @param urgency      of an emergency motion: what happened after the deadline
/// @param version      the text as it stands, amendments adopted so far included
/// @param moved        the text as it was tabled; null while it is a draft
/// @param revision     goes up whenever its writers change it
public record Motion(MotionId id, AllianceId alliance, String allianceName, @Nullable Integer number,
        @Nullable CalendarId calendar, MotionKind kind, MotionStage stage, @Nullable MotionOutcome outcome, String title,
        String summary, String reasons, String urgency, Locale language, PersonId startedBy, Instant startedAt,
        @Nullable Instant tabledAt, @Nullable Instant closedAt, Fingerprint version, @Nullable Fingerprint moved, int revision) {

    public boolean draft() {
        return stage == MotionStage.DRAFT;
    }

    /// Whether nobody has ever moved it: a draft, also one that was given up. It is nobody's position.
    public boolean nobodys() {
        return number == null;
    }

    /// Whether it was tabled and nothing has ended it.
    public boolean stands() {
        return outcome == null && (stage == MotionStage.TABLED || stage == MotionStage.ADMITTED);
    }

    /// Whether it is in order and still to be decided; amendments are taken then, as long as the calendar says.
    public boolean awaitsDecision() {
        return outcome == null && stage == MotionStage.ADMITTED;
    }

    public String href() {
        return "/motions/" + id;
    }
}
