package org.regroup.platform.decisions;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;

/// Who holds an election: an organisation among its voting members, or an alliance among those of all its affiliates.
public sealed interface Holder {

    record OfOrganisation(OrganisationId organisation, String name) implements Holder {
        @Override
        public String href() {
            return "/organisations/" + organisation;
        }
    }

    record OfAlliance(AllianceId alliance, String name) implements Holder {
        @Override
        public String href() {
            return "/alliances/" + alliance;
        }
    }

    String name();

    String href();
}
