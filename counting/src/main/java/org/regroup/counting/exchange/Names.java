package org.regroup.counting.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.regroup.counting.Candidate;

/// Finds candidates by what a ballot calls them: a name, or a number.
final class Names {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final int size;

    Names(List<String> names) {
        size = names.size();
        for (int i = 0; i < size; i++)
            numbers.putIfAbsent(names.get(i), i + 1);
    }

    static List<String> of(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::name).toList();
    }

    /// Stands in for names that a file does not give: Candidate 1, Candidate 2, ...
    static List<String> unnamed(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "Candidate " + n).toList();
    }

    Optional<Integer> find(String word) {
        Integer byName = numbers.get(word);
        return byName != null ? Optional.of(byName) : number(word).filter(n -> n >= 1 && n <= size);
    }

    /// A whole number of at most nine digits.
    static Optional<Integer> number(String word) {
        if (word.isEmpty() || word.length() > 9)
            return Optional.empty();
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9')
                return Optional.empty();
            number = 10 * number + (c - '0');
        }
        return Optional.of(number);
    }

    /// What is wrong with a word that names nobody.
    String advice(String word) {
        return "is not a candidate." + Nearest.question(word, numbers.keySet()) + " There are " + size + ": "
                + shortened(numbers.keySet()) + ".";
    }

    private static String shortened(Collection<String> names) {
        List<String> first = names.stream().limit(8).toList();
        return String.join(", ", first) + (names.size() > first.size() ? " and " + (names.size() - first.size()) + " more" : "");
    }

    /// A name in use already, if there is one.
    static Optional<String> repeated(List<String> names) {
        return names.stream().filter(name -> names.indexOf(name) != names.lastIndexOf(name)).findFirst();
    }
}
