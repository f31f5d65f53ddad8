package org.regroup.texts.plan;

import java.util.List;
import java.util.Optional;

import org.regroup.texts.AmendmentId;

/// One question put to the vote.
///
/// @param amendments one, or several that say the same and are all credited; in the order of their names
/// @param after      the amendment it amends: it is put only if that has carried
/// @param ifCarried  what then becomes of others; whoever is not named can still be put
/// @param ifFallen   amendments to it, which fall with it
public record Ballot(List<AmendmentId> amendments, Reach reach, Optional<AmendmentId> after, List<Consequence> ifCarried,
        List<AmendmentId> ifFallen) {

    public Ballot {
        amendments = List.copyOf(amendments);
        ifCarried = List.copyOf(ifCarried);
        ifFallen = List.copyOf(ifFallen);
    }

    /// The amendment it is known by.
    public AmendmentId name() {
        return amendments.getFirst();
    }
}
