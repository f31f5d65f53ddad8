package org.regroup.hall.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.regroup.hall.day.Refusal.Why;
import org.regroup.hall.orders.StandingOrders;
import org.regroup.hall.speaking.Answer;
import org.regroup.hall.speaking.Heard;
import org.regroup.hall.speaking.Point;
import org.regroup.hall.speaking.Request;
import org.regroup.hall.speaking.Side;
import org.regroup.hall.speaking.SpeakersList;
import org.regroup.hall.speaking.Speech;
import org.regroup.hall.speaking.Turn;

/// Who speaks, who waits, who was heard.
///
/// @param list    of the item that is called; empty between items
/// @param talking whoever has the floor
/// @param heard   everything since the sitting was opened
/// @param numbers how many have asked, and how many points were raised, since the conference began
public record Floor(Optional<SpeakersList> list, Optional<Talking> talking, Heard heard, int numbers) {

    static final Floor NONE = new Floor(Optional.empty(), Optional.empty(), Heard.NOTHING, 0);

    /// Everybody who will have the floor, in order; whoever has it now is not among them.
    public List<Turn> turns() {
        return list.map(all -> during(all).turns()).orElse(List.of());
    }

    /// The list as it is when whoever speaks now will have had the full time.
    private SpeakersList during(SpeakersList all) {
        return talking.isPresent() && talking.get().turn() instanceof Turn.OfSpeaker(var place)
                ? all.with(place.request().speech(all.limits().speech()))
                : all;
    }

    /// A debate begins.
    Floor opened(StandingOrders orders, Optional<String> mover) {
        return new Floor(Optional.of(SpeakersList.moved(orders.policy(), orders.limits(), heard, mover)), Optional.empty(), heard,
                numbers);
    }

    /// The item is done with.
    Floor left() {
        return new Floor(Optional.empty(), Optional.empty(), heard, numbers);
    }

    /// A new sitting: what was heard before counts no more.
    Floor fresh() {
        return new Floor(Optional.empty(), Optional.empty(), Heard.NOTHING, numbers);
    }

    /// Whether the debate on the item goes on.
    public boolean debates() {
        return list.filter(all -> !all.over()).isPresent();
    }

    Floor ended() {
        return new Floor(list.map(SpeakersList::end), talking, heard, numbers);
    }

    Floor closedList() {
        return new Floor(list.map(SpeakersList::closeList), talking, heard, numbers);
    }

    Step asked(Hall hall, Attendee attendee, Side side) {
        var request = new Request(numbers + 1, attendee.who(), attendee.organisation(), side, attendee.traits());
        var all = list.orElseThrow();
        var answer = during(all).ask(request);
        return listed(hall, answer instanceof Answer.Listed ? all.ask(request) : answer, attendee.who());
    }

    Step raised(Hall hall, Attendee attendee, String kind, int weight) {
        return listed(hall, list.orElseThrow().raise(new Point(numbers + 1, attendee.who(), attendee.organisation(), weight,
                kind)), attendee.who());
    }

    private Step listed(Hall hall, Answer answer, String who) {
        return switch (answer) {
            case Answer.Listed(var next) -> Step.next(hall.with(new Floor(Optional.of(next), talking, heard, numbers + 1)));
            case Answer.Refused(var why) -> switch (why) {
                case org.regroup.hall.speaking.Refusal.WaitsAlready _ -> Refusal.of(Why.WAITS_ALREADY, who);
                case org.regroup.hall.speaking.Refusal.SpokenEnough(_, var allowed) -> Refusal.of(Why.SPOKEN_ENOUGH, allowed);
                case org.regroup.hall.speaking.Refusal.PointsEnough(_, var allowed) -> Refusal.of(Why.POINTS_ENOUGH, allowed);
                case org.regroup.hall.speaking.Refusal.ListClosed _ -> Refusal.of(Why.LIST_CLOSED);
                case org.regroup.hall.speaking.Refusal.DebateOver _ -> Refusal.of(Why.DEBATE_OVER);
            };
        };
    }

    Step unasked(Hall hall, String who) {
        if (turns().stream().noneMatch(turn -> turn instanceof Turn.OfSpeaker && turn.person().equals(who))) {
            return Refusal.of(Why.NOT_WAITING, who);
        }
        return Step.next(hall.with(new Floor(list.map(all -> all.withdraw(who)), talking, heard, numbers)));
    }

    Step began(Hall hall, String who, Instant at) {
        if (talking.isPresent()) {
            return Refusal.of(Why.SPEAKING, talking.get().turn().person());
        }
        var turns = turns();
        if (turns.isEmpty() || !turns.getFirst().person().equals(who)) {
            return Refusal.of(Why.NOT_FIRST, turns.isEmpty() ? "" : turns.getFirst().person());
        }
        var limits = list.orElseThrow().limits();
        var limit = switch (turns.getFirst()) {
            case Turn.OfPoint _ -> limits.point();
            case Turn.OfMover _ -> limits.mover();
            case Turn.OfSpeaker _ -> limits.speech();
            case Turn.OfReply _ -> limits.reply();
        };
        return Step.next(hall.with(new Floor(list.map(all -> all.without(turns.getFirst())),
                Optional.of(new Talking(turns.getFirst(), at, limit)), heard, numbers)));
    }

    Step finished(Hall hall, Instant at) {
        if (talking.isEmpty()) {
            return Refusal.of(Why.NOBODY_SPEAKS);
        }
        int seconds = (int) Duration.between(talking.get().since(), at).toSeconds();
        return Step.next(hall.with(switch (talking.get().turn()) {
            case Turn.OfSpeaker(var place) -> {
                var speech = place.request().speech(seconds);
                yield new Floor(list.map(all -> all.with(speech)), Optional.empty(), heard.with(speech), numbers);
            }
            case Turn.OfPoint _,Turn.OfMover _,Turn.OfReply _ -> new Floor(list, Optional.empty(), heard, numbers);
        }));
    }

    Step passed(Hall hall, String who) {
        var turns = turns();
        if (turns.isEmpty() || !turns.getFirst().person().equals(who)) {
            return Refusal.of(Why.NOT_FIRST, turns.isEmpty() ? "" : turns.getFirst().person());
        }
        return Step.next(hall.with(new Floor(list.map(all -> all.without(turns.getFirst())), talking, heard, numbers)));
    }

    /// A speech that was held while nothing could be entered.
    Floor onPaper(Attendee attendee, Side side, int seconds) {
        var speech = new Speech(attendee.who(), attendee.organisation(), side, attendee.traits(), seconds);
        return new Floor(list.map(all -> all.with(speech)), talking, heard.with(speech), numbers);
    }
}
