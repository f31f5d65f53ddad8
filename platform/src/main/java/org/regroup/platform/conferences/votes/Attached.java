package org.regroup.platform.conferences.votes;

import java.util.List;

import org.regroup.platform.motions.MotionId;

/// The minority reports that delegates attached to what was decided on a motion.
///
/// @param title of the motion, as it stands
public record Attached(MotionId motion, String title, List<Effect.Report> reports) {
    public Attached {
        reports = List.copyOf(reports);
    }

    public String href() {
        return "/motions/" + motion + "/minority-reports";
    }
}
