package org.regroup.platform.decisions.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.regroup.platform.alliances.Rung;
import org.regroup.platform.decisions.questions.QuestionTerms;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

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
            case String _ -> "";
        };
    }

    private static String rung(Page page, Rung to, String until) {
        return page.t("agreements.effect.rung", page.t("alliances.rung." + to.key()), until);
    }
}
