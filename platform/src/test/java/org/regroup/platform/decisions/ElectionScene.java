package org.regroup.platform.decisions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.accounts.People;
import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.alliances.AllianceId;
import org.regroup.platform.alliances.Answers;
import org.regroup.platform.alliances.Invitee;
import org.regroup.platform.alliances.Openings;
import org.regroup.platform.alliances.Rung;
import org.regroup.platform.alliances.Speaker;
import org.regroup.platform.alliances.Terms;
import org.regroup.platform.organisations.Founding;
import org.regroup.platform.organisations.OrganisationId;
import org.regroup.platform.organisations.Organisations;
import org.regroup.platform.shared.Ids;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.TestClock;

/// An organisation with a convenor, a scrutineer and members, and elections in it; made anew for each test.
@TestComponent
class ElectionScene {

    static final Duration NOMINATIONS = Duration.ofDays(2);
    static final Duration VOTE = Duration.ofDays(3);

    private final org.regroup.platform.testing.People made;
    private final People people;
    private final Organisations organisations;
    private final Openings openings;
    private final Answers answers;
    private final Elections elections;
    private final Nominations nominations;
    private final JdbcClient jdbc;
    private final TestClock clock;

    ElectionScene(org.regroup.platform.testing.People made, People people, Organisations organisations, Openings openings,
            Answers answers, Elections elections, Nominations nominations, JdbcClient jdbc, Clock clock) {
        this.made = made;
        this.people = people;
        this.organisations = organisations;
        this.openings = openings;
        this.answers = answers;
        this.elections = elections;
        this.nominations = nominations;
        this.jdbc = jdbc;
        this.clock = (TestClock) clock;
    }

    /// @param members voting members besides the two who run elections
    record Party(OrganisationId id, SignedIn convenor, SignedIn scrutineer, List<SignedIn> members) {

        Speaker speaks() {
            return Speaker.of(convenor.id(), id);
        }
    }

    Party party(String name, int members) {
        var convenor = made.person("Convenor");
        var founding = new Founding(name + " " + UUID.randomUUID(), name.substring(0, 2), 1, "About us",
                clock.instant().plus(Duration.ofDays(300)), "A meeting may recall");
        var id = organisations.found(convenor.id(), founding).required().id();
        return new Party(id, convenor, member("Scrutineer", id),
                IntStream.rangeClosed(1, members).mapToObj(i -> member("Member " + (char) ('A' + i - 1), id)).toList());
    }

    SignedIn member(String name, OrganisationId organisation) {
        var person = made.person(name);
        enrol(person.id(), organisation, "voting");
        return person;
    }

    void enrol(PersonId person, OrganisationId organisation, String standing) {
        jdbc.sql("""
                insert into membership (id, organisation, person, standing, source, joined_at)
                values (:id, :o, :p, :standing, 'invitation', :now)""").param("id", Ids.next(clock))
                .param("o", organisation.value()).param("p", person.value()).param("standing", standing)
                .param("now", Sql.at(clock.instant())).update();
    }

    SignedIn stranger() {
        return made.person("Stranger");
    }

    String address(SignedIn person) {
        return String.valueOf(people.find(person.id()).orElseThrow().email());
    }

    AllianceId alliance(Party first, Party second) {
        var terms = new Terms("Warm Homes", "That nobody goes cold.", "Speak for yourself.", Rung.CAMPAIGN, null,
                "A month’s notice.", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(180));
        var change = openings.propose(first.speaks(), terms, new Invitee.Known(second.id())).required();
        return answers.accept(change.id(), second.speaks()).required().alliance();
    }

    ElectionRules rules(int seats, CountingRule method) {
        return rules(seats, method, List.of());
    }

    ElectionRules rules(int seats, CountingRule method, List<Representation> demands) {
        var now = Sql.now(clock);
        return new ElectionRules("Delegates to the conference", "They go to the conference.", seats,
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1), "A meeting may recall them.", method, false, TieOrder.OWN,
                "", demands, now.plus(NOMINATIONS), now.plus(NOMINATIONS), now.plus(NOMINATIONS).plus(VOTE));
    }

    Election election(Party party, ElectionRules rules) {
        return elections.open(party.convenor().id(), party.id(), rules, address(party.scrutineer())).required();
    }

    /// The first members of the party stand, each seconded by the last.
    List<Nomination> stand(Election election, Party party, int candidates) {
        return party.members().stream().limit(candidates).map(member -> {
            var nomination = nominations
                    .stand(member.id(), election.id(), new Nominations.Profile(null, "I am " + member.name() + ".", ""))
                    .required();
            return nominations.second(party.members().getLast().id(), election.id(), nomination.id()).required();
        }).toList();
    }

    void toVote() {
        clock.advance(NOMINATIONS.plusSeconds(1));
    }

    void toClose() {
        clock.advance(VOTE.plusSeconds(1));
    }
}
