package org.regroup.platform.dialogues;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

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
import org.regroup.platform.testing.People;

/// An alliance of two organisations with a convenor and a member each, and somebody who belongs to none; made anew for each
/// test, so that tests share nothing.
@TestComponent
class Scene {

    private final People people;
    private final Organisations organisations;
    private final Openings openings;
    private final Answers answers;
    private final Dialogues dialogues;
    private final JdbcClient jdbc;
    private final Clock clock;

    Scene(People people, Organisations organisations, Openings openings, Answers answers, Dialogues dialogues,
            JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.openings = openings;
        this.answers = answers;
        this.dialogues = dialogues;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Cast(AllianceId alliance, OrganisationId circle, SignedIn circleConvenor, SignedIn circleMember,
            OrganisationId tenants,
            SignedIn tenantsConvenor, SignedIn tenantsMember, SignedIn unaffiliated) {}

    Cast cast() {
        var circleConvenor = people.person("Ada");
        var tenantsConvenor = people.person("Bela");
        var circle = found(circleConvenor, "Circle " + UUID.randomUUID(), 1);
        var tenants = found(tenantsConvenor, "Tenants " + UUID.randomUUID(), 2);
        var circleMember = member("Cleo", circle);
        var tenantsMember = member("Dan", tenants);
        var terms = new Terms("Warm Homes", "That nobody goes cold.", "Speak for yourself.", Rung.CAMPAIGN, null,
                "A month’s notice.", LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(180));
        var change = openings.propose(Speaker.of(circleConvenor.id(), circle), terms, new Invitee.Known(tenants)).required();
        var alliance = answers.accept(change.id(), Speaker.of(tenantsConvenor.id(), tenants)).required().alliance();
        return new Cast(alliance, circle, circleConvenor, circleMember, tenants, tenantsConvenor, tenantsMember,
                people.person("Uma"));
    }

    private OrganisationId found(SignedIn founder, String name, int mark) {
        var founding = new Founding(name, "T" + mark, mark, "About us",
                clock.instant().plus(Duration.ofDays(300)), "A meeting may recall");
        return organisations.found(founder.id(), founding).required().id();
    }

    SignedIn member(String name, OrganisationId organisation) {
        return member(name, organisation, "voting");
    }

    SignedIn member(String name, OrganisationId organisation, String standing) {
        var person = people.person(name);
        jdbc.sql("""
                insert into membership (id, organisation, person, standing, source, joined_at)
                values (:id, :o, :p, :standing, 'invitation', :now)
                """).param("id", Ids.next(clock)).param("o", organisation.value()).param("p", person.id().value())
                .param("standing", standing).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return person;
    }

    SignedIn person(String name) {
        return people.person(name);
    }

    Dialogue dialogue(Cast cast, String... statements) {
        return dialogue(cast, null, statements);
    }

    Dialogue dialogue(Cast cast, @Nullable Instant closesAt, String... statements) {
        var seeds = Arrays.stream(statements).map(text -> new DialogueDraft.Seed(text, "en", cast.circle())).toList();
        return dialogues.open(cast.circleMember().id(), cast.alliance(), cast.circle(),
                new DialogueDraft("Heating and rent", "What would help?", "en", closesAt, seeds)).required();
    }

    static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "Claim number " + i).toList();
    }
}
