package org.regroup.platform.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

/// A line of a roll, as its keeper sees it.
///
/// @param name   empty where the roll has only an address
/// @param email  empty where the roll has none
/// @param person who it is, once the member has signed in here
public record RollEntry(MembershipId id, @Nullable PersonId person, String name, String email, Standing standing,
        @Nullable UnitName unit, Instant joinedAt) {

    /// A unit and what it is called.
    public record UnitName(UnitId id, String name) {}
}
