package org.regroup.platform.alliances;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text as people type or paste it, made safe to print beside other people's.
final class Words {

    /// Control and formatting characters, right-to-left overrides among them; joiners stay, some scripts need them.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[\\s\\p{Z}&&[^\\n]]+");

    private Words() {}

    /// One line with single spaces.
    static String line(String text) {
        return SPACES.matcher(visible(text)).replaceAll(" ").strip();
    }

    /// Paragraphs.
    static String lines(String text) {
        return SPACES_IN_LINE.matcher(visible(text.replace("\r\n", "\n"))).replaceAll(" ").strip();
    }

    static Terms clean(Terms terms) {
        return new Terms(line(terms.name()), lines(terms.purpose()), lines(terms.norms()), terms.rung(), terms.endsOn(),
                lines(terms.exitRule()), terms.reviewOn(), terms.noticeDays());
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }
}
