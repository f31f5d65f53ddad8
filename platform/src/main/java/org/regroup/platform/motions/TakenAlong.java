package org.regroup.platform.motions;

import java.util.Map;

import org.regroup.platform.shared.Page;

/// What a room below adds to the data of a motion that others take along, such as minority reports: dissent travels with it.
public interface TakenAlong {

    /// Plain values under names that no other room uses.
    Map<String, Object> of(MotionId motion, Page page);
}
