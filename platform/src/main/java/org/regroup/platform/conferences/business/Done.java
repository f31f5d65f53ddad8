package org.regroup.platform.conferences.business;

import java.util.Locale;

import org.regroup.hall.day.Taken;

/// An item that the conference has dealt with.
///
/// @param taken when it was called, how long it took, what became of it
public record Done(BusinessItem item, Taken taken) {

    /// What became of it, as texts are named.
    public String outcome() {
        return taken.how().orElseThrow().disposal().name().toLowerCase(Locale.ROOT);
    }
}
