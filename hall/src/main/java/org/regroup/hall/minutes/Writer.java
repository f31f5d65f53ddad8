package org.regroup.hall.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.regroup.hall.day.Act;
import org.regroup.hall.day.Entry;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Step;
import org.regroup.hall.day.Taken;
import org.regroup.hall.day.Talking;
import org.regroup.hall.speaking.Turn;

/// Writes minutes while the log is read.
final class Writer {

    private Hall hall = Hall.EMPTY;
    private final List<Minutes.Sat> done = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private Optional<Instant> opened = Optional.empty();
    private Optional<Taken> item = Optional.empty();
    private List<Line> onItem = new ArrayList<>();
    private final List<Minutes.Correction> corrections = new ArrayList<>();

    void write(Entry entry) {
        var before = hall;
        hall = switch (hall.after(entry)) {
            case Step.Next(var next) -> next;
            case Step.Refused(var why) -> throw new IllegalArgumentException("line " + entry.number() + ": " + why);
        };
        read(entry.act(), entry.at(), before);
    }

    Minutes minutes() {
        var all = new ArrayList<>(done);
        var open = new ArrayList<>(lines);
        item.ifPresent(taken -> open.add(item(taken, Optional.empty(), Optional.empty())));
        opened.ifPresent(at -> all.add(new Minutes.Sat(hall.sitting(), at, Optional.empty(), open)));
        return new Minutes(all, corrections);
    }

    private void read(Act act, Instant at, Hall before) {
        switch (act) {
            case Act.Ordered(var version, _) -> says(new Line.Ordered(at, version));
            case Act.ChairTaken(var who) -> says(new Line.Chaired(at, who));
            case Act.SittingOpened _ -> {
                opened = Optional.of(at);
                says(present(at));
            }
            case Act.Adjourned(var until) -> says(new Line.Interrupted(at, until));
            case Act.Resumed() -> says(new Line.Resumed(at));
            case Act.SittingClosed() -> {
                says(present(at));
                done.add(new Minutes.Sat(hall.sitting(), opened.orElse(at), Optional.of(at), lines));
                lines = new ArrayList<>();
                opened = Optional.empty();
            }
            case Act.SteppedIn(var alternate, var delegate) -> says(new Line.SteppedIn(at, alternate, delegate));
            case Act.SteppedBack(var alternate) -> says(new Line.SteppedBack(at, alternate));
            case Act.Called _,Act.CalledTogether _ -> takes();
            case Act.CalledToVote _ -> {
                takes();
                says(new Line.Undebated(at));
            }
            case Act.Disposed one -> {
                var taken = item.orElseThrow();
                item = Optional.empty();
                lines.add(item(taken, Optional.of(at), Optional.of(one)));
            }
            case Act.Finished() -> before.floor().talking().ifPresent(talking -> says(spoken(talking, at)));
            case Act.SpokenOnPaper(var who, var side, var began, var seconds) ->
                says(new Line.Spoke(began, who, organisation(who), side, seconds, true));
            case Act.Guillotined(var section) -> says(new Line.Guillotined(at, section));
            case Act.Ruled(var who, var kind, var ruling) -> says(new Line.Ruled(at, who, kind, ruling));
            case Act.Moved(var kind, var who, var seconders) -> says(new Line.Moved(at, kind, who, seconders));
            case Act.Settled(var kind, var carried, var bySight, var inFavour, var against) ->
                says(new Line.Settled(at, kind, carried, bySight, inFavour, against));
            case Act.Demanded(_, var rung, var by, var organisation) -> says(new Line.Demanded(at, rung, by, organisation));
            case Act.Declared one ->
                says(new Line.Voted(at, hall.business().vote(one.vote()).orElseThrow(), one));
            case Act.Annulled(var vote, var reason) ->
                says(new Line.Annulled(at, hall.business().vote(vote).orElseThrow(), reason));
            case Act.PaperBegan(var reason) -> says(new Line.OnPaper(at, reason));
            case Act.PaperEnded() -> says(new Line.OnLine(at));
            case Act.Corrects one -> corrections.add(new Minutes.Correction(at, one, Optional.empty(), Optional.empty()));
            case Act.Corrected one -> corrections.replaceAll(other -> other.asked().correction().equals(one.correction())
                    ? new Minutes.Correction(other.at(), other.asked(), Optional.of(at), Optional.of(one))
                    : other);
            case Act.Noted(var words) -> says(new Line.Noted(at, words));
            // told by what came of them
            case Act.Entitled _,Act.Came _,Act.Stated _,Act.Went _,Act.Asked _,Act.Unasked _,Act.Raised _,Act.Began _,Act.Passed _,Act.VoteOpened _,Act.VoteClosed _ ->
                {
                }
        }
    }

    private void takes() {
        item = hall.business().item();
        onItem = new ArrayList<>();
    }

    private Line.Item item(Taken taken, Optional<Instant> ended, Optional<Act.Disposed> how) {
        return new Line.Item(taken.called(), taken.item(), taken.title(), taken.mover(), taken.together(), onItem, ended, how);
    }

    private void says(Line line) {
        (item.isPresent() ? onItem : lines).add(line);
    }

    private Line present(Instant at) {
        var presence = hall.presence();
        return new Line.Present(at, presence.present(), presence.entitled(), presence.here().size() - presence.voters().size());
    }

    private Line spoken(Talking talking, Instant at) {
        int seconds = (int) Duration.between(talking.since(), at).toSeconds();
        return switch (talking.turn()) {
            case Turn.OfSpeaker(var place) -> new Line.Spoke(talking.since(), place.request().person(),
                    place.request().organisation(), place.request().side(), seconds, false);
            case Turn.OfMover(var who) -> new Line.Opened(talking.since(), who, seconds);
            case Turn.OfReply(var who) -> new Line.Replied(talking.since(), who, seconds);
            case Turn.OfPoint(var point) -> new Line.Point(talking.since(), point.person(), point.kind(), seconds);
        };
    }

    private String organisation(String who) {
        var attendee = hall.presence().here().get(who);
        return attendee == null ? "" : attendee.organisation();
    }
}
