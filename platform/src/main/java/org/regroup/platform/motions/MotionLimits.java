package org.regroup.platform.motions;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Page;
import org.regroup.platform.shared.RateLimit;
import org.regroup.platform.shared.RateLimits;

/// How many drafts and comments one person writes in an hour. The pages say so before anybody gets there; see [MotionWords].
@Component
class MotionLimits {

    static final int DRAFTS = 10;
    static final int COMMENTS = 30;
    private static final RateLimit DRAFTING = new RateLimit("drafts of a person", DRAFTS, Duration.ofHours(1));
    private static final RateLimit COMMENTING = new RateLimit("comments of a person on drafts", COMMENTS, Duration.ofHours(1));

    private final RateLimits counts;

    MotionLimits(RateLimits counts) {
        this.counts = counts;
    }

    /// Why this person cannot start another draft now; uses up one try. Ask outside a transaction.
    List<Ground> drafting(PersonId person, Page page) {
        return often(DRAFTING, person, page, "motions.ground.often.drafts");
    }

    /// The same of comments.
    List<Ground> commenting(PersonId person, Page page) {
        return often(COMMENTING, person, page, "motions.ground.often.comments");
    }

    private List<Ground> often(RateLimit limit, PersonId person, Page page, String key) {
        var grounds = new ArrayList<Ground>();
        switch (counts.take(limit, person.value().toString())) {
            case RateLimits.Allowed _ -> {
            }
            case RateLimits.Refused(var comeBack) -> {
                ZonedDateTime at = comeBack.plusSeconds(1).atZone(page.zone());
                grounds.add(Ground.of(key, limit.capacity(), at));
            }
        }
        return grounds;
    }
}
