package org.regroup.platform.dialogues;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.RateLimit;
import org.regroup.platform.shared.RateLimits;

/// How many statements one participant writes in an hour, and how many people begin by link from one network.
@Component
class DialogueLimits {

    private final RateLimits counts;
    private final RateLimit statements;
    private final RateLimit newcomers;

    DialogueLimits(RateLimits limits, DialogueSettings settings) {
        this.counts = limits;
        this.statements = new RateLimit("statements of a participant", settings.statementsPerHour(), Duration.ofHours(1));
        this.newcomers = new RateLimit("newcomers by link from a network", settings.newcomersPerHour(), Duration.ofHours(1));
    }

    /// When this participant may write again, if not now.
    Optional<Instant> writing(Participant author) {
        return later(statements, author.id().toString());
    }

    /// When somebody from this network may begin, if not now.
    Optional<Instant> beginning(String network) {
        return later(newcomers, network);
    }

    private Optional<Instant> later(RateLimit limit, String who) {
        return switch (counts.take(limit, who)) {
            case RateLimits.Allowed _ -> Optional.empty();
            case RateLimits.Refused(var comeBack) -> Optional.of(comeBack);
        };
    }
}
