package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.JointActs;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.Offices;
import org.regroup.platform.conferences.delegates.Attendee;
import org.regroup.platform.conferences.delegates.Entitlement;
import org.regroup.platform.conferences.delegates.Entitlements;
import org.regroup.platform.conferences.delegates.Naming;
import org.regroup.platform.conferences.lots.SeatDraws;
import org.regroup.platform.organisations.OrganisationId;

/// Who comes to the conference: 4, 6, 14 and 16 delegates, with a few alternates, and eight seats to be drawn by lot.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Delegating {

    /// Some of those on the rolls do not vote, so steps are a little shorter than those of 120.
    private static final long STEP = 110;
    private static final int DESK_DAYS = 25;
    private static final int DRAW_DAYS = 10;
    private static final Map<Bloc, List<String>> NAMES = new EnumMap<>(Map.of(
            Bloc.CIRCLE, List.of("Ines", "Arvid Holm", "Salma Idris", "Petra Novak"),
            Bloc.TENANTS, List.of("Noor", "Joan Adeyemi", "Mick Farrell", "Lena Brandt", "Rosa Quispe", "Dev Patel"),
            Bloc.COOPS, List.of("Bram", "Hilde", "Anouk de Wit", "Carlos Prieto", "Femke Jansen", "Gwen Rees", "Hugo Lind",
                    "Isha Rao", "Jonas Weber", "Karin Falk", "Luca Bruni", "Mara Ionescu", "Nils Aune", "Olive Grant"),
            Bloc.UNION, List.of("Kwame", "Tomas", "Agnes Byrne", "Ben Okafor", "Chloe Martin", "Dieter Kuhn", "Eva Sandoval",
                    "Frank Mills", "Greta Olsen", "Hamid Karimi", "Irene Costa", "Jakub Zielinski", "Kate Donnelly",
                    "Liam Shaw", "Mina Sato", "Nadia Haddad")));
    private static final Map<Bloc, String> BASIS = new EnumMap<>(Map.of(Bloc.CIRCLE, "Ranked ballot of all members, 31 of 40",
            Bloc.TENANTS, "Ranked ballot of all members, 142 of 300", Bloc.COOPS, "Each co-op named one or none",
            Bloc.UNION, "Elected by branch groups, 46 of 60 branches"));
    private static final Map<Bloc, String> ALTERNATES = new EnumMap<>(Map.of(Bloc.CIRCLE, "Yusuf Demir", Bloc.TENANTS,
            "Pauline Roche", Bloc.COOPS, "Quinn Hayes", Bloc.UNION, "Rita Moreau"));
    private static final Map<Bloc, Cast> SPEAKERS = new EnumMap<>(
            Map.of(Bloc.CIRCLE, Cast.INES, Bloc.TENANTS, Cast.NOOR, Bloc.COOPS, Cast.HILDE, Bloc.UNION, Cast.TOMAS));

    private final JointActs acts;
    private final Entitlements entitlements;
    private final Naming naming;
    private final Offices offices;
    private final SeatDraws draws;
    private final Clock clock;

    Delegating(JointActs acts, Entitlements entitlements, Naming naming, Offices offices, SeatDraws draws, Clock clock) {
        this.acts = acts;
        this.entitlements = entitlements;
        this.naming = naming;
        this.offices = offices;
        this.draws = draws;
        this.clock = clock;
    }

    void fill(ConferenceId conference, Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var sending = SPEAKERS.keySet().stream().map(bloc -> Objects.requireNonNull(blocs.get(bloc))).toList();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        var rule = entitlements.write(new Entitlement(sending,
                new Apportionment(4, STEP, Optional.of(Rational.of(2, 5)), 8), 10, today, Rational.ZERO));
        var ines = Objects.requireNonNull(cast.get(Cast.INES));
        var hilde = Objects.requireNonNull(cast.get(Cast.HILDE));
        var act = acts.propose(hilde, Objects.requireNonNull(blocs.get(Bloc.COOPS)), conference, Entitlements.CODE, rule)
                .required();
        acts.confirm(ines, Objects.requireNonNull(blocs.get(Bloc.CIRCLE)), conference, act.id()).required();
        var maren = Objects.requireNonNull(cast.get(Cast.MAREN));
        var union = Objects.requireNonNull(blocs.get(Bloc.UNION));
        var desk = acts.propose(hilde, Objects.requireNonNull(blocs.get(Bloc.COOPS)), conference, Offices.CODE,
                offices.write(new Offices.Giving(Office.Kind.DESK, maren, union, clock.instant().minus(Duration.ofMinutes(1)),
                        clock.instant().plus(Duration.ofDays(DESK_DAYS)))))
                .required();
        acts.confirm(ines, Objects.requireNonNull(blocs.get(Bloc.CIRCLE)), conference, desk.id()).required();
        var draw = draws.open(hilde, Objects.requireNonNull(blocs.get(Bloc.COOPS)), conference,
                clock.instant().plus(Duration.ofDays(DRAW_DAYS)),
                "Numbers of the national lottery on the Saturday after the close, in the order drawn").required();
        draws.enter(Objects.requireNonNull(cast.get(Cast.LEILA)), conference, draw.id()).required();
        SPEAKERS.forEach((bloc, speaker) -> {
            var by = Objects.requireNonNull(cast.get(speaker));
            var under = Objects.requireNonNull(blocs.get(bloc));
            Objects.requireNonNull(NAMES.get(bloc))
                    .forEach(name -> name(by, under, conference, Attendee.Kind.DELEGATE, name, bloc));
            name(by, under, conference, Attendee.Kind.ALTERNATE, Objects.requireNonNull(ALTERNATES.get(bloc)), bloc);
        });
        name(Objects.requireNonNull(cast.get(Cast.TOMAS)), union, conference,
                Attendee.Kind.OBSERVER, "Maren", Bloc.UNION);
    }

    private void name(PersonId by, OrganisationId under, ConferenceId conference, Attendee.Kind kind, String name, Bloc bloc) {
        var email = java.util.Arrays.stream(Cast.values()).filter(one -> one.firstName.equals(name)).map(Cast::email).findFirst()
                .orElse("");
        naming.name(by, under, conference, new Naming.Entry(kind, name, email, null, BASIS.getOrDefault(bloc, ""))).required();
    }
}
