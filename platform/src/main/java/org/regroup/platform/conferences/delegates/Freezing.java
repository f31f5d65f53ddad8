package org.regroup.platform.conferences.delegates;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.conferences.Conferences;

/// Freezes the numbers of delegates when their day has come. Later is no different: members are counted as they were then.
@Component
class Freezing {

    private final EntitlementRepository stored;
    private final Entitlements entitlements;
    private final Conferences conferences;

    Freezing(EntitlementRepository stored, Entitlements entitlements, Conferences conferences) {
        this.stored = stored;
        this.entitlements = entitlements;
        this.conferences = conferences;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void freeze() {
        stored.unfrozen().forEach(id -> conferences.find(id).ifPresent(entitlements::freeze));
    }
}
