package org.regroup.platform.conferences.business;

import org.regroup.platform.conferences.ConferenceId;

/// An item that an earlier conference did not reach and that waits for the next one of the same sponsors.
///
/// @param conference that did not reach it
/// @param title      of that conference
/// @param item       as it stood on the agenda there; of its section nothing remains
public record Carried(ConferenceId conference, String title, BusinessItem item) {

    /// How a form names it.
    public String code() {
        return conference + "/" + item.number();
    }
}
