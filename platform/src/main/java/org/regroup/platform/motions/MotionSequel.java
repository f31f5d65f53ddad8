package org.regroup.platform.motions;

import java.util.List;

import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.piece.Stage;

/// What follows on a motion in a room below, for its life line: such as the question by which organisations decide on it. It
/// knows from the motion's own log and asks nothing.
public interface MotionSequel {

    /// What the log of a motion calls it when its words are put to organisations; the detail says where.
    String PUT = "motions.act.put";

    /// How the log begins what they answered: carried, or fallen.
    String ANSWERED = "motions.act.answered.";

    /// In the order of time; empty where nothing has followed.
    List<Stage> of(MotionPage view, Page page);
}
