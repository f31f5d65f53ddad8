package org.regroup.platform.decisions.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.regroup.counting.decisions.Apportionment;
import org.regroup.counting.decisions.Rules;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.organisations.CardWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;
import org.regroup.platform.shared.piece.Fact;

/// What organisations ratify, in the reader's words.
public final class AgreementWords {

    private AgreementWords() {}

    /// Rungs that a basis can raise the alliance to, or keep it on; first the choice to leave it where it is.
    static List<Choice> rungs(Page page, Rung now) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", page.t("agreements.basis.rung.none")));
        Arrays.stream(Rung.values()).filter(rung -> rung.needsBasis() && !now.above(rung)).map(rung -> choice(page, rung))
                .forEach(choices::add);
        return choices;
    }

    /// Rungs above the present one, and the present one to be ratified again.
    static List<Choice> higher(Page page, Rung now) {
        return Arrays.stream(Rung.values()).filter(rung -> rung != Rung.FIRST_CONTACT && !now.above(rung))
                .map(rung -> choice(page, rung)).toList();
    }

    private static Choice choice(Page page, Rung rung) {
        return Choice.of(rung.key(), page.t("alliances.rung." + rung.key()), page.t("alliances.rung." + rung.key() + ".what"));
    }

    /// Rules to choose from for one kind of question; first the choice to leave it open.
    static List<Choice> standards(Page page) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", page.t("agreements.standard.free")));
        Arrays.stream(Standard.values())
                .map(one -> Choice.of(one.code(), page.t("agreements.standard." + one.code()))).forEach(choices::add);
        return choices;
    }

    /// What standing orders fix, name by name.
    static List<Fact> facts(Page page, OrderParts parts) {
        var facts = new ArrayList<Fact>();
        parts.rules().forEach((kind, rule) -> facts.add(new Fact(CardWords.kind(page, kind),
                Standard.of(rule).map(one -> page.t("agreements.standard." + one.code())).orElse(Rules.text(rule)))));
        facts.add(new Fact(page.t("agreements.orders.notice"), page.t("agreements.days", parts.noticeDays())));
        facts.add(new Fact(page.t("agreements.orders.certificates"), page.t("agreements.days", parts.certificateDays())));
        parts.delegates().ifPresent(given -> facts.add(new Fact(page.t("agreements.delegates"), delegates(page, given))));
        return facts;
    }

    static String delegates(Page page, Apportionment given) {
        return page.t("agreements.delegates.steps", given.minimum(), given.step())
                + given.cap().map(cap -> " " + page.t("agreements.delegates.cap", cap.times(100).floor().toString())).orElse("")
                + (given.lot() == 0 ? "" : " " + page.t("agreements.delegates.lot", given.lot()));
    }

    /// What follows if a question is carried; empty where only its words matter.
    static List<String> effects(Page page, QuestionTerms terms) {
        var payload = Payload.read(terms.payload());
        var until = terms.reviewOn() == null ? "–" : page.date(java.util.Objects.requireNonNull(terms.reviewOn()));
        var lines = new ArrayList<String>();
        switch (terms.subject()) {
            case BasisSubject.SUBJECT -> {
                lines.add(page.t("agreements.effect.basis", until));
                lines.add(page.t("agreements.effect.notice", payload.number(BasisSubject.NOTICE)));
                BasisSubject.rung(terms).ifPresent(to -> lines.add(rung(page, to, until)));
            }
            case RungSubject.SUBJECT -> BasisSubject.rung(terms).ifPresent(to -> lines.add(rung(page, to, until)));
            case AffiliationSubject.SUBJECT -> lines.add(page.t("agreements.effect.affiliation"));
            case OrdersSubject.SUBJECT -> facts(page, OrderParts.read(terms.payload()))
                    .forEach(fact -> lines.add(fact.name() + ": " + fact.value()));
            case String _ -> {
                // only the words matter, or another room says what follows
            }
        }
        return lines;
    }

    /// Where on its alliance's pages the effect is seen.
    static String place(QuestionTerms terms) {
        return switch (terms.subject()) {
            case BasisSubject.SUBJECT -> "/basis";
            case RungSubject.SUBJECT -> "#rung";
            case AffiliationSubject.SUBJECT -> "#waits";
            case OrdersSubject.SUBJECT -> "/standing-orders";
            case String _ -> "";
        };
    }

    private static String rung(Page page, Rung to, String until) {
        return page.t("agreements.effect.rung", page.t("alliances.rung." + to.key()), until);
    }
}
