package org.regroup.platform.conferences;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.TakingPart.Participant;
import org.regroup.platform.decisions.ElectoralRoll;
import org.regroup.platform.organisations.OrganisationId;

/// Who can be given something to do for a conference: whoever takes part in it, and the members of the sponsor that proposes it. Who
/// else is a member of another sponsor is nothing that this one is told; that one proposes her itself.
@Component
class Participants {

    private final ObjectProvider<TakingPart> ways;
    private final ElectoralRoll roll;

    Participants(ObjectProvider<TakingPart> ways, ElectoralRoll roll) {
        this.ways = ways;
        this.roll = roll;
    }

    /// Whom an organisation sends is found as such, a member as that, everybody else as belonging to none.
    ///
    /// @param under whose members are looked for
    /// @param typed an address, or the number of a pass
    Optional<Participant> find(Conference conference, OrganisationId under, String typed) {
        var found = ways.orderedStream().flatMap(way -> way.find(conference, typed).stream()).toList();
        return found.stream().filter(one -> one.organisation() != null).findFirst()
                .or(() -> conference.sponsoredBy(under) ? member(under, typed) : Optional.empty())
                .or(() -> found.stream().findFirst());
    }

    private Optional<Participant> member(OrganisationId sponsor, String email) {
        return roll.member(sponsor, email).map(person -> new Participant(person, sponsor));
    }
}
