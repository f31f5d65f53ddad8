package org.regroup.platform.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets links that are long over. They are kept a day, so that who opens an old one is told what happened to it.
@Component
class Tidying {

    private final SignInLinkRepository links;
    private final Clock clock;

    Tidying(SignInLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOldLinks() {
        links.forgetExpiredBefore(clock.instant().minus(Duration.ofDays(1)));
    }
}
