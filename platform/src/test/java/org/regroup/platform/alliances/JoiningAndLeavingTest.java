package org.regroup.platform.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regroup.platform.alliances.OpeningTakesTwoOrganisationsTest.refusedFor;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Assembly.class)
class JoiningAndLeavingTest {

    @Autowired
    Assembly assembly;
    @Autowired
    Alliances alliances;
    @Autowired
    Openings openings;
    @Autowired
    Proposals proposals;
    @Autowired
    Answers answers;
    @Autowired
    Affiliations affiliations;
    @Autowired
    InvitationLinks links;
    @Autowired
    ChangeRepository changes;
    @Autowired
    AlliancePersonalData personalData;
    @Autowired
    TestClock clock;

    @Test
    void joiningTakesThreeOrganisations() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var union = assembly.party("Union");
        var alliance = assembly.alliance(circle, tenants);
        var invitation = proposals.invite(alliance, circle.speaks(), new Invitee.Known(union.id())).required();

        assertThat(answers.accept(invitation.id(), union.speaks())).satisfies(refusedFor("alliances.ground.secondFirst"));
        answers.confirm(invitation.id(), tenants.speaks(), 1).required();
        assertThat(alliances.affiliates(alliance)).hasSize(2);
        assertThatThrownBy(() -> answers.accept(invitation.id(), tenants.speaks())).isInstanceOf(Forbidden.class);
        answers.accept(invitation.id(), union.speaks()).required();
        assertThat(alliances.affiliates(alliance)).extracting(Affiliate::mark).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(proposals.invite(alliance, circle.speaks(), new Invitee.Known(union.id())))
                .satisfies(refusedFor("alliances.ground.belongs"));
    }

    @Test
    void whoComesByALinkAnswersFirstSoThatTheSecondKnowsWhomItWelcomes() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var union = assembly.party("Union");
        var alliance = assembly.alliance(circle, tenants);
        var invitation = proposals.invite(alliance, circle.speaks(), new Invitee.ByLink("The Union")).required();
        var token = links.make(invitation.id(), circle.speaks()).required();

        assertThat(answers.confirm(invitation.id(), tenants.speaks(), 1)).satisfies(refusedFor("alliances.ground.invitedFirst"));
        links.accept(alliance, token, union.speaks()).required();
        assertThat(alliances.affiliates(alliance)).hasSize(2);
        answers.confirm(invitation.id(), tenants.speaks(), 1).required();
        assertThat(alliances.affiliates(alliance)).hasSize(3);
    }

    @Test
    void aLinkIsGoodForOneAnswerAndEnds() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var union = assembly.party("Union");
        var first = openings.propose(circle.speaks(), assembly.terms(Rung.CAMPAIGN), new Invitee.ByLink("Tenants")).required();
        assertThatThrownBy(() -> links.make(first.id(), tenants.speaks())).isInstanceOf(NotFound.class);
        var replaced = links.make(first.id(), circle.speaks()).required();
        var token = links.make(first.id(), circle.speaks()).required();

        assertThatThrownBy(() -> links.accept(first.alliance(), replaced, tenants.speaks())).isInstanceOf(NotFound.class);
        links.accept(first.alliance(), token, tenants.speaks()).required();
        assertThat(links.accept(first.alliance(), token, tenants.speaks()).required().doneAt()).isNotNull();
        assertThat(links.accept(first.alliance(), token, union.speaks())).satisfies(refusedFor("alliances.ground.linkUsed"));

        var second = openings.propose(circle.speaks(), assembly.terms(Rung.CAMPAIGN), new Invitee.ByLink("Union")).required();
        var late = links.make(second.id(), circle.speaks()).required();
        clock.advance(Duration.ofDays(30));
        try {
            assertThat(links.accept(second.alliance(), late, union.speaks()))
                    .satisfies(refusedFor("alliances.ground.linkExpired"));
        } finally {
            clock.advance(Duration.ofDays(-30));
        }
        assertThatThrownBy(() -> links.accept(first.alliance(), late, union.speaks())).isInstanceOf(NotFound.class);
    }

    @Test
    void leavingIsOneActAndWithOneLeftTheAlliancePausesUntilAnotherComes() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var union = assembly.party("Union");
        var alliance = assembly.alliance(circle, tenants);
        var pending = proposals.close(alliance, circle.speaks(), "Done.").required();

        assertThatThrownBy(() -> affiliations.leave(alliance, union.speaks(), "")).isInstanceOf(Forbidden.class);
        assertThat(affiliations.leave(alliance, circle.speaks(), "").required()).isEqualTo(AllianceState.PAUSED);
        assertThat(affiliations.leave(alliance, circle.speaks(), "").required()).isEqualTo(AllianceState.PAUSED);
        assertThat(answers.confirm(pending.id(), tenants.speaks(), 1)).satisfies(refusedFor("alliances.ground.proposerLeft"));
        assertThat(proposals.close(alliance, tenants.speaks(), "Alone.")).satisfies(refusedFor("alliances.ground.paused"));

        var invitation = proposals.invite(alliance, tenants.speaks(), new Invitee.Known(union.id())).required();
        answers.accept(invitation.id(), union.speaks()).required();
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.OPEN);
    }

    @Test
    void theLastOneToLeaveClosesItAndTheRecordStays() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(circle, tenants);

        affiliations.leave(alliance, circle.speaks(), "").required();
        assertThat(affiliations.leave(alliance, tenants.speaks(), "Nobody left.").required()).isEqualTo(AllianceState.CLOSED);
        assertThat(alliances.find(alliance)).isPresent();
        assertThat(changes.of(alliance)).isNotEmpty();
        assertThat(alliances.open()).extracting(Alliance::id).doesNotContain(alliance);
    }

    @Test
    void whoComesBackGetsItsOldMarkIfItIsFree() {
        var circle = assembly.party("Circle", 5);
        var tenants = assembly.party("Tenants", 5);
        var union = assembly.party("Union", 7);
        var alliance = assembly.alliance(circle, union);
        assembly.join(alliance, circle, union, tenants);
        affiliations.leave(alliance, tenants.speaks(), "").required();
        assembly.join(alliance, circle, union, tenants);

        assertThat(alliances.affiliates(alliance)).filteredOn(one -> one.organisation().equals(tenants.id()))
                .extracting(Affiliate::mark).containsExactly(6);
    }

    @Test
    void whatSomebodySaidForAnOrganisationIsExportedAndStaysWhenTheyGo() {
        var circle = assembly.party("Circle");
        var alliance = assembly.alliance(circle, assembly.party("Tenants"));

        assertThat(personalData.of(circle.convenor().id()).toString()).contains("proposed", alliance.toString());
        personalData.erase(circle.convenor().id());
        assertThat(changes.of(alliance)).hasSize(1);
        assertThat(personalData.of(assembly.stranger().id())).isEmpty();
    }
}
