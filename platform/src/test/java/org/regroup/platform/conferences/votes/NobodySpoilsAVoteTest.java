package org.regroup.platform.conferences.votes;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.platform.conferences.votes.AVoteIsTakenOnAFrozenRollTest.keys;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.regroup.hall.day.Act;
import org.regroup.hall.orders.Rung;
import org.regroup.hall.speaking.Side;
import org.regroup.platform.conferences.delegates.DelegateScene;
import org.regroup.platform.conferences.hall.Happenings;
import org.regroup.platform.conferences.votes.VoteScene.Sitting;
import org.regroup.platform.shared.Outcome;
import org.regroup.platform.shared.Sql;
import org.regroup.platform.shared.Typed;
import org.regroup.platform.testing.PlatformTest;
import org.regroup.platform.testing.TestClock;

/// What somebody could try who wants to spoil a vote, or to know how others voted.
@PlatformTest
@Import(VoteScene.class)
class NobodySpoilsAVoteTest {

    @Autowired
    VoteScene scene;
    @Autowired
    Votes votes;
    @Autowired
    VoteClosing closing;
    @Autowired
    Casting casting;
    @Autowired
    Demands demands;
    @Autowired
    Happenings happenings;
    @Autowired
    DelegateScene delegates;
    @Autowired
    RollKeeper rolls;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestClock clock;

    private void castBySome(Sitting sitting, HallVote vote, List<String> who) {
        who.forEach(one -> casting.cast(sitting.id(), vote.id(), one, UUID.randomUUID(), vote.rung(), Choice.AGAINST)
                .required());
    }

    /// A form of one's own may carry any name: here those that could be worked out from the vote that everybody sees.
    @Test
    void nobodyTakesAwayTheNameOfTheCloseOrTheResult() {
        var sitting = scene.sitting(new int[]{9, 9}, new int[]{6, 6});
        var vote = scene.open(sitting, Rung.SECRET);
        castBySome(sitting, vote, sitting.all());
        int n = 1;
        for (var step : List.of("closed", "declared", "annulled")) {
            happenings.enter(sitting.id(), UUID.nameUUIDFromBytes((vote.id() + "|" + Rung.SECRET + "|" + step)
                    .getBytes(StandardCharsets.UTF_8)), null, Optional.of("" + n), new Act.Asked("" + n++, Side.NEITHER))
                    .required();
        }
        closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
        votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();
        assertThat(happenings.hall(sitting.id()).business().vote(vote.id().toString()).orElseThrow().result())
                .hasValueSatisfying(result -> assertThat(result.against()).isEqualTo(12));
    }

    @Test
    void anotherActUnderTheNameOfAnEarlierOneIsNotTakenForIt() {
        var sitting = scene.sitting(new int[]{9, 9}, new int[]{2, 2});
        var id = UUID.randomUUID();
        happenings.enter(sitting.id(), id, null, Optional.of("1"), new Act.Asked("1", Side.NEITHER)).required();
        var lines = happenings.hall(sitting.id()).lines();
        assertThat(keys(happenings.enter(sitting.id(), id, null, Optional.of("2"), new Act.Raised("2", "order", 1))))
                .containsExactly("hall.ground.again");
        assertThat(happenings.hall(sitting.id()).lines()).isEqualTo(lines);
    }

    @Test
    void anAnnulledSecretVoteIsAsSilentAsADeclaredOneAndRowsLieInNoOrder() {
        var sitting = scene.sitting(new int[]{30, 30}, new int[]{9, 9});
        for (boolean annulled : new boolean[]{true, false}) {
            var vote = scene.open(sitting, Rung.SECRET);
            castBySome(sitting, vote, sitting.all());
            closing.close(sitting.chair().id(), sitting.id(), vote.id()).required();
            if (annulled) {
                votes.annul(sitting.chair().id(), sitting.id(), vote.id(), "The doors were not shut.").required();
            } else {
                votes.declare(sitting.chair().id(), sitting.id(), vote.id(), false).required();
            }
            var rows = jdbc.sql("""
                    select code, voice, cardinality(ids) sent, (ctid::text::point)[0] block from hall_ballot
                    where vote = :vote order by ctid""").param("vote", vote.id().value()).query().listOfRows();
            assertThat(rows).hasSize(18).allSatisfy(row -> {
                assertThat(row.get("voice")).isNull();
                assertThat(row).containsEntry("sent", 0);
            });
            rows.stream().collect(groupingBy(row -> row.get("block"))).values().forEach(block -> assertThat(block)
                    .extracting(row -> (String) row.get("code")).as("as they lie in one block of the database").isSorted());
        }
    }

    @Test
    void twoWhoStandUpInTheSameMomentAreEnough() throws Exception {
        for (int round = 0; round < 5; round++) {
            var sitting = scene.sitting(new int[]{30, 30}, new int[]{10, 10});
            var vote = scene.open(sitting, Rung.HANDS);
            sitting.all().subList(0, 8).forEach(
                    who -> demands.stand(null, sitting.id(), vote.id(), who, Rung.SECRET, false).required());
            var last = sitting.all().subList(8, 10).stream().<Callable<Outcome<Demands.After>>>map(
                    who -> () -> demands.stand(null, sitting.id(), vote.id(), who, Rung.SECRET, false)).toList();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var done : threads.invokeAll(last)) {
                    done.get().required();
                }
            }
            assertThat(happenings.hall(sitting.id()).business().open().orElseThrow().rung()).isEqualTo(Rung.SECRET);
        }
    }

    /// What a card weighs was frozen with the number of delegates.
    @Test
    void whoeverJoinsAfterTheRollsWereFrozenGivesNoWeight() {
        var held = delegates.frozen(0, 40, 300);
        var id = held.body(0).id();
        var presence = happenings.enter(held.id(), UUID.randomUUID(), null, Optional.empty(), new Act.Entitled(held.bodies()
                .stream().map(body -> new Act.Seats(body.id().toString(), 4)).toList())).required().presence();
        jdbc.sql("""
                insert into membership (id, organisation, roll_name, standing, source, joined_at)
                select gen_random_uuid(), :organisation, 'Late ' || n, 'voting', 'roll', :now from generate_series(1, 5000) n""")
                .param("organisation", id.value()).param("now", Sql.at(clock.instant())).update();
        var roll = rolls.freeze(delegates.read(held), presence);
        assertThat(roll.delegation(id.toString()).orElseThrow().members()).isEqualTo(40);
    }

    @Test
    void aSheetThatNoMemoryHoldsIsRefused() {
        var sitting = scene.sitting(new int[]{9, 9}, new int[]{2, 2});
        var vote = scene.open(sitting, Rung.CARDS);
        var hostile = String.join(",", Stream.generate(() -> "1-99999").limit(20_000).toList());
        assertThat(keys(SheetForm.read(vote, Typed.of(Map.of("for", hostile))))).contains("votes.ground.numbers");
    }

    @Test
    void aFormWithoutANameOrWithAnHourLongGoneIsRefused() {
        var fields = Map.of("rung", "HANDS", "subject", "Composite 4", "rules", "heads", "onLine", "yes", "heldAt",
                "-999999999-01-01T00:00");
        assertThat(keys(OpeningForm.read(Typed.of(fields), ZoneOffset.UTC, OnScreen.Shown.NOTHING)))
                .containsExactlyInAnyOrder("votes.ground.form", "votes.ground.hour");
    }

    /// The library of counting writes a star where figures are of the whole room.
    @Test
    void anOrganisationThatCallsItselfAllOfThemIsOneOfThem() {
        var sitting = scene.sitting(new int[]{12, 12}, new int[]{4, 4});
        jdbc.sql("update organisation set name = '*' where id = :id").param("id", sitting.bodies().getFirst().id().value())
                .update();
        var vote = scene.open(sitting, Rung.HANDS);
        assertThat(vote.roll().delegations()).extracting(Delegation::name).doesNotContain("*")
                .anyMatch(name -> name.startsWith("* ("));
    }
}
