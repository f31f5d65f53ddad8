package org.regroup.platform.decisions.count;

import java.util.ArrayList;
import java.util.List;

import org.regroup.counting.Candidate;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Stage;
import org.regroup.platform.shared.piece.Count;

/// The table of a count: what each holds at each stage, and what came or went.
final class CountTable {

    private CountTable() {}

    static Count of(CountWords words, Result result) {
        List<Count.Candidate> candidates = result.contest().candidates().stream().map(c -> row(words, result, c)).toList();
        return new Count(result.stages().stream().map(s -> words.action(s.action())).toList(), candidates,
                exhausted(words, result));
    }

    private static Count.Candidate row(CountWords words, Result result, Candidate candidate) {
        List<Count.Votes> votes = new ArrayList<>();
        int elected = stage(result, candidate, true);
        int out = stage(result, candidate, false);
        Rational before = null;
        for (Stage stage : result.stages()) {
            Rational held = stage.total(candidate.number());
            if (candidate.withdrawn() || out > 0 && stage.number() > out && held.signum() == 0)
                break;
            if (stage.number() == out && held.signum() == 0) {
                votes.add(new Count.Votes(words.page().t("counting.out"), "", false));
                continue;
            }
            votes.add(new Count.Votes(words.aligned(held), before == null ? "" : change(words, held.minus(before)),
                    stage.number() == elected));
            before = held;
        }
        String outcome = candidate.withdrawn()
                ? words.page().t("counting.outcome.withdrawn")
                : elected > 0
                        ? words.page().t("counting.outcome.elected", elected)
                        : result.isElected(candidate.number())
                                ? words.page().t("counting.outcome.electedPlain")
                                : out > 0 ? words.page().t("counting.outcome.out", out) : words.page().t("counting.outcome.not");
        return new Count.Candidate(candidate.name(), votes, outcome, result.isElected(candidate.number()));
    }

    private static Count.Candidate exhausted(CountWords words, Result result) {
        List<Count.Votes> votes = new ArrayList<>();
        Rational before = null;
        // where votes do not move, the line would say nothing
        boolean moves = result.stages().stream().anyMatch(s -> !s.flows().isEmpty() || s.nonTransferable().signum() > 0);
        for (Stage stage : moves ? result.stages() : List.<Stage>of()) {
            Rational held = stage.nonTransferable();
            votes.add(new Count.Votes(words.aligned(held), before == null ? "" : change(words, held.minus(before)), false));
            before = held;
        }
        return new Count.Candidate(words.page().t("counting.exhausted"), votes, "", false);
    }

    private static String change(CountWords words, Rational change) {
        return switch (change.signum()) {
            case 1 -> "+" + words.aligned(change);
            case -1 -> "−" + words.aligned(change.negated());
            default -> "";
        };
    }

    /// The stage at which somebody is elected, or out; 0 if at none.
    private static int stage(Result result, Candidate candidate, boolean elected) {
        return result.stages().stream()
                .filter(s -> (elected ? s.elected() : s.excluded()).contains(candidate.number())).mapToInt(Stage::number)
                .findFirst().orElse(0);
    }
}
