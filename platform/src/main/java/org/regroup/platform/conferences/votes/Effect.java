package org.regroup.platform.conferences.votes;

import java.util.List;

import org.regroup.platform.motions.MotionId;
import org.regroup.platform.shared.Ground;

/// What a vote came to in the room of motions, and what stands beside its result there.
///
/// @param motion  to which its result went
/// @param title   of the motion, as it stands
/// @param problem why it had no effect there; empty where it had
/// @param reports of delegates who dissent
public record Effect(MotionId motion, String title, List<Ground> problem, List<Report> reports) {

    /// A minority report of delegates.
    ///
    /// @param author        empty for somebody who has left
    /// @param organisation  for which the author is a delegate; empty for none
    /// @param delegates     who sign it, with its author
    /// @param organisations of which they are
    public record Report(String author, String organisation, String reasons, int delegates, int organisations) {}

    public Effect {
        problem = List.copyOf(problem);
        reports = List.copyOf(reports);
    }

    public String href() {
        return "/motions/" + motion;
    }
}
