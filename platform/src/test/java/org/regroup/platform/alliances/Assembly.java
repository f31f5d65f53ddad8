package org.regroup.platform.alliances;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.organisations.Founding;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.testing.People;

/// Makes organisations with a convenor each, and alliances between them.
@TestComponent
class Assembly {

    private final People people;
    private final Organisations organisations;
    private final Openings openings;
    private final Proposals proposals;
    private final Answers answers;
    private final Clock clock;

    Assembly(People people, Organisations organisations, Openings openings, Proposals proposals, Answers answers, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.openings = openings;
        this.proposals = proposals;
        this.answers = answers;
        this.clock = clock;
    }

    /// An organisation and the person who convenes it.
    record Party(OrganisationId id, String name, SignedIn convenor) {

        Speaker speaks() {
            return Speaker.of(convenor.id(), id);
        }
    }

    Party party(String name) {
        return party(name, 1);
    }

    Party party(String name, int mark) {
        return party(name, mark, people.person("Convenor of " + name));
    }

    Party party(String name, int mark, SignedIn convenor) {
        var unique = name + " " + UUID.randomUUID().toString().substring(24);
        var founded = organisations
                .found(convenor.id(), new Founding(unique, name.substring(0, 2).toUpperCase(Locale.ROOT),
                        mark, "What we do.", clock.instant().plus(Duration.ofDays(900)), "Any general meeting."))
                .required();
        return new Party(founded.id(), unique, convenor);
    }

    SignedIn stranger() {
        return people.person("Stranger");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    Terms terms(Rung rung) {
        return new Terms("Warm Homes", "That nobody goes cold.", "Speak for yourself.", rung,
                rung.needsEnd() ? today().plusDays(60) : null, "A month’s notice.", today().plusDays(180));
    }

    AllianceId alliance(Party first, Party second) {
        return alliance(Rung.CAMPAIGN, first, second);
    }

    AllianceId alliance(Rung rung, Party first, Party second) {
        var change = openings.propose(first.speaks(), terms(rung), new Invitee.Known(second.id())).required();
        return answers.accept(change.id(), second.speaks()).required().alliance();
    }

    void join(AllianceId alliance, Party proposer, Party second, Party joining) {
        var change = proposals.invite(alliance, proposer.speaks(), new Invitee.Known(joining.id())).required();
        answers.confirm(change.id(), second.speaks(), 1).required();
        answers.accept(change.id(), joining.speaks()).required();
    }

    static Speaker as(PersonId person, Party party) {
        return Speaker.of(person, party.id());
    }
}
