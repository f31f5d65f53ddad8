package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.ConferenceTerms;
import org.regroup.platform.conferences.Conferences;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.organisations.OrganisationId;

/// Three organisations stand behind a conference that begins in three weeks; Bram is to chair it, and that Noor keeps the desk
/// waits for another sponsor.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Conferring {

    private static final int BEGINS_IN = 21;
    private static final int LASTS = 3;

    private final Conferences conferences;
    private final JointActs acts;
    private final Offices offices;
    private final Clock clock;

    Conferring(Conferences conferences, JointActs acts, Offices offices, Clock clock) {
        this.conferences = conferences;
        this.acts = acts;
        this.offices = offices;
        this.clock = clock;
    }

    ConferenceId fill(AllianceId alliance, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var begins = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).plusDays(BEGINS_IN);
        var circle = Objects.requireNonNull(blocs.get(Bloc.CIRCLE));
        var coops = Objects.requireNonNull(blocs.get(Bloc.COOPS));
        var tenants = Objects.requireNonNull(blocs.get(Bloc.TENANTS));
        var ines = Objects.requireNonNull(cast.get(Cast.INES));
        var hilde = Objects.requireNonNull(cast.get(Cast.HILDE));
        var noor = Objects.requireNonNull(cast.get(Cast.NOOR));
        var id = conferences.propose(ines, circle, new ConferenceTerms("Warm winters conference",
                "What do we do together before the next winter, and who does it? Organisations send delegates; anybody may come and speak in the sessions.",
                "Mill Hall, the old weaving shed; step-free entrance in Dyer Street", ZoneId.of("Europe/London"), begins,
                begins.plusDays(LASTS - 1L), "English; interpreted into Polish and Bengali",
                "Hall 1,400, interpreters 2,600, travel fund 3,000. Whoever has little pays nothing.", alliance,
                List.of(coops, tenants))).required();
        conferences.accept(hilde, coops, id, "Beds in eleven co-ops, and the kitchen.").required();
        conferences.accept(noor, tenants, id, "The printing press.").required();
        var from = clock.instant();
        var until = begins.plusDays(LASTS).atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant();
        var chair = acts.propose(hilde, coops, id, Offices.CODE, offices.write(new Offices.Giving(Office.Kind.CHAIR,
                Objects.requireNonNull(cast.get(Cast.BRAM)), coops, from.minus(Duration.ofMinutes(1)), until))).required();
        acts.confirm(ines, circle, id, chair.id()).required();
        acts.propose(noor, tenants, id, Offices.CODE,
                offices.write(new Offices.Giving(Office.Kind.DESK, noor, tenants, from, until))).required();
        return id;
    }
}
