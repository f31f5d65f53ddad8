package org.regroup.platform.decisions.questions;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import org.regroup.counting.decisions.Affiliate;
import org.regroup.counting.decisions.Alone;
import org.regroup.platform.decisions.questions.QuestionForm.Usual;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Choice;

/// Who could decide a question alone, in the reader's words.
public final class AloneWords {

    private AloneWords() {}

    /// By the rule and the rolls that are fixed; empty before, and where one organisation asks itself.
    public static String fixed(Page page, Question question) {
        var rule = question.terms().rule();
        return rule == null || question.parties().isEmpty()
                ? ""
                : said(page, Alone.of(rule, question.parties().stream().map(AloneWords::voters).toList()),
                        question.parties().size());
    }

    private static Alone.Voters voters(Party party) {
        return new Alone.Voters(Affiliate.of(party.name(), party.members(), party.procedure().rule())
                .withDelegates(party.delegates()), party.votes(), party.people());
    }

    /// @param alone null where it is not known
    public static String said(Page page, @Nullable Alone alone, int organisations) {
        if (alone == null) {
            return "";
        }
        var said = new ArrayList<String>();
        if (!alone.carries().isEmpty()) {
            said.add(page.t("questions.alone.carries", names(page, alone.carries()), alone.carries().size()));
        }
        if (alone.blocks().size() == organisations) {
            said.add(page.t("questions.alone.blocks.each"));
        } else if (!alone.blocks().isEmpty()) {
            said.add(page.t("questions.alone.blocks", names(page, alone.blocks()), alone.blocks().size()));
        }
        return said.isEmpty() ? page.t("questions.alone.nobody") : String.join(" ", said);
    }

    private static String names(Page page, List<String> names) {
        return ListFormat.getInstance(page.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(names);
    }

    /// The joint rules that are offered by name, each with whoever could decide alone by it.
    ///
    /// @param alone by the names of the rules; empty where it is not known
    public static List<Choice> rules(Page page, int organisations, Map<String, Alone> alone) {
        return Arrays.stream(Usual.values()).map(Usual::code).map(code -> {
            var said = said(page, alone.get(code), organisations);
            var label = page.t("questions.rule." + code, (organisations * 3 + 3) / 4, organisations);
            return said.isEmpty() && !code.equals(Usual.HEADS.code())
                    ? Choice.of(code, label)
                    : Choice.of(code, label, said.isEmpty() ? page.t("questions.rule.heads.hint") : said);
        }).toList();
    }
}
