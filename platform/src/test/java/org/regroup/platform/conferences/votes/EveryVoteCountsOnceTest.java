package org.regroup.platform.conferences.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.regroup.hall.orders.Rung;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.testing.PlatformTest;

/// Whatever is sent how often, in whatever order, to whichever node: what was acknowledged is counted, once, and nothing else.
@PlatformTest
@Import(VoteScene.class)
class EveryVoteCountsOnceTest {

    @Autowired
    VoteScene scene;
    @Autowired
    VoteClosing closing;
    @Autowired
    Counts counts;
    @Autowired
    BallotBox box;
    @Autowired
    BallotWriter writer;
    @Autowired
    Casting casting;
    @Autowired
    Votes votes;
    @Autowired
    VoteRepository stored;
    @Autowired
    Happenings happenings;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    JdbcClient jdbc;

    /// What a delegate sends; some of it more than once.
    private record Sent(String who, UUID id, Choice choice) {}

    @Test
    void sentTwiceLateAndToTwoNodes() throws InterruptedException {
        var random = new SplittableRandom(17);
        for (int round = 0; round < 3; round++) {
            var sitting = scene.sitting(new int[]{12, 30, 9}, new int[]{5, 9, 4});
            var vote = scene.open(sitting, round == 2 ? Rung.SECRET : Rung.HANDS);
            var other = new BallotWriter(box);
            other.start();
            var nodes = List.of(writer, other);
            var order = new HashMap<String, List<Sent>>();
            var expected = new HashMap<String, Choice>();
            for (var who : sitting.all()) {
                var own = new ArrayList<Sent>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    own.add(new Sent(who, UUID.randomUUID(), Choice.values()[random.nextInt(3)]));
                }
                if (!own.isEmpty()) {
                    expected.put(who, own.getLast().choice());
                    var again = new ArrayList<>(own);
                    Collections.shuffle(again, new java.util.Random(random.nextLong()));
                    own.addAll(again);
                    order.put(who, own);
                }
            }
            var failed = new ConcurrentLinkedQueue<String>();
            try (var delegates = Executors.newVirtualThreadPerTaskExecutor()) {
                order.forEach((who, all) -> delegates.submit(() -> {
                    for (var sent : all) {
                        var node = nodes.get(Math.floorMod(sent.id().hashCode(), 2));
                        var told = node.put(paper(vote, sent));
                        if (!(told instanceof Taken.Stored)) {
                            failed.add(who + " " + told);
                        }
                    }
                }));
            }
            other.stop();
            assertThat(failed).isEmpty();
            closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();

            var tally = counts.result(closed(vote)).required();
            assertThat(tally.total().all()).isEqualTo(expected.size());
            for (var choice : Choice.values()) {
                assertThat(of(tally.total(), choice)).as("%s", choice)
                        .isEqualTo((int) expected.values().stream().filter(choice::equals).count());
            }
            var lying = jdbc.sql("select answer, count(*) n from hall_ballot where vote = :vote group by answer")
                    .param("vote", vote.id().value()).query((row, _) -> Map.entry(row.getString(1), row.getInt(2))).list();
            assertThat(lying.stream().mapToInt(Map.Entry::getValue).sum()).as("counted by the database")
                    .isEqualTo(expected.size());
        }
    }

    private Paper paper(HallVote vote, Sent sent) {
        return new Paper(sent.id(), vote.id(), vote.rung(), box.voice(vote, sent.who()), vote.byOrganisation()
                ? vote.roll().delegationOf(sent.who()).orElseThrow()
                : "", sent.choice());
    }

    private static int of(Hands hands, Choice choice) {
        return switch (choice) {
            case FOR -> hands.inFavour();
            case AGAINST -> hands.against();
            case ABSTAIN -> hands.abstained();
        };
    }

    /// The power goes before a step is durable: the step did not happen, no ballot is missing, and it can be done again.
    @Test
    void aPowerCutAtTheCountLosesNothing() {
        var sitting = scene.sitting(new int[]{30, 30}, new int[]{8, 8});
        var vote = scene.open(sitting, Rung.SECRET);
        for (var who : sitting.all()) {
            writer.put(paper(vote, new Sent(who, UUID.randomUUID(), who.length() == 1 ? Choice.FOR : Choice.AGAINST)));
        }
        var by = sitting.chair().id();
        cut(() -> closing.close(by, sitting.id(), vote.id()).required());
        assertThat(stored.find(vote.id()).orElseThrow().open()).isTrue();
        closing.close(by, sitting.id(), vote.id()).required();
        var before = counts.result(stored.find(vote.id()).orElseThrow()).required();
        assertThat(before.total().all()).isEqualTo(16);
        cut(() -> votes.declare(by, sitting.id(), vote.id(), true).required());
        assertThat(happenings.hall(sitting.id()).business().pending()).as("nothing was declared").isPresent();
        assertThat(counts.result(stored.find(vote.id()).orElseThrow()).required()).isEqualTo(before);
        votes.declare(by, sitting.id(), vote.id(), true).required();
        assertThat(counts.result(stored.find(vote.id()).orElseThrow()).required()).isEqualTo(before);
        assertThat(happenings.hall(sitting.id()).business().votes().getLast().result().orElseThrow().inFavour())
                .isEqualTo(before.total().inFavour());
    }

    private void cut(Runnable step) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            step.run();
            status.setRollbackOnly();
        });
    }

    private HallVote closed(HallVote vote) {
        return new HallVote(vote.id(), vote.conference(), vote.number(), vote.item(), vote.subject(), vote.text(), vote.rung(),
                vote.rule(), vote.onLine(), vote.counted(), vote.roll(), vote.openedAt(), vote.openedAt(), null, "", List.of());
    }

    /// Whoever is told "stored" while the chair closes is counted; whoever is told "closed" is not.
    @Test
    void theOneWhoClosesAndThoseWhoVoteAgreeOnWhatCounted() throws InterruptedException {
        var sitting = scene.sitting(new int[]{30, 30}, new int[]{20, 20});
        var vote = scene.open(sitting, Rung.HANDS);
        var stored = new ConcurrentHashMap<String, Choice>();
        var late = new ConcurrentLinkedQueue<String>();
        try (var delegates = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var who : sitting.all()) {
                delegates.submit(() -> {
                    TimeUnit.MILLISECONDS.sleep(Integer.parseInt(who) * 2L);
                    switch (casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), Rung.HANDS, Choice.FOR)) {
                        case Outcome.Done<Casting.Receipt>(var receipt) -> stored.put(who, receipt.choice());
                        case Outcome.Refused<Casting.Receipt>(var grounds) -> late.add(grounds.getFirst().key());
                    }
                    return true;
                });
            }
            TimeUnit.MILLISECONDS.sleep(40);
            closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        }
        assertThat(stored.size() + late.size()).isEqualTo(40);
        assertThat(new HashSet<>(late)).isSubsetOf("votes.ground.closed");
        assertThat(counts.result(closed(vote)).required().total().inFavour()).isEqualTo(stored.size());
        assertThat(box.of(vote.id(), Rung.HANDS)).allMatch(Ballot::intact).extracting(Ballot::voice)
                .containsExactlyInAnyOrderElementsOf(stored.keySet());
    }

    @Test
    void whoeverEditsTheDatabaseIsFoundOut() {
        var sitting = scene.sitting(new int[]{9, 9}, new int[]{3, 3});
        var vote = scene.open(sitting, Rung.HANDS);
        sitting.all().forEach(who -> casting.cast(sitting.id(), vote.id(), who, UUID.randomUUID(), Rung.HANDS, Choice.AGAINST)
                .required());
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        jdbc.sql("update hall_ballot set answer = 'y' where vote = :vote and voice = '1'").param("vote", vote.id().value())
                .update();
        assertThat(counts.result(closed(vote))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.grounds().toString()).contains("votes.ground.unreconciled"));
    }
}
