package org.regroup.texts.reading;

import java.util.Arrays;
import java.util.List;

import org.regroup.texts.Token;

/// The words of a block without their order, to tell how much two blocks have in common.
///
/// @param words numbers of the words, sorted
record Bag(int[] words) {

    private static final int LEAST_PART = 5;
    private static final double PART = 0.75;

    static Bag of(List<Token> tokens, Numbers<String> numbers) {
        var words = tokens.stream().filter(Token::isWord).mapToInt(token -> numbers.of(token.text())).toArray();
        if (words.length == 0) {
            words = tokens.stream().mapToInt(token -> numbers.of(token.text())).toArray();
        }
        Arrays.sort(words);
        return new Bag(words);
    }

    int shared(Bag other) {
        int shared = 0;
        for (int a = 0, b = 0; a < words.length && b < other.words.length;) {
            int sign = Integer.compare(words[a], other.words[b]);
            shared += sign == 0 ? 1 : 0;
            a += sign <= 0 ? 1 : 0;
            b += sign >= 0 ? 1 : 0;
        }
        return shared;
    }

    /// The share of words in common, from 0 to 1 (Dice 1945).
    double likeness(Bag other) {
        int all = words.length + other.words.length;
        return all == 0 ? 1 : 2.0 * shared(other) / all;
    }

    /// The same, and a good part of 1 where one of them is part of the other, as after a paragraph was divided.
    double kinship(Bag other) {
        int less = Math.min(words.length, other.words.length);
        double likeness = likeness(other);
        return less < LEAST_PART ? likeness : Math.max(likeness, PART * shared(other) / less);
    }
}
