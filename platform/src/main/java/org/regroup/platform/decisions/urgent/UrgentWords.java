package org.regroup.platform.decisions.urgent;

import java.text.ListFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.regroup.platform.alliances.Basis;
import org.regroup.platform.alliances.Signs;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.platform.shared.piece.Fact;

/// Urgent statements in the reader's words; above all the mandate line, which goes wherever the words go.
public final class UrgentWords {

    private UrgentWords() {}

    /// What the path asks for, stated before anybody writes.
    public static List<Fact> rules(Page page) {
        return List.of(new Fact(page.t("urgent.rules.who"), page.t("urgent.rules.who.text")),
                new Fact(page.t("urgent.rules.for"), page.t("urgent.rules.for.text")),
                new Fact(page.t("urgent.rules.why"), page.t("urgent.rules.why.text", UrgentDraft.NEAR_DAYS)),
                new Fact(page.t("urgent.rules.words"), page.t("urgent.rules.words.text", UrgentDraft.MOST_WORDS)),
                new Fact(page.t("urgent.rules.open"), page.t("urgent.rules.open.text", UrgentDraft.MOST_OPEN)),
                new Fact(page.t("urgent.rules.lapse"),
                        page.t("urgent.rules.lapse.text", UrgentDraft.DAYS, UrgentDraft.MOST_DAYS)),
                new Fact(page.t("urgent.rules.beside"), page.t("urgent.rules.beside.text")));
    }

    static String names(Page page, Signs signs, List<UrgentVoice> voices) {
        return list(page, voices.stream().map(voice -> signs.of(voice.organisation()).name()).toList());
    }

    private static String list(Page page, List<String> parts) {
        return parts.isEmpty()
                ? "–"
                : ListFormat.getInstance(page.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(parts);
    }

    private static String organisations(Page page, UrgentView view, List<OrganisationId> ids) {
        return list(page, ids.stream().map(view::name).toList());
    }

    /// Who says it and who does not, who signed under which mandate, by which rule, until when.
    public static MandateLine mandate(Page page, UrgentView view) {
        return new MandateLine(who(page, view), signed(page, view), page.t("urgent.rule"), until(page, view));
    }

    /// The same in one run of words, for quotations, feeds and previews.
    public static String line(Page page, UrgentView view) {
        var line = mandate(page, view);
        return String.join(" ", line.whoDecided(), line.howMany(), line.rule(), line.until());
    }

    private static String who(Page page, UrgentView view) {
        var urgent = view.urgent();
        var parts = new ArrayList<String>();
        var signing = view.signatures().isEmpty() ? urgent.struck() : view.signatures();
        var names = names(page, view.signs(), signing);
        parts.add(switch (view.state()) {
            case PROPOSED, EXPIRED, WITHDRAWN ->
                page.t("urgent.who.proposed", view.name(urgent.proposed().organisation()));
            case OPEN -> page.t("urgent.who.open", names, urgent.allianceName());
            case CONFIRMED -> urgent.decision() == null
                    ? page.t("urgent.who.open", names, urgent.allianceName())
                    : page.t("urgent.who.decision", names, urgent.allianceName(), day(page, urgent.confirmed().orElseThrow()));
            case LAPSED, FALLEN -> page.t("urgent.who.was", published(page, view));
        });
        if (view.state() == UrgentState.OPEN || view.state() == UrgentState.CONFIRMED) {
            parts.addAll(others(page, view));
        }
        return String.join(" ", parts);
    }

    /// Everybody who signed while it was published.
    private static String published(Page page, UrgentView view) {
        return list(page, view.urgent().voices().stream().filter(voice -> voice.kind() == UrgentVoice.Kind.SIGNS)
                .map(voice -> view.name(voice.organisation())).distinct().toList());
    }

    private static List<String> others(Page page, UrgentView view) {
        var parts = new ArrayList<String>();
        add(parts, page, "urgent.who.notAsked", view, view.notAsked());
        add(parts, page, "urgent.who.dissents", view, view.urgent().dissents().stream().map(UrgentVoice::organisation).toList());
        add(parts, page, "urgent.who.declines", view, view.urgent().voices().stream()
                .filter(voice -> voice.holds() && voice.kind() == UrgentVoice.Kind.DECLINES).map(UrgentVoice::organisation)
                .toList());
        view.gone().forEach(voice -> parts.add(gone(page, view, voice)));
        return parts;
    }

    private static void add(List<String> parts, Page page, String key, UrgentView view, List<OrganisationId> ids) {
        if (!ids.isEmpty()) {
            parts.add(page.t(key, organisations(page, view, ids), ids.size()));
        }
    }

    /// Why a signature does not count any more.
    public static String gone(Page page, UrgentView view, UrgentVoice voice) {
        var ended = voice.ended();
        return ended == null
                ? page.t("urgent.gone.lapsed", view.name(voice.organisation()),
                        day(page, Objects.requireNonNull(view.urgent().lapsesAt())))
                : page.t("urgent.gone." + ended.how(), view.name(voice.organisation()), day(page, ended.at()));
    }

    private static String signed(Page page, UrgentView view) {
        var signing = view.signatures().isEmpty()
                ? view.urgent().voices().stream().filter(voice -> voice.kind() == UrgentVoice.Kind.SIGNS).toList()
                : view.signatures();
        return String.join(" ", signing.stream().map(voice -> page.t("urgent.signed", voice.name(),
                view.name(voice.organisation()), page.t("organisations.role." + voice.role().code()), day(page, voice.since()),
                basis(page, voice), members(page, view, voice))).toList());
    }

    /// Who in the organisation had decided it.
    public static String basis(Page page, UrgentVoice voice) {
        var who = page.t("urgent.basis." + voice.basis().key());
        return voice.detail().isEmpty() ? who : page.t("urgent.basis.detail", who, voice.detail());
    }

    /// What the members of an organisation that signed have said, or that nobody has asked them.
    public static String members(Page page, UrgentView view, UrgentVoice voice) {
        var answer = voice.asked();
        if (answer != null) {
            var votes = answer.votes();
            return page.t(answer.yes() ? "urgent.members.yes" : "urgent.members.no", day(page, answer.at()), votes.get(0),
                    votes.get(1), votes.get(2), votes.get(3));
        }
        return view.asks(voice.organisation())
                .map(question -> page.t("urgent.members.asking", page.dateTime(question.closesAt())))
                .orElseGet(() -> page.t(
                        view.state().archived() && view.asked(voice.organisation())
                                ? "urgent.members.late"
                                : view.state().archived() ? "urgent.members.never" : "urgent.members.notYet"));
    }

    /// Until when it speaks for anybody.
    public static String until(Page page, UrgentView view) {
        var urgent = view.urgent();
        return switch (view.state()) {
            case PROPOSED -> page.t("urgent.until.proposed", page.dateTime(urgent.waitsUntil()));
            case EXPIRED -> page.t("urgent.until.expired", day(page, urgent.waitsUntil()));
            case WITHDRAWN -> page.t("urgent.until.withdrawn", day(page, Objects.requireNonNull(urgent.withdrawnAt())));
            case OPEN -> page.t("urgent.until.open", page.dateTime(Objects.requireNonNull(urgent.lapsesAt())));
            case CONFIRMED -> page.t("urgent.until.confirmed", day(page, urgent.confirmed().orElseThrow()));
            case LAPSED -> page.t("urgent.until.lapsed", day(page, Objects.requireNonNull(urgent.lapsesAt())));
            case FALLEN -> page.t("urgent.until.fallen", day(page, Objects.requireNonNull(urgent.fellAt())));
        };
    }

    /// What a quotation says: the words with their mandate line, and first of all where they speak for nobody any more.
    public static String quotation(Page page, UrgentView view) {
        var draft = view.urgent().draft();
        var lines = new ArrayList<String>();
        if (view.state().archived()) {
            lines.add("[" + page.t("urgent.archive.title") + " " + until(page, view) + "]\n");
        }
        lines.add(draft.title() + "\n");
        lines.add(draft.words() + "\n");
        lines.add("— " + line(page, view));
        view.urgent().dissents().forEach(voice -> lines.add("\n"
                + page.t("urgent.quote.dissent", view.name(voice.organisation())) + "\n" + voice.said()));
        lines.add("\n" + page.settings().address() + view.urgent().href() + "\n");
        return String.join("\n", lines);
    }

    /// The bases that may be claimed: where the members have decided, nothing is urgent.
    public static List<Choice> bases(Page page) {
        return Arrays.stream(Basis.values()).filter(basis -> basis != Basis.MEMBERS)
                .map(basis -> Choice.of(basis.key(), page.t("urgent.form.basis." + basis.key()))).toList();
    }

    /// What was done, in the reader's words.
    public static String told(Page page, UrgentView view, UrgentAct act) {
        var key = "urgent.act." + act.kind().code();
        return switch (act.kind()) {
            case REFUSED -> page.t(key + "." + act.detail(), view.name(act.person()), view.name(act.organisation()));
            case FELL, CONFIRMED -> page.t(key);
            case MEMBERS_YES, MEMBERS_NO -> page.t(key, view.name(act.organisation()));
            case PROPOSED, TAKEN_BACK, SECONDED, DECLINED, SIGNED, DISSENTED, SIGNATURE_WITHDRAWN, DISSENT_WITHDRAWN ->
                page.t(key, view.name(act.person()), view.name(act.organisation()));
        };
    }

    /// The reason given.
    public static String reason(UrgentAct act) {
        return act.kind() == UrgentAct.Kind.REFUSED ? "" : act.detail();
    }

    static String day(Page page, Instant at) {
        return page.date(at);
    }
}
