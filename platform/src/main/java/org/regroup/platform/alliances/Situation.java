package org.regroup.platform.alliances;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.regroup.platform.organisations.OrganisationId;

/// An alliance at a moment: what it is, who has belonged to it, and what day it is where this server stands.
record Situation(Alliance alliance, List<Affiliation> stays, LocalDate today, Instant now) {

    List<Affiliation> current() {
        return stays.stream().filter(stay -> stay.current(now)).toList();
    }

    int affiliates() {
        return current().size();
    }

    /// The organisations that belong to it now.
    Set<OrganisationId> members() {
        return current().stream().map(Affiliation::organisation).collect(Collectors.toSet());
    }

    boolean has(OrganisationId organisation) {
        return current().stream().anyMatch(stay -> stay.organisation().equals(organisation));
    }

    /// When an organisation that has given notice will have left.
    Optional<Instant> leaves(OrganisationId organisation) {
        return current().stream().filter(stay -> stay.organisation().equals(organisation)).map(Affiliation::leavesAt)
                .flatMap(Stream::ofNullable).findFirst();
    }

    AllianceState state() {
        return alliance.state(affiliates(), today);
    }

    Change.Stage stage(Change change) {
        return change.stage(affiliates(), now);
    }

    /// The mark an organisation had here when it last left.
    Optional<Integer> markBefore(OrganisationId organisation) {
        return stays.stream().filter(stay -> stay.organisation().equals(organisation)).map(Affiliation::mark)
                .reduce((_, later) -> later);
    }
}
