package org.regroup.texts.editions;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/// How wide characters print where every letter is as wide as the next: a sign of East Asia or an emoji takes two columns, a
/// mark that sits on another character takes none. After Unicode Standard Annex 11, "East Asian Width"; what is ambiguous there
/// counts one.
final class Columns {

    private static final int VARIATION_AS_EMOJI = 0xFE0F;

    private Columns() {}

    /// The columns that stand before each character of a text, and after its last. Inside a character made of several, such as
    /// a letter with its accent, the number is that before the whole.
    static int[] before(String text, Locale language) {
        var columns = new int[text.length() + 1];
        var characters = BreakIterator.getCharacterInstance(language);
        characters.setText(text);
        int sum = 0;
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            for (int n = start; n < end; n++) {
                columns[n] = sum;
            }
            sum += width(text.substring(start, end));
        }
        columns[text.length()] = sum;
        return columns;
    }

    private static int width(String character) {
        if (character.codePoints().anyMatch(point -> point == VARIATION_AS_EMOJI)) {
            return 2;
        }
        return character.codePoints().map(Columns::width).max().orElse(0);
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> wide(point) ? 2 : 1;
        };
    }

    private static boolean wide(int point) {
        if (Character.isEmojiPresentation(point)) {
            return true;
        }
        var block = UnicodeBlock.of(point);
        if (block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS) {
            return point <= 0xFF60 || point >= 0xFFE0 && point <= 0xFFE6;
        }
        if (block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION) {
            return point != 0x303F;
        }
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
            case HANGUL -> point < 0x1160 || point > 0x11FF;
            default -> false;
        };
    }
}
