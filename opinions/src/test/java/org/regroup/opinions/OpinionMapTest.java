package org.regroup.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionMapTest {

    private static final MapOptions STANDARD = MapOptions.standard();

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void findsTheCampsThatArePlanted(int camps) {
        OpinionMap map = OpinionMap.of(Planted.votes(Planted.camps(300, 60, camps, 0.9, 0.6, 7)), STANDARD);

        assertThat(map.groups()).hasSize(camps);
        for (OpinionGroup group : map.groups()) {
            assertThat(group.members().stream().map(p -> Integer.parseInt(p) % camps).distinct()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 26, 60, 130, 400, 1500})
    void seesOneGroupInPureNoise(int people) {
        for (long seed = 0; seed < 20; seed++) {
            OpinionMap map = OpinionMap.of(Planted.votes(Planted.noise(people, 40, 0.5, seed)), STANDARD);

            assertThat(map.groups()).as("seed %d", seed).hasSize(1);
        }
    }

    @Test
    void givesTheSameBytesForShuffledVotes() {
        List<Planted.Event> events = Planted.camps(200, 30, 3, 0.8, 0.4, 3);

        OpinionMap map = OpinionMap.of(Planted.votes(events), STANDARD);
        OpinionMap shuffled = OpinionMap.of(Planted.votes(Planted.shuffled(events, 1)), STANDARD);

        assertThat(shuffled).isEqualTo(map);
        assertThat(shuffled.toString()).isEqualTo(map.toString());
    }

    @Test
    void numbersGroupsBySize() {
        OpinionMap map = OpinionMap.of(Planted.votes(Planted.camps(100, 40, 2, 0.9, 0.6, 5)), STANDARD);

        Set<Integer> ids = new HashSet<>(map.assignments().values());
        assertThat(ids).containsExactlyInAnyOrder(0, 1);
        assertThat(map.groups().getFirst().size()).isGreaterThanOrEqualTo(map.groups().getLast().size());
    }

    @Test
    void survivesADialogueWithoutVotes() {
        OpinionMap map = OpinionMap.of(Votes.builder().statement("1", Moderation.ACCEPTED, false).build(), STANDARD);

        assertThat(map.counts()).isEqualTo(new Counts(0, 0, 0));
        assertThat(map.groups()).isEmpty();
        assertThat(map.places()).isEmpty();
        assertThat(map.commonGround()).isEmpty();
        assertThat(map.statements()).hasSize(1);
    }
}
