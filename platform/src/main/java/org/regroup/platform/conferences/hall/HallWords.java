package org.regroup.platform.conferences.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.hall.day.Hall;
import org.regroup.hall.day.Talking;
import org.regroup.hall.day.Vote;
import org.regroup.hall.orders.Majority;
import org.regroup.hall.orders.ProceduralMotion;
import org.regroup.hall.speaking.Turn;
import org.regroup.platform.organisations.RuleWords;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;

/// What happens in a hall, in the reader's words.
public final class HallWords {

    /// Refusals that name a person first.
    private static final Set<String> OF_PEOPLE = Set.of("not_in_chair", "not_here", "here_already", "no_voice", "no_alternate",
            "no_delegate", "seat_taken", "other_organisation", "waits_already", "not_waiting", "speaking");
    private static final String REFUSAL = "hall.refusal.";

    private HallWords() {}

    /// What is wrong with an act, people called by their names.
    public static Problems problems(Page page, Roster roster, List<Ground> grounds) {
        return Problems.of(grounds, ground -> new Problem(ground.field(), ground(page, roster, ground)));
    }

    /// Why something cannot happen, people called by their names.
    public static String ground(Page page, Roster roster, Ground ground) {
        var args = ground.args();
        var why = ground.key().startsWith(REFUSAL) ? ground.key().substring(REFUSAL.length()) : "";
        if (args.isEmpty() || why.isEmpty()) {
            return page.t(ground.key(), args.toArray());
        }
        var first = String.valueOf(args.getFirst());
        if (OF_PEOPLE.contains(why)) {
            return first.isEmpty() ? page.t(ground.key() + ".nobody") : page.t(ground.key(), roster.name(page, first));
        }
        return switch (why) {
            case "not_first" -> {
                if (first.isEmpty()) {
                    yield page.t("hall.refusal.not_first.nobody");
                }
                boolean person = Character.isDigit(first.charAt(0));
                yield page.t(ground.key(), person ? roster.name(page, first) : page.t("hall.motion." + lower(first)));
            }
            case "not_surer" -> page.t(ground.key(), page.t("hall.rung." + lower(first)));
            case String _ -> page.t(ground.key(), args.toArray());
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public static String code(Enum<?> value) {
        return lower(value.name());
    }

    /// In one sentence what is on, for those who hear the page.
    static String say(Page page, Room room) {
        var vote = room.vote();
        if (vote != null) {
            return page.t(vote.open() ? "hall.say.voting" : "hall.say.counting", vote.subject());
        }
        var talking = room.hall().floor().talking();
        if (talking.isPresent()) {
            return page.t("hall.say.talking", room.roster().name(page, talking.get().turn().person()),
                    as(page, talking.get().turn()));
        }
        var taken = room.taken();
        return taken == null ? state(page, room.hall()) : page.t("hall.say.item", taken.title());
    }

    /// Whether the conference sits.
    public static String state(Page page, Hall hall) {
        return switch (hall.state()) {
            case SITTING -> page.t("hall.state.sitting", hall.sitting());
            case INTERRUPTED -> hall.resumes()
                    .map(until -> page.t("hall.state.interrupted.until", hall.sitting(), hour(page, until)))
                    .orElse(page.t("hall.state.interrupted", hall.sitting()));
            case NOT_SITTING -> hall.sitting().isEmpty()
                    ? page.t("hall.state.before")
                    : page.t("hall.state.closed", hall.sitting());
        };
    }

    /// As an hour of the place where the conference is: the page is in its zone.
    public static String hour(Page page, Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", page.locale()).format(at.atZone(page.zone()));
    }

    /// Minutes and seconds, such as 3:05.
    public static String clock(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /// Since when somebody speaks and for how long it may be, for those whose page does not count.
    public static String since(Page page, Talking talking, Instant now) {
        long minutes = Math.max(0, Duration.between(talking.since(), now).toMinutes());
        return page.t("hall.talking.since", hour(page, talking.since()), minutes, clock(talking.limit()));
    }

    /// As what somebody has the floor.
    public static String as(Page page, Turn turn) {
        return switch (turn) {
            case Turn.OfPoint(var point) -> page.t("hall.point." + point.kind());
            case Turn.OfMover _ -> page.t("hall.turn.mover");
            case Turn.OfSpeaker(var place) -> page.t("hall.side." + code(place.request().side()));
            case Turn.OfReply _ -> page.t("hall.turn.reply");
        };
    }

    public static String motion(Page page, ProceduralMotion.Kind kind) {
        return page.t("hall.motion." + code(kind));
    }

    /// Who may move it, when, who is heard on it, how many second it and what carries it.
    public static String rules(Page page, ProceduralMotion motion) {
        return String.join(" ",
                List.of(page.t("hall.who." + code(motion.who())), page.t("hall.seconders", motion.seconders()),
                        page.t("hall.debate." + code(motion.debate())), majority(page, motion.majority())));
    }

    /// What carries it.
    public static String majority(Page page, Majority majority) {
        return majority.equals(Majority.MORE_FOR)
                ? page.t("hall.majority.more")
                : page.t(majority.atLeast() ? "hall.majority.atLeast" : "hall.majority.moreThan", majority.numerator(),
                        majority.denominator());
    }

    /// The rule by which a vote is carried, in words; as it stands in the log where it cannot be read.
    public static String rule(Page page, Hall hall, Vote vote) {
        return switch (Rules.parse(vote.rule())) {
            case Rules.Parsed.Read<JointRule>(var rule) -> RuleWords.rule(page, rule, hall.presence().entitled().size());
            case Rules.Parsed.Refused<JointRule> _ -> vote.rule();
        };
    }

    /// Names, with commas between them.
    public static String names(Page page, Roster roster, List<String> whos) {
        return whos.stream().map(who -> roster.name(page, who)).collect(Collectors.joining(", "));
    }
}
