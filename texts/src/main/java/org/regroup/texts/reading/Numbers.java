package org.regroup.texts.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives equal things the same number, in the order in which they come.
final class Numbers<T> {

    private final Map<T, Integer> numbers = new HashMap<>();

    int of(T thing) {
        return numbers.computeIfAbsent(thing, _ -> numbers.size());
    }

    int[] of(List<T> things) {
        return things.stream().mapToInt(this::of).toArray();
    }

    int count() {
        return numbers.size();
    }
}
