package org.regroup.platform.conferences;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.OrganisationId;

/// One way of taking part in a conference, such as holding a seat or having registered. Every bean of this kind is asked when
/// somebody is to be given something to do.
public interface TakingPart {

    /// @param organisation under whose badge; null for somebody who belongs to none
    record Participant(PersonId person, @Nullable OrganisationId organisation) {}

    /// Whoever takes part in this way and has an account.
    ///
    /// @param typed an address, or whatever else this way knows people by
    Optional<Participant> find(Conference conference, String typed);
}
