package org.regroup.platform.organisations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

import org.regroup.platform.shared.Ground;

/// What every term of office keeps to: it ends, and not too far off.
final class Terms {

    private Terms() {}

    static void check(@Nullable Instant endsAt, Instant now, List<Ground> grounds) {
        if (endsAt == null) {
            grounds.add(Ground.at("endsOn", "organisations.ground.endsOn.missing"));
        } else if (!endsAt.isAfter(now)) {
            grounds.add(Ground.at("endsOn", "organisations.ground.endsOn.past"));
        } else if (endsAt.isAfter(now.plus(MandateTerms.LONGEST))) {
            grounds.add(Ground.at("endsOn", "organisations.ground.endsOn.far"));
        }
    }
}
