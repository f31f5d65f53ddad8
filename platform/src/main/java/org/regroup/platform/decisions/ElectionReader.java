package org.regroup.platform.decisions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// How somebody stands to an election at this moment.
///
/// @param under     the organisations under whose badge this person is on the roll
/// @param voted     how this person has voted, if so
/// @param speaksFor the organisations for which this person may open, confirm and name officers here
/// @param keepsRoll those whose part of the roll this person keeps
public record ElectionReader(@Nullable PersonId person, boolean officer, List<OrganisationId> under, @Nullable Voted voted,
        Set<OrganisationId> speaksFor, Set<OrganisationId> keepsRoll) {

    /// How somebody voted; what is on the ballot is nowhere beside it.
    public enum Voted {
        ONLINE, PAPER
    }

    static final ElectionReader STRANGER = new ElectionReader(null, false, List.of(), null, Set.of(), Set.of());

    public boolean elector() {
        return !under.isEmpty();
    }

    public boolean is(@Nullable PersonId somebody) {
        return person != null && person.equals(somebody);
    }
}
