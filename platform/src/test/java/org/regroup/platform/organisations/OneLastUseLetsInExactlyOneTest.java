package org.regroup.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Scene.class)
class OneLastUseLetsInExactlyOneTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Scene scene;

    @Autowired
    Invitations invitations;

    @Autowired
    Organisations organisations;

    @Autowired
    Roll roll;

    @Autowired
    org.regroup.platform.accounts.People accounts;

    @Autowired
    TestClock clock;

    @Test
    void ofEightWhoFollowItAtOnce() throws Exception {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var token = link(ines.id(), circle, 1, in(1));
        var together = new CyclicBarrier(8);
        var tasks = new ArrayList<Callable<Joining>>();
        for (int n = 0; n < 8; n++) {
            var person = scene.person("Member").id();
            tasks.add(() -> {
                together.await();
                return invitations.join(person, token);
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Joining>();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            assertThat(answers.stream().filter(Joining.Joined.class::isInstance)).hasSize(1);
            assertThat(answers).contains(new Joining.Closed(Invitation.State.USED_UP));
        }
        assertThat(organisations.members(circle.id())).isEqualTo(2);
    }

    @Test
    void aMemberUsesUpNothingAndALinkThatHasEndedOrIsClosedLetsNobodyIn() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var token = link(ines.id(), circle, 1, in(1));
        assertThat(invitations.join(ines.id(), token)).isEqualTo(new Joining.AlreadyMember(circle.id()));
        assertThat(invitations.find(token).orElseThrow().uses()).isZero();
        clock.advance(Duration.ofDays(1));
        var otto = scene.person("Otto").id();
        assertThat(invitations.join(otto, token)).isEqualTo(new Joining.Closed(Invitation.State.EXPIRED));
        var closed = link(ines.id(), circle, 1, in(1));
        invitations.revoke(ines.id(), circle.id(), invitations.of(ines.id(), circle.id()).getFirst().id());
        assertThat(invitations.join(otto, closed)).isEqualTo(new Joining.Closed(Invitation.State.REVOKED));
    }

    @Test
    void whoStandsOnTheRollByAddressTakesThatPlace() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var otto = scene.person("Otto");
        roll.add(circle.id(), java.util.List.of(
                new RollLine("Otto", people(otto), Standing.ADVISORY, null, null)));
        assertThat(invitations.join(otto.id(), link(ines.id(), circle, 1, in(1))))
                .isEqualTo(new Joining.AlreadyMember(circle.id()));
        assertThat(organisations.standing(otto.id(), circle.id())).contains(Standing.ADVISORY);
    }

    @Test
    void thePageSaysWhatOneJoinsAndWhatOthersWillSeeAndJoinsByPost() {
        var ines = scene.person("Ines");
        var circle = scene.foundedBy(ines);
        var token = link(ines.id(), circle, 2, in(1));
        var otto = scene.person("Otto");
        assertThat(mvc.get().uri("/join/" + token)).hasStatusOk().bodyText().contains(circle.name(), "Sign in to join",
                "/sign-in?next=/join/" + token);
        assertThat(mvc.get().uri("/join/" + token).with(People.signedIn(otto))).hasStatusOk().bodyText()
                .contains("What others will see");
        assertThat(organisations.isMember(otto.id(), circle.id())).isFalse();
        assertThat(mvc.post().uri("/join/" + token).with(csrf()).with(People.signedIn(otto)))
                .hasRedirectedUrl("/organisations/" + circle.id());
        assertThat(organisations.isMember(otto.id(), circle.id())).isTrue();
    }

    private String link(org.regroup.platform.accounts.PersonId by, Organisation organisation, int uses, Instant until) {
        return invitations.invite(by, organisation.id(), Standing.VOTING, null, until, uses).required();
    }

    private Instant in(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private String people(org.regroup.platform.accounts.SignedIn person) {
        return String.valueOf(accounts.find(person.id()).orElseThrow().email());
    }
}
