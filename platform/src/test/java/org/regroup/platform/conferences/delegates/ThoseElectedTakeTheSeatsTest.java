package org.regroup.platform.conferences.delegates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.conferences.delegates.DelegateScene.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.regroup.platform.accounts.PersonId;
import org.regroup.platform.accounts.SignedIn;
import org.regroup.platform.conferences.delegates.DelegateScene.Held;
import org.regroup.platform.decisions.BulkElections;
import org.regroup.platform.decisions.Counting;
import org.regroup.platform.decisions.CountingRule;
import org.regroup.platform.decisions.Election;
import org.regroup.platform.decisions.ElectionId;
import org.regroup.platform.decisions.ElectionRules;
import org.regroup.platform.decisions.Elections;
import org.regroup.platform.decisions.Marks;
import org.regroup.platform.decisions.Nominations;
import org.regroup.platform.decisions.TieOrder;
import org.regroup.platform.decisions.Voting;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.testing.People;
import org.regroup.platform.testing.PlatformTest;

@PlatformTest
@Import(DelegateScene.class)
class ThoseElectedTakeTheSeatsTest {

    private static final Duration STEP = Duration.ofDays(2);

    @Autowired
    DelegateScene scene;
    @Autowired
    Elections elections;
    @Autowired
    Nominations nominations;
    @Autowired
    Voting voting;
    @Autowired
    Counting counting;
    @Autowired
    BulkElections bulk;
    @Autowired
    FromElections filling;
    @Autowired
    Attendees attendees;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    Clock clock;

    /// Six stand for five places; everybody ranks them as they stand in the list of members. There are enough voters that five reach the
    /// quota by surplus, or nearly: with fewer the fifth place would be drawn by lot.
    private Election elected(Held held) {
        var body = held.body(0);
        var now = Sql.now(clock);
        var scrutineer = body.members().get(20);
        var election = elections.open(body.convenor().id(), body.id(),
                new ElectionRules("Delegates to the conference", "", 5, scene.today().plusDays(90), "One in ten",
                        CountingRule.SCOTTISH, false, TieOrder.OWN, "", List.of(), now.plus(STEP), now.plus(STEP),
                        now.plus(STEP.multipliedBy(2))),
                scene.address(scrutineer)).required();
        var candidates = body.members().subList(0, 6);
        candidates.forEach(one -> {
            var stands = nominations
                    .stand(one.id(), election.id(), new Nominations.Profile(null, "I am " + one.name(), "", "none")).required();
            nominations.second(body.members().get(10).id(), election.id(), stands.id()).required();
        });
        scene.after(STEP.plusSeconds(1));
        var paper = bulk.paper(election);
        body.members().subList(6, body.members().size())
                .forEach(voter -> voting.cast(voter.id(), election.id(), null, marks(paper, candidates)).required());
        scene.after(STEP);
        counting.count(body.convenor().id(), election.id(), "").required();
        return election;
    }

    private static Marks marks(List<PersonId> paper, List<SignedIn> order) {
        var numbers = new ArrayList<>(Collections.nCopies(paper.size(), 0));
        IntStream.range(0, order.size()).forEach(i -> numbers.set(paper.indexOf(order.get(i).id()), i + 1));
        return Marks.of(numbers);
    }

    @Test
    void inTheOrderOfTheCountAndTheNextAsAlternate() {
        var held = scene.frozen(0, 31, 40);
        var body = held.body(0);
        var election = elected(held);
        assertThat(keys(filling.fill(body.convenor().id(), body.id(), held.id(), election.id()))).as("counted, not published")
                .containsExactly("attendees.ground.election");
        counting.publish(body.members().get(20).id(), election.id(), "").required();

        var page = "/conferences/" + held.id() + "/delegates/" + body.id();
        assertThat(mvc.get().uri(page).with(People.signedIn(body.convenor()))).hasStatusOk().bodyText()
                .contains("Seat those elected", "Delegates to the conference");
        assertThat(mvc.post().uri(page + "/elected?election=" + election.id()).with(People.signedIn(body.convenor()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus3xxRedirection();
        var named = attendees.of(held.id());
        assertThat(named).extracting(Attendee::kind).containsExactly(Attendee.Kind.DELEGATE, Attendee.Kind.DELEGATE,
                Attendee.Kind.DELEGATE, Attendee.Kind.DELEGATE, Attendee.Kind.ALTERNATE);
        assertThat(named).extracting(Attendee::person)
                .containsExactlyElementsOf(body.members().subList(0, 5).stream().map(SignedIn::id).toList());
        assertThat(named).allMatch(one -> one.basis().equals("Delegates to the conference"));
        assertThat(keys(filling.fill(body.convenor().id(), body.id(), held.id(), election.id())))
                .containsExactly("attendees.ground.election.nobody");
        var other = held.body(1);
        assertThat(keys(filling.fill(other.convenor().id(), other.id(), held.id(), election.id())))
                .as("somebody else’s election").containsExactly("attendees.ground.election");
        assertThat(keys(filling.fill(body.convenor().id(), body.id(), held.id(), new ElectionId(new UUID(0, 9)))))
                .containsExactly("attendees.ground.election");
    }
}
