package org.regroup.opinions;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// How one statement was received.
///
/// @param id                     id of the statement
/// @param moderation             whether moderators let it in
/// @param meta                   whether it is about the people themselves
/// @param tally                  everybody
/// @param byOrganisation         each organisation; they and `unaffiliated` add up to `tally`
/// @param unaffiliated           people who speak for no organisation, a voice of their own in tables
/// @param byGroup                each opinion group by id; people in no group are in none of them
/// @param groupInformedConsensus product over the opinion groups of `(agree + 1) / (seen + 2)`, as in Small et al. (2021),
///                               where groups that saw too little pull towards one half; with no groups, everybody is one
public record StatementResult(String id, Moderation moderation, boolean meta, Tally tally,
        SequencedMap<String, Tally> byOrganisation, Tally unaffiliated, SequencedMap<Integer, Tally> byGroup,
        double groupInformedConsensus) {

    /// Whether its votes place people and may become common ground.
    public boolean counts() {
        return new Statement(id, moderation, meta).counts();
    }

    /// How far organisations lie apart, among those with at least `evidence` respondents; empty with fewer than two.
    public Optional<Spread> betweenOrganisations(int evidence) {
        return Spread.of(byOrganisation, evidence);
    }

    /// How far opinion groups lie apart, among those with at least `evidence` respondents; empty with fewer than two.
    /// Groups are named by their id.
    public Optional<Spread> betweenGroups(int evidence) {
        return Spread.of(groupsByName(), evidence);
    }

    SequencedMap<String, Tally> groupsByName() {
        SequencedMap<String, Tally> byName = new LinkedHashMap<>();
        byGroup.forEach((id, groupTally) -> byName.put(id.toString(), groupTally));
        return byName;
    }
}
