package org.regroup.texts.exchange;

import java.util.ArrayDeque;
import java.util.BitSet;

/// Signs that turn the reading order of what stands between them, such as those for a Hebrew name in an English sentence.
///
/// One without its partner would turn all that follows it wherever the words are shown, the sentence around a quotation
/// included; see Unicode Standard Annex 9, sections 2.1 to 2.5.
final class Embeddings {

    private static final char POP_EMBEDDING = '\u202C';
    private static final char POP_ISOLATE = '\u2069';

    private Embeddings() {}

    /// Where in a block such signs stand without a partner.
    static BitSet unmatched(String plain) {
        var unmatched = new BitSet();
        var open = new ArrayDeque<Integer>();
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            if (isEmbedding(sign) || isIsolate(sign)) {
                open.push(at);
                unmatched.set(at);
            } else if (sign == POP_EMBEDDING) {
                boolean matches = !open.isEmpty() && isEmbedding(plain.charAt(open.peek()));
                unmatched.set(matches ? open.pop() : at, !matches);
            } else if (sign == POP_ISOLATE) {
                boolean matches = open.stream().anyMatch(opener -> isIsolate(plain.charAt(opener)));
                while (matches && isEmbedding(plain.charAt(open.element()))) {
                    open.pop();
                }
                unmatched.set(matches ? open.pop() : at, !matches);
            }
        }
        return unmatched;
    }

    private static boolean isEmbedding(char sign) {
        return sign == '\u202A' || sign == '\u202B';
    }

    private static boolean isIsolate(char sign) {
        return sign >= '\u2066' && sign <= '\u2068';
    }
}
