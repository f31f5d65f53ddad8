package org.regroup.platform.conferences.business;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.hall.agenda.Section.Unreached;

/// A part of the agenda that is taken in one go.
///
/// @param guillotine when it ends, whatever is left of it
/// @param unreached  what becomes of that; null where the standing orders say
public record AgendaSection(UUID id, String title, @Nullable Instant guillotine, @Nullable Unreached unreached,
        List<BusinessItem> items) {

    public AgendaSection {
        items = List.copyOf(items);
    }

    /// What becomes of whatever is left of it.
    ///
    /// @param usual as the standing orders say
    public Unreached rule(Unreached usual) {
        return unreached == null ? usual : unreached;
    }

    AgendaSection with(List<BusinessItem> others) {
        return new AgendaSection(id, title, guillotine, unreached, others);
    }
}
