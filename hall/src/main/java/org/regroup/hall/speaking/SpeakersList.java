package org.regroup.hall.speaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The list of speakers in one debate: points of order first, by weight and then as they were raised; then the mover, who opens
/// it; then speeches as the policy orders them; at the end the mover's reply.
///
/// Every change gives a new list, so that a debate can be played again from what was done.
///
/// @param before  what was heard earlier in the meeting and counts for the policy, such as speeches of the same day
/// @param heard   what was heard in this debate
/// @param waiting who has asked, in the order of asking
/// @param points  that wait
/// @param raised  every point that was raised in this debate
/// @param mover   who has the last word, if anybody
/// @param opens   whether the mover has yet to open the debate
public record SpeakersList(Policy policy, Limits limits, Heard before, Heard heard, List<Request> waiting, List<Point> points,
        List<Point> raised, Optional<String> mover, boolean opens, State state) {

    /// How far the debate has come.
    public enum State {
        OPEN,
        /// those who wait are heard, nobody else
        LIST_CLOSED,
        /// nobody is heard any more but for the mover's reply
        ENDED,
        REPLIED
    }

    public SpeakersList {
        waiting = List.copyOf(waiting);
        points = List.copyOf(points);
        raised = List.copyOf(raised);
    }

    /// A debate that begins with whoever asks first.
    public static SpeakersList open(Policy policy, Limits limits, Heard before, Optional<String> mover) {
        return new SpeakersList(policy, limits, before, Heard.NOTHING, List.of(), List.of(), List.of(), mover, false, State.OPEN);
    }

    /// A debate that the mover opens, where there is one.
    public static SpeakersList moved(Policy policy, Limits limits, Heard before, Optional<String> mover) {
        return open(policy, limits, before, mover).opening(mover.isPresent());
    }

    /// Puts somebody on the list.
    public Answer ask(Request request) {
        var waits = waiting.stream().filter(other -> other.person().equals(request.person())).findFirst();
        int times = heard.speeches(request.person());
        if (over()) {
            return new Answer.Refused(new Refusal.DebateOver());
        }
        if (state == State.LIST_CLOSED) {
            return new Answer.Refused(new Refusal.ListClosed());
        }
        if (waits.isPresent()) {
            return new Answer.Refused(new Refusal.WaitsAlready(waits.get().number()));
        }
        if (times >= limits.speechesEach()) {
            return new Answer.Refused(new Refusal.SpokenEnough(times, limits.speechesEach()));
        }
        return new Answer.Listed(waiting(more(waiting, request)));
    }

    /// Takes a point of order. The list may be closed by then, and the debate over.
    public Answer raise(Point point) {
        int times = (int) raised.stream().filter(other -> other.person().equals(point.person())).count();
        var waits = points.stream().filter(other -> other.person().equals(point.person())).findFirst();
        if (waits.isPresent()) {
            return new Answer.Refused(new Refusal.WaitsAlready(waits.get().number()));
        }
        if (times >= limits.pointsEach()) {
            return new Answer.Refused(new Refusal.PointsEnough(times, limits.pointsEach()));
        }
        return new Answer.Listed(points(more(points, point), more(raised, point)));
    }

    /// Takes somebody off the list, who may ask again.
    public SpeakersList withdraw(String person) {
        return waiting(waiting.stream().filter(request -> !request.person().equals(person)).toList());
    }

    /// Everybody who will have the floor, in order.
    public List<Turn> turns() {
        var orderly = points.stream().sorted(Comparator.comparingInt(Point::weight).thenComparingInt(Point::number))
                .map(Turn.OfPoint::new);
        var speakers = over()
                ? Stream.<Turn>empty()
                : policy.order(waiting, everything(), limits.speech()).stream().map(Turn.OfSpeaker::new);
        var opening = opens && !over() ? mover.stream().map(Turn.OfMover::new) : Stream.<Turn>empty();
        var reply = limits.reply() > 0 && state != State.REPLIED ? mover.stream().map(Turn.OfReply::new) : Stream.<Turn>empty();
        return Stream.of(orderly, opening, speakers, reply).<Turn>flatMap(each -> each).toList();
    }

    /// Whoever stood first has spoken.
    ///
    /// @param seconds how long
    /// @throws IllegalStateException if nobody was to speak
    public SpeakersList spoken(int seconds) {
        var first = turns().stream().findFirst().orElseThrow(() -> new IllegalStateException("nobody has the floor"));
        var less = without(first);
        return switch (first) {
            case Turn.OfSpeaker(var place) -> less.with(place.request().speech(seconds));
            case Turn.OfPoint _,Turn.OfMover _,Turn.OfReply _ -> less;
        };
    }

    /// Somebody on the list has the floor now, or gives way, and waits no more.
    public SpeakersList without(Turn turn) {
        return switch (turn) {
            case Turn.OfPoint(var point) -> points(less(points, point), raised);
            case Turn.OfSpeaker(var place) -> waiting(less(waiting, place.request()));
            case Turn.OfMover _ -> opening(false);
            case Turn.OfReply _ -> in(State.REPLIED);
        };
    }

    /// A speech was held, whether from the list or not.
    public SpeakersList with(Speech speech) {
        return new SpeakersList(policy, limits, before, heard.with(speech), waiting, points, raised, mover, opens, state);
    }

    /// Nobody else is taken on.
    public SpeakersList closeList() {
        return state == State.OPEN ? in(State.LIST_CLOSED) : this;
    }

    /// The time for the debate is up, or the vote is to be taken: only the mover is still heard.
    public SpeakersList end() {
        return over() ? this : in(State.ENDED);
    }

    /// Those who have asked and were not heard when the debate ended.
    public List<Request> unheard() {
        return over() ? waiting : List.of();
    }

    /// Whether nobody is heard any more but for the mover's reply.
    public boolean over() {
        return state == State.ENDED || state == State.REPLIED;
    }

    private Heard everything() {
        return Heard.of(Stream.concat(before.speeches().stream(), heard.speeches().stream()).toList());
    }

    private SpeakersList opening(boolean yet) {
        return new SpeakersList(policy, limits, before, heard, waiting, points, raised, mover, yet, state);
    }

    private SpeakersList in(State other) {
        return new SpeakersList(policy, limits, before, heard, waiting, points, raised, mover, opens, other);
    }

    private SpeakersList waiting(List<Request> others) {
        return new SpeakersList(policy, limits, before, heard, others, points, raised, mover, opens, state);
    }

    private SpeakersList points(List<Point> others, List<Point> all) {
        return new SpeakersList(policy, limits, before, heard, waiting, others, all, mover, opens, state);
    }

    private static <T> List<T> more(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> List<T> less(List<T> all, T one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }
}
