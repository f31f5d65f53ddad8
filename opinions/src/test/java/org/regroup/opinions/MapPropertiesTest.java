package org.regroup.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must be true of every map.
class MapPropertiesTest {

    private static final MapOptions STANDARD = MapOptions.standard();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void newNamesForPeopleChangeOnlyTheNames(long seed) {
        List<Planted.Event> events = Planted.camps(150, 40, 3, 0.85, 0.5, seed);
        OpinionMap map = OpinionMap.of(Planted.votes(events), STANDARD);
        OpinionMap renamed = OpinionMap.of(Planted.votes(events.stream()
                .map(e -> new Planted.Event(newName(e.participant()), e.statement(), e.answer(), e.timestamp())).toList()),
                STANDARD);

        map.places().forEach((p, place) -> {
            Place same = Objects.requireNonNull(renamed.places().get(newName(p)));
            assertThat(same.x()).isCloseTo(place.x(), within(1e-9));
            assertThat(same.y()).isCloseTo(place.y(), within(1e-9));
        });
        assertThat(partition(renamed)).isEqualTo(partition(map).stream()
                .map(members -> members.stream().map(MapPropertiesTest::newName).collect(Collectors.toSet()))
                .collect(Collectors.toSet()));
        assertThat(renamed.statements().stream().map(StatementResult::tally)).containsExactlyElementsOf(
                map.statements().stream().map(StatementResult::tally).toList());
    }

    @Test
    void aStatementNobodySawChangesNothing() {
        List<Planted.Event> events = Planted.camps(150, 30, 2, 0.85, 0.5, 8);
        Votes.Builder more = Votes.builder().statement("10.5", Moderation.ACCEPTED, false).statement("-1", Moderation.UNREVIEWED,
                false);
        events.forEach(e -> more.cast(e.participant(), e.statement(), e.answer(), e.timestamp()));

        OpinionMap map = OpinionMap.of(Planted.votes(events), STANDARD);
        OpinionMap with = OpinionMap.of(more.build(), STANDARD);

        assertThat(with.places()).isEqualTo(map.places());
        assertThat(with.groups()).isEqualTo(map.groups());
        assertThat(with.commonGround()).isEqualTo(map.commonGround());
        assertThat(with.counts()).isEqualTo(map.counts());
        assertThat(with.statements()).hasSize(32);
    }

    @Test
    void votesOnModeratedStatementsPlaceNobody() {
        List<Planted.Event> events = Planted.camps(150, 30, 2, 0.85, 0.5, 8);
        Votes.Builder more = Votes.builder().statement("900", Moderation.OUT, false).statement("901", Moderation.ACCEPTED, true);
        events.forEach(e -> more.cast(e.participant(), e.statement(), e.answer(), e.timestamp()));
        for (int p = 0; p < 150; p += 3)
            more.cast("" + p, "900", Answer.AGREE, 0).cast("" + p, "901", Answer.DISAGREE, 0);

        OpinionMap map = OpinionMap.of(Planted.votes(events), STANDARD);
        OpinionMap with = OpinionMap.of(more.build(), STANDARD);

        assertThat(with.places()).isEqualTo(map.places());
        assertThat(with.groups()).isEqualTo(map.groups());
        assertThat(with.counts().votes()).isEqualTo(map.counts().votes() + 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void swappingAgreeAndDisagreeMirrorsTheMap(long seed) {
        List<Planted.Event> events = Planted.camps(150, 40, 3, 0.85, 0.5, seed);
        OpinionMap map = OpinionMap.of(Planted.votes(events), STANDARD);
        OpinionMap mirrored = OpinionMap.of(Planted.votes(events.stream()
                .map(e -> new Planted.Event(e.participant(), e.statement(), Answer.of(-e.answer().value()), e.timestamp()))
                .toList()), STANDARD);

        map.places().forEach((p, place) -> {
            Place opposite = Objects.requireNonNull(mirrored.places().get(p));
            assertThat(opposite.x()).isCloseTo(-place.x(), within(1e-12));
            assertThat(opposite.y()).isCloseTo(-place.y(), within(1e-12));
        });
        assertThat(partition(mirrored)).isEqualTo(partition(map));
        for (StatementResult result : map.statements()) {
            Tally tally = result.tally();
            assertThat(mirrored.statement(result.id()).orElseThrow().tally())
                    .isEqualTo(new Tally(tally.disagree(), tally.agree(), tally.pass()));
        }
    }

    @Test
    void everyTableAddsUpToEverybody() {
        List<Planted.Event> events = Planted.camps(200, 30, 2, 0.85, 0.5, 8);
        Votes.Builder votes = Votes.builder();
        events.forEach(e -> votes.cast(e.participant(), e.statement(), e.answer(), e.timestamp()));
        for (int p = 0; p < 150; p++)
            votes.participant("" + p, p % 3 == 0 ? "Tenants" : "Union");

        for (StatementResult result : OpinionMap.of(votes.build(), STANDARD).statements()) {
            Tally voices = result.byOrganisation().values().stream().reduce(result.unaffiliated(), Tally::plus);
            assertThat(voices).isEqualTo(result.tally());
        }
    }

    @Test
    void peopleWithFewVotesAreCountedButNotPlaced() {
        List<Planted.Event> events = new ArrayList<>(Planted.camps(100, 30, 2, 0.9, 0.6, 2));
        events.add(new Planted.Event("brief", "3", Answer.AGREE, 0));

        OpinionMap map = OpinionMap.of(Planted.votes(events), STANDARD);

        assertThat(map.participants()).contains("brief");
        assertThat(map.places()).doesNotContainKey("brief");
        assertThat(map.groupOf("brief")).isNull();
    }

    @Test
    void givenGroupsKeepTheirIdsAndTakeInEverybodyNamed() {
        Votes votes = Planted.votes(Planted.camps(40, 20, 2, 0.9, 0.6, 2));

        OpinionMap map = OpinionMap.of(votes, STANDARD.withGivenGroups(Map.of("1", 5, "2", 3, "4", 3, "stranger", 9)));

        assertThat(map.groups()).extracting(OpinionGroup::id).containsExactly(3, 5);
        assertThat(map.assignments()).containsExactly(Map.entry("1", 5), Map.entry("2", 3), Map.entry("4", 3));
    }

    @Test
    void dividingStatementsComeWidestFirst() {
        OpinionMap map = OpinionMap.of(Planted.votes(Planted.camps(200, 30, 2, 0.9, 0.6, 2)), STANDARD);

        assertThat(map.dividingGroups()).hasSize(30);
        assertThat(map.dividingGroups().stream().map(s -> -s.betweenGroups(10).orElseThrow().width())).isSorted();
        assertThat(map.dividingOrganisations()).isEmpty();
    }

    private static String newName(String participant) {
        return "z" + (9999 - Integer.parseInt(participant));
    }

    private static Set<Set<String>> partition(OpinionMap map) {
        return map.groups().stream().map(g -> (Set<String>) new HashSet<>(g.members())).collect(Collectors.toSet());
    }
}
