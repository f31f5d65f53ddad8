package org.regroup.counting.questions;

import java.util.Optional;

/// What an organisation certifies about one item.
///
/// @param item    0 for the whole, otherwise the clause
/// @param votes   as its own rule counts them
/// @param people  the same in members
/// @param chair   the casting vote of its chair, where there was a tie and its rule asks for one: true for
/// @param objects whether it objects formally, where the joint rule gives it a veto
public record ItemCertificate(int item, Sheet votes, Sheet people, Optional<Boolean> chair, boolean objects) {

    public static ItemCertificate of(int item, Sheet votes, Sheet people) {
        return new ItemCertificate(item, votes, people, Optional.empty(), false);
    }

    public ItemCertificate withChair(boolean agrees) {
        return new ItemCertificate(item, votes, people, Optional.of(agrees), objects);
    }

    public ItemCertificate objecting() {
        return new ItemCertificate(item, votes, people, chair, true);
    }
}
