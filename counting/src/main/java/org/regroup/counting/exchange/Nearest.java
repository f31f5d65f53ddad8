package org.regroup.counting.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses which known word somebody meant.
public final class Nearest {

    private Nearest() {}

    /// The known word that differs in the fewest letters, if they are few enough; the first of several.
    ///
    /// ```java
    /// Nearest.to("scotish", List.of("meek", "scottish"))   // Optional[scottish]
    /// ```
    public static Optional<String> to(String word, Collection<String> known) {
        String small = word.toLowerCase(Locale.ROOT);
        return known.stream().filter(k -> distance(small, k.toLowerCase(Locale.ROOT)) <= Math.max(1, k.length() / 3))
                .min(Comparator.comparing(k -> distance(small, k.toLowerCase(Locale.ROOT))));
    }

    /// The known word as half a sentence for a message: ` Did you mean "scottish"?`, or nothing.
    public static String question(String word, Collection<String> known) {
        return to(word, known).map(k -> " Did you mean \"" + k + "\"?").orElse("");
    }

    /// Levenshtein, V. (1966): how many letters must be put in, left out or changed.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++)
            row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
