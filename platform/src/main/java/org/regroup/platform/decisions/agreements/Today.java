package org.regroup.platform.decisions.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

import org.regroup.platform.shared.SiteSettings;
import org.regroup.platform.shared.Sql;

/// What day it is where this server stands; alliances lapse by the same.
@Component
class Today {

    private final SiteSettings site;
    private final Clock clock;

    Today(SiteSettings site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    LocalDate date() {
        return date(now());
    }

    LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of(site.zone()));
    }

    Instant now() {
        return Sql.now(clock);
    }
}
