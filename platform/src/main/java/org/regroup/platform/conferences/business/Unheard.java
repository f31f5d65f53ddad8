package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.agenda.Section.Unreached;
import org.regroup.platform.conferences.ConferenceId;

/// What became, by rule, of an item that was not reached.
///
/// @param takenUp by a later conference; null where none has, or where it did not wait for one
public record Unheard(int item, String title, Unreached rule, String addressee, @Nullable LocalDate answerBy, Instant at,
        @Nullable TakenUp takenUp) {

    /// @param item its number on the agenda of that conference
    public record TakenUp(ConferenceId conference, String title, int item) {

        public String href() {
            return "/conferences/" + conference + "/agenda";
        }
    }
}
