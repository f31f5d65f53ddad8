package org.regroup.platform.decisions.urgent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.OrganisationId;

/// How somebody stands to the urgent statements of an alliance at this moment.
///
/// @param affiliates the organisations of the alliance, in the order in which they joined
/// @param member     whether this person belongs to one of them
/// @param mandates   those by which this person speaks for affiliates, by the clock; one for each
/// @param grants     the affiliates whose own members this person may ask
public record UrgentReader(@Nullable PersonId person, List<Affiliate> affiliates, boolean member, List<Mandate> mandates,
        Set<OrganisationId> grants) {

    public UrgentReader {
        affiliates = List.copyOf(affiliates);
        mandates = List.copyOf(mandates);
    }

    /// The mandate by which this person speaks for an organisation now.
    public Optional<Mandate> mandate(OrganisationId organisation) {
        return mandates.stream().filter(mandate -> mandate.organisation().equals(organisation)).findFirst();
    }

    boolean belongs(OrganisationId organisation) {
        return affiliates.stream().anyMatch(one -> one.organisation().equals(organisation));
    }

    public List<OrganisationId> speaksFor() {
        return mandates.stream().map(Mandate::organisation).toList();
    }
}
