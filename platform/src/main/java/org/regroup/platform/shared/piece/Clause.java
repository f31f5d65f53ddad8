package org.regroup.platform.shared.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Mark;

/// A numbered clause with its tracked changes and the notes in its margin.
public record Clause(String number, List<Run> runs, List<SideNote> notes) {

    /// Beside a clause: whose change, or that something waits there.
    ///
    /// @param mark  the organisation, or null where the note is nobody's
    /// @param title in bold beside the badge, or in a red flag where there is no organisation
    /// @param text  a sentence; may be empty
    public record SideNote(@Nullable Mark mark, String title, String text) {}
}
