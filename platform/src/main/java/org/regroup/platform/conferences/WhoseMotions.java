package org.regroup.platform.conferences;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.alliances.Affiliate;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Alliances;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.shared.Ground;

/// With whose motions a conference deals. What it decides becomes of them, so that two affiliates of their alliance call it and
/// stand behind it until it is over, as with everything that changes an alliance. Others may stand behind it with them.
@Component
class WhoseMotions {

    private static final int FEWEST = 2;

    private final Alliances alliances;

    WhoseMotions(Alliances alliances) {
        this.alliances = alliances;
    }

    /// Why an organisation cannot propose this.
    List<Ground> proposed(ConferenceTerms terms, OrganisationId under) {
        var alliance = terms.alliance();
        if (alliance == null) {
            return List.of();
        }
        boolean open = alliances.of(under).stream().anyMatch(one -> one.id().equals(alliance));
        return open && terms.others().stream().anyMatch(affiliates(alliance)::contains)
                ? List.of()
                : List.of(Ground.at("alliance", "conferences.ground.alliance"));
    }

    /// Why an organisation cannot be the one with which the conference opens.
    List<Ground> opened(Conference conference, OrganisationId under) {
        return conference.openedAt() != null || concerns(conference.alliance(), under)
                ? List.of()
                : List.of(Ground.of("conferences.ground.alliance.opens"));
    }

    /// Why a sponsor cannot leave.
    List<Ground> left(Conference conference, OrganisationId under) {
        var alliance = conference.alliance();
        if (alliance == null) {
            return List.of();
        }
        var affiliates = affiliates(alliance);
        long stay = conference.standing().stream().filter(one -> !one.equals(under) && affiliates.contains(one)).count();
        return stay >= FEWEST || !affiliates.contains(under)
                ? List.of()
                : List.of(Ground.of("conferences.ground.alliance.lastTwo"));
    }

    private boolean concerns(@Nullable AllianceId alliance, OrganisationId organisation) {
        return alliance == null || affiliates(alliance).contains(organisation);
    }

    private Set<OrganisationId> affiliates(AllianceId alliance) {
        return alliances.affiliates(alliance).stream().map(Affiliate::organisation).collect(Collectors.toSet());
    }
}
