package org.regroup.platform.conferences.hall;

import gg.jte.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Page;

/// What the part of this room that takes votes adds to the pages of the hall. Every bean of this kind is asked.
public interface VotesInHall {

    /// On whose page.
    enum Where {
        /// for everybody alike: it is made once and sent to all
        EVERYBODY,
        /// for one attendee, such as the ballot
        ATTENDEE,
        /// below the chair's next step: everything there is to do about votes
        CHAIR,
        TELLERS
    }

    /// A step that leads to another page.
    record Next(String label, String href) {}

    /// What to show there, if anything.
    ///
    /// @param who the attendee's number, for [Where#ATTENDEE] and [Where#CHAIR]; null for the others
    Optional<Content> of(Room room, Where where, @Nullable String who, Page page);

    /// What the chair does next about the vote that is open or waits for its result; empty where there is none. Which vote comes
    /// next the hall says, from the voting plan of the motion.
    Optional<Next> next(Room room, Page page);
}
