package org.regroup.platform.decisions.seats;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting of the alliance that holders of a role call.
///
/// @param calledBy    the term of the holder who calls it
/// @param confirmedBy the term of a second one, of another organisation; the meeting is called from then on
/// @param offBy       the term of whoever of the two called it off
public record Meeting(UUID id, RoleId role, String title, Instant heldAt, String place, String agenda, UUID calledBy,
        Instant calledAt,
        @Nullable UUID confirmedBy, @Nullable UUID offBy, String offReason) {

    public boolean waits(Instant now) {
        return confirmedBy == null && offBy == null && now.isBefore(heldAt);
    }

    /// Whether two have called it.
    public boolean called() {
        return confirmedBy != null && offBy == null;
    }

    public boolean mayBeCalledOff(Instant now) {
        return offBy == null && now.isBefore(heldAt);
    }
}
