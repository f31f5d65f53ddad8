package org.regroup.platform.conferences.delegates;

import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Rational;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.platform.shared.piece.Fact;

/// Delegates and their entitlement in the reader's words.
public final class DelegateWords {

    private DelegateWords() {}

    /// Per cent as people write them: 10, 12.5, 33 1/3.
    public static String percent(Rational share) {
        var exact = share.times(100);
        if (exact.isWhole()) {
            return exact.toString();
        }
        var rest = exact.minus(new Rational(exact.floor(), java.math.BigInteger.ONE));
        return exact.floor() + " " + rest;
    }

    /// The rule in one sentence, for those who are to confirm it.
    static String rule(Page page, Entitlement rule) {
        var seats = rule.apportionment();
        return page.t("attendees.rule.sentence", rule.organisations().size(), seats.minimum(), page.number(seats.step()),
                seats.cap().map(cap -> page.t("attendees.rule.cap", percent(cap))).orElse(page.t("attendees.rule.noCap")),
                seats.lot(), page.date(rule.freezesOn()));
    }

    /// What was adopted, line by line.
    public static List<Fact> facts(Page page, Entitlement rule) {
        var seats = rule.apportionment();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(page.t("attendees.fact.steps"),
                page.t("attendees.fact.steps.is", seats.minimum(), page.number(seats.step()))));
        facts.add(new Fact(page.t("attendees.fact.cap"), seats.cap().map(cap -> page.t("attendees.rule.cap", percent(cap)))
                .orElse(page.t("attendees.rule.noCap"))));
        facts.add(new Fact(page.t("attendees.fact.lot"), page.t("attendees.fact.lot.is", seats.lot())));
        facts.add(new Fact(page.t("attendees.fact.alternates"),
                page.t("attendees.fact.alternates.is", rule.perAlternate())));
        facts.add(new Fact(page.t("attendees.fact.freezes"), page.date(rule.freezesOn())));
        if (rule.quorumEach().signum() > 0) {
            facts.add(new Fact(page.t("attendees.fact.quorum"), page.t("attendees.quorum.each", percent(rule.quorumEach()))));
        }
        return facts;
    }

    /// What a column of the comparison shows.
    public static String way(Page page, Alternatives.Way way) {
        return page.t("attendees.way." + way.key(), way.args().toArray());
    }

    /// How many delegates, with the share of all that organisations send.
    public static String seats(Page page, Alternatives.Way way, Entitled line) {
        return page.t("attendees.seats.share", way.of(line.organisation()), way.share(line.organisation()));
    }

    public static String kind(Page page, Attendee one) {
        return page.t("attendees.kind." + one.kind().code());
    }

    /// What somebody can be named as by an organisation.
    public static List<Choice> kinds(Page page) {
        return List.of(Attendee.Kind.DELEGATE, Attendee.Kind.ALTERNATE, Attendee.Kind.OBSERVER).stream()
                .map(kind -> Choice.of(kind.code(), page.t("attendees.kind." + kind.code()),
                        page.t("attendees.kind." + kind.code() + ".what")))
                .toList();
    }

    /// Seats behind which an alternate can stand; first all of them.
    public static List<Choice> behind(Page page, List<Attendee> own) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", page.t("attendees.behind.all")));
        own.stream().filter(Attendee::delegate).forEach(
                one -> choices.add(Choice.of(String.valueOf(one.seat()), page.t("attendees.behind.one", one.name()))));
        return choices;
    }
}
