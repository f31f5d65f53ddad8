package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.regroup.platform.decisions.ElectionWords;
import org.regroup.platform.decisions.seats.AllianceRole.State;
import org.regroup.platform.decisions.seats.RoleTerm.Source;
import org.regroup.platform.shared.MandateLine;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.shared.piece.Fact;

/// Roles in the reader's words.
public final class SeatWords {

    private SeatWords() {}

    public static Problems problems(Page page, Typed typed) {
        return ElectionWords.problems(page, typed.grounds());
    }

    /// A moment in the zone of the role.
    public static String moment(Page page, RoleTerms terms, Instant at) {
        return page.in(terms.zone()).dateTime(at);
    }

    static String recallRule(Page page, RoleTerms terms) {
        return page.t("seats.recall.rule", percent(terms.recall()), terms.recallDays());
    }

    /// Per cent as people write them: 10, 12.5, 33 1/3.
    public static String percent(Share share) {
        var exact = share.percent();
        int slash = exact.indexOf('/');
        if (slash < 0) {
            return exact;
        }
        int over = Integer.parseInt(exact.substring(slash + 1));
        int all = Integer.parseInt(exact.substring(0, slash));
        return all / over == 0 ? exact : all / over + " " + all % over + "/" + over;
    }

    /// Of what kinds the seats are, and how many of each.
    public static String seats(Page page, RoleTerms terms) {
        var kinds = new ArrayList<String>();
        if (terms.joint() > 0) {
            kinds.add(page.t("seats.joint", terms.joint()));
        }
        if (terms.sent() > 0) {
            kinds.add(page.t("seats.sent", terms.sent()));
        }
        if (terms.lots() > 0) {
            kinds.add(page.t("seats.lots", terms.lots()));
        }
        var all = String.join(", ", kinds);
        return all.substring(0, 1).toUpperCase(page.locale()) + all.substring(1);
    }

    /// Who gives it, how many seats are held, by which rule it is taken back, and until when it is held.
    public static MandateLine mandate(Page page, RoleView view) {
        var terms = view.role().terms();
        var held = page.t("seats.held", view.holders().size(), terms.seats(view.signs().affiliates().size()));
        return new MandateLine(created(page, view) + " " + seats(page, terms), view.holders().stream().map(RoleTerm::source)
                .filter(Source.Elected.class::isInstance).map(Source.Elected.class::cast).findFirst()
                .map(elected -> page.t("seats.mandate.elected", page.number(elected.roll())) + " " + held).orElse(held),
                recallRule(page, terms),
                page.t("seats.until", terms.termDays(), terms.handsOver(), Page.named(terms.zone()).getId()));
    }

    private static String created(Page page, RoleView view) {
        var by = view.mark(view.role().proposed().organisation()).name();
        var confirmed = view.role().confirmed();
        return confirmed == null
                ? page.t("seats.mandate.proposed", by)
                : page.t("seats.mandate.created", by, view.mark(confirmed.organisation()).name());
    }

    /// What gave somebody her seat.
    public static String source(Page page, RoleView view, RoleTerm term) {
        return switch (term.source()) {
            case Source.Elected(_, var title, int roll) -> page.t("seats.source.elected", title, page.number(roll));
            case Source.Sent(var basis) -> page.t("seats.source.sent", view.mark(term.organisation()).name(), basis);
            case Source.Drawn(_, int pool) -> page.t("seats.source.drawn", page.number(pool));
        };
    }

    /// Everything the two organisations agreed on.
    public static List<Fact> rules(Page page, RoleTerms terms) {
        return List.of(new Fact(page.t("seats.fact.seats"), seats(page, terms)),
                new Fact(page.t("seats.fact.term"),
                        page.t("seats.until", terms.termDays(), terms.handsOver(), Page.named(terms.zone()).getId())),
                new Fact(page.t("seats.fact.rotation"),
                        terms.mostTerms() == 0
                                ? page.t("seats.rotation.any")
                                : page.t("seats.rotation", terms.mostTerms())),
                new Fact(page.t("seats.fact.recall"), recallRule(page, terms)),
                new Fact(page.t("seats.fact.reports"), page.t("seats.reports.every", terms.reportDays())),
                new Fact(page.t("seats.fact.reserve"), page.t("seats.reserve.rule", terms.acceptDays())),
                new Fact(page.t("seats.fact.calls"), page.t(terms.calls() ? "seats.calls.yes" : "seats.calls.no")));
    }

    /// What was done, in the reader's words.
    public static String told(Page page, RoleView view, RoleAct act) {
        var who = view.name(act.person());
        var organisation = view.mark(act.organisation()).name();
        if (act.kind() == RoleAct.Kind.RECALLED) {
            var numbers = act.detail().split(" ");
            return page.t("seats.act.recalled", view.name(act.concerns()), Integer.valueOf(numbers[0]),
                    Integer.valueOf(numbers[1]));
        }
        return act.kind() == RoleAct.Kind.REFUSED
                ? page.t("seats.act.refused", who, organisation, page.t("seats.tried." + act.detail()))
                : page.t("seats.act." + act.kind().code(), who, organisation, view.name(act.concerns()));
    }

    /// The words that belong to an act, if any.
    public static String words(RoleAct act) {
        return switch (act.kind()) {
            case RECALLED, REFUSED -> "";
            case PROPOSED, CONFIRMED, DECLINED, CLOSING, CLOSED, DECLARED, TOOK, REPORTED, LAID_DOWN, LEFT, ASKED, REFUSED_SEAT,
                    SENT, RECALL_OPENED, RECALL_ANSWERED, DRAW_OPENED, DRAWN, MEETING_CALLED, MEETING_OFF ->
                act.detail();
        };
    }

    /// Where a role stands, in a few words.
    public static String stands(Page page, AllianceRole role, Instant now) {
        return role.state(now) == State.PROPOSED
                ? page.t("seats.state.proposed.until", page.dateTime(role.lapsesAt()))
                : page.t("seats.state." + role.state(now).key());
    }
}
