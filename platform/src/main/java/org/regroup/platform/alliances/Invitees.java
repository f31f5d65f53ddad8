package org.regroup.platform.alliances;

import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ground;

/// Whom one organisation may ask in, and by what name.
@Component
class Invitees {

    private final Organisations organisations;

    Invitees(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Ground> grounds(OrganisationId proposer, Invitee other) {
        return switch (other) {
            case Invitee.Known(var known) -> known.equals(proposer)
                    ? List.of(Ground.at("other", "alliances.ground.other.self"))
                    : organisations.find(known).isEmpty()
                            ? List.of(Ground.at("other", "alliances.ground.other.missing"))
                            : List.of();
            case Invitee.ByLink(var called) -> TermsRules.length("called", Words.line(called), TermsRules.LONGEST_NAME);
        };
    }

    String name(Invitee other) {
        return switch (other) {
            case Invitee.Known(var known) -> organisations.find(known).map(Organisation::name).orElse("");
            case Invitee.ByLink(var called) -> Words.line(called);
        };
    }
}
