package org.regroup.platform.conferences.hall;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.regroup.hall.day.Act;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.PlainText;
import org.regroup.platform.shared.Typed;

/// Reads which act a chair means. What cannot be read is said at its field.
final class ChairForm {

    /// As forms name them.
    static final Set<String> ACTS = Set.of("take", "open", "adjourn", "resume", "close", "call", "callToVote", "callTogether",
            "floor", "finish",
            "pass", "settle", "guillotine", "rule", "dispose", "list", "raise", "move", "paper", "online", "spoken", "note");
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_WORDS = 2_000;

    private ChairForm() {}

    /// @param me the number of whoever sends it
    static Outcome<Act> read(Typed typed, Room room, String me, Instant now) {
        return switch (typed.text("do")) {
            case "take" -> done(new Act.ChairTaken(me));
            case "open" -> titled(typed, "sitting", Act.SittingOpened::new);
            case "adjourn" -> adjourned(typed, room, now);
            case "resume" -> done(new Act.Resumed());
            case "close" -> done(new Act.SittingClosed());
            case "call" -> Calling.read(typed, room);
            case "callToVote" -> Calling.toVote(typed, room, now);
            case "callTogether" -> Calling.together(typed, room, now);
            case "floor" -> done(new Act.Began(typed.text("who")));
            case "finish" -> finished(typed, room);
            case "pass" -> done(new Act.Passed(typed.text("who")));
            case "settle" -> Settling.settled(typed, room);
            case "guillotine" -> guillotined(room, now);
            case "rule" -> ruled(typed, room);
            case "dispose" -> Disposing.read(typed, room);
            case "list" -> person(typed, room, "who", who -> new Act.Asked(who, side(typed)));
            case "raise" -> raised(typed, room);
            case "move" -> Settling.moved(typed, room);
            case "paper" -> PaperForm.began(typed);
            case "online" -> done(new Act.PaperEnded());
            case "spoken" -> PaperForm.spoken(typed, room, now);
            case "note" -> PaperForm.note(typed);
            case String _ -> Outcome.refused("", "hall.ground.act");
        };
    }

    static Outcome<Act> done(Act act) {
        return new Outcome.Done<>(act);
    }

    private static Outcome<Act> titled(Typed typed, String field, Function<String, Act> act) {
        var words = PlainText.line(typed.text(field));
        var grounds = new ArrayList<Ground>();
        PlainText.require("hall", field, words, LONGEST_TITLE, grounds);
        return Outcome.unless(grounds, () -> act.apply(words));
    }

    /// Until an hour of this day; of the next one where it has passed.
    private static Outcome<Act> adjourned(Typed typed, Room room, Instant now) {
        var text = typed.text("until").strip();
        if (text.isEmpty()) {
            return done(new Act.Adjourned(Optional.empty()));
        }
        try {
            var here = now.atZone(room.conference().zone());
            var until = here.with(LocalTime.parse(text));
            return done(new Act.Adjourned(Optional.of((until.isAfter(here) ? until : until.plusDays(1)).toInstant())));
        } catch (DateTimeParseException _) {
            return Outcome.refused("until", "hall.ground.hour");
        }
    }

    /// Whose speech it is stands in the form: somebody else may have the floor by now.
    private static Outcome<Act> finished(Typed typed, Room room) {
        var talking = room.hall().floor().talking();
        return talking.isPresent() && !talking.get().turn().person().equals(typed.text("who"))
                ? Outcome.refused("", "hall.ground.movedOn")
                : done(new Act.Finished());
    }

    private static Outcome<Act> guillotined(Room room, Instant now) {
        var part = room.guillotine();
        return part != null && part.over(now)
                ? done(new Act.Guillotined(part.section()))
                : Outcome.refused("", "hall.ground.guillotine");
    }

    private static Outcome<Act> ruled(Typed typed, Room room) {
        var point = room.hall().floor().list().stream().flatMap(list -> list.raised().stream())
                .filter(one -> typed.text("point").equals(one.person() + "/" + one.kind())).findFirst();
        var words = PlainText.lines(typed.text("ruling"));
        var grounds = new ArrayList<Ground>();
        if (point.isEmpty()) {
            grounds.add(Ground.at("point", "hall.ground.kind"));
        }
        PlainText.require("hall", "ruling", words, LONGEST_WORDS, grounds);
        return Outcome.unless(grounds, () -> new Act.Ruled(point.get().person(), point.get().kind(), words));
    }

    private static Outcome<Act> raised(Typed typed, Room room) {
        return Typed.one(PointKind.class, typed.text("kind"))
                .map(kind -> person(typed, room, "who", who -> new Act.Raised(who, kind.code(), kind.weight())))
                .orElseGet(() -> Outcome.refused("kind", "hall.ground.kind"));
    }

    static Side side(Typed typed) {
        return Typed.one(Side.class, typed.text("side")).orElse(Side.NEITHER);
    }

    /// Somebody by the number on the pass, with or without the name behind it.
    static Outcome<Act> person(Typed typed, Room room, String field, Function<String, Act> act) {
        var who = number(typed.text(field));
        return room.roster().people().containsKey(who) ? done(act.apply(who)) : Outcome.refused(field, "hall.ground.person");
    }

    static String number(String typed) {
        return typed.strip().replaceFirst("^(\\d+).*$", "$1");
    }
}
