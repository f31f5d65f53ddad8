package org.regroup.platform.shared;

import java.time.Duration;

/// How often something may be done: `capacity` times at once, growing back evenly over `period`.
///
/// @param name     what is limited, such as `sign-in mail to an address`; limits with different names do not share anything
/// @param capacity how many times within the period
/// @param period   how long until a used-up limit is whole again
public record RateLimit(String name, int capacity, Duration period) {

    public RateLimit {
        if (name.isBlank() || capacity < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("A limit has a name, at least one try and a period, was \"%s\", %d, %s"
                    .formatted(name, capacity, period));
        }
    }
}
