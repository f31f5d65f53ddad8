package org.regroup.platform.accounts;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// A name or pseudonym as others see it: one line of up to sixty characters in any script.
sealed interface ShownName {

    int LONGEST = 60;

    record Good(String text) implements ShownName {}

    /// @param why `missing`, `long` or `unprintable`
    record Bad(String why) implements ShownName {}

    /// Controls, marks that turn the direction of what follows, and letters without an assigned meaning. The joiners that
    /// Persian, Indic scripts and composed signs need are no such thing.
    Pattern UNPRINTABLE = Pattern.compile("[\\p{C}&&[^\\u200C\\u200D]]");

    static ShownName of(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Bad(text.isEmpty() ? "missing" : "unprintable");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return new Bad("long");
        }
        return UNPRINTABLE.matcher(text).find() ? new Bad("unprintable") : new Good(text);
    }

    /// What is wrong, if anything.
    default List<String> faults() {
        return switch (this) {
            case Good _ -> List.of();
            case Bad(var why) -> List.of(why);
        };
    }
}
