package org.regroup.platform.motions;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.Signs;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.platform.shared.piece.Fact;

/// Motions in the reader's words.
public final class MotionWords {

    public static final int LONGEST_BODY = Wording.LONGEST_BODY;

    private static final Set<String> TELL_DETAIL = Set.of("motions.act.certified", "motions.act.admit", "motions.act.refuse",
            "motions.act.recommend", "motions.act.put", "motions.act.carry", "motions.act.fall", "motions.act.remit",
            "motions.act.refer");

    private MotionWords() {}

    /// How many drafts and comments one person may write in an hour; stated before anybody gets there.
    public static int draftsPerHour() {
        return MotionLimits.DRAFTS;
    }

    public static int commentsPerHour() {
        return MotionLimits.COMMENTS;
    }

    static boolean tellsDetail(String key) {
        return TELL_DETAIL.contains(key) || key.startsWith(MotionSequel.ANSWERED) || key.startsWith("amending.");
    }

    public static Problems problems(Page page, List<Ground> grounds) {
        return Problems.of(grounds, ground -> new Problem(ground.field(), page.t(ground.key(),
                ground.args().stream().map(arg -> arg instanceof ZonedDateTime at ? moment(page, at, true) : arg).toArray())));
    }

    /// "Motion 14", or "Draft".
    public static String called(Page page, Motion motion) {
        var number = motion.number();
        return number == null ? page.t("motions.draft.one") : page.t("motions.number", number);
    }

    /// As every quotation and every page title has it: a draft says that it is one.
    public static String title(Page page, Motion motion) {
        return motion.nobodys()
                ? page.t("motions.draft.title", motion.title())
                : called(page, motion) + ": " + motion.title();
    }

    /// What became of it, else how far it has come.
    public static String stands(Page page, Motion motion) {
        var outcome = motion.outcome();
        return outcome != null
                ? page.t("motions.outcome." + outcome.code())
                : page.t(motion.draft() ? "motions.draft.badge" : "motions.stage." + motion.stage().code());
    }

    /// A moment in its own zone, such as "14 March 2026, 20:00 GMT".
    public static String moment(Page page, ZonedDateTime at, boolean seconds) {
        boolean whole = at.getSecond() == 0 && !seconds;
        var customs = page.locale().equals(Locale.ENGLISH) ? Locale.UK : page.locale();
        return page.date(at.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern(whole ? "HH:mm zzz" : "HH:mm:ss zzz", customs).format(at);
    }

    public static String moment(Page page, ZonedDateTime at) {
        return moment(page, at, false);
    }

    /// The next deadline that bites, while there is one.
    public static @Nullable String nextDeadline(Page page, MotionPage view) {
        var calendar = view.calendar();
        if (calendar == null || !view.motion().stands()) {
            return null;
        }
        var amendments = Deadline.amendmentsTo(view.motion().kind());
        return page.t(calendar.terms().takes(amendments, view.now()) ? "motions.closes.amendments" : "motions.closed.amendments",
                moment(page, calendar.terms().local(amendments)));
    }

    static @Nullable MandateLine mandate(Page page, MotionPage view) {
        var decision = view.dossier().decision();
        if (decision.isPresent()) {
            var ruling = decision.get();
            return view.dossier().figures(ruling.id())
                    .map(figures -> line(page, figures, "", until(page, ruling))).orElse(null);
        }
        var moved = view.mover().map(voice -> voice.speaking().organisation()).orElse(null);
        return view.dossier().passed().stream().filter(one -> moved != null && moved.equals(one.organisation())).findFirst()
                .map(one -> line(page, one, one.unitName().isEmpty() ? view.mark(one.organisation()).name() : one.unitName(),
                        falls(page, view)))
                .orElse(null);
    }

    private static String until(Page page, Ruling ruling) {
        return ruling.matter() instanceof Ruling.Remittance passed ? passedOn(page, passed) : page.t("motions.until.decided");
    }

    /// Which body considers it, and by when it answers.
    public static String passedOn(Page page, Ruling.Remittance passed) {
        var answer = passed.answerBy();
        return answer == null
                ? page.t("motions.until.remit", passed.to())
                : page.t("motions.until.remitBy", passed.to(), page.date(answer));
    }

    private static String falls(Page page, MotionPage view) {
        var calendar = view.calendar();
        return calendar == null
                ? page.t("motions.until.open")
                : page.t("motions.until.conference", page.date(calendar.terms().endsOn()));
    }

    static MandateLine line(Page page, Certificate certificate, String of, String until) {
        var minute = certificate.minute();
        return new MandateLine(of.isEmpty() ? minute.body() : page.t("motions.mandate.bodyOf", minute.body(), of),
                page.t("motions.mandate.howMany", page.number(minute.present()), page.number(minute.entitled()),
                        page.date(minute.heldOn())),
                arithmetic(page, minute), until);
    }

    /// The rule and the figures under it, in plain words.
    public static String arithmetic(Page page, Minute minute) {
        return page.t("motions.majority." + minute.rule().code()) + ": "
                + page.t("motions.mandate.votes", minute.inFavour(), minute.against(), minute.abstained())
                + (minute.silent() > 0 ? "; " + page.t("motions.mandate.silent", minute.silent()) : "");
    }

    /// What the calendar says, kind by kind.
    public static List<Fact> deadlines(Page page, CalendarTerms terms) {
        return Arrays.stream(Deadline.values())
                .map(one -> new Fact(page.t("motions.deadline." + one.code()), moment(page, terms.local(one)))).toList();
    }

    public static List<Choice> majorities(Page page) {
        return Arrays.stream(Majority.values())
                .map(one -> Choice.of(one.code(), page.t("motions.majority." + one.code()),
                        page.t("motions.majority." + one.code() + ".what")))
                .toList();
    }

    public static List<Choice> advices(Page page) {
        return Arrays.stream(Advice.values()).map(one -> Choice.of(one.code(), page.t("motions.advice." + one.code()))).toList();
    }

    /// The capacities as answers of a form, without units.
    public static List<Choice> capacities(Page page, MotionPage view) {
        return new MotionSpeakers.Choices(view.choices(), java.util.Map.of()).show(page, view.signs());
    }

    public static List<Choice> calendars(Page page, List<Calendar> open) {
        return open.stream().map(one -> Choice.of(one.id().toString(), one.terms().title(),
                page.t("motions.closes.motions", moment(page, one.terms().local(Deadline.MOTIONS))))).toList();
    }

    /// Organisations for which a form may be sent.
    public static List<Choice> organisations(Page page, List<org.regroup.platform.organisations.OrganisationId> under,
            Signs signs) {
        return under.stream().map(one -> Choice.under(signs.of(one), false, one.toString(), signs.of(one).name())).toList();
    }

    /// What can be copied where a motion is quoted: a draft says in the middle of it that it is nobody's position.
    public static String quotation(Page page, MotionPage view, String address) {
        var it = view.motion();
        var words = it.summary().isEmpty() ? it.title() : it.title() + ". " + it.summary();
        return it.nobodys()
                ? page.t("motions.quote.draft", words, it.allianceName(), page.date(LocalDate.ofInstant(view.now(), page.zone())),
                        address)
                : page.t("motions.quote.motion", words, called(page, it), it.allianceName(), stands(page, it), address);
    }
}
