package org.regroup.counting.decisions;

import java.util.List;

import org.regroup.counting.Rational;

/// What fills a gap in a [Saying].
public sealed interface Part {

    /// Votes or weights, whole or not.
    record Number(Rational value) implements Part {}

    /// A share to be written as a percentage, cut off after so many places, never rounded up.
    record Share(Rational value, int places) implements Part {

        /// With one place, or as many more as it takes to tell it from the mark (up to six): 50.04% is not 50.0%.
        public static Share against(Rational value, Rational mark) {
            int places = 1;
            while (places < 6 && !value.equals(mark)
                    && value.times(100).truncated(places).equals(mark.times(100).truncated(places)))
                places++;
            return new Share(value, places);
        }
    }

    /// A fraction of a rule, in words where there are words: half, two thirds, 55%.
    record Fraction(Rational value) implements Part {}

    /// Of an organisation, a section or a seed.
    record Name(String name) implements Part {}

    record Names(List<String> names, Joint joint) implements Part {

        public Names {
            names = List.copyOf(names);
        }
    }

    /// Numbers of clauses: "1 to 6, 8 and 9".
    record Clauses(List<Integer> numbers) implements Part {

        public Clauses {
            numbers = List.copyOf(numbers);
        }
    }

    record Phrase(Explanation phrase) implements Part {}

    record Phrases(List<Explanation> phrases, Joint joint) implements Part {

        public Phrases {
            phrases = List.copyOf(phrases);
        }
    }

    /// How several are joined.
    enum Joint {
        /// A, B and C.
        AND,
        /// A, B or C.
        OR,
        /// Clauses of a sentence: this, and that.
        AND_CLAUSES,
        /// Clauses of a sentence: this, or that.
        OR_CLAUSES,
        /// Whole sentences, one after the other.
        NEXT
    }
}
