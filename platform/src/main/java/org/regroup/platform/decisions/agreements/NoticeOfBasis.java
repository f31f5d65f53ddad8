package org.regroup.platform.decisions.agreements;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.NoticePeriods;
import org.regroup.platform.organisations.OrganisationId;

/// Whom a basis of agreement binds leaves with the notice on which it was ratified.
@Component
class NoticeOfBasis implements NoticePeriods {

    private final BasisRepository bases;
    private final Today today;

    NoticeOfBasis(BasisRepository bases, Today today) {
        this.bases = bases;
        this.today = today;
    }

    @Override
    public OptionalInt days(AllianceId alliance, OrganisationId organisation) {
        return bases.holding(alliance, today.date()).filter(basis -> basis.bound().contains(organisation))
                .map(basis -> OptionalInt.of(basis.noticeDays())).orElse(OptionalInt.empty());
    }
}
