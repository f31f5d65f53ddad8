package org.regroup.platform.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.Rational;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.platform.shared.piece.Fact;

/// Conferences in the words of pages.
public final class ConferenceWords {

    private ConferenceWords() {}

    /// Such as 3 May 2026, or from 3 May 2026 to 5 May 2026.
    public static String days(Page page, LocalDate from, LocalDate to) {
        return from.equals(to) ? page.date(from) : page.t("conferences.days", page.date(from), page.date(to));
    }

    public static String days(Page page, Conference conference) {
        return days(page, conference.startsOn(), conference.endsOn());
    }

    public static String state(Page page, Conference conference, Instant now) {
        return page.t("conferences.state." + conference.state(now).name().toLowerCase(Locale.ROOT));
    }

    public static List<Fact> facts(Page page, Conference conference) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("conferences.when"), days(page, conference)));
        facts.add(new Fact(page.t("conferences.where"), conference.place()));
        facts.add(new Fact(page.t("conferences.zone"), conference.zone().getId()));
        if (!conference.languages().isEmpty()) {
            facts.add(new Fact(page.t("conferences.languages"), conference.languages()));
        }
        return facts;
    }

    /// A share of the costs as an exact part, such as 1/3, and as per cent beside it.
    public static String share(Page page, Rational share) {
        return page.t("conferences.share", share.toString(), page.percent(Double.parseDouble(share.decimal(4))));
    }

    /// How a joint act stands or ended.
    public static String stands(Page page, ConferencePage view, JointAct act) {
        var by = view.mark(act.answeredFor()).name();
        if (act.confirmedAt() != null) {
            return page.t("conferences.act.confirmed", by, view.name(act.answeredBy()), moment(page, view, act.confirmedAt()));
        }
        if (act.declinedAt() != null) {
            return page.t("conferences.act.declined", by, view.name(act.answeredBy()), moment(page, view, act.declinedAt()));
        }
        if (act.takenBackAt() != null) {
            return page.t("conferences.act.takenBack", moment(page, view, act.takenBackAt()));
        }
        return page.t(act.waits(view.now()) ? "conferences.act.waits" : "conferences.act.lapsed",
                moment(page, view, act.lapsesAt()));
    }

    public static String proposed(Page page, ConferencePage view, JointAct act) {
        return page.t("conferences.act.proposed", view.mark(act.proposedFor()).name(), view.name(act.proposedBy()),
                moment(page, view, act.proposedAt()));
    }

    /// A moment where the conference is held.
    public static String moment(Page page, ConferencePage view, @Nullable Instant at) {
        return at == null ? "–" : page.in(view.conference().zone()).dateTime(at);
    }

    public static List<Choice> kinds(Page page) {
        return Arrays.stream(Office.Kind.values()).map(kind -> Choice.of(kind.code(),
                page.t("conferences.office." + kind.code()), page.t("conferences.office." + kind.code() + ".what"))).toList();
    }
}
