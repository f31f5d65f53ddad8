package org.regroup.platform.motions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// What must stay true for a motion to make sense.
///
/// @param changeMind   what would change our mind
/// @param reviewOn     when somebody looks again
/// @param keeper       who looks again
/// @param organisation under whose badge; null for the unaffiliated
/// @param found        what was found when somebody looked; null until then
/// @param holds        whether it still held
public record Assumption(UUID id, int place, String premise, String changeMind, LocalDate reviewOn, PersonId keeper,
        @Nullable OrganisationId organisation, @Nullable String found, @Nullable Boolean holds, @Nullable LocalDate lookedOn) {

    /// Whether the day has come and nobody has looked.
    public boolean overdue(LocalDate today) {
        return found == null && !reviewOn.isAfter(today);
    }

    /// As typed in a form.
    public record Typed(String premise, String changeMind, @Nullable LocalDate reviewOn) {}
}
