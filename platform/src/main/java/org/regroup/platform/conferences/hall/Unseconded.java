package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.regroup.hall.day.Hall;
import org.regroup.hall.orders.ProceduralMotion;

/// A procedural motion that a delegate would move if others seconded it. It is no act of the log before they have.
///
/// @param calls how many items had been called by then: it lapses with the next one
public record Unseconded(UUID id, ProceduralMotion.Kind kind, String who, List<String> seconders, int calls, Instant at) {

    public Unseconded {
        seconders = List.copyOf(seconders);
    }

    /// Whether it can still be seconded.
    boolean stands(Hall hall) {
        return hall.sits() && hall.business().items().size() == calls && hall.business().moved(kind).isEmpty()
                && hall.presence().votes(who);
    }

    /// How many more are needed.
    public int missing(Hall hall) {
        int needed = hall.rules().motion(kind).map(ProceduralMotion::seconders).orElse(0);
        return Math.max(0, needed - seconders.size());
    }

    public boolean by(String other) {
        return who.equals(other) || seconders.contains(other);
    }

    Unseconded with(String seconder) {
        var more = new java.util.ArrayList<>(seconders);
        more.add(seconder);
        return new Unseconded(id, kind, who, more, calls, at);
    }
}
