package org.regroup.platform.alliances;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(Assembly.class)
class NobodyOwnsAnAllianceTest {

    @Autowired
    Assembly assembly;
    @Autowired
    Alliances alliances;
    @Autowired
    Proposals proposals;
    @Autowired
    Answers answers;
    @Autowired
    Affiliations affiliations;

    @Test
    void theFounderLeavesAndTheOtherTwoGoOnChangingThings() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var union = assembly.party("Union");
        var alliance = assembly.alliance(circle, tenants);
        assembly.join(alliance, circle, tenants, union);

        affiliations.leave(alliance, circle.speaks(), "Other work.").required();
        var change = proposals
                .rewrite(alliance, tenants.speaks(), "Warm Winters", "That nobody goes cold.", "Speak for yourself.",
                        "A month’s notice.")
                .required();
        answers.confirm(change.id(), union.speaks(), 1).required();

        assertThat(alliances.find(alliance)).hasValueSatisfying(now -> {
            assertThat(now.name()).isEqualTo("Warm Winters");
            assertThat(now.version()).isEqualTo(2);
        });
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.OPEN);
        assertThat(alliances.affiliates(alliance)).extracting(Affiliate::organisation)
                .containsExactlyInAnyOrder(tenants.id(), union.id());
    }

    @Test
    void nobodyConfirmsWhatTheirOwnOrganisationProposed() {
        var circle = assembly.party("Circle");
        var alliance = assembly.alliance(circle, assembly.party("Tenants"));
        var change = proposals.close(alliance, circle.speaks(), "Done.").required();

        assertThat(answers.confirm(change.id(), circle.speaks(), 1)).isInstanceOf(Outcome.Refused.class);
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.OPEN);
    }
}
