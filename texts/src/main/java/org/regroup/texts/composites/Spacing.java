package org.regroup.texts.composites;

import java.lang.Character.UnicodeScript;
import java.util.List;

import org.regroup.texts.Token;

/// The white space around words that are put in or taken out.
final class Spacing {

    private Spacing() {}

    /// Whether a space belongs between two tokens that come together: between words, in scripts that have spaces.
    static boolean needed(Token left, Token right) {
        if (left.isSpace() || right.isSpace() || !right.isWord()) {
            return false;
        }
        int before = left.text().codePointBefore(left.text().length());
        int after = right.text().codePointAt(0);
        boolean closes = left.isWord() || closing(Character.getType(before));
        return closes && !(unspaced(before) && unspaced(after));
    }

    private static boolean closing(int type) {
        return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private static boolean unspaced(int point) {
        int type = Character.getType(point);
        boolean mark = type == Character.OTHER_PUNCTUATION && point > 0x3000;
        return mark || switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /// The part of a block that goes with the words between two gaps: one of two spaces that would come together, the space
    /// before a mark or at an end, and everything where nothing but space would be left.
    static int[] around(List<Token> tokens, int from, int to) {
        boolean nothingBefore = tokens.subList(0, from).stream().allMatch(Token::isSpace);
        boolean nothingBehind = tokens.subList(to, tokens.size()).stream().allMatch(Token::isSpace);
        if (nothingBefore && nothingBehind) {
            return new int[]{0, tokens.size()};
        }
        boolean spaceBefore = from > 0 && tokens.get(from - 1).isSpace();
        boolean spaceBehind = to < tokens.size() && tokens.get(to).isSpace();
        if (spaceBehind && (spaceBefore || from == 0)) {
            return new int[]{from, to + 1};
        }
        boolean markBehind = to < tokens.size() && !tokens.get(to).isWord();
        return spaceBefore && (to == tokens.size() || markBehind) ? new int[]{from - 1, to} : new int[]{from, to};
    }
}
