package org.regroup.platform.motions.stances;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.motions.MotionId;
import org.regroup.platform.organisations.OrganisationId;

/// Who is a delegate where a conference decides on a motion. Every bean of this kind is asked: delegates of a conference may dissent
/// from what it decides until it is over, whatever the calendar of the motion says.
public interface DelegateSeats {

    /// @param organisation for which somebody is a delegate; null for those who belong to none
    record Seat(@Nullable OrganisationId organisation) {}

    /// Empty for somebody who is no delegate, and where no conference that is not over decides on this motion.
    Optional<Seat> of(PersonId person, MotionId motion);
}
