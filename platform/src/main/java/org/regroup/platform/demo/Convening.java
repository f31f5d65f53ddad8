package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.decisions.seats.Draws;
import org.regroup.platform.decisions.seats.Offices;
import org.regroup.platform.decisions.seats.RoleId;
import org.regroup.platform.decisions.seats.RoleTerms;
import org.regroup.platform.decisions.seats.Roles;
import org.regroup.platform.decisions.seats.Share;
import org.regroup.platform.organisations.OrganisationId;

/// The convening committee as a role: seven elected, two seats for people of no organisation, what some of them hold besides,
/// and a first report.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Convening {

    private final Roles roles;
    private final Offices offices;
    private final Draws draws;
    private final Clock clock;

    Convening(Roles roles, Offices offices, Draws draws, Clock clock) {
        this.roles = roles;
        this.offices = offices;
        this.draws = draws;
        this.clock = clock;
    }

    RoleId create(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var terms = new RoleTerms("Convening committee",
                "They prepare the founding conference and call meetings. They write nothing in others’ names.", true, 7, 0, 2, 90,
                2, Share.percent("10").orElseThrow(), 30, 30, 7, LocalTime.NOON, ZoneId.of("UTC"));
        var role = roles.propose(id(cast, Cast.INES), id(blocs, Bloc.CIRCLE), alliance, terms).required();
        return roles.confirm(id(cast, Cast.NOOR), id(blocs, Bloc.TENANTS), role.id()).required().id();
    }

    /// What two of those elected hold besides, a report, and a draw in which people of no organisation can stand.
    void answer(RoleId role, List<PersonId> elected, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var closes = clock.instant().plus(Duration.ofDays(10));
        draws.open(id(cast, Cast.NOOR), id(blocs, Bloc.TENANTS), role,
                new Draws.Plan(closes, LocalDate.ofInstant(closes, ZoneOffset.UTC).plusDays(80),
                        "The six numbers of the state lottery on the Saturday after the close"))
                .required();
        offices.declare(elected.getFirst(), role, "Delegate of the Co-op Federation; no paid work for any of the four.")
                .required();
        offices.declare(elected.getLast(), role, "Tenants’ rep in Millbrook; member of the district advisory board.").required();
        offices.report(elected.getFirst(), role,
                "We met once. The hall is booked; the order paper goes out in two weeks. I voted against a fee for visitors.")
                .required();
    }

    private static <K, V> V id(Map<K, V> known, K key) {
        return Objects.requireNonNull(known.get(key));
    }
}
