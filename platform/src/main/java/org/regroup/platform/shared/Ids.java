package org.regroup.platform.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Makes identifiers: UUID version 7 (RFC 9562, section 5.7), so that they sort by the time they were made.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new identifier: 48 bits of milliseconds since 1970, then 74 random bits.
    public static UUID next(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
