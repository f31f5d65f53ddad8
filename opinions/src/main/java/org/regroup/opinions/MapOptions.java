package org.regroup.opinions;

import java.util.Map;

/// What the reader of a map may choose. The same votes with the same options give the same map.
///
/// @param minimumVotes         people with fewer votes on counting statements are neither placed nor grouped; where a
///                             dialogue has fewer counting statements than this, answering all of them is enough
/// @param maximumGroups        the most opinion groups looked for
/// @param seed                 where the search for groups starts; published with the result
/// @param organisationEvidence an organisation is a voice in common ground on a statement that at least so many of its people saw
/// @param groupEvidence        the same for an opinion group
/// @param givenGroups          participant to group: report on these groups instead of looking for any; empty to look
public record MapOptions(int minimumVotes, int maximumGroups, long seed, int organisationEvidence, int groupEvidence,
        Map<String, Integer> givenGroups) {

    /// A fixed date, so that nobody chose it for its result.
    private static final long STANDARD_SEED = 20091122;

    public MapOptions {
        if (minimumVotes < 1)
            throw new IllegalArgumentException("At least one vote is needed to be placed, not " + minimumVotes);
        if (maximumGroups < 1)
            throw new IllegalArgumentException("At least one group must be allowed, not " + maximumGroups);
        givenGroups = Map.copyOf(givenGroups);
    }

    /// 7 votes to be placed and at most 5 groups as in Polis; evidence from 20 people of an organisation and 10 of a group.
    public static MapOptions standard() {
        return new MapOptions(7, 5, STANDARD_SEED, 20, 10, Map.of());
    }

    public MapOptions withSeed(long newSeed) {
        return new MapOptions(minimumVotes, maximumGroups, newSeed, organisationEvidence, groupEvidence, givenGroups);
    }

    /// Reports on these groups, for example the published ones of an older analysis, under the ids they have.
    public MapOptions withGivenGroups(Map<String, Integer> groups) {
        return new MapOptions(minimumVotes, maximumGroups, seed, organisationEvidence, groupEvidence, groups);
    }
}
