package org.regroup.platform.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

@PlatformTest
@Import(Assembly.class)
class OpeningTakesTwoOrganisationsTest {

    @Autowired
    Assembly assembly;
    @Autowired
    Alliances alliances;
    @Autowired
    Openings openings;
    @Autowired
    Answers answers;
    @Autowired
    Situations situations;
    @Autowired
    JdbcClient db;

    @Test
    void itIsOpenOnceTheOtherOrganisationAccepts() {
        var circle = assembly.party("Circle", 3);
        var tenants = assembly.party("Tenants", 3);
        var proposal = openings.propose(circle.speaks(), assembly.terms(Rung.FIRST_CONTACT), new Invitee.Known(tenants.id()))
                .required();

        assertThat(alliances.find(proposal.alliance())).isEmpty();
        assertThat(alliances.state(proposal.alliance())).isEqualTo(AllianceState.PROPOSED);

        answers.accept(proposal.id(), tenants.speaks()).required();

        assertThat(alliances.find(proposal.alliance())).hasValueSatisfying(alliance -> assertThat(alliance.open()).isTrue());
        assertThat(alliances.state(proposal.alliance())).isEqualTo(AllianceState.OPEN);
        assertThat(alliances.affiliates(proposal.alliance())).extracting(Affiliate::mark).containsExactlyInAnyOrder(3, 4);
        assertThat(alliances.under(tenants.convenor().id(), proposal.alliance())).containsExactly(tenants.id());
        assertThat(alliances.ofPerson(circle.convenor().id())).extracting(Alliance::id).containsExactly(proposal.alliance());
    }

    @Test
    void onlyTheTwoSeeItUntilThen() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var outsider = assembly.party("Outsider");
        var proposal = openings.propose(circle.speaks(), assembly.terms(Rung.CAMPAIGN), new Invitee.Known(tenants.id()))
                .required();
        var alliance = situations.of(proposal.alliance()).alliance();

        assertThat(situations.visible(alliance, null)).isFalse();
        assertThat(situations.visible(alliance, outsider.convenor().id())).isFalse();
        assertThat(situations.visible(alliance, circle.convenor().id())).isTrue();
        assertThat(situations.visible(alliance, tenants.convenor().id())).isTrue();
        assertThatThrownBy(() -> answers.accept(proposal.id(), outsider.speaks())).isInstanceOf(NotFound.class);
    }

    @Test
    void theProposerCannotAcceptAndNobodyAcceptsForBoth() {
        var circle = assembly.party("Circle");
        var sister = assembly.party("Sister", 2, circle.convenor());
        var proposal = openings.propose(circle.speaks(), assembly.terms(Rung.CAMPAIGN), new Invitee.Known(sister.id()))
                .required();

        assertThatThrownBy(() -> answers.accept(proposal.id(), circle.speaks())).isInstanceOf(Forbidden.class);
        assertThat(answers.accept(proposal.id(), sister.speaks())).satisfies(refusedFor("alliances.ground.samePerson"));
    }

    @Test
    void withoutExitRuleReviewDateOrEndOfFirstContactNothingIsProposed() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var empty = new Terms(" ", "", "\u202e", Rung.FIRST_CONTACT, null, "", assembly.today().minusDays(1));

        assertThat(openings.propose(circle.speaks(), empty, new Invitee.Known(tenants.id()))).satisfies(refusedFor(
                "alliances.ground.name.missing", "alliances.ground.purpose.missing", "alliances.ground.norms.missing",
                "alliances.ground.exitRule.missing", "alliances.ground.endsOn.missing", "alliances.ground.past"));
    }

    @Test
    void anAllianceBeginsOnTheRungCampaignAtMost() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        for (var high : java.util.List.of(Rung.ALLIANCE, Rung.FEDERATION)) {
            assertThat(openings.propose(circle.speaks(), assembly.terms(high), new Invitee.Known(tenants.id())))
                    .satisfies(refusedFor("alliances.ground.rung.opening"));
        }
    }

    @Test
    void aProposalDeclinedWithAWishIsProposedAnewByEitherAndKeepsItsText() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var first = openings.propose(circle.speaks(), assembly.terms(Rung.FIRST_CONTACT), new Invitee.Known(tenants.id()))
                .required();

        assertThat(answers.askForChange(first.id(), tenants.speaks(), " "))
                .satisfies(refusedFor("alliances.ground.reason.missing"));
        answers.askForChange(first.id(), tenants.speaks(), "Longer, please.").required();
        assertThat(answers.accept(first.id(), tenants.speaks())).satisfies(refusedFor("alliances.ground.declined"));

        var second = openings.proposeAnew(first.alliance(), tenants.speaks(), assembly.terms(Rung.DIALOGUE)).required();
        assertThat(second.alliance()).isEqualTo(first.alliance());
        assertThat(second.invited()).isEqualTo(circle.id());
        assertThat(openings.proposeAnew(first.alliance(), circle.speaks(), assembly.terms(Rung.DIALOGUE)))
                .satisfies(refusedFor("alliances.ground.stillWaits"));
        answers.accept(second.id(), circle.speaks()).required();
        assertThat(alliances.find(first.alliance())).hasValueSatisfying(now -> assertThat(now.rung()).isEqualTo(Rung.DIALOGUE));
    }

    @Test
    void theProposerTakesItBack() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var proposal = openings.propose(circle.speaks(), assembly.terms(Rung.CAMPAIGN), new Invitee.Known(tenants.id()))
                .required();

        assertThatThrownBy(() -> answers.withdraw(proposal.id(), tenants.speaks())).isInstanceOf(Forbidden.class);
        answers.withdraw(proposal.id(), circle.speaks()).required();
        assertThat(answers.accept(proposal.id(), tenants.speaks())).satisfies(refusedFor("alliances.ground.withdrawn"));
    }

    @Test
    void convenorsConcernedGetMailWithNoMoreThanTitleAndLink() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var proposal = openings.propose(circle.speaks(), assembly.terms(Rung.CAMPAIGN), new Invitee.Known(tenants.id()))
                .required();

        var bodies = mailAbout(proposal);
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst()).contains("Warm Homes").doesNotContain("nobody goes cold");
        answers.accept(proposal.id(), tenants.speaks()).required();
        assertThat(mailAbout(proposal)).hasSize(3);
    }

    private List<String> mailAbout(Change change) {
        return db.sql("select body from outgoing_mail where body like :link")
                .param("link", "%/alliances/" + change.alliance() + "/changes/" + change.id() + "%").query(String.class).list();
    }

    static java.util.function.Consumer<Outcome<?>> refusedFor(String... keys) {
        return outcome -> assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            @SuppressWarnings("unchecked")
            var grounds = (List<Ground>) refused.grounds();
            assertThat(grounds).extracting(Ground::key).contains(keys);
        });
    }
}
