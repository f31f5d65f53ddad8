package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Scene.class)
class MembersCallOneOfThemTest {

    @Autowired
    Scene scene;

    @Autowired
    MembersCalls calls;

    @Autowired
    Mandates mandates;

    @Autowired
    TestClock clock;

    @Test
    void oneInTenSignsTenAtMostAndTwoWhereThereAreTwo() {
        assertThat(new int[]{MembersCalls.needed(1), MembersCalls.needed(2), MembersCalls.needed(20), MembersCalls.needed(21),
                MembersCalls.needed(40), MembersCalls.needed(100), MembersCalls.needed(15_000)})
                .containsExactly(1, 2, 2, 3, 4, 10, 10);
    }

    @Test
    void whereAllMandatesHaveEndedVotingMembersInstallAConvenorForNinetyDays() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var vera = scene.member("Vera", Standing.VOTING, ines, circle);
        var oona = scene.member("Oona", Standing.OBSERVER, ines, circle);
        assertThatThrownBy(() -> calls.stand(vera.id(), circle.id())).isInstanceOf(Forbidden.class);

        clock.advance(Duration.ofDays(366));
        assertThat(calls.possible(circle.id())).isTrue();
        assertThatThrownBy(() -> calls.stand(oona.id(), circle.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calls.stand(scene.person("Otto").id(), circle.id())).isInstanceOf(NotFound.class);
        calls.stand(vera.id(), circle.id());
        calls.stand(vera.id(), circle.id());
        var call = calls.open(ines.id(), circle.id()).getFirst();
        assertThat(call.signed()).isEqualTo(1);
        assertThat(mandates.allow(vera.id(), Act.GRANT_MANDATES, circle.id())).isFalse();

        calls.sign(ines.id(), circle.id(), call.id());
        assertThat(mandates.allow(vera.id(), Act.GRANT_MANDATES, circle.id())).isTrue();
        assertThat(mandates.inForce(vera.id()).getFirst().source()).isEqualTo("members-call 2 2");
        assertThatThrownBy(() -> calls.stand(ines.id(), circle.id())).isInstanceOf(Forbidden.class);

        clock.advance(Duration.ofDays(90));
        assertThat(mandates.allow(vera.id(), Act.GRANT_MANDATES, circle.id())).isFalse();
    }

    @Test
    void nobodySupportsTwoAtOnce() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var vera = scene.member("Vera", Standing.VOTING, ines, circle);
        for (int n = 0; n < 28; n++) {
            scene.member("Member", Standing.VOTING, ines, circle);
        }
        clock.advance(Duration.ofDays(366));
        calls.stand(ines.id(), circle.id());
        calls.stand(vera.id(), circle.id());
        var call = calls.open(ines.id(), circle.id()).stream().filter(open -> open.person().equals(ines.id()))
                .findFirst().orElseThrow();
        calls.sign(vera.id(), circle.id(), call.id());
        assertThat(calls.open(vera.id(), circle.id())).extracting(MembersCall::signed).containsExactlyInAnyOrder(2, 0);
    }
}
