package org.regroup.platform.conferences;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.organisations.OrganisationId;

/// What a conference is to be, as one organisation proposes it to others.
///
/// @param languages spoken there, in words
/// @param costs     and how they are met, in words: everybody may read them
/// @param others    who is asked to be a sponsor as well
public record ConferenceTerms(String title, String purpose, String place, ZoneId zone, LocalDate startsOn, LocalDate endsOn,
        String languages, String costs, @Nullable AllianceId alliance, List<OrganisationId> others) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_PURPOSE = 4_000;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_COSTS = 2_000;
    /// A conference has at most so many days.
    static final int MOST_DAYS = 30;
    static final int MOST_SPONSORS = 30;

    public ConferenceTerms {
        others = List.copyOf(others);
    }
}
