package org.regroup.documents;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What may stand in a document: every sign that XML and a page can carry.
final class Letters {

    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}\"<>]{1,2000}");
    private static final Set<String> LEFTWARD = Set.of("ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "dv", "ckb", "sd", "ug");

    private Letters() {}

    /// Control characters become spaces, halves of a sign and code points that are no sign become U+FFFD.
    static String clean(String text) {
        if (text.codePoints().allMatch(Letters::stands)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (stands(point)) {
                clean.appendCodePoint(point);
            } else {
                clean.append(Character.isISOControl(point) ? ' ' : '\uFFFD');
            }
        });
        return clean.toString();
    }

    private static boolean stands(int point) {
        return !Character.isISOControl(point) && (point < 0xD800 || point > 0xDFFF) && (point & 0xFFFE) != 0xFFFE
                && (point < 0xFDD0 || point > 0xFDEF);
    }

    /// The link if it leads somewhere a reader can go, otherwise nothing.
    static String link(String link) {
        return LINK.matcher(link).matches() && clean(link).equals(link) ? link : "";
    }

    static boolean leftward(Locale language) {
        return LEFTWARD.contains(language.getLanguage());
    }
}
