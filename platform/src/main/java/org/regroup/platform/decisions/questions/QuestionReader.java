package org.regroup.platform.decisions.questions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// How somebody stands to a question at this moment.
///
/// @param seats     the votes this person may cast
/// @param member    the organisations that decide, or hold it, to which this person belongs
/// @param speaksFor those for which this person may propose, confirm and certify
/// @param keepsRoll those whose part of the roll this person keeps
public record QuestionReader(@Nullable PersonId person, List<QuestionRoll.Seat> seats, Set<OrganisationId> member,
        Set<OrganisationId> speaksFor, Set<OrganisationId> keepsRoll) {

    static final QuestionReader STRANGER = new QuestionReader(null, List.of(), Set.of(), Set.of(), Set.of());

    public boolean elector() {
        return !seats.isEmpty();
    }
}
