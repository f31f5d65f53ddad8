package org.regroup.counting.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Rational;

class DelegatesFollowMembersUpToACapTest {

    private static final Apportionment STORY = new Apportionment(4, 120, Optional.of(Rational.of(2, 5)), 8);

    @Test
    void fourOrganisationsSendFourSixFourteenAndSixteen() {
        Map<String, Long> members = members(40, 300, 1_200, 15_000);
        assertThat(STORY.seats(members).values()).containsExactly(4L, 6L, 14L, 16L);
        assertThat(STORY.bySteps(members).values()).containsExactly(4L, 6L, 14L, 129L);
        assertThat(Apportionment.bySquareRoot(members, 40).values()).containsExactly(1L, 4L, 8L, 27L);
    }

    @Test
    void whereTooFewCannotAllBeBelowTheCapEachHasAsManyAsTheSmallest() {
        assertThat(STORY.seats(members(40, 15_000)).values()).containsExactly(4L, 4L);
        assertThat(STORY.seats(members(15_000)).values()).containsExactly(129L);
        assertThat(STORY.seats(members(0, 40, 300, 15_000)).values()).containsExactly(0L, 4L, 6L, 6L);
    }

    @Test
    void nobodyIsAboveTheCapAndMoreMembersNeverBringFewerDelegates() {
        var random = new Random(4);
        for (int round = 0; round < 20_000; round++) {
            var cap = Rational.of(1 + random.nextInt(19), 20);
            var rule = new Apportionment(1 + random.nextInt(6), 1 + random.nextInt(500), Optional.of(cap), random.nextInt(10));
            var members = new LinkedHashMap<String, Long>();
            int organisations = 2 + random.nextInt(7);
            for (int i = 0; i < organisations; i++)
                members.put("O" + i, (long) Math.pow(10, 1 + random.nextDouble() * 4));
            var seats = rule.seats(members);
            long all = seats.values().stream().mapToLong(Long::longValue).sum();
            boolean alike = seats.values().stream().distinct().count() == 1;
            assertThat(seats.values()).allSatisfy(
                    one -> assertThat(alike || Rational.of(one, all).compareTo(cap) <= 0).as("%s %s", rule, members).isTrue());
            var names = List.copyOf(members.keySet());
            for (var a : names)
                for (var b : names)
                    if (members.getOrDefault(a, 0L) >= members.getOrDefault(b, 0L))
                        assertThat(seats.get(a)).as("%s %s", rule, members).isGreaterThanOrEqualTo(seats.get(b));
            assertThat(Apportionment.bySquareRoot(members, all).values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(all);
        }
    }

    @Test
    void aStepOfNothingAndACapOfEverythingAreRefused() {
        assertThatThrownBy(() -> new Apportionment(0, 10, Optional.empty(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Apportionment(1, 0, Optional.empty(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Apportionment(1, 10, Optional.of(Rational.ONE), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Apportionment(1, 75, Optional.empty(), 0).seats(members(74, 75, 0)).values()).containsExactly(1L, 2L, 0L);
        assertThat(Apportionment.bySquareRoot(members(0, 0), 5).values()).containsExactly(0L, 0L);
    }

    private static Map<String, Long> members(long... numbers) {
        Map<String, Long> members = new LinkedHashMap<>();
        for (long number : numbers)
            members.put("ABCDEFGH".substring(members.size(), members.size() + 1), number);
        return members;
    }
}
