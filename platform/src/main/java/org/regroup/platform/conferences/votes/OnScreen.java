package org.regroup.platform.conferences.votes;

import java.util.List;

import org.regroup.hall.day.About;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;

/// What stands on the screen while a vote is taken. Every bean of this kind is asked before a vote is opened.
public interface OnScreen {

    /// @param text      fingerprint of the text that is voted on; empty where there is none
    /// @param announced what follows for others if it is carried, or if it falls, one sentence each
    record Shown(String text, List<String> announced) {

        static final Shown NOTHING = new Shown("", List.of());

        public Shown {
            announced = List.copyOf(announced);
        }
    }

    /// What is shown for it.
    ///
    /// @param item as the log names it
    Shown shown(ConferenceId conference, String item, About about, Page page);

    /// Why this cannot be voted on now: the text is not the one that stands, is conflicted, or was withdrawn.
    ///
    /// @param text fingerprint that the chair had on the screen; empty where there was none
    List<Ground> against(ConferenceId conference, String item, About about, String text);
}
