package org.regroup.platform.conferences.votes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Votes with their frozen rolls, kept in memory, so that whether somebody may vote is two look-ups. Only what never changes is
/// to be read from them; whether a vote is open, the database says.
@Component
class Rolls {

    private static final int MOST = 100;

    private final VoteRepository votes;
    private final Map<VoteId, HallVote> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<VoteId, HallVote> eldest) {
            return size() > MOST;
        }
    };

    Rolls(VoteRepository votes) {
        this.votes = votes;
    }

    Optional<HallVote> find(VoteId id) {
        synchronized (known) {
            var vote = known.get(id);
            if (vote != null) {
                return Optional.of(vote);
            }
        }
        var found = votes.find(id);
        found.ifPresent(vote -> {
            synchronized (known) {
                known.put(id, vote);
            }
        });
        return found;
    }
}
