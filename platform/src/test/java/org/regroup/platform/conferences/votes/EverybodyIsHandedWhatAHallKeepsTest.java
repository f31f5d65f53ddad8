package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.Office;
import org.regroup.platform.conferences.votes.VoteScene.Sitting;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// Whoever takes part can read and take away all that a conference keeps of them: what they said and for how long, how they voted
/// where that is not secret, on line and on paper, and what others entered for them.
@PlatformTest
@Import(VoteScene.class)
class EverybodyIsHandedWhatAHallKeepsTest {

    @Autowired
    VoteScene scene;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    Casting casting;
    @Autowired
    Telling telling;
    @Autowired
    Demands demands;
    @Autowired
    TestClock clock;
    @Autowired
    JsonMapper json;
    @Autowired
    MockMvcTester mvc;

    private Sitting sitting;

    @BeforeEach
    void aSittingWithTellers() {
        sitting = scene.sitting(new int[]{20, 20}, new int[]{8, 8});
        for (int body = 0; body < 2; body++) {
            scene.office(sitting.id(), sitting.bodies(), Office.Kind.TELLER, teller(body), Duration.ofDays(2));
        }
    }

    private SignedIn teller(int body) {
        return sitting.bodies().get(body).members().getLast();
    }

    private SignedIn member(int index) {
        return sitting.bodies().get(0).members().get(index);
    }

    private HallVote counted(Rung rung, boolean onLine, Map<String, String> sheet) {
        var vote = votes.open(sitting.chair().id(), sitting.id(),
                new Opening(UUID.randomUUID(), "Composite 4", "", rung, VoteScene.HEADS, onLine, true, null, List.of()))
                .required();
        if (onLine) {
            casting.cast(sitting.id(), vote.id(), "1", UUID.randomUUID(), rung, Choice.AGAINST).required();
            demands.stand(member(0).id(), sitting.id(), vote.id(), "1", Rung.SECRET, false).required();
        }
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        for (int body = 0; body < 2; body++) {
            telling.enter(teller(body).id(), sitting.id(), vote.id(), Typed.of(sheet)).required();
        }
        return votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();
    }

    private JsonNode data(SignedIn person) throws java.io.IOException {
        return json.readTree(mvc.get().uri("/account/data.json").with(People.signedIn(person)).exchange().getResponse()
                .getContentAsByteArray());
    }

    @Test
    void speechesVotesPapersAndDemands() throws Exception {
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.Asked("1", Side.FOR));
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.Began("1"));
        clock.advance(Duration.ofSeconds(90));
        scene.enter(sitting.id(), sitting.chair(), "900", new Act.Finished());
        counted(Rung.ROLL_CALL, true, Map.of("for", "2-7", "against", "9-16"));
        counted(Rung.CARDS, false, Map.of("for", "1-7", "against", "9-16"));
        var secret = new HashMap<>(Map.of("for0", "3", "against0", "2", "abstain0", "0", "spoiled0", "0"));
        secret.put("took", "1-5");
        counted(Rung.SECRET, false, secret);

        var first = data(member(0));
        assertThat(first.at("/hall/speeches")).hasSize(1);
        assertThat(first.at("/hall/speeches/0/seconds").asInt()).isEqualTo(90);
        assertThat(first.at("/hall/entered_by_others").valueStream().map(line -> line.get("act").asString()))
                .contains("Asked", "Began");
        assertThat(first.at("/hall_votes/ballots")).hasSize(1);
        assertThat(first.at("/hall_votes/ballots/0/answer").asString()).isEqualTo("n");
        assertThat(first.at("/hall_votes/papers")).hasSize(1);
        assertThat(first.at("/hall_votes/papers/0/answer").asString()).isEqualTo("for");
        assertThat(first.at("/hall_votes/secret_papers_taken/0/number").asInt()).isEqualTo(3);
        assertThat(first.at("/hall_votes/demands/0/rung").asString()).isEqualTo("secret");
        assertThat(first.at("/attendees/conferences/0/passes_taken").asInt()).isZero();

        var second = data(member(1));
        assertThat(second.at("/hall/speeches").isMissingNode()).as("another’s are not among them").isTrue();
        assertThat(second.at("/hall_votes/papers")).hasSize(2);
        assertThat(second.at("/hall_votes/ballots").isMissingNode()).isTrue();
        assertThat(second.toString()).doesNotContain(member(0).name());
        assertThat(data(teller(0)).at("/hall_votes/counts")).hasSize(3);
        assertThat(mvc.get().uri("/account/data").with(People.signedIn(member(0)))).hasStatusOk().bodyText()
                .contains("Votes in the hall", "In the hall");
    }
}
