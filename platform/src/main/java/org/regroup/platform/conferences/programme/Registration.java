package org.regroup.platform.conferences.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;

/// That somebody comes to a conference. Nobody joins anything by it.
///
/// @param needs    what makes it possible to come: a sign interpreter, a bed, somebody to look after a child
/// @param followUp whether this person agreed to be written to afterwards
public record Registration(PersonId person, String name, @Nullable String email, List<LocalDate> days, boolean remote,
        String needs, boolean followUp, Instant registeredAt) {

    public Registration {
        days = List.copyOf(days);
    }
}
