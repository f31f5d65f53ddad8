package org.regroup.platform.organisations.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Counts;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.MembersCall;
import org.regroup.platform.organisations.RollAccess;
import org.regroup.platform.organisations.Standpoint;

/// An organisation for its reader.
///
/// @param headless whether nobody may grant a mandate, so that members may call one of them to be convenor
/// @param needed   how many signatures such a call needs
public record OrganisationPage(Standpoint at, Counts counts, Instant countedAt, List<Mandate> mandates, boolean headless,
        int needed, List<MembersCall> calls, List<RollAccess> accesses, Map<PersonId, String> names) {

    public String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }
}
