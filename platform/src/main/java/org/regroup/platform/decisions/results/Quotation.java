package org.regroup.platform.decisions.results;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.regroup.platform.decisions.certificates.Records;
import org.regroup.platform.decisions.dissents.Attached;
import org.regroup.platform.decisions.dissents.DissentWords;
import org.regroup.platform.decisions.questions.MandateWords;
import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.shared.Page;

/// Words of a decision as somebody else may print them: with in whose name they stand, and with the dissent beside them.
///
/// The text as it was voted on stands in text.md, whose hash was fixed; nothing is added there.
public final class Quotation {

    private Quotation() {}

    /// @param item     0 for the whole, otherwise the clause
    /// @param dissents all that stand beside the decision
    public static String of(Page page, Question question, List<Attached> dissents, int item, Instant now) {
        var words = item == 0
                ? new String(Records.text(question), StandardCharsets.UTF_8).strip()
                : item + ". " + question.clauses().get(item - 1).words();
        return words + "\n\n" + under(page, question, dissents, item, now);
    }

    /// What stands under the words: how it stands, the mandate line, the dissent, and where it is read.
    static String under(Page page, Question question, List<Attached> dissents, int item, Instant now) {
        var parts = new ArrayList<String>();
        var line = MandateWords.of(page, question);
        boolean over = MandateWords.certified(question);
        parts.add(question.terms().title() + ". " + QuestionWords.stands(page, question, now) + ".");
        parts.add(page.t(over ? "shared.piece.mandate.who" : "shared.piece.mandate.ahead.who") + ": " + line.whoDecided() + "\n"
                + page.t(over ? "shared.piece.mandate.howMany" : "shared.piece.mandate.ahead.howMany") + ": " + line.howMany()
                + "\n" + page.t("shared.piece.mandate.rule") + ": " + line.rule() + "\n" + page.t("shared.piece.mandate.until")
                + ": " + line.until());
        // whoever quotes the whole quotes every clause
        dissents.stream().filter(one -> item == 0 || one.item() == item || one.item() == 0).forEach(one -> parts.add(
                DissentWords.kind(page, question, one)
                        + (one.item() == 0 ? "" : " (" + DissentWords.item(page, one.item()) + ")") + ": " + one.title() + "\n"
                        + one.words() + "\n" + DissentWords.by(page, question, one)));
        parts.add(page.settings().address() + question.href());
        return String.join("\n\n", parts) + "\n";
    }
}
