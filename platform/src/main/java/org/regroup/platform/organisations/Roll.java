package org.regroup.platform.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.shared.Ids;

/// The rolls of members.
@Service
@Transactional
public class Roll {

    private final JdbcClient jdbc;
    private final MembershipRepository memberships;
    private final Units units;
    private final Clock clock;

    Roll(JdbcClient jdbc, MembershipRepository memberships, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.units = units;
        this.clock = clock;
    }

    /// Enters many at once, leaving out addresses that are on the roll already; answers how many were entered.
    ///
    /// For callers that have asked whether it may be. Units that do not exist yet are made.
    public int add(OrganisationId organisation, List<RollLine> lines) {
        var unitIds = unitsOf(organisation, lines);
        return jdbc.sql("""
                insert into membership (id, organisation, unit, standing, email, roll_name, source, joined_at)
                select id, :organisation, unit, standing, email, name, 'roll', joined
                from unnest(:ids::uuid[], :units::uuid[], :standings::text[], :emails::text[], :names::text[],
                :joined::timestamptz[]) as line (id, unit, standing, email, name, joined)
                on conflict do nothing""").param("organisation", organisation.value())
                .param("ids", lines.stream().map(_ -> Ids.next(clock)).toArray(UUID[]::new))
                .param("units", lines.stream().map(line -> unit(unitIds, line)).toArray(UUID[]::new))
                .param("standings", lines.stream().map(Roll::standing).toArray(String[]::new))
                .param("emails", lines.stream().map(RollLine::email).toArray(String[]::new))
                .param("names", lines.stream().map(RollLine::name).toArray(String[]::new))
                .param("joined", lines.stream().map(line -> joined(line).toString()).toArray(String[]::new)).update();
    }

    /// Ties roll entries with this address to the person who has shown that it is theirs. Doing it again changes nothing.
    public int claim(PersonId person, String email) {
        return memberships.claim(person, email);
    }

    private Map<String, UnitId> unitsOf(OrganisationId organisation, List<RollLine> lines) {
        var ids = new HashMap<String, UnitId>();
        for (var line : lines) {
            var unit = line.unit();
            if (unit != null) {
                ids.computeIfAbsent(key(unit), _ -> units.named(organisation, unit, UnitKind.BRANCH));
            }
        }
        return ids;
    }

    private static @Nullable UUID unit(Map<String, UnitId> ids, RollLine line) {
        var id = line.unit() == null ? null : ids.get(key(line.unit()));
        return id == null ? null : id.value();
    }

    private static String key(String unit) {
        return PlainText.line(unit).toLowerCase(Locale.ROOT);
    }

    private static String standing(RollLine line) {
        return (line.standing() == null ? Standing.VOTING : line.standing()).code();
    }

    private Instant joined(RollLine line) {
        var day = line.joined() == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : line.joined();
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
