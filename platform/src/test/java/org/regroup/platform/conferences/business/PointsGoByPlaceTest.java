package org.regroup.platform.conferences.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsGoByPlaceTest {

    /// Twelve points for a first place down to one for the twelfth, as regions and service groups of UNISON rank motions.
    @Test
    void withTwelveChoicesAFirstPlaceGivesTwelvePoints() {
        var items = IntStream.rangeClosed(1, 20).boxed().toList();
        var ballot = IntStream.rangeClosed(1, 12).boxed().toList();
        var result = Ranked.count(items, 12, List.of(ballot));
        assertThat(result).extracting(Ranked::points).startsWith(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1).endsWith(0, 0);
    }

    @Test
    void whatHasAsManyPointsGoesByFirstPlacesAndThenByNumber() {
        // 1: a first place; 2: two second places and as many points
        assertThat(Ranked.count(List.of(2, 1, 3, 4), 2, List.of(List.of(1), List.of(3, 2), List.of(4, 2))))
                .extracting(Ranked::item).containsExactly(1, 3, 4, 2);
        assertThat(Ranked.count(List.of(9, 7, 8), 3, List.of())).extracting(Ranked::item).containsExactly(7, 8, 9);
    }

    /// A thousand made-up ballots: points are neither lost nor made, the order of ballots changes nothing, and whoever moves an
    /// item up does not hurt it.
    @Test
    void nothingIsLostAndMovingUpNeverHurts() {
        for (long seed = 1; seed <= 1_000; seed++) {
            var random = new Random(seed);
            int choices = 1 + random.nextInt(6);
            var items = IntStream.rangeClosed(1, 8).boxed().toList();
            var ballots = new ArrayList<List<Integer>>();
            for (int i = 0; i < random.nextInt(9); i++) {
                var shuffled = new ArrayList<>(items);
                Collections.shuffle(shuffled, random);
                ballots.add(List.copyOf(shuffled.subList(0, 1 + random.nextInt(choices))));
            }
            var result = Ranked.count(items, choices, ballots);
            int given = ballots.stream()
                    .mapToInt(ballot -> IntStream.range(0, ballot.size()).map(place -> choices - place).sum()).sum();
            assertThat(result.stream().mapToInt(Ranked::points).sum()).isEqualTo(given);
            var other = new ArrayList<>(ballots);
            Collections.shuffle(other, random);
            assertThat(Ranked.count(items, choices, other)).isEqualTo(result);
            if (!ballots.isEmpty() && ballots.getFirst().size() > 1) {
                var up = new ArrayList<>(ballots.getFirst());
                int item = up.get(1);
                Collections.swap(up, 0, 1);
                other = new ArrayList<>(ballots);
                other.set(0, up);
                assertThat(place(Ranked.count(items, choices, other), item)).as("seed %d", seed)
                        .isLessThanOrEqualTo(place(result, item));
            }
        }
    }

    private static int place(List<Ranked> result, int item) {
        return result.stream().map(Ranked::item).toList().indexOf(item);
    }

    @Test
    void aBallotRanksWhatCanBeRankedOnceEach() {
        for (var ballot : List.of(List.of(1, 1), List.of(1, 2, 3), List.of(4))) {
            assertThatThrownBy(() -> Ranked.count(List.of(1, 2, 3), 2, List.of(ballot)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
