package org.regroup.counting.pairwise;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.regroup.counting.Rational;

/// Puts those with the same figure together.
final class Levels {

    private Levels() {}

    static List<List<Integer>> highestFirst(List<Integer> candidates, Function<Integer, Rational> figure) {
        return List.copyOf(candidates.stream()
                .collect(Collectors.groupingBy(figure, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()))
                .values());
    }
}
