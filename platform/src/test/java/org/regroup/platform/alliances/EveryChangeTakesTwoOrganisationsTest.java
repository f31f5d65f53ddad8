package org.regroup.platform.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.alliances.OpeningTakesTwoOrganisationsTest.refusedFor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.platform.alliances.Assembly.Party;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Assembly.class)
class EveryChangeTakesTwoOrganisationsTest {

    @Autowired
    Assembly assembly;
    @Autowired
    Alliances alliances;
    @Autowired
    Proposals proposals;
    @Autowired
    Answers answers;
    @Autowired
    ChangeRepository changes;
    @Autowired
    TestClock clock;

    @Test
    void nobodyConfirmsForTwoOrganisations() {
        var circle = assembly.party("Circle");
        var sister = assembly.party("Sister", 2, circle.convenor());
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(circle, tenants);
        var invitation = proposals.invite(alliance, tenants.speaks(), new Invitee.Known(sister.id())).required();

        answers.confirm(invitation.id(), circle.speaks(), 1).required();
        assertThat(answers.accept(invitation.id(), sister.speaks())).satisfies(refusedFor("alliances.ground.samePerson"));
    }

    @Test
    void whoHoldsNoMandateOrBelongsToNoAffiliateConfirmsNothing() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var outsider = assembly.party("Outsider");
        var alliance = assembly.alliance(circle, tenants);
        var change = proposals.close(alliance, circle.speaks(), "Done.").required();

        assertThatThrownBy(() -> answers.confirm(change.id(), outsider.speaks(), 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> answers.confirm(change.id(), Assembly.as(assembly.stranger().id(), tenants), 1))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> proposals.close(alliance, outsider.speaks(), "Done.")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aMandateThatHasEndedConfirmsNothing() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(circle, tenants);
        clock.advance(Duration.ofDays(901));
        try {
            assertThatThrownBy(() -> proposals.review(alliance, circle.speaks(), assembly.today().plusDays(90), "Good."))
                    .isInstanceOf(Forbidden.class);
        } finally {
            clock.advance(Duration.ofDays(-901));
        }
    }

    @Test
    void whatNobodyConfirmsLapsesAfterFourteenDays() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var change = proposals.close(assembly.alliance(circle, tenants), circle.speaks(), "Done.").required();

        clock.advance(Duration.ofDays(14));
        assertThat(answers.confirm(change.id(), tenants.speaks(), 1)).satisfies(refusedFor("alliances.ground.lapsed"));
        clock.advance(Duration.ofDays(-14).plusSeconds(1));
        answers.confirm(change.id(), tenants.speaks(), 1).required();
    }

    @Test
    void aFormSentTwiceMakesOneChange() {
        var circle = assembly.party("Circle");
        var alliance = assembly.alliance(circle, assembly.party("Tenants"));

        var first = proposals.close(alliance, circle.speaks(), "Done.").required();
        assertThat(proposals.close(alliance, circle.speaks(), "Done.").required()).isEqualTo(first);
        assertThat(changes.of(alliance)).hasSize(2);
    }

    @Test
    void itIsDeclinedWithAReasonOrTakenBack() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(circle, tenants);
        var declined = proposals.close(alliance, circle.speaks(), "Done.").required();

        assertThat(answers.decline(declined.id(), tenants.speaks(), "")).satisfies(refusedFor("alliances.ground.reason.missing"));
        answers.decline(declined.id(), tenants.speaks(), "Too early.").required();
        assertThat(answers.confirm(declined.id(), tenants.speaks(), 1)).satisfies(refusedFor("alliances.ground.declined"));

        var withdrawn = proposals.close(alliance, circle.speaks(), "Done at last.").required();
        answers.withdraw(withdrawn.id(), circle.speaks()).required();
        assertThat(answers.confirm(withdrawn.id(), tenants.speaks(), 1)).satisfies(refusedFor("alliances.ground.withdrawn"));
    }

    @Test
    void whoConfirmsAgainstOlderTermsLooksAgain() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(circle, tenants);
        var name = proposals.rewrite(alliance, circle.speaks(), "Warm Winters", "That nobody goes cold.", "Speak for yourself.",
                "A month’s notice.").required();
        var other = proposals.rewrite(alliance, circle.speaks(), "Cool Summers", "That nobody goes cold.", "Speak for yourself.",
                "A week’s notice.").required();
        answers.confirm(name.id(), tenants.speaks(), 1).required();

        assertThat(answers.confirm(other.id(), tenants.speaks(), 1)).satisfies(refusedFor("alliances.ground.changedMeanwhile"));
        assertThat(alliances.find(alliance)).hasValueSatisfying(now -> assertThat(now.exitRule()).isEqualTo("A month’s notice."));
        answers.confirm(other.id(), tenants.speaks(), 2).required();
        assertThat(alliances.find(alliance)).hasValueSatisfying(now -> assertThat(now.name()).isEqualTo("Cool Summers"));
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneLearnsThatTheOtherWasFirst() throws Exception {
        var circle = assembly.party("Circle");
        var others = List.of(assembly.party("Tenants"), assembly.party("Union"), assembly.party("Youth"));
        var alliance = assembly.alliance(circle, others.getFirst());
        assembly.join(alliance, circle, others.getFirst(), others.get(1));
        assembly.join(alliance, circle, others.getFirst(), others.get(2));
        for (int round = 0; round < 5; round++) {
            var change = proposals.prolong(alliance, circle.speaks(), assembly.today().plusDays(100 + round)).required();
            int version = alliances.find(alliance).orElseThrow().version();
            var outcomes = atOnce(others, change, version);
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance).hasSize(2)
                    .allSatisfy(refusedFor("alliances.ground.alreadyConfirmed"));
            assertThat(alliances.find(alliance).orElseThrow().version()).isEqualTo(version + 1);
        }
    }

    private List<Outcome<Change>> atOnce(List<Party> others, Change change, int version) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Outcome<Change>>>();
            for (var other : others) {
                running.add(threads.submit(() -> {
                    start.await();
                    return answers.confirm(change.id(), other.speaks(), version);
                }));
            }
            start.countDown();
            var outcomes = new ArrayList<Outcome<Change>>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    @Test
    void confirmingTwiceForTheSameOrganisationIsTheSameAsOnce() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var change = proposals.close(assembly.alliance(circle, tenants), circle.speaks(), "Done.").required();

        var once = answers.confirm(change.id(), tenants.speaks(), 1).required();
        assertThat(answers.confirm(change.id(), tenants.speaks(), 1).required()).isEqualTo(once);
    }

    @Test
    void twoWhoAreAloneGoUpToACampaignAndDownFromIt() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(circle, tenants);
        var loose = List.of(Rung.FIRST_CONTACT, Rung.DIALOGUE, Rung.JOINT_STATEMENT, Rung.CAMPAIGN);
        for (var from : loose) {
            for (var to : loose) {
                if (from != to) {
                    move(alliance, circle, tenants, from);
                    move(alliance, circle, tenants, to);
                    assertThat(alliances.find(alliance).orElseThrow().rung()).isEqualTo(to);
                }
            }
        }
        assertThat(proposals.move(alliance, circle.speaks(), Rung.FIRST_CONTACT, null))
                .satisfies(refusedFor("alliances.ground.endsOn.missing"));
        for (var high : List.of(Rung.ALLIANCE, Rung.FEDERATION)) {
            assertThat(proposals.move(alliance, circle.speaks(), high, null))
                    .satisfies(refusedFor("alliances.ground.rung.basis"));
        }
    }

    @Test
    void twoGoUpForNobodyElseAndDownAtAnyTime() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var union = assembly.party("Union");
        var alliance = assembly.alliance(Rung.DIALOGUE, circle, tenants);
        var early = proposals.move(alliance, circle.speaks(), Rung.CAMPAIGN, null).required();
        assembly.join(alliance, circle, tenants, union);

        assertThat(answers.confirm(early.id(), tenants.speaks(), 1)).as("proposed while they were two")
                .satisfies(refusedFor("alliances.ground.rung.ratify"));
        assertThat(proposals.move(alliance, union.speaks(), Rung.JOINT_STATEMENT, null))
                .satisfies(refusedFor("alliances.ground.rung.ratify"));
        move(alliance, circle, union, Rung.FIRST_CONTACT);
        assertThat(alliances.find(alliance).orElseThrow().rung()).isEqualTo(Rung.FIRST_CONTACT);
    }

    private void move(AllianceId alliance, Party by, Party second, Rung to) {
        var now = alliances.find(alliance).orElseThrow();
        if (now.rung() != to) {
            var change = proposals.move(alliance, by.speaks(), to, to.needsEnd() ? assembly.today().plusDays(30) : null)
                    .required();
            answers.confirm(change.id(), second.speaks(), now.version()).required();
        }
    }
}
