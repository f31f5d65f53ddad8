package org.regroup.platform.motions.amending;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.regroup.platform.motions.MotionReader;
import org.regroup.platform.motions.MotionVoice;

/// What the movers of a motion have said about the present wording of an amendment. It is accepted when all of them take it in,
/// each under a mandate of its own; where one does not, it goes to the vote.
///
/// @param movers those whose voice stands, in the order in which they moved
/// @param said   their answers in order; the last one of each counts
public record Consents(List<MotionVoice> movers, List<Decision> said) {

    /// Asks about the whole of an amendment that has no parts.
    public static final int WHOLE = 0;

    static Consents of(Proceedings all, MotionAmendment amendment) {
        return new Consents(
                all.voices().stream().filter(voice -> voice.stands() && voice.part() == MotionVoice.Part.MOVER).toList(),
                all.fates().of(amendment.id()).stream().filter(decision -> decision.revision() == amendment.revision())
                        .filter(decision -> switch (decision.kind()) {
                            case AGREED, ACCEPTED, DECLINED -> true;
                            case WITHDRAWN, CARRIED, FALLEN, TAKEN_IN, REMITTED, REVOKED, DECLARED -> false;
                        }).toList());
    }

    /// Whether several have to agree.
    public boolean joint() {
        return movers.size() > 1;
    }

    /// What one of them has said last about a part, or about all of it.
    public Optional<Decision> of(MotionVoice mover, int part) {
        return said.stream().filter(decision -> mover.id().equals(decision.voice()) && decision.covers(part))
                .reduce((_, last) -> last);
    }

    public boolean agrees(MotionVoice mover, int part) {
        return of(mover, part).filter(decision -> decision.kind() != DecisionKind.DECLINED).isPresent();
    }

    /// That one of them does not take it in.
    public Optional<Decision> declined(int part) {
        return said.stream().filter(decision -> decision.kind() == DecisionKind.DECLINED && decision.covers(part))
                .filter(decision -> decision.voice() == null || movers.isEmpty()
                        || movers.stream().anyMatch(mover -> mover.id().equals(decision.voice())))
                .filter(decision -> said.stream().filter(one -> Objects.equals(one.voice(), decision.voice())
                        && one.covers(part)).reduce((_, last) -> last).filter(decision::equals).isPresent())
                .findFirst();
    }

    /// Whether somebody else than this one does not take it in.
    boolean declinedByOthers(MotionVoice mover, int part) {
        return declined(part).filter(decision -> !mover.id().equals(decision.voice())).isPresent();
    }

    /// Those who have still to say.
    public List<MotionVoice> missing(int part) {
        return movers.stream().filter(mover -> of(mover, part).isEmpty()).toList();
    }

    /// Whether all agree once this one does.
    boolean complete(MotionVoice mover, int part) {
        return movers.stream().allMatch(one -> one.id().equals(mover.id()) || agrees(one, part));
    }

    /// Those for whom somebody may answer at this moment.
    List<MotionVoice> of(MotionReader reader) {
        return movers.stream().filter(mover -> AmendingAccess.speaksFor(mover.speaking(), reader)).toList();
    }

    Optional<MotionVoice> find(UUID mover) {
        return movers.stream().filter(one -> one.id().equals(mover)).findFirst();
    }
}
