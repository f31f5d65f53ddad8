package org.regroup.platform.conferences.hall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Typed;

/// Reads what a chair enters of procedural motions: that one was moved, and how it was settled.
final class Settling {

    private Settling() {}

    static Outcome<Act> settled(Typed typed, Room room) {
        var kind = kind(typed);
        var motion = kind.flatMap(room.hall().rules()::motion);
        if (motion.isEmpty()) {
            return Outcome.refused("", "hall.refusal.not_moved");
        }
        return switch (typed.text("how")) {
            case "carried" -> ChairForm.done(new Act.Settled(kind.get(), true, true, 0, 0));
            case "lost" -> ChairForm.done(new Act.Settled(kind.get(), false, true, 0, 0));
            case String _ -> {
                int inFavour = typed.number("inFavour");
                int against = typed.number("against");
                var grounds = new ArrayList<Ground>();
                if (inFavour < 0) {
                    grounds.add(Ground.at("inFavour", "hall.ground.number"));
                }
                if (against < 0) {
                    grounds.add(Ground.at("against", "hall.ground.number"));
                }
                yield Outcome.unless(grounds, () -> new Act.Settled(kind.get(),
                        motion.get().majority().met(inFavour, against), false, inFavour, against));
            }
        };
    }

    static Outcome<Act> moved(Typed typed, Room room) {
        var kind = kind(typed);
        if (kind.isEmpty()) {
            return Outcome.refused("motion", "hall.ground.motion");
        }
        var seconders = Arrays.stream(typed.text("seconders").split("[,;\\s]+")).filter(one -> !one.isEmpty())
                .map(ChairForm::number).toList();
        return seconders.stream().allMatch(one -> room.roster().people().containsKey(one))
                ? ChairForm.person(typed, room, "who", who -> new Act.Moved(kind.get(), who, seconders))
                : Outcome.refused("seconders", "hall.ground.person");
    }

    private static Optional<ProceduralMotion.Kind> kind(Typed typed) {
        return Typed.one(ProceduralMotion.Kind.class, typed.text("motion"));
    }
}
