package org.regroup.platform.dialogues.result;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/// A result as it stands until the next step.
///
/// @param facts      what it says
/// @param shown      ballots that have come in
/// @param statements what was asked when they were computed
/// @param waiting    people whose newest answers wait
/// @param version    of all answers when it was made
/// @param last       whether the dialogue had closed, so that nothing follows
/// @param computedAt when the facts were computed
/// @param parts      pages written from the facts
record Published(Facts facts, SequencedMap<UUID, Ballot> shown, List<Ballots.Asked> statements, int waiting, long version,
        boolean last, Instant computedAt,
        Parts parts) {

    /// The same result, looked at again.
    Published still(int nowWaiting, long nowVersion) {
        return new Published(facts, shown, statements, nowWaiting, nowVersion, last, computedAt, parts);
    }

    int votes() {
        return facts.counts().votes();
    }
}
