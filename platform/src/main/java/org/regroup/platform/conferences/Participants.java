package org.regroup.platform.conferences;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.regroup.platform.conferences.TakingPart.Participant;
import org.regroup.platform.decisions.ElectoralRoll;
import org.regroup.platform.organisations.OrganisationId;

/// Who can be given something to do for a conference: whoever takes part in it, and the members of all its sponsors.
@Component
class Participants {

    private final ObjectProvider<TakingPart> ways;
    private final ElectoralRoll roll;

    Participants(ObjectProvider<TakingPart> ways, ElectoralRoll roll) {
        this.ways = ways;
        this.roll = roll;
    }

    /// Whom an organisation sends is found as such, a member of a sponsor as its member, everybody else as belonging to none.
    ///
    /// @param under whose members are looked for before those of other sponsors
    /// @param typed an address, or the number of a pass
    Optional<Participant> find(Conference conference, OrganisationId under, String typed) {
        var found = ways.orderedStream().flatMap(way -> way.find(conference, typed).stream()).toList();
        var sponsors = Stream.concat(Stream.of(under), conference.standing().stream()).filter(conference::sponsoredBy);
        return found.stream().filter(one -> one.organisation() != null).findFirst()
                .or(() -> sponsors.flatMap(sponsor -> member(sponsor, typed).stream()).findFirst())
                .or(() -> found.stream().findFirst());
    }

    private Optional<Participant> member(OrganisationId sponsor, String email) {
        return roll.member(sponsor, email).map(person -> new Participant(person, sponsor));
    }
}
