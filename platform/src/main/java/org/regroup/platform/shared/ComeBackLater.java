package org.regroup.platform.shared;

import java.time.Instant;

/// Thrown by a controller that has no better page for [RateLimits.Refused]. Answered with status 429, `Retry-After`, and a
/// page that names the hour.
public final class ComeBackLater extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Instant at;

    public ComeBackLater(Instant at) {
        super("more requests than the limit allows");
        this.at = at;
    }

    Instant at() {
        return at;
    }
}
