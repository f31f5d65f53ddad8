package org.regroup.texts.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.regroup.texts.AmendmentId;

/// A voting plan as a chair would read it out.
public final class PlanInEnglish {

    private PlanInEnglish() {}

    /// One line for each ballot, then one for each question of order and each ruling.
    public static List<String> lines(VotingPlan plan) {
        var lines = new ArrayList<String>();
        for (var ballot : plan.order()) {
            lines.add((lines.size() + 1) + ". " + ballot(ballot));
        }
        for (var question : plan.questions()) {
            lines.add(question.one() + " and " + question.other()
                    + " put words in at one place. Both can stand; the one carried first stands first.");
        }
        for (var ruling : plan.rulings()) {
            lines.add("Order " + list(ruling.order()) + " ruled by " + ruling.by() + ": " + ruling.reason());
        }
        return lines;
    }

    public static String ballot(Ballot ballot) {
        var words = new StringBuilder(list(ballot.amendments()));
        if (ballot.amendments().size() > 1) {
            words.append(", which say the same");
        }
        words.append(ballot.reach().wholeText()
                ? ", instead of the whole text"
                : String.format(Locale.ROOT, ", changing %d of %d words", ballot.reach().words(), ballot.reach().of()));
        ballot.after().ifPresent(parent -> words.append(", only if ").append(parent).append(" has carried"));
        words.append('.');
        for (var kind : Consequence.Kind.values()) {
            var concerned = ballot.ifCarried().stream().filter(each -> each.kind() == kind).toList();
            if (!concerned.isEmpty()) {
                words.append(" If carried, ").append(list(concerned.stream().map(Consequence::amendment).toList())).append(' ')
                        .append(becomes(kind, concerned.size() > 1)).append(reasons(concerned)).append('.');
            }
        }
        if (!ballot.ifFallen().isEmpty()) {
            words.append(" If it falls, ").append(list(ballot.ifFallen()))
                    .append(ballot.ifFallen().size() > 1 ? " fall too." : " falls too.");
        }
        return words.toString();
    }

    private static String becomes(Consequence.Kind kind, boolean several) {
        return switch (kind) {
            case FALLS -> several ? "fall" : "falls";
            case FALLS_BY_RULING -> (several ? "fall" : "falls") + " by ruling";
            case SATISFIED -> several ? "are so already" : "is so already";
            case PARTLY_SATISFIED -> several ? "are so already in part" : "is so already in part";
            case TO_BE_REWORDED -> several ? "have to be re-worded" : "has to be re-worded";
        };
    }

    private static String reasons(List<Consequence> concerned) {
        String reasons = concerned.stream().map(Consequence::reason).filter(reason -> !reason.isEmpty()).distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : " (" + reasons + ")";
    }

    private static String list(List<AmendmentId> names) {
        if (names.size() == 1) {
            return names.getFirst().value();
        }
        return names.subList(0, names.size() - 1).stream().map(AmendmentId::value).collect(Collectors.joining(", ")) + " and "
                + names.getLast();
    }
}
