package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

/// A petition of those who mandated a holder, to take the role back.
///
/// @param term      of the holder
/// @param closesAt  until when it can be signed
/// @param reason    why, in words of those who ask
/// @param answer    of the holder, as long at most; empty while there is none
/// @param roll      how many mandated her: fixed when the petition opened
/// @param needed    how many signatures recall her
/// @param signed    how many have signed
/// @param reachedAt when it was reached: from that moment the seat is empty
public record Recall(UUID id, UUID term, PersonId openedBy, Instant openedAt, Instant closesAt, String reason, String answer,
        int roll,
        int needed, int signed, @Nullable Instant reachedAt) {

    /// Whether it still gathers signatures that can bring it about.
    public boolean open(Instant now) {
        return reachedAt == null && now.isBefore(closesAt);
    }

    /// Whether somebody may add a signature. Those who sign once it is reached show how many wanted it.
    public boolean signable(Instant now) {
        return now.isBefore(closesAt);
    }

    /// More signatures than are needed, and yet the seat is not empty: some belong to nobody on the roll.
    public boolean unsound() {
        return reachedAt == null && signed >= needed;
    }

    public String href() {
        return "/recalls/" + id;
    }
}
