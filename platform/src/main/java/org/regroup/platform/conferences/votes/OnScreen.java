package org.regroup.platform.conferences.votes;

import java.util.List;

import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ground;

/// What stands on the screen while a vote is taken. Every bean of this kind is asked before a vote is opened.
public interface OnScreen {

    /// Why this text of this item cannot be voted on now: it is not the one that stands, is conflicted, or was withdrawn.
    ///
    /// @param item as the log names it
    /// @param text fingerprint that the chair had on the screen; empty where there was none
    List<Ground> against(ConferenceId conference, String item, String text);
}
