package org.regroup.counting.pairwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.regroup.counting.Action;
import org.regroup.counting.Count;
import org.regroup.counting.Counted;
import org.regroup.counting.Rational;
import org.regroup.counting.Seating;
import org.regroup.counting.Stage;

/// The method of Markus Schulze: one candidate beats another if the strongest chain of majorities that leads from the first to
/// the second is stronger than any that leads back.
///
/// The totals of the stage are how many others each beats; its figures are the strengths of the strongest chains. "Beats" is
/// an order, but two may stand level in it. Then the ranking puts first those whom nobody beats, next those beaten only by
/// these, and so on.
final class Schulze {

    private final Comparison all;
    private final Seating seating;
    private final List<Stage> stages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Schulze(Count count) {
        this.all = Comparison.of(count);
        this.seating = new Seating(count);
    }

    static Counted count(Count count) {
        Optional<DefaultOption> required = DefaultOption.of(count);
        if (required.isPresent() && !count.contest().standing().contains(required.get().number()))
            return Counted.Refused.because("The default option must be the number of a candidate who stands, was "
                    + required.get().number() + " of " + count.candidates() + ".");
        return new Schulze(count).counted(required);
    }

    private Counted counted(Optional<DefaultOption> required) {
        Comparison compared = required.map(this::withoutDropped).orElse(all);
        StrongestPaths paths = new StrongestPaths(compared.pairwise(), compared.candidates(), Strength.of(compared.count()));
        List<List<Integer>> ranking = paths.ranking();
        int number = stages.size() + 1;
        seating.fillAll(number, ranking);
        stages.add(compared.stage(number,
                compared.totals(c -> Rational.of(paths.beaten(compared.candidates().indexOf(c)))),
                seating.elected(), seating.excluded(), figures(compared, paths)));
        return compared.result(ranking, seating, stages, 0, notes);
    }

    private Comparison withoutDropped(DefaultOption required) {
        List<Integer> dropped = required.dropped(all);
        SortedMap<Integer, Rational> over = new TreeMap<>();
        SortedMap<Integer, Rational> under = new TreeMap<>();
        all.candidates().stream().filter(c -> c != required.number()).forEach(c -> {
            over.put(c, all.pairwise().votes(c, required.number()));
            under.put(c, all.pairwise().votes(required.number(), c));
        });
        stages.add(new Stage(1, new Action(Action.Kind.EXCLUDE, dropped), all.totals(c -> over.getOrDefault(c, Rational.ZERO)),
                Rational.ZERO, List.of(), dropped, null, List.of(), List.of(),
                Map.of("preferred to the default option", over, "default option preferred", under)));
        notes.addAll(required.notes(all, dropped));
        return all.with(all.candidates().stream().filter(c -> !dropped.contains(c)).toList());
    }

    private static Map<String, SortedMap<Integer, Rational>> figures(Comparison compared, StrongestPaths paths) {
        Map<String, SortedMap<Integer, Rational>> figures = new TreeMap<>();
        List<Integer> candidates = compared.candidates();
        for (int to = 0; to < candidates.size(); to++) {
            SortedMap<Integer, Rational> column = new TreeMap<>();
            for (int from = 0; from < candidates.size(); from++) {
                int candidate = candidates.get(from);
                paths.figure(from, to).ifPresent(figure -> column.put(candidate, figure));
            }
            if (!column.isEmpty())
                figures.put("strongest path to " + candidates.get(to), column);
        }
        return figures;
    }
}
