package org.regroup.platform.shared.piece;

import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Mark;

/// One answer a form offers.
///
/// @param value    what the form sends
/// @param text     what the reader sees
/// @param hint     a sentence about it, or null
/// @param mark     the organisation under whose badge it would be done, or null
/// @param open     whether the badge is open: in personal capacity
/// @param possible false shows it greyed, with the hint saying why
public record Choice(String value, String text, @Nullable String hint, @Nullable Mark mark, boolean open,
        boolean possible) {

    public static Choice of(String value, String text) {
        return new Choice(value, text, null, null, false, true);
    }

    public static Choice of(String value, String text, String hint) {
        return new Choice(value, text, hint, null, false, true);
    }

    public static Choice under(Mark mark, boolean open, String value, String text) {
        return new Choice(value, text, null, mark, open, true);
    }

    /// The same answer shown but not to be had, and why.
    public Choice barred(String why) {
        return new Choice(value, text, why, mark, open, false);
    }
}
