package org.regroup.counting;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What is to be filled, and by whom it can be.
///
/// @param candidates numbered 1, 2, 3, ... in this order
public record Contest(String title, int seats, List<Candidate> candidates) {

    public Contest {
        candidates = List.copyOf(candidates);
        for (int i = 0; i < candidates.size(); i++)
            if (candidates.get(i).number() != i + 1)
                throw new IllegalArgumentException(
                        "Candidates must be numbered from 1 in order, was " + candidates.get(i) + " in place " + (i + 1));
    }

    /// A contest between these names, in this order.
    public static Contest of(String title, int seats, List<String> names) {
        return new Contest(title, seats,
                IntStream.range(0, names.size()).mapToObj(i -> Candidate.of(i + 1, names.get(i))).toList());
    }

    public Candidate candidate(int number) {
        return candidates.get(number - 1);
    }

    public String name(int number) {
        return candidate(number).name();
    }

    /// Numbers of those who have not withdrawn.
    public List<Integer> standing() {
        return candidates.stream().filter(c -> !c.withdrawn()).map(Candidate::number).toList();
    }

    public Contest withSeats(int number) {
        return new Contest(title, number, candidates);
    }

    /// The same contest with these candidates withdrawn besides.
    public Contest without(java.util.Collection<Integer> numbers) {
        return new Contest(title, seats,
                candidates.stream().map(c -> numbers.contains(c.number()) ? c.asWithdrawn() : c).toList());
    }

    /// The same contest with traits given to some candidates, by number.
    public Contest withTraits(Map<Integer, Map<String, String>> traits) {
        return new Contest(title, seats, candidates.stream()
                .map(c -> traits.containsKey(c.number()) ? c.withTraits(traits.get(c.number())) : c).toList());
    }
}
