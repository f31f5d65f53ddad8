package org.regroup.platform.alliances;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.SiteSettings;

/// Looks up where an alliance stands at this moment.
@Component
class Situations {

    private final AllianceRepository alliances;
    private final ChangeRepository changes;
    private final Organisations organisations;
    private final SiteSettings site;
    private final Clock clock;

    Situations(AllianceRepository alliances, ChangeRepository changes, Organisations organisations, SiteSettings site,
            Clock clock) {
        this.alliances = alliances;
        this.changes = changes;
        this.organisations = organisations;
        this.site = site;
        this.clock = clock;
    }

    Situation of(AllianceId id) {
        return at(alliances.withStays(id).orElseThrow(() -> new NotFound("alliance")));
    }

    /// The same, held until the transaction is over, so that of two who act at once the second sees what the first did.
    Situation held(AllianceId id) {
        return at(alliances.held(id).orElseThrow(() -> new NotFound("alliance")));
    }

    private Situation at(AllianceRepository.WithStays found) {
        return new Situation(found.alliance(), found.stays(), today(), now());
    }

    /// To the microsecond, as it is stored.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(site.zone()));
    }

    /// Anybody may know of an alliance once it is open; before, only members of the two organisations.
    boolean visible(Alliance alliance, @Nullable PersonId viewer) {
        if (alliance.openedAt() != null) {
            return true;
        }
        return viewer != null && changes.of(alliance.id()).stream()
                .flatMap(change -> Stream.of(change.proposed().organisation(), change.invited())).distinct()
                .anyMatch(organisation -> organisation != null && organisations.isMember(viewer, organisation));
    }
}
