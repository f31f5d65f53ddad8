package org.regroup.platform.conferences.minutes;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.regroup.hall.day.About;
import org.regroup.hall.minutes.Line;
import org.regroup.hall.minutes.Minutes;
import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.hall.Roster;
import org.regroup.platform.shared.Page;

/// What the minutes say, in the reader's language and the conference's time.
///
/// @param page in the zone of the conference
public record MinutesWords(Page page, Roster names) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String clock(Instant at) {
        return CLOCK.format(LocalTime.ofInstant(at, page.zone()));
    }

    /// One line, without its time; an item gives its heading.
    public String line(Line line) {
        return switch (line) {
            case Line.Chaired(_, var who) -> page.t("minutes.chaired", who(who));
            case Line.Present(_, var voters, var entitled, var others) -> page.t("minutes.present", total(voters),
                    total(entitled), others);
            case Line.Interrupted(_, var until) ->
                until.isPresent() ? page.t("minutes.interrupted.until", clock(until.get())) : page.t("minutes.interrupted");
            case Line.Resumed _ -> page.t("minutes.resumed");
            case Line.Undebated _ -> page.t("minutes.undebated");
            case Line.SteppedIn(_, var alternate, var delegate) -> page.t("minutes.steppedIn", who(alternate), who(delegate));
            case Line.SteppedBack(_, var alternate) -> page.t("minutes.steppedBack", who(alternate));
            case Line.Ordered(_, var version) -> page.t("minutes.ordered", version);
            case Line.OnPaper(_, var reason) -> page.t("minutes.onPaper", reason);
            case Line.OnLine _ -> page.t("minutes.onLine");
            case Line.Noted(_, var words) -> words;
            case Line.Opened(_, var who, var seconds) -> page.t("minutes.opened", who(who), time(seconds));
            case Line.Spoke(_, var who, _, var side, var seconds, var paper) ->
                page.t("minutes.spoke." + key(side) + (paper ? ".paper" : ""), who(who), time(seconds));
            case Line.Replied(_, var who, var seconds) -> page.t("minutes.replied", who(who), time(seconds));
            case Line.Point(_, var who, var kind, _) -> page.t("minutes.point", who(who), point(kind));
            case Line.Guillotined(_, var section) -> page.t("minutes.guillotined", section);
            case Line.Ruled(_, var who, var kind, var ruling) -> page.t("minutes.ruled", who(who), point(kind), ruling);
            case Line.Moved(_, var kind, var who, var seconders) -> seconders.isEmpty()
                    ? page.t("minutes.moved", who(who), page.t("minutes.procedural." + key(kind)))
                    : page.t("minutes.moved.seconded", who(who), page.t("minutes.procedural." + key(kind)),
                            names.persons(page, seconders));
            case Line.Settled(_, var kind, var carried, var bySight, var inFavour, var against) ->
                page.t("minutes.settled." + (carried ? "carried" : "fell") + (bySight ? ".bySight" : ""),
                        page.t("minutes.procedural." + key(kind)), inFavour, against);
            case Line.Demanded(_, var rung, var by, var organisation) -> page.t("minutes.demanded",
                    organisation.isEmpty() ? names.persons(page, by) : names.mark(page, organisation).name(),
                    page.t("minutes.rung." + key(rung)));
            case Line.Voted(_, var vote, var result) when vote.about() instanceof About.Procedure(var kind) ->
                page.t("minutes.settled." + (result.carried() ? "carried" : "fell") + (vote.rung() == Rung.VOICES
                        ? ".bySight"
                        : ""), page.t("minutes.procedural." + key(kind)), result.inFavour(), result.against());
            case Line.Voted(_, var vote, var result) when vote.heard() ->
                page.t("minutes.voted." + (result.carried() ? "carried" : "fell") + ".voices", vote.subject());
            case Line.Voted(_, var vote, var result) -> page.t("minutes.voted." + (result.carried() ? "carried" : "fell"),
                    vote.subject(), page.t("minutes.rung." + key(vote.rung())), result.inFavour(), result.against(),
                    result.abstained());
            case Line.Annulled(_, var vote, var reason) -> page.t("minutes.annulled", vote.subject(), reason);
            case Line.Item item -> item.title();
        };
    }

    /// Who moved an item, if anybody.
    public String moved(Line.Item item) {
        return item.mover().map(who -> page.t("minutes.item.moved", who(who))).orElse("");
    }

    /// What was taken together, one sentence each; empty for an item by itself.
    public List<String> together(Line.Item item) {
        return item.together().stream().map(one -> page.t("minutes.together.item", one.item(), one.title())).toList();
    }

    /// What became of an item.
    public String ended(Line.Item item) {
        return item.how().map(how -> {
            var words = page.t("minutes.disposal." + way(item) + key(how.disposal()));
            var to = how.to().isEmpty()
                    ? ""
                    : " " + (how.by().isEmpty()
                            ? page.t("minutes.to", how.to())
                            : page.t("minutes.to.by", how.to(), page.date(java.time.LocalDate.parse(how.by()))));
            return words + to + (how.words().isEmpty() ? "" : " " + how.words());
        }).orElseGet(() -> page.t("minutes.disposal.open"));
    }

    /// Items that are taken together are carried by one vote, or without one where nobody objects.
    private static String way(Line.Item item) {
        if (item.together().isEmpty()) {
            return "";
        }
        boolean voted = item.lines().stream()
                .anyMatch(line -> line instanceof Line.Voted vote && vote.vote().about() instanceof About.Whole);
        return voted ? "together." : "agreed.";
    }

    /// Each organisation with those present of those entitled.
    public List<Map.Entry<String, String>> presence(Line.Present present) {
        return present.entitled().entrySet().stream().map(one -> Map.entry(names.mark(page, one.getKey()).name(),
                page.t("minutes.of", present.voters().getOrDefault(one.getKey(), 0), one.getValue()))).toList();
    }

    /// How long each organisation spoke in a sitting.
    public List<Map.Entry<String, String>> floor(Minutes.Sat sat) {
        return sat.floor().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(one -> Map.entry(names.mark(page, one.getKey()).name(), time(one.getValue()))).toList();
    }

    public String asked(Minutes.Correction correction) {
        return page.t("minutes.correction.asked", who(correction.asked().who()), page.dateTime(correction.at()));
    }

    public String decided(Minutes.Correction correction) {
        return correction.decided().map(how -> page.t("minutes.correction." + (how.adopted() ? "adopted" : "rejected") + "."
                + key(how.by()) + (how.inFavour() + how.against() > 0 ? ".counted" : ""), how.inFavour(), how.against(),
                correction.decidedAt().map(page::dateTime).orElse(""))).orElseGet(() -> page.t("minutes.correction.waits"));
    }

    private String who(String number) {
        return names.person(page, number);
    }

    private String point(String kind) {
        return page.t("minutes.kind." + kind);
    }

    /// Minutes and seconds, such as 3:05.
    String time(int seconds) {
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static int total(Map<String, Integer> numbers) {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

}
