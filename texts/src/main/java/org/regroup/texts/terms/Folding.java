package org.regroup.texts.terms;

import java.text.Normalizer;
import java.util.Locale;

/// Takes away what makes no difference between two spellings of a word: capitals by the custom of the language, the kind of
/// apostrophe, hyphen and space, hyphens for the end of a line only, and how an accented letter is put together.
final class Folding {

    private Folding() {}

    static String fold(String text, Locale language) {
        var folded = new StringBuilder(text.length());
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(language).toLowerCase(language);
        Normalizer.normalize(small, Normalizer.Form.NFC).codePoints().forEach(point -> {
            switch (point) {
                case 0x2018, 0x2019, 0x02BC -> folded.append('\'');
                case 0x2010, 0x2011 -> folded.append('-');
                case 0x00AD, 0x200B, 0x2060 -> {
                }
                case 'ς' -> folded.append('σ');
                default -> space(folded, point);
            }
        });
        return folded.toString();
    }

    private static void space(StringBuilder folded, int point) {
        if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
            folded.appendCodePoint(point);
        } else if (folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }
}
