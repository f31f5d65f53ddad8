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
/// @param part        which change of a divisible amendment, from 1; null for all of it
/// @param revokes     the decision it takes back
/// @param ifCarried   of a declared consequence, and of what fell by it: the amendment whose adoption makes this one fall
/// @param voice       for which mover of the motion it was said; null where it was none
/// @param ruling      by whom and how, where others are spoken for
/// @param by          the name of whoever entered it
/// @param proposedOrg for which organisation it was entered; null where a mover speaks for nobody else
/// @param place       its place in the log, once it has taken effect
/// @param content     what was adopted, as it was laid on the text; null where nothing was
public record Decision(UUID id, UUID amendment, int revision, DecisionKind kind, @Nullable Integer part,
        @Nullable UUID revokes, @Nullable UUID ifCarried, @Nullable UUID voice,
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

    /// What somebody decides for themselves, in effect at once.
    ///
    /// @param about what of an amendment it is about, and for which mover of the motion it is said
    static Decision own(UUID id, MotionAmendment amendment, DecisionKind kind, About about, PersonId by, String reason, int place,
            @Nullable Amendment content, Instant now) {
        return new Decision(id, amendment.id(), amendment.revision(), kind, about.part(), null, null, about.voice(),
                Ruling.own(reason), by, "", null, now, null, null, null, "", place, content, now);
    }

    /// What a body decided, as one organisation enters it.
    ///
    /// @param part  which change of it; null for all
    /// @param other of a declared consequence the other amendment, of a revocation the decision; else null
    static Decision entered(UUID id, MotionAmendment amendment, DecisionKind kind, @Nullable Integer part, @Nullable UUID other,
            Ruling ruling, PersonId by, OrganisationId organisation, Instant now) {
        return new Decision(id, amendment.id(), amendment.revision(), kind, part, kind == DecisionKind.REVOKED ? other : null,
                kind == DecisionKind.DECLARED ? other : null, null, ruling, by, "", organisation, now, null, null, null, "", null,
                null, null);
    }

    /// What a conference decided by a vote of its own, in effect as it was declared: nobody enters it and nobody confirms it.
    static Decision voted(UUID id, MotionAmendment amendment, DecisionKind kind, @Nullable Integer part, @Nullable UUID revokes,
            Ruling ruling, PersonId by, int place, @Nullable Amendment content, Instant now) {
        return new Decision(id, amendment.id(), amendment.revision(), kind, part, revokes, null, null, ruling, by, "", null, now,
                null, null, null, "", place, content, now);
    }

    /// A declared consequence that has come about.
    static Decision fallen(UUID id, MotionAmendment amendment, Decision declared, int place, Instant now) {
        return new Decision(id, amendment.id(), amendment.revision(), DecisionKind.FALLEN, null, null, declared.ifCarried(), null,
                declared.ruling(), declared.proposedBy(), declared.by(), declared.proposedOrg(), now, declared.confirmedBy(),
                declared.confirmedOrg(), null, "", place, null, now);
    }

    /// The same in effect.
    Decision confirmed(int next, Instant now) {
        return new Decision(id, amendment, revision, kind, part, revokes, ifCarried, voice, ruling, proposedBy, by, proposedOrg,
                proposedAt, confirmedBy, confirmedOrg, null, "", next, content, now);
    }

    /// What of an amendment, and for which mover of the motion.
    record About(@Nullable Integer part, @Nullable UUID voice) {

        static final About ALL = new About(null, null);
    }

    /// Whether it is about this part, or about all of the amendment.
    boolean covers(int number) {
        return part == null || part == number;
    }
}
