package org.regroup.platform.conferences.hall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Taken;
import org.regroup.platform.shared.Days;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;

/// Reads how an item ends: what was voted is what became of it, and whatever is handed on has an address.
final class Disposing {

    private Disposing() {}

    static Outcome<Act> read(Typed typed, Room room) {
        var disposal = Typed.one(Act.Disposal.class, typed.text("disposal"));
        var taken = room.taken();
        if (disposal.isEmpty() || taken == null) {
            return Outcome.refused("disposal", taken == null ? "hall.refusal.no_item" : "hall.ground.disposal");
        }
        var words = PlainText.lines(typed.text("words"));
        var to = PlainText.line(typed.text("to"));
        var grounds = new ArrayList<>(fits(disposal.get(), taken, room));
        PlainText.atMost("hall", "words", words, ChairForm.LONGEST_WORDS, grounds);
        PlainText.atMost("hall", "to", to, ChairForm.LONGEST_TITLE, grounds);
        if (handedOn(disposal.get()) && to.isEmpty()) {
            grounds.add(Ground.at("to", "hall.ground.to"));
        }
        var by = typed.text("by").strip();
        var day = Days.read(by);
        if (!by.isEmpty() && day.isEmpty()) {
            grounds.add(Ground.at("by", "hall.ground.day"));
        }
        return Outcome.unless(grounds, () -> new Act.Disposed(taken.item(), disposal.get(), words,
                handedOn(disposal.get()) ? to : "", handedOn(disposal.get()) ? day.map(LocalDate::toString).orElse("") : ""));
    }

    private static boolean handedOn(Act.Disposal disposal) {
        return disposal == Act.Disposal.REMITTED || disposal == Act.Disposal.REFERRED_BACK;
    }

    /// What was voted is what became of it. What is taken together can be carried without a vote as well, where nobody objects.
    private static List<Ground> fits(Act.Disposal disposal, Taken taken, Room room) {
        var whole = VoteSteps.whole(room).flatMap(vote -> vote.result());
        if (!taken.together().isEmpty()) {
            boolean fits = switch (disposal) {
                case CARRIED -> whole.isEmpty() || whole.get().carried();
                case NOT_REACHED -> whole.isEmpty() || !whole.get().carried();
                case FELL, REMITTED, REFERRED_BACK, NEXT_BUSINESS, WITHDRAWN, NOTED -> false;
            };
            return fits ? List.of() : List.of(Ground.at("disposal", "hall.ground.result"));
        }
        boolean wrong = disposal == Act.Disposal.CARRIED && whole.filter(result -> result.carried()).isEmpty()
                || disposal == Act.Disposal.FELL && whole.filter(result -> result.carried()).isPresent();
        return wrong ? List.of(Ground.at("disposal", "hall.ground.result")) : List.of();
    }
}
