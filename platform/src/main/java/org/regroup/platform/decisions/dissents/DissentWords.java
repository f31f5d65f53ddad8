package org.regroup.platform.decisions.dissents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.regroup.counting.questions.Dissent;
import org.regroup.platform.decisions.questions.Party;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// Dissent in the reader's words.
public final class DissentWords {

    private DissentWords() {}

    /// Such as "Reservation of the Circle" or "Minority report".
    public static String kind(Page page, Question question, Attached one) {
        var name = question.parties().stream().filter(party -> party.organisation().equals(one.organisation()))
                .map(Party::name).findFirst();
        return switch (one.kind()) {
            case RESERVATION -> page.t("dissents.reservation", name.orElse("–"));
            case MINORITY_REPORT ->
                name.map(said -> page.t("dissents.report.of", said)).orElseGet(() -> page.t("dissents.report"));
        };
    }

    /// Who answers for it, such as "9 members, from Circle and Union Region".
    public static String by(Page page, Question question, Attached one) {
        return one.organisation() == null
                ? page.t("dissents.by.members", one.signers().size(),
                        one.signing(question).stream().map(Party::name).collect(Collectors.joining(", ")))
                : page.t("dissents.by.organisation");
    }

    /// When, and whether that was late.
    public static String when(Page page, Question question, Attached one) {
        var day = QuestionWords.moment(page, one.since(), question.terms().zone());
        return one.late(question) ? page.t("dissents.late", day) : day;
    }

    public static String until(Page page, Question question, Instant until) {
        return QuestionWords.moment(page, until, question.terms().zone());
    }

    /// "The text as a whole" or "Clause 7".
    public static String item(Page page, int item) {
        return item == 0 ? page.t("certificates.whole") : page.t("certificates.item", item);
    }

    public static List<Choice> items(Page page, Question question) {
        return IntStream.range(0, question.items()).mapToObj(item -> Choice.of(String.valueOf(item), item == 0
                ? page.t("certificates.whole")
                : page.t("certificates.clause", item, shortened(question.clauses().get(item - 1).words())))).toList();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static final int LONGEST = 60;

    /// In whose name the reader may write: for an organisation that was in the minority, or as one of its members.
    public static List<Choice> speaking(Page page, DissentView view) {
        var choices = new ArrayList<Choice>();
        view.speaking().forEach((party, items) -> choices.add(new Choice("for:" + party.organisation(),
                page.t("dissents.speaking.for", party.name()), page.t("dissents.speaking.for.hint",
                        items.stream().map(item -> item(page, item)).collect(Collectors.joining(", "))),
                party.mark(), false,
                true)));
        view.belongs().forEach(one -> choices.add(new Choice("as:" + one, page.t("dissents.speaking.as", view.view().mark(one)
                .name()), page.t("dissents.speaking.as.hint", Attached.NEEDED), view.view().mark(one), true, true)));
        return choices;
    }

    /// The first word in the keys of texts, for what is said of an outcome.
    public static boolean reserves(Attached one) {
        return one.kind() == Dissent.Kind.RESERVATION;
    }
}
