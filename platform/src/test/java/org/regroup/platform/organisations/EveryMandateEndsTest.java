package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
class EveryMandateEndsTest {

    @Autowired
    Organisations organisations;

    @Autowired
    Mandates mandates;

    @Autowired
    Roll roll;

    @Autowired
    Units units;

    @Autowired
    OrganisationKeys keys;

    @Autowired
    Badges badges;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Test
    void aConvenorsActIsRefusedOneSecondAfterTheEnd() {
        var ada = person();
        var circle = found(ada, "Circle", clock.instant().plus(Duration.ofDays(365)));
        assertThat(mandates.allow(ada, Act.SPEAK_IN_ALLIANCES, circle.id())).isTrue();
        assertThat(mandates.where(ada, Act.GRANT_MANDATES)).containsExactly(circle);

        clock.advance(Duration.ofDays(365).minusSeconds(1));
        assertThat(mandates.allow(ada, Act.GRANT_MANDATES, circle.id())).isTrue();
        clock.advance(Duration.ofSeconds(2));
        assertThat(mandates.allow(ada, Act.GRANT_MANDATES, circle.id())).isFalse();
        assertThat(mandates.where(ada, Act.GRANT_MANDATES)).isEmpty();
        assertThat(badges.of(ada)).containsExactly(new Badge.Member(circle), new Badge.None());
    }

    @Test
    void fifteenThousandAreEnteredInSeconds() {
        var union = found(person(), "Union Region", clock.instant().plus(Duration.ofDays(365)));
        var lines = new ArrayList<RollLine>();
        for (int n = 0; n < 15_000; n++) {
            lines.add(new RollLine("Member " + n, "member" + n + "@union.example", Standing.VOTING, "Branch " + n % 60, null));
        }
        var start = System.nanoTime();
        assertThat(roll.add(union.id(), lines)).isEqualTo(15_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(units.of(union.id())).hasSize(60).allMatch(unit -> unit.members() == 250);
        assertThat(organisations.members(union.id())).isEqualTo(15_001);
        var signature = keys.sign(union.id(), new byte[]{1, 2});
        assertThat(OrganisationKeys.verify(keys.publicKey(union.id()), new byte[]{1, 2}, signature)).isTrue();
    }

    private Organisation found(PersonId founder, String name, java.time.Instant until) {
        return organisations.found(founder, new Founding(name, "", 3, "About us", until, "By a general meeting")).required();
    }

    private PersonId person() {
        return people.person("Ada").id();
    }
}
