package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.List;

import org.regroup.platform.conferences.Conference;

/// What the gate looks like to its reader.
///
/// @param agenda   as it is written, for its sections
/// @param delegate whether the reader has a delegate's say
/// @param arranges whether the reader rules
/// @param chairs   whether the reader enters what the conference has decided
public record EmergencyView(Conference conference, List<Emergency> motions, Agenda agenda, boolean delegate, boolean arranges,
        boolean chairs, Instant now) {

    public String href() {
        return conference.href() + "/emergencies";
    }
}
