package org.regroup.platform.decisions.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// Somebody who counts the votes of an organisation in its meeting.
///
/// @param counts  the organisation whose votes are counted
/// @param belongs the organisation for which this person counts
/// @param place   1, or 2 for the second teller of an organisation that decides for itself
/// @param entered what was counted, once it is entered
/// @param settled whether the count stands
public record Teller(UUID id, OrganisationId counts, OrganisationId belongs, int place, PersonId person, String name,
        @Nullable Figures entered, boolean settled) {

    /// Whether a count on which these two agree stands: one of them counts for the organisation itself, the other for another
    /// one where there is another.
    boolean with(Teller other, boolean alone) {
        boolean ownThere = belongs.equals(counts) || other.belongs.equals(counts);
        return !id.equals(other.id) && ownThere && (alone || !belongs.equals(other.belongs));
    }
}
