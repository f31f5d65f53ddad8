package org.regroup.platform.conferences.delegates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.conferences.delegates.DelegateScene.keys;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.Apportionment;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(DelegateScene.class)
class NumbersOfDelegatesFollowTheRollsTest {

    @Autowired
    DelegateScene scene;
    @Autowired
    Entitlements entitlements;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    JsonMapper json;

    private static final int[] STORY = {40, 300, 1_200, 15_000};

    @Test
    void theFourOfTheStorySendFourSixFourteenAndSixteen() {
        var held = scene.conference(STORY);
        scene.adopt(held, scene.rule(held, scene.today().plusDays(1), 8)).required();

        var standing = entitlements.of(scene.read(held)).orElseThrow();
        assertThat(standing.entitled()).extracting(Entitled::members).containsExactly(40, 300, 1_200, 15_000);
        assertThat(standing.entitled()).extracting(Entitled::seats).containsExactly(4, 6, 14, 16);
        assertThat(standing.seats() + standing.lots()).isEqualTo(48);
        assertThat(standing.rule().alternates(16)).isEqualTo(2);
        assertThat(standing.frozen()).isFalse();
    }

    @Test
    void whoJoinsOrLeavesAfterTheDayChangesNothing() {
        var held = scene.conference(40, 119);
        scene.adopt(held, scene.rule(held, scene.today().plusDays(1), 0)).required();
        scene.enrol(held.body(1).id(), 1);
        assertThat(entitlements.of(scene.read(held)).orElseThrow().entitled()).as("one joins before the day")
                .extracting(Entitled::seats).containsExactly(4, 5);
        scene.after(Duration.ofDays(1));

        scene.enrol(held.body(0).id(), 500);
        held.body(1).members().forEach(scene::leaves);
        var before = entitlements.of(scene.read(held)).orElseThrow().entitled();
        assertThat(entitlements.freeze(scene.read(held))).isTrue();
        var frozen = entitlements.of(scene.read(held)).orElseThrow();
        assertThat(frozen.frozen()).isTrue();
        assertThat(frozen.entitled()).isEqualTo(before).extracting(Entitled::members).containsExactly(40, 120);
        assertThat(frozen.entitled()).allMatch(
                one -> one.joined().values().stream().mapToInt(Integer::intValue).sum() == one.members());

        assertThat(keys(scene.adopt(held, scene.rule(held, scene.today().plusDays(2), 0)))).contains("attendees.ground.frozen");
    }

    @Test
    void aRuleThatCannotStandIsRefusedWithEveryGround() {
        var held = scene.conference(40, 40);
        var bad = new Entitlement(held.organisations(), new Apportionment(1_000, 1_000_000, Optional.empty(), 9_999), 0,
                scene.today().minusDays(1), Rational.of(3, 2));
        assertThat(keys(scene.adopt(held, bad))).containsExactly("attendees.ground.freezesOn", "attendees.ground.range",
                "attendees.ground.range", "attendees.ground.range", "attendees.ground.range", "attendees.ground.percent");
        assertThat(entitlements.of(scene.read(held))).isEmpty();
    }

    @Test
    void anybodyTriesOtherRulesAndSeesWhatTheCapDoes() {
        var held = scene.conference(STORY);
        var query = new StringBuilder("minimum=4&step=120&cap=40&lot=8&perAlternate=10&quorumEach=0&freezesOn="
                + scene.today().plusDays(1));
        held.organisations().forEach(one -> query.append("&org-").append(one).append("=on"));
        var page = mvc.get().uri("/conferences/" + held.id() + "/delegates/entitlement?" + query).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("16 (40 %)", "129 (84 %)",
                "would send 129 delegates; the cap leaves it 16");
        assertThat(mvc.get().uri("/conferences/" + held.id() + "/delegates/entitlement?minimum=0&step=x")).hasStatusOk()
                .bodyText().contains("A number from 1 to 100.", "value=\"x\"");
        assertThat(mvc.post().uri("/conferences/" + held.id() + "/delegates/entitlement?under=" + held.body(0).id() + "&" + query)
                .with(People.signedIn(held.body(0).convenor()))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post().uri("/conferences/" + held.id() + "/delegates/entitlement?under=" + held.body(0).id() + "&" + query)
                .with(People.signedIn(held.body(0).members().getFirst()))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(403);
    }

    @Test
    void whatIsLaidOpenGivesTheSameNumbersAgain() throws Exception {
        var held = scene.frozen(8, STORY);
        var body = mvc.get().uri("/conferences/" + held.id() + "/delegates/entitlement.json").exchange().getResponse()
                .getContentAsByteArray();
        var read = json.readTree(body);
        var members = new LinkedHashMap<String, Long>();
        var seats = new LinkedHashMap<String, Long>();
        read.get("organisations").forEach(one -> {
            members.put(one.get("id").asString(), one.get("members").asLong());
            seats.put(one.get("id").asString(), one.get("delegates").asLong());
        });
        var rule = read.get("rule");
        assertThat(new Apportionment(rule.get("minimum").asLong(), rule.get("step").asLong(),
                Optional.of(Rational.parse(rule.get("cap").asString())), rule.get("lot").asLong()).seats(members))
                .isEqualTo(seats);
        assertThat(seats.values()).containsExactly(4L, 6L, 14L, 16L);
    }
}
