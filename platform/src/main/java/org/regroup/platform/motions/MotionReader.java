package org.regroup.platform.motions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// How somebody stands to a motion at this moment.
///
/// @param writer    whether this person writes the draft
/// @param mover     whether this person moved it and the voice stands
/// @param movesOn   whether this person may act for the movers: moved it and may still speak so, or holds the mandate of an
///                  organisation that moved it
/// @param speaksFor the affiliates for which this person holds a mandate to speak
/// @param holdsFor  the affiliates for which this person may place holds
/// @param under     the affiliates to which this person belongs
public record MotionReader(@Nullable PersonId person, boolean writer, boolean mover, boolean movesOn,
        Set<OrganisationId> speaksFor, Set<OrganisationId> holdsFor, List<OrganisationId> under) {

    static final MotionReader STRANGER = new MotionReader(null, false, false, false, Set.of(), Set.of(), List.of());

    public boolean signedIn() {
        return person != null;
    }

    /// Whether this person may act for this mover now.
    public boolean movesOnFor(Speaking mover) {
        return person != null && movesOn(mover, person, speaksFor);
    }

    /// A mandate that has ended ends what is done under it; whoever holds the organisation's mandate now goes on.
    static boolean movesOn(Speaking mover, PersonId person, Set<OrganisationId> speaksFor) {
        return mover.forOthers() ? speaksFor.contains(mover.organisation()) : mover.person().equals(person);
    }

    public boolean is(@Nullable PersonId somebody) {
        return person != null && person.equals(somebody);
    }
}
