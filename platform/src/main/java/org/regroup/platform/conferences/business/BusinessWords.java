package org.regroup.platform.conferences.business;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.hall.day.Vote;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// How the business of a conference reads on its pages.
public final class BusinessWords {

    private BusinessWords() {}

    /// Such as 13 h, 1 h 20 min or 5 min; seconds only where there are some.
    public static String length(Page page, Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        int seconds = time.toSecondsPart();
        if (seconds > 0) {
            return page.t("business.seconds", hours * 60 + minutes, seconds);
        }
        return hours == 0
                ? page.t("business.minutes", minutes)
                : minutes == 0 ? page.t("business.hours", hours) : page.t("business.hours.minutes", hours, minutes);
    }

    /// Weekday and hour where the conference meets, such as Sat 09:10.
    public static String hour(Page page, ZoneId zone, Instant at) {
        return DateTimeFormatter.ofPattern("EEE HH:mm", british(page.locale())).format(at.atZone(zone));
    }

    /// From one hour to another, the weekday once where it is the same.
    public static String span(Page page, ZoneId zone, Instant from, Instant until) {
        var first = from.atZone(zone);
        var last = until.atZone(zone);
        var second = first.toLocalDate().equals(last.toLocalDate())
                ? DateTimeFormatter.ofPattern("HH:mm", british(page.locale())).format(last)
                : hour(page, zone, until);
        return page.t("business.span", hour(page, zone, from), second);
    }

    /// As a form asks for it.
    public static String typed(ZoneId zone, Instant at) {
        return LocalDateTime.ofInstant(at, zone).toString();
    }

    /// By whom and when something was adopted.
    ///
    /// @param line of the log, where the conference did it
    public static String adopted(Page page, Instant at, @Nullable Integer line) {
        return line == null
                ? page.t("business.orders.by.sponsors", page.dateTime(at))
                : page.t("business.orders.by.conference", page.dateTime(at), line);
    }

    /// A title with what it is the title of.
    public static String titled(Page page, BusinessItem item) {
        var motion = item.motion();
        return motion == null ? item.title() : page.t("business.motion", motion.number()) + ", " + item.title();
    }

    /// How much time is needed and how much is there.
    public static String fit(Page page, Plan plan) {
        return page.t("business.fit", plan.items(), length(page, plan.needed()), length(page, plan.available()));
    }

    public static String change(Page page, AgendaChange change) {
        return page.t("business.change." + change.kind().code(), change.number(), change.title());
    }

    /// To the minute: nobody plans by seconds what is over.
    public static Duration whole(Duration time) {
        return Duration.ofMinutes(time.plusSeconds(30).toMinutes());
    }

    public static String unreached(Page page, Unreached rule) {
        return page.t("business.unreached." + rule.name().toLowerCase(Locale.ROOT));
    }

    private static Locale british(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    /// Votes that the conference has carried, to choose from.
    public static List<Choice> carried(Page page, ZoneId zone, List<Vote> votes) {
        return votes.isEmpty()
                ? List.of(Choice.of("", page.t("business.line.none")))
                : votes.stream().map(vote -> Choice.of(vote.name(), hour(page, zone, vote.opened()) + ": " + vote.subject()))
                        .toList();
    }
}
