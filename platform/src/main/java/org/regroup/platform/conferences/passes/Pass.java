package org.regroup.platform.conferences.passes;

import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.delegates.Attendee;

/// What a signed pass says: who takes part, and which of her passes it is.
///
/// @param number in this conference
/// @param issue  an earlier one than the latest has been lost and says nothing any more
public record Pass(ConferenceId conference, int number, int issue) {

    static Pass of(Attendee attendee) {
        return new Pass(attendee.conference(), attendee.number(), attendee.issue());
    }

    /// Whether it is still this person's, and she takes part.
    public boolean valid(Attendee attendee) {
        return attendee.takesPart() && equals(of(attendee));
    }
}
