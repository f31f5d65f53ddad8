package org.regroup.platform.shared;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Counts how often something is done and says when to come back. All nodes on one database count together.
///
/// ```java
/// private static final RateLimit MAILS = new RateLimit("sign-in mail to an address", 5, Duration.ofHours(1));
///
/// return switch (limits.take(MAILS, address.toLowerCase(Locale.ROOT))) {
///     case RateLimits.Allowed _ -> send(address);
///     case RateLimits.Refused(var comeBack) -> throw new ComeBackLater(comeBack);   // or the form with a text of its own
/// };
/// ```
///
/// Ask before the transaction begins: the count is written on a connection of its own and stays even if the work fails.
@Service
public class RateLimits {

    /// Whether something may be done once more now.
    public sealed interface Answer {}

    public record Allowed() implements Answer {}

    /// @param comeBack when one more try is there
    public record Refused(Instant comeBack) implements Answer {}

    private static final int REMOVED_AT_ONCE = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<byte[]> buckets;
    private final Clock clock;

    RateLimits(DataSource database, Clock clock) {
        this.clock = clock;
        PrimaryKeyMapper<byte[]> bytes = PreparedStatement::setBytes;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database).<byte[]>primaryKeyMapper(bytes)
                .table("rate_limit").idColumn("key")
                .stateColumn("state").expiresAtColumn("expires_at").clientClock(new Meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /// Uses up one try.
    ///
    /// @param who whom the limit is for, such as a mail address or a network address; only its hash is stored
    public Answer take(RateLimit limit, String who) {
        var probe = buckets.builder().build(Tokens.hash(limit.name() + "\n" + who), () -> configuration(limit))
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? new Allowed() : new Refused(clock.instant().plusNanos(probe.getNanosToWaitForRefill()));
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void removeOld() {
        int removed;
        do {
            removed = buckets.removeExpired(REMOVED_AT_ONCE);
        } while (removed == REMOVED_AT_ONCE);
    }

    private static BucketConfiguration configuration(RateLimit limit) {
        return BucketConfiguration.builder().addLimit(Bandwidth.builder().capacity(limit.capacity())
                .refillGreedy(limit.capacity(), limit.period()).build()).build();
    }

    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
