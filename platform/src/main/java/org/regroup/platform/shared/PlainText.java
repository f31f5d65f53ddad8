package org.regroup.platform.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// Text as people type or paste it, made safe to print beside other people's.
public final class PlainText {

    /// Control and formatting characters, right-to-left overrides among them; joiners stay, some scripts need them.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[\\s\\p{Z}&&[^\\n]]+");

    private PlainText() {}

    /// One line: composed letters, nothing invisible, single spaces.
    public static String line(String text) {
        return SPACES.matcher(visible(text)).replaceAll(" ").strip();
    }

    /// Several lines, otherwise as [#line].
    public static String lines(String text) {
        return SPACES_IN_LINE.matcher(visible(text.replace("\r\n", "\n"))).replaceAll(" ").strip();
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    /// Adds a ground where a required text is missing or too long.
    ///
    /// @param room whose texts say so: `<room>.ground.<field>.missing` and `<room>.ground.tooLong`
    public static void require(String room, String field, String text, int most, List<Ground> grounds) {
        if (text.isEmpty()) {
            grounds.add(Ground.at(field, room + ".ground." + field + ".missing"));
        } else {
            atMost(room, field, text, most, grounds);
        }
    }

    /// Adds a ground where a text is too long.
    public static void atMost(String room, String field, String text, int most, List<Ground> grounds) {
        if (text.length() > most) {
            grounds.add(Ground.at(field, room + ".ground.tooLong", most, text.length()));
        }
    }
}
