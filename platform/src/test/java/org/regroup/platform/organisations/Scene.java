package org.regroup.platform.organisations;

import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.TestClock;

/// Organisations and people for the tests of this room.
@TestComponent
class Scene {

    static final String RECALL = "General meeting, simple majority";

    private final Organisations organisations;
    private final Mandates mandates;
    private final Invitations invitations;
    private final People people;
    private final TestClock clock;

    Scene(Organisations organisations, Mandates mandates, Invitations invitations, People people, TestClock clock) {
        this.organisations = organisations;
        this.mandates = mandates;
        this.invitations = invitations;
        this.people = people;
        this.clock = clock;
    }

    SignedIn person(String name) {
        return people.person(name);
    }

    Organisation foundedBy(SignedIn founder) {
        return organisations.found(founder.id(), new Founding("Circle " + UUID.randomUUID(), "CI", 1, "A small group.",
                clock.instant().plus(Duration.ofDays(365)), RECALL)).required();
    }

    /// A member who joined by a link of the convenor's.
    SignedIn member(String name, Standing standing, SignedIn convenor, Organisation organisation) {
        var token = invitations.invite(convenor.id(), organisation.id(), standing, null,
                clock.instant().plus(Duration.ofDays(1)), 1).required();
        var person = people.person(name);
        invitations.join(person.id(), token);
        return person;
    }

    /// A voting member with a mandate from the convenor.
    SignedIn holder(String name, Role role, Duration term, SignedIn convenor, Organisation organisation) {
        var person = member(name, Standing.VOTING, convenor, organisation);
        mandates.grant(convenor.id(), organisation.id(), terms(person, role, term)).required();
        return person;
    }

    MandateTerms terms(SignedIn person, Role role, Duration term) {
        return new MandateTerms(person.id(), role, "general meeting of 3 May, 31 of 40 present", RECALL,
                clock.instant().plus(term));
    }
}
