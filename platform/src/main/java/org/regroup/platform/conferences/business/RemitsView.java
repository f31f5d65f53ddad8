package org.regroup.platform.conferences.business;

import java.time.LocalDate;
import java.util.List;

import org.regroup.platform.conferences.Conference;
import org.regroup.platform.organisations.OrganisationId;

/// What was handed on, for its reader.
///
/// @param unheard  what was not reached, and what became of it by rule
/// @param under    the sponsors for which the reader may answer
/// @param arranges whether the reader disposes of what was not reached
public record RemitsView(Conference conference, List<Remit> remits, List<Unheard> unheard, List<OrganisationId> under,
        boolean arranges, LocalDate today) {

    public String href() {
        return conference.href() + "/remits";
    }
}
