package org.regroup.platform.motions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Something done with a motion that everybody can read on its page.
///
/// @param key    of the words that tell it, such as `motions.act.tabled`; they are given who (0), for whom (1), the detail (2)
/// @param detail the reason, or what the words need
public record MotionAct(String key, @Nullable PersonId person, Capacity capacity, @Nullable OrganisationId organisation,
        String unitName, String detail, Instant at) {}
