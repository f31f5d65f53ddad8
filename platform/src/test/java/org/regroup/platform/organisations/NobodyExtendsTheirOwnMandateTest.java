package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Scene.class)
class NobodyExtendsTheirOwnMandateTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    Scene scene;

    @Autowired
    Mandates mandates;

    @Autowired
    Roll roll;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipRepository entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void aConvenorCannotGrantOneToHerself() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        scene.member("Vera", Standing.VOTING, ines, circle);
        assertThat(keys(mandates.grant(ines.id(), circle.id(), scene.terms(ines, Role.CONVENOR, YEAR))))
                .containsExactly("organisations.ground.person.self");
    }

    @Test
    void theOnlyVotingMemberMaySinceThereIsNobodyElseToAsk() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        scene.member("Oona", Standing.OBSERVER, ines, circle);
        assertThat(mandates.grant(ines.id(), circle.id(), scene.terms(ines, Role.CONVENOR, YEAR)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anotherHolderMayExtendIt() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var vera = scene.holder("Vera", Role.CONVENOR, YEAR, ines, circle);
        assertThat(mandates.grant(vera.id(), circle.id(), scene.terms(ines, Role.CONVENOR, YEAR)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aMandateNeedsSourceRecallRuleAndAnEndWithinFiveYearsAndAllThatIsMissingIsNamedAtOnce() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var oona = scene.member("Oona", Standing.OBSERVER, ines, circle);
        assertThat(keys(mandates.grant(ines.id(), circle.id(), new MandateTerms(oona.id(), Role.DELEGATE, " ", "", null))))
                .containsExactlyInAnyOrder("organisations.ground.person.standing", "organisations.ground.source.missing",
                        "organisations.ground.recallRule.missing", "organisations.ground.endsOn.missing");
        assertThat(keys(
                mandates.grant(ines.id(), circle.id(), scene.terms(scene.person("Otto"), Role.DELEGATE, YEAR.multipliedBy(6)))))
                .containsExactlyInAnyOrder("organisations.ground.person.notMember", "organisations.ground.endsOn.far");
    }

    @Test
    void whoMayNotGrantIsRefused() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var kim = scene.holder("Kim", Role.ROLL_KEEPER, YEAR, ines, circle);
        assertThat(keys(mandates.grant(kim.id(), circle.id(), scene.terms(ines, Role.CONVENOR, YEAR))))
                .containsExactly("organisations.ground.grant.notAllowed");
    }

    @Test
    void aMandateEndsEarlyWithAReasonAndOnlyOnce() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var dan = scene.holder("Dan", Role.DELEGATE, YEAR, ines, circle);
        var mandate = mandates.inForce(dan.id()).getFirst();
        assertThat(keys(mandates.end(ines.id(), circle.id(), mandate.id(), " ")))
                .containsExactly("organisations.ground.reason.missing");
        assertThat(mandates.end(ines.id(), circle.id(), mandate.id(), "Recalled by 42 signatures").required().endedReason())
                .isEqualTo("Recalled by 42 signatures");
        assertThat(mandates.allow(dan.id(), Act.SPEAK_IN_ALLIANCES, circle.id())).isFalse();
        assertThat(keys(mandates.end(ines.id(), circle.id(), mandate.id(), "Again")))
                .containsExactly("organisations.ground.mandate.ended");
        assertThat(mails(dan.id().value())).isEqualTo(2);
    }

    @Test
    void aHolderLaysTheOwnMandateDownAndNobodyElseWithoutLeaveEndsIt() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var dan = scene.holder("Dan", Role.DELEGATE, YEAR, ines, circle);
        var mandate = mandates.inForce(dan.id()).getFirst();
        var vera = scene.member("Vera", Standing.VOTING, ines, circle);
        assertThatThrownBy(() -> mandates.end(vera.id(), circle.id(), mandate.id(), "No")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> mandates.end(scene.person("Otto").id(), circle.id(), mandate.id(), "No"))
                .isInstanceOf(NotFound.class);
        assertThat(mandates.end(dan.id(), circle.id(), mandate.id(), "Moved away")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void leavingEndsAllMandatesAndTheRollForgetsTheName() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var dan = scene.holder("Dan", Role.DELEGATE, YEAR, ines, circle);
        memberships.leave(dan.id(), circle.id());
        assertThat(mandates.inForce(dan.id())).isEmpty();
        assertThat(memberships.of(dan.id())).isEmpty();
        assertThat(memberships.counts(circle.id()).members()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from membership where roll_name = 'Dan' and organisation = ?")
                .param(circle.id().value())
                .query(Integer.class).single()).isZero();
        assertThatThrownBy(() -> memberships.leave(dan.id(), circle.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void theKeeperOfTheRollNeitherStrikesOffAHolderNorTakesAwayHisVoteNorChangesHerOwnStanding() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var kim = scene.holder("Kim", Role.ROLL_KEEPER, YEAR, ines, circle);
        var convenor = entries.find(ines.id(), circle.id()).orElseThrow().id();
        var own = entries.find(kim.id(), circle.id()).orElseThrow().id();
        assertThat(keys(roll.strikeOff(kim.id(), circle.id(), convenor, "Away")))
                .containsExactly("organisations.ground.strike.mandate");
        assertThat(keys(roll.change(kim.id(), circle.id(), convenor, Standing.OBSERVER, null)))
                .containsExactly("organisations.ground.standing.mandate");
        assertThat(keys(roll.change(kim.id(), circle.id(), own, Standing.ADVISORY, null)))
                .containsExactly("organisations.ground.standing.own");
    }

    private int mails(java.util.UUID person) {
        return jdbc
                .sql("select count(*) from outgoing_mail o join person p on lower(p.email) = lower(o.recipient) where p.id = ?")
                .param(person).query(Integer.class).single();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> List.of();
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::key).toList();
        };
    }
}
