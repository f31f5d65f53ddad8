package org.regroup.hall.day;

import java.time.Instant;
import java.util.Optional;

import org.regroup.hall.orders.Rung;

/// A vote of the conference.
///
/// @param present delegates who could vote when it was opened
/// @param closed  when nothing more was taken
/// @param result  once it was declared
public record Vote(String name, String item, String subject, String text, Rung rung, String rule, About about,
        Instant opened, int present,
        Optional<Instant> closed, Optional<Act.Declared> result, Optional<String> annulled) {

    static Vote of(Act.VoteOpened act, Instant at, int present) {
        return new Vote(act.vote(), act.item(), act.subject(), act.text(), act.rung(), act.rule(), act.about(), at, present,
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether it is a procedural motion that is put.
    public boolean procedural() {
        return about instanceof About.Procedure;
    }

    /// Whether votes are taken.
    public boolean open() {
        return closed.isEmpty() && annulled.isEmpty();
    }

    /// Whether it is neither declared nor annulled.
    public boolean pending() {
        return result.isEmpty() && annulled.isEmpty();
    }

    /// Whether the chair said what was heard, and nobody counted.
    public boolean heard() {
        return rung == Rung.VOICES
                && result.filter(one -> one.inFavour() + one.against() + one.abstained() == 0).isPresent();
    }

    Vote closed(Instant at) {
        return new Vote(name, item, subject, text, rung, rule, about, opened, present, Optional.of(at), result, annulled);
    }

    /// Taken in another way it begins anew, also where it was closed.
    Vote by(Rung other) {
        return new Vote(name, item, subject, text, other, rule, about, opened, present, Optional.empty(), result, annulled);
    }

    Vote declared(Act.Declared act) {
        return new Vote(name, item, subject, text, rung, rule, about, opened, present, closed, Optional.of(act), annulled);
    }

    Vote annulled(String reason) {
        return new Vote(name, item, subject, text, rung, rule, about, opened, present, closed, result, Optional.of(reason));
    }
}
