package org.regroup.hall.day;

import java.util.regex.Pattern;

import org.regroup.hall.orders.ProceduralMotion;

/// What a vote decides.
public sealed interface About {

    /// The item that is called, as a whole.
    record Whole() implements About {}

    /// An amendment to it.
    ///
    /// @param sign such as `A4`
    /// @param part of one that is put in parts, from 1; 0 for all of it
    record Amendment(String sign, int part) implements About {}

    /// A procedural motion that was moved; with the result it takes effect.
    record Procedure(ProceduralMotion.Kind kind) implements About {}

    /// Something else that is asked on the item: neither it nor its words are decided by that.
    record Question() implements About {}

    /// As the subject says: a vote on an amendment begins with its sign, such as `A4: Heat networks`, `A4.2: Heat networks` for a
    /// part of it or `A4, part 2: Heat networks` in any language; any other is on the whole.
    static About of(String subject) {
        var match = SIGN.matcher(subject);
        if (!match.matches()) {
            return new Whole();
        }
        var part = match.group(2) == null ? match.group(3) : match.group(2);
        return new Amendment(match.group(1), part == null ? 0 : Integer.parseInt(part));
    }

    /// How the subject of a vote on an amendment begins.
    Pattern SIGN = Pattern.compile("(A\\d{1,9})(?:\\.(\\d{1,4})|, \\p{L}+ (\\d{1,4}))?(?:[:,(].*)?", Pattern.DOTALL);
}
