package org.regroup.platform.dialogues.result;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.regroup.platform.shared.Tokens;

/// Draws the order of organisations anew each day, so that none always stands first. Whoever knows day and dialogue can
/// draw it again.
final class Lot {

    private Lot() {}

    /// The voices in the order of the day, people in no organisation last.
    static List<Voice> drawn(List<Voice> voices, LocalDate day, String dialogue) {
        return voices.stream().sorted(Comparator.comparing((Voice voice) -> voice.others())
                .thenComparing(voice -> HexFormat.of().formatHex(Tokens.hash(day + "|" + dialogue + "|" + voice.key()))))
                .toList();
    }
}
