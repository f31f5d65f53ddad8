package org.regroup.platform.decisions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandate;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;

/// Who may see an election and do something in it.
///
/// An alliance's election is open for everybody to read. One of an organisation is seen by its members, by those on its roll
/// and by its officers; for everybody else it does not exist.
@Component
class ElectionAccess {

    private final ElectionRepository elections;
    private final ElectoralRoll roll;
    private final Mandates mandates;
    private final Alliances alliances;

    ElectionAccess(ElectionRepository elections, ElectoralRoll roll, Mandates mandates, Alliances alliances) {
        this.elections = elections;
        this.roll = roll;
        this.mandates = mandates;
        this.alliances = alliances;
    }

    Election find(ElectionId id) {
        return elections.find(id).orElseThrow(() -> new NotFound("election"));
    }

    /// The same, held until the transaction is over.
    Election held(ElectionId id) {
        return elections.held(id).orElseThrow(() -> new NotFound("election"));
    }

    /// @throws NotFound where this person may not know of the election
    ElectionReader reader(Election election, @Nullable PersonId person) {
        return reader(election, person, null);
    }

    /// @param holders the organisations that hold it, where they are known already
    ElectionReader reader(Election election, @Nullable PersonId person, @Nullable List<OrganisationId> holders) {
        boolean open = election.holder() instanceof Holder.OfAlliance;
        if (person == null) {
            if (!open) {
                throw new NotFound("election");
            }
            return ElectionReader.STRANGER;
        }
        var place = roll.place(election, person);
        if (!open && !place.member() && !place.officer() && place.under().isEmpty()) {
            throw new NotFound("election");
        }
        var own = mandates.inForce(person);
        var held = holders == null ? holders(election.holder(), own) : holders;
        return new ElectionReader(person, place.officer(), place.under(), place.voted(),
                permitted(own, held, open ? Act.SPEAK_IN_ALLIANCES : Act.GRANT_MANDATES), permitted(own, held, Act.KEEP_ROLL));
    }

    private static Set<OrganisationId> permitted(List<Mandate> own, List<OrganisationId> holders, Act act) {
        return own.stream().filter(mandate -> mandate.permits(act)).map(Mandate::organisation).filter(holders::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The organisations that hold it; asked for only where a mandate might make a difference.
    private List<OrganisationId> holders(Holder holder, List<Mandate> own) {
        return switch (holder) {
            case Holder.OfOrganisation(var organisation, _) -> List.of(organisation);
            case Holder.OfAlliance(var alliance, _) -> own.isEmpty()
                    ? List.of()
                    : alliances.affiliates(alliance).stream().map(Affiliate::organisation).toList();
        };
    }

    /// @throws Forbidden unless this person runs or checks the election
    void requireOfficer(ElectionReader reader) {
        if (!reader.officer()) {
            throw new Forbidden("decisions.forbidden.officer");
        }
    }

    /// @throws Forbidden unless this person is on the roll
    void requireElector(ElectionReader reader) {
        if (!reader.elector()) {
            throw new Forbidden("decisions.forbidden.elector");
        }
    }
}
