package org.regroup.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.counting.Constraint;
import org.regroup.platform.shared.Forbidden;
import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.NotFound;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

@PlatformTest
@Import(ElectionScene.class)
class AnElectionIsOpenedTest {

    @Autowired
    ElectionScene scene;
    @Autowired
    Elections elections;
    @Autowired
    ElectionAccess access;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TestClock clock;

    @Test
    void theRollIsFrozenWhenItOpens() {
        var party = scene.party("Tenants", 3);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));
        var late = scene.member("Late", party.id());

        assertThat(election.roll()).isEqualTo(5);
        assertThat(access.reader(election, party.members().getFirst().id()).elector()).isTrue();
        assertThat(access.reader(election, late.id()).elector()).isFalse();
    }

    @Test
    void onlyWhoeverMayGrantMandatesOpensOneAndNotAlone() {
        var party = scene.party("Tenants", 1);
        var rules = scene.rules(1, CountingRule.SCOTTISH);

        assertThatThrownBy(() -> elections.open(party.members().getFirst().id(), party.id(), rules, ""))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> elections.open(scene.stranger().id(), party.id(), rules, "")).isInstanceOf(NotFound.class);
        assertThat(grounds(elections.open(party.convenor().id(), party.id(), rules, scene.address(party.convenor()))))
                .containsExactly("scrutineer");
    }

    @Test
    void inAnAllianceItTakesTwoOrganisationsAndTwoPeople() {
        var circle = scene.party("Circle", 1);
        var tenants = scene.party("Tenants", 2);
        scene.enrol(tenants.members().getFirst().id(), circle.id(), "voting");
        var alliance = scene.alliance(circle, tenants);
        var proposed = elections.propose(circle.convenor().id(), circle.id(), alliance, scene.rules(2, CountingRule.MEEK))
                .required();

        assertThat(proposed.state(clock.instant())).isEqualTo(ElectionState.PROPOSED);
        assertThat(grounds(elections.confirm(circle.convenor().id(), circle.id(), proposed.id()))).containsExactly("");
        assertThatThrownBy(() -> elections.confirm(tenants.members().getFirst().id(), tenants.id(), proposed.id()))
                .isInstanceOf(Forbidden.class);
        var opened = elections.confirm(tenants.convenor().id(), tenants.id(), proposed.id()).required();

        assertThat(opened.state(clock.instant())).isEqualTo(ElectionState.NOMINATIONS);
        assertThat(opened.roll()).as("whoever belongs to both is counted once").isEqualTo(3 + 4);
        assertThat(access.reader(opened, circle.convenor().id()).officer()).isTrue();
        assertThat(access.reader(opened, tenants.convenor().id()).officer()).isTrue();
    }

    @Test
    void aProposalThatNobodyConfirmsLapses() {
        var circle = scene.party("Circle", 0);
        var tenants = scene.party("Tenants", 0);
        var alliance = scene.alliance(circle, tenants);
        var proposed = elections.propose(circle.convenor().id(), circle.id(), alliance, scene.rules(1, CountingRule.MEEK))
                .required();
        clock.advance(Duration.ofDays(3));

        assertThat(access.find(proposed.id()).state(clock.instant())).isEqualTo(ElectionState.LAPSED);
        assertThat(grounds(elections.confirm(tenants.convenor().id(), tenants.id(), proposed.id()))).containsExactly("");
    }

    @Test
    void everythingThatSpeaksAgainstTheRulesIsSaidAtOnce() {
        var party = scene.party("Tenants", 0);
        var good = scene.rules(3, CountingRule.SCHULZE,
                List.of(new Representation(Constraint.Bound.AT_LEAST, 4, Trait.GENDER, "woman")));
        var bad = new ElectionRules("", good.about(), good.seats(), good.termEndsOn().minusYears(2), "", good.method(), false,
                good.ties(), "", good.representation(), clock.instant().minusSeconds(5), clock.instant().minusSeconds(9),
                clock.instant().minusSeconds(10));

        assertThat(grounds(elections.open(party.convenor().id(), party.id(), bad, "nobody@example.org"))).contains("title",
                "recallRule", "seats", "nominationsUntil", "votingFrom", "votingUntil", "termEndsOn", "representation",
                "scrutineer");
    }

    @Test
    void itIsCalledOffByTwoOfficers() {
        var party = scene.party("Tenants", 1);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));

        var asked = elections.callOff(party.convenor().id(), election.id(), "The hall has burnt down.").required();
        assertThat(asked.state(clock.instant())).isEqualTo(ElectionState.NOMINATIONS);
        assertThat(grounds(elections.callOff(party.convenor().id(), election.id(), "Again."))).containsExactly("");
        assertThatThrownBy(() -> elections.callOff(party.members().getFirst().id(), election.id(), "No."))
                .isInstanceOf(Forbidden.class);
        var off = elections.callOff(party.scrutineer().id(), election.id(), "It has.").required();
        assertThat(off.state(clock.instant())).isEqualTo(ElectionState.CALLED_OFF);
    }

    @Test
    void onlyMembersKnowOfAnElectionOfTheirOrganisation() {
        var party = scene.party("Tenants", 1);
        var election = scene.election(party, scene.rules(1, CountingRule.SCOTTISH));

        assertThat(mvc.get().uri(election.href())).hasStatus(404);
        assertThat(mvc.get().uri(election.href()).with(People.signedIn(scene.stranger()))).hasStatus(404);
        assertThat(mvc.get().uri(election.href()).with(People.signedIn(party.members().getFirst()))).hasStatusOk().bodyText()
                .contains("Fixed before the vote").contains(election.seal()).doesNotContain(election.secret());
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var party = scene.party("Tenants", 0);
        assertThat(mvc.post().uri("/organisations/" + party.id() + "/elections/new").with(People.signedIn(party.convenor()))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .param("title", "Six delegates").param("seats", "sixteen").param("votingFrom", "tomorrow")
                .param("value1", "Circle")).hasStatusOk().bodyText().contains("Six delegates", "sixteen",
                        "We could not read this as a day and an hour", "Demand 1 is not complete", "Circle");
    }

    static List<String> grounds(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> List.of("done");
            case Outcome.Refused<?>(var grounds) -> grounds.stream().map(Ground::field).distinct().toList();
        };
    }
}
