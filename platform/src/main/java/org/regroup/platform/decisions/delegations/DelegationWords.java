package org.regroup.platform.decisions.delegations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.regroup.platform.decisions.questions.Question;
import org.regroup.platform.decisions.questions.QuestionWords;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.Problem;
import org.regroup.platform.shared.Problems;
import org.regroup.platform.shared.piece.Choice;

/// Instructions, votes and reports of delegates in the reader's words.
public final class DelegationWords {

    private DelegationWords() {}

    static Problems problems(Page page, Question question, List<Ground> grounds) {
        return Problems.of(grounds, ground -> new Problem(ground.field(), page.t(ground.key(), ground.args().stream()
                .map(arg -> arg instanceof Instant at ? QuestionWords.moment(page, at, question.terms().zone()) : arg)
                .toArray())));
    }

    public static Problems problems(Page page, DelegationView view) {
        return problems(page, view.question(), view.typed().grounds());
    }

    public static String item(Page page, Question question, int item) {
        return item > 0
                ? page.t("voting.item.clause", question.clauses().get(item - 1).label())
                : page.t(question.clauses().isEmpty() ? "voting.item.question" : "voting.item.whole");
    }

    public static List<Choice> choices(Page page) {
        return java.util.Arrays.stream(Told.values())
                .map(told -> Choice.of(told.code(), page.t("delegations.told." + told.key())))
                .toList();
    }

    /// What an instruction says, items that are told alike together: "Yes: the text as a whole, clause 1. Free: clause 2."
    public static String told(Page page, Question question, Instruction instruction) {
        var alike = new LinkedHashMap<Told, List<Integer>>();
        IntStream.range(0, question.items()).forEach(item -> alike.computeIfAbsent(instruction.on(item),
                _ -> new java.util.ArrayList<>()).add(item));
        return alike.entrySet().stream().map(one -> page.t("delegations.told." + one.getKey().key())
                + (alike.size() == 1 && question.items() > 1
                        ? " " + page.t("delegations.everything")
                        : question.items() == 1 ? "" : ": " + items(page, question, one.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String items(Page page, Question question, List<Integer> items) {
        return items.stream().map(item -> item(page, question, item)).collect(Collectors.joining(", "));
    }

    /// Who decided it and where: "Decided by North: branch meeting of 3 May. Written down by Ada on 4 May."
    public static String source(Page page, Question question, Instruction instruction) {
        var when = QuestionWords.moment(page, instruction.at(), question.terms().zone());
        var unit = instruction.unit();
        return unit == null
                ? page.t("delegations.source.organisation", instruction.source(), instruction.by(), when)
                : page.t("delegations.source.unit", instruction.source(), instruction.by(), when, unit);
    }

    /// On the ballot: "Your co-op has instructed: yes."
    public static String onBallot(Page page, Instruction instruction, String whose, int item) {
        var told = instruction.on(item);
        return page.t("delegations.ballot." + (told.binds() ? "told" : told.key()), whose,
                page.t("delegations.told." + told.key()));
    }

    /// How the votes of a line went.
    public static String voted(Page page, Question question, Delegate line) {
        var parts = line.voted();
        return parts.stream().map(one -> {
            var alike = new LinkedHashMap<String, List<Integer>>();
            IntStream.range(0, Math.min(question.items(), one.answers().length()))
                    .forEach(item -> alike.computeIfAbsent(one.answers().substring(item, item + 1),
                            _ -> new java.util.ArrayList<>()).add(item));
            var said = alike.entrySet().stream().map(each -> answer(page, each.getKey())
                    + (question.items() == 1
                            ? ""
                            : alike.size() == 1
                                    ? " " + page.t("delegations.everything")
                                    : ": " + items(page, question, each.getValue())))
                    .collect(Collectors.joining("; "));
            return parts.size() == 1 ? said : page.t("delegations.votes", one.weight(), said);
        }).collect(Collectors.joining(" · "));
    }

    private static String answer(Page page, String letter) {
        return page.t(switch (letter) {
            case "y" -> "voting.answer.yes";
            case "n" -> "voting.answer.no";
            case "a" -> "voting.answer.abstain";
            case String _ -> "voting.answer.none";
        });
    }

    /// The items on which it voted against what was decided.
    public static String against(Page page, Question question, Delegate line) {
        return page.t("delegations.against", items(page, question, line.against()));
    }
}
