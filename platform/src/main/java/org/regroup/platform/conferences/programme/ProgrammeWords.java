package org.regroup.platform.conferences.programme;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// The programme in the words of pages.
public final class ProgrammeWords {

    private ProgrammeWords() {}

    /// A moment where the conference is held and, where the reader's server stands elsewhere, there as well.
    public static String moment(Page page, Conference conference, Instant at) {
        var there = page.in(conference.zone()).dateTime(at);
        return offset(page.zone(), at).equals(offset(conference.zone(), at))
                ? there
                : page.t("programme.both", there, page.dateTime(at));
    }

    private static Object offset(ZoneId zone, Instant at) {
        return zone.getRules().getOffset(at);
    }

    /// Such as Saturday, 12 December 2026.
    public static String day(Page page, LocalDate day) {
        return page.t("programme.day", weekday(page, day.getDayOfWeek()), page.date(day));
    }

    private static String weekday(Page page, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, page.locale());
    }

    public static List<Choice> kinds(Page page) {
        return Arrays.stream(SessionKind.values()).map(kind -> Choice.of(kind.code(), page.t("programme.kind." + kind.code()),
                page.t("programme.kind." + kind.code() + ".what"))).toList();
    }

    public static List<Choice> formats(Page page, List<Format> formats) {
        return formats.stream()
                .map(format -> Choice.of(format.code(), page.t("programme.format.choice", format(page, format.code()),
                        format.shortest())))
                .toList();
    }

    public static String format(Page page, String code) {
        return page.t("formats." + code);
    }

    public static List<Choice> streams(List<Stream> streams) {
        return streams.stream().map(stream -> Choice.of(stream.id().toString(), stream.title())).toList();
    }

    public static List<Choice> verdicts(Page page) {
        return Arrays.stream(Reading.Verdict.values())
                .map(one -> Choice.of(one.code(), page.t("programme.verdict." + one.code())))
                .toList();
    }

    public static String state(Page page, Session session) {
        return page.t("programme.state." + session.state().name().toLowerCase(Locale.ROOT));
    }

    public static String conflict(Page page, Conflict conflict) {
        var second = conflict.second();
        return page.t("programme.conflict." + conflict.kind().code(), conflict.first().terms().title(),
                second == null ? "" : second.terms().title(), conflict.what());
    }

    public static String about(Page page, Session session) {
        return page.t("programme.about", page.t("programme.kind." + session.terms().kind().code()),
                format(page, session.terms().format()), session.terms().minutes());
    }
}
