package org.regroup.platform.alliances;

import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.platform.organisations.Act;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.Organisation;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;

/// Lets nobody speak for an organisation without a mandate that is in force.
@Component
class Speakers {

    private final Mandates mandates;
    private final Organisations organisations;

    Speakers(Mandates mandates, Organisations organisations) {
        this.mandates = mandates;
        this.organisations = organisations;
    }

    void require(Speaker speaker) {
        if (!mandates.allow(speaker.person(), Act.SPEAK_IN_ALLIANCES, speaker.organisation())) {
            throw new Forbidden("alliances.forbidden.speak", name(speaker.organisation()));
        }
    }

    void requireAffiliate(Situation at, Speaker speaker) {
        require(speaker);
        if (!at.has(speaker.organisation())) {
            throw new Forbidden("alliances.forbidden.affiliate", name(speaker.organisation()), at.alliance().name());
        }
    }

    List<Ground> grounds(Speaker speaker) {
        return TermsRules.atMost("detail", speaker.detail(), TermsRules.LONGEST_DETAIL);
    }

    private String name(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }
}
