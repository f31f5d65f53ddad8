package org.regroup.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.organisations.MandateTerms;
import org.regroup.platform.organisations.Mandates;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Role;
import org.regroup.platform.organisations.UnitId;

/// Two of the co-ops have said who casts their vote: Bram, who can be signed in with one click, and Edith, who stood for the
/// convening committee.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Representing {

    private static final String EDITH = "member6@coops.example";

    private final Mandates mandates;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Representing(Mandates mandates, People people, JdbcClient jdbc, Clock clock) {
        this.mandates = mandates;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(Map<Cast, PersonId> cast, Map<Bloc, OrganisationId> blocs) {
        var coops = Objects.requireNonNull(blocs.get(Bloc.COOPS));
        var hilde = Objects.requireNonNull(cast.get(Cast.HILDE));
        represents(hilde, coops, Objects.requireNonNull(cast.get(Cast.BRAM)), "House meeting of 3 May, 31 of 48 present");
        represents(hilde, coops, people.register(EDITH, "Edith"), "House meeting of 11 May, 22 of 47 present");
    }

    private void represents(PersonId by, OrganisationId coops, PersonId person, String minute) {
        var unit = jdbc.sql("select unit from membership where organisation = :organisation and person = :person")
                .param("organisation", coops.value()).param("person", person.value()).query(UUID.class).single();
        mandates.grant(by, coops, new MandateTerms(person, Role.REPRESENTATIVE, minute, "Recalled by any house meeting",
                clock.instant().plus(Duration.ofDays(200)), null, new UnitId(unit))).required();
    }
}
