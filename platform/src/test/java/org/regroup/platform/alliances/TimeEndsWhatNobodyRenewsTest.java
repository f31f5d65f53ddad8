package org.regroup.platform.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.alliances.OpeningTakesTwoOrganisationsTest.refusedFor;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(Assembly.class)
class TimeEndsWhatNobodyRenewsTest {

    @Autowired
    Assembly assembly;
    @Autowired
    Alliances alliances;
    @Autowired
    Proposals proposals;
    @Autowired
    Answers answers;
    @Autowired
    TestClock clock;

    private Duration away = Duration.ZERO;

    private void advance(int days) {
        clock.advance(Duration.ofDays(days));
        away = away.plusDays(days);
    }

    @AfterEach
    void comeBack() {
        clock.advance(away.negated());
    }

    @Test
    void firstContactEndsByItselfAndGoesOnWhenTwoProlongIt() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(Rung.FIRST_CONTACT, circle, tenants);

        advance(60);
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.OPEN);
        advance(1);
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.ENDED);
        assertThat(alliances.state(alliance).startsNew()).isFalse();
        assertThat(alliances.state(alliance).goesOn()).isFalse();
        assertThat(proposals.rewrite(alliance, circle.speaks(), "Other", "Other.", "Other.", "Other."))
                .satisfies(refusedFor("alliances.ground.ended"));

        var longer = proposals.prolong(alliance, circle.speaks(), assembly.today().plusDays(30)).required();
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.ENDED);
        answers.confirm(longer.id(), tenants.speaks(), 1).required();
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.OPEN);
    }

    @Test
    void withoutReviewNothingCanBeChangedThirtyDaysLater() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(circle, tenants);

        advance(180 + 30);
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.OPEN);
        var closing = proposals.close(alliance, circle.speaks(), "Done.").required();
        advance(1);
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.UNREVIEWED);
        assertThat(answers.confirm(closing.id(), tenants.speaks(), 1)).satisfies(refusedFor("alliances.ground.unreviewed"));
        assertThat(proposals.move(alliance, circle.speaks(), Rung.DIALOGUE, null))
                .satisfies(refusedFor("alliances.ground.unreviewed"));

        var review = proposals.review(alliance, circle.speaks(), assembly.today().plusDays(90), "It does what it is for.")
                .required();
        answers.confirm(review.id(), tenants.speaks(), 1).required();
        assertThat(alliances.state(alliance)).isEqualTo(AllianceState.OPEN);
    }

    @Test
    void aDayThatHasPassedMeanwhileCannotBeConfirmed() {
        var circle = assembly.party("Circle");
        var tenants = assembly.party("Tenants");
        var alliance = assembly.alliance(circle, tenants);
        var change = proposals.prolong(alliance, circle.speaks(), assembly.today().plusDays(2)).required();

        advance(3);
        assertThat(answers.confirm(change.id(), tenants.speaks(), 1)).satisfies(refusedFor("alliances.ground.past"));
    }

    @Test
    void aReviewIsNeverFurtherOffThanTwoYears() {
        var circle = assembly.party("Circle");
        var alliance = assembly.alliance(circle, assembly.party("Tenants"));

        assertThat(proposals.review(alliance, circle.speaks(), assembly.today().plusYears(2).plusDays(1), "Good."))
                .satisfies(refusedFor("alliances.ground.tooFar"));
    }
}
