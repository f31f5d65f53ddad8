package org.regroup.platform.organisations;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The letters on an organisation's badge: one to three, of any script.
final class Monogram {

    private static final int MOST = 3;

    private Monogram() {}

    /// The initials of the first words, or the first two letters of a single word.
    static String suggest(String name) {
        var words = Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
        var letters = words.size() == 1
                ? letters(words.getFirst()).stream().limit(2)
                : initials(words).stream().limit(2);
        return letters.collect(Collectors.joining()).toUpperCase(Locale.ROOT);
    }

    static boolean valid(String monogram) {
        var letters = letters(monogram);
        return !letters.isEmpty() && letters.size() <= MOST && monogram.codePointCount(0, monogram.length()) <= 12
                && letters.stream().allMatch(letter -> Character.isLetterOrDigit(letter.codePointAt(0)));
    }

    /// Capitals where a name has them: "Union of the North" gives U and N, not U and O.
    private static List<String> initials(List<String> words) {
        var capitals = words.stream().filter(word -> !Character.isLowerCase(word.codePointAt(0))).toList();
        return (capitals.size() > 1 ? capitals : words).stream().map(word -> letters(word).getFirst()).toList();
    }

    /// What a reader takes for one letter, combining marks included.
    private static List<String> letters(String text) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        var letters = new ArrayList<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            letters.add(text.substring(from, to));
        }
        return letters;
    }
}
