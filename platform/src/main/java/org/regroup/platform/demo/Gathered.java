package org.regroup.platform.demo;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.conferences.ConferenceId;
import org.regroup.platform.conferences.tendencies.Tendencies;

/// Two people of the conference say together what they stand for, and wait for others.
@Component
@ConditionalOnBooleanProperty("regroup.site.demo")
class Gathered {

    private final Tendencies tendencies;

    Gathered(Tendencies tendencies) {
        this.tendencies = tendencies;
    }

    void fill(ConferenceId conference, Map<Cast, PersonId> cast) {
        var heat = tendencies.found(Objects.requireNonNull(cast.get(Cast.BRAM)), conference, "Heat in common hands",
                "Whoever is warmed by a network should own a part of it. We want that said in every text this conference adopts.",
                null).required();
        tendencies.join(Objects.requireNonNull(cast.get(Cast.HILDE)), conference, heat.id()).required();
    }
}
