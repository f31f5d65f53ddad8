package org.regroup.platform.conferences.votes;

import java.util.UUID;

import org.regroup.hall.orders.Rung;

/// A ballot on its way into the box.
///
/// @param id           made by whoever sends it: sent again, nothing more happens
/// @param rung         how the vote was taken when it was filled in
/// @param voice        whose it is: a number, or a keyed hash of it
/// @param organisation key of the delegation; empty where that is kept secret
record Paper(UUID id, VoteId vote, Rung rung, String voice, String organisation, Choice choice) {

    /// One delegate, one ballot.
    record Slot(VoteId vote, Rung rung, String voice) {}

    Slot slot() {
        return new Slot(vote, rung, voice);
    }
}
