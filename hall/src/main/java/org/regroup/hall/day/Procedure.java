package org.regroup.hall.day;

import java.util.Optional;

import org.regroup.hall.day.Refusal.Why;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.orders.Rung;

/// Procedural motions, as the standing orders have them: who may move one, when, and what it does when it is carried.
final class Procedure {

    private Procedure() {}

    static Step moved(Hall hall, Act.Moved act) {
        var motion = hall.rules().motion(act.kind());
        if (motion.isEmpty()) {
            return Refusal.of(Why.NO_SUCH_MOTION);
        }
        if (!hall.presence().votes(act.who())) {
            return Refusal.of(hall.presence().has(act.who()) ? Why.NO_VOICE : Why.NOT_HERE, act.who());
        }
        if (hall.business().moved(act.kind()).isPresent()) {
            return Refusal.of(Why.MOVED_ALREADY);
        }
        if (!now(hall, motion.get().when())) {
            return Refusal.of(Why.NOT_NOW);
        }
        if (!theirs(hall, motion.get().who(), act.who())) {
            return Refusal.of(Why.NOT_THEIRS);
        }
        long seconded = act.seconders().stream().distinct()
                .filter(who -> hall.presence().votes(who) && !who.equals(act.who())).count();
        if (seconded < motion.get().seconders()) {
            return Refusal.of(Why.NOT_SECONDED, motion.get().seconders());
        }
        return Happening.quiet(hall, hall.with(hall.business().moved(act, one -> weight(hall, one.kind()))));
    }

    private static int weight(Hall hall, ProceduralMotion.Kind kind) {
        return hall.rules().motion(kind).map(ProceduralMotion::weight).orElse(Integer.MAX_VALUE);
    }

    private static boolean now(Hall hall, ProceduralMotion.When when) {
        return switch (when) {
            case ANY_TIME -> true;
            case IN_DEBATE -> hall.business().item().isPresent();
            case AFTER_VOTE -> hall.business().item()
                    .filter(item -> hall.business().votes().stream()
                            .anyMatch(vote -> vote.item().equals(item.item()) && vote.result().isPresent()))
                    .isPresent();
        };
    }

    private static boolean theirs(Hall hall, ProceduralMotion.Who allowed, String who) {
        return switch (allowed) {
            case ANY_DELEGATE -> true;
            case NOT_SPOKEN -> hall.floor().list().map(list -> list.heard().speeches(who) == 0).orElse(true)
                    && hall.floor().talking().filter(talking -> talking.turn().person().equals(who)).isEmpty();
            case MOVER -> hall.business().item().flatMap(Taken::mover).filter(who::equals).isPresent();
        };
    }

    /// Why a procedural motion cannot be put now: nobody moved it, or a weightier one comes before it.
    static Optional<Step> first(Hall hall, ProceduralMotion.Kind kind) {
        if (hall.rules().motion(kind).isEmpty() || hall.business().moved(kind).isEmpty()) {
            return Optional.of(Refusal.of(Why.NOT_MOVED));
        }
        var first = hall.business().moved().getFirst().kind();
        return first == kind ? Optional.empty() : Optional.of(Refusal.of(Why.NOT_FIRST, first.name()));
    }

    static Step settled(Hall hall, Act.Settled act) {
        var waits = first(hall, act.kind());
        if (waits.isPresent()) {
            return waits.get();
        }
        var motion = hall.rules().motion(act.kind());
        if (hall.floor().talking().isPresent()) {
            return Refusal.of(Why.SPEAKING, hall.floor().talking().get().turn().person());
        }
        if (!act.bySight() && motion.get().majority().met(act.inFavour(), act.against()) != act.carried()) {
            return Refusal.of(Why.ARITHMETIC, act.inFavour(), act.against());
        }
        if (act.inFavour() + act.against() > hall.presence().voters().size()) {
            return Refusal.of(Why.ARITHMETIC, act.inFavour(), act.against());
        }
        var next = hall.with(hall.business().settled(act.kind()));
        return Happening.quiet(hall, act.carried() ? effect(next, act.kind()) : next);
    }

    /// A vote on it was declared: where heads were counted, the numbers have to bear what was said.
    static Step decided(Hall hall, ProceduralMotion.Kind kind, Rung rung, Act.Declared act) {
        boolean heads = rung == Rung.HANDS || rung == Rung.ROLL_CALL || rung == Rung.SECRET;
        boolean borne = hall.rules().motion(kind).map(motion -> motion.majority().met(act.inFavour(), act.against()))
                .orElse(act.carried()) == act.carried();
        if (heads && !borne) {
            return Refusal.of(Why.ARITHMETIC, act.inFavour(), act.against());
        }
        var next = hall.with(hall.business().settled(kind));
        return Step.next(act.carried() ? effect(next, kind) : next);
    }

    /// What follows at once. Where an item is remitted, referred back or left, the chair disposes of it then, saying to whom it goes.
    private static Hall effect(Hall hall, ProceduralMotion.Kind kind) {
        return switch (kind) {
            case CLOSURE, NEXT_BUSINESS, REMIT, REFER_BACK -> hall.with(hall.floor().ended());
            case CLOSE_LIST -> hall.with(hall.floor().closedList());
            case ADJOURN -> hall.in(Hall.State.INTERRUPTED, hall.sitting(), Optional.empty());
            case RECOUNT, RECONSIDER, CHALLENGE_CHAIR, SUSPEND_ORDERS -> hall;
        };
    }
}
