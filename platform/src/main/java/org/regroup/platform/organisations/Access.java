package org.regroup.platform.organisations;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;

/// Who may enter an organisation's private space. For everybody else it does not exist.
@Component
class Access {

    private final OrganisationRepository organisations;
    private final Clock clock;

    Access(OrganisationRepository organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    Organisation organisation(OrganisationId id) {
        return organisations.find(id).orElseThrow(() -> new NotFound("organisation"));
    }

    Standpoint standpoint(@Nullable PersonId reader, OrganisationId id) {
        return organisations.standpoint(id, reader, clock.instant()).orElseThrow(() -> new NotFound("organisation"));
    }

    Standpoint member(PersonId person, OrganisationId id) {
        var standpoint = standpoint(person, id);
        if (!standpoint.member()) {
            throw new NotFound("private space of an organisation");
        }
        return standpoint;
    }

    Standpoint votingMember(PersonId person, OrganisationId id) {
        var standpoint = member(person, id);
        if (standpoint.you() == null || standpoint.you().standing() != Standing.VOTING) {
            throw new Forbidden("organisations.forbidden.voting");
        }
        return standpoint;
    }

    Standpoint holder(PersonId person, Act act, OrganisationId id) {
        var standpoint = member(person, id);
        if (!standpoint.may(act)) {
            throw new Forbidden("organisations.forbidden." + act.name().toLowerCase(Locale.ROOT));
        }
        return standpoint;
    }
}
