package org.regroup.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Constraint.Bound;

class ConstraintsAreJudgedTogetherTest {

    private static final Constraint TWO_WOMEN = new Constraint(Bound.AT_LEAST, 2, "gender", "woman");

    private static Contest contest(int seats, List<Map<String, String>> traits) {
        Contest contest = Contest.of("Committee", seats, IntStream.range(0, traits.size()).mapToObj(i -> "C" + (i + 1)).toList());
        return contest.withTraits(IntStream.range(0, traits.size()).boxed()
                .collect(java.util.stream.Collectors.toMap(i -> i + 1, traits::get)));
    }

    private static Map<String, String> person(String gender, String organisation) {
        return Map.of("gender", gender, "organisation", organisation);
    }

    /// The example of I. D. Hill, "STV with constraints", Voting matters 9 (1998), section 1.
    @Test
    void whoeverMeetsTwoConstraintsAtOnceIsGuardedThoughNeitherAloneWouldGuardThem() {
        Contest contest = contest(3, List.of(person("man", "black"), person("man", "black"), person("woman", "white"),
                person("woman", "white"), person("woman", "black")));
        Constraint twoBlack = new Constraint(Bound.AT_LEAST, 2, "organisation", "black");

        assertThat(new Field(contest, List.of(TWO_WOMEN, twoBlack)).guarded()).containsExactly(5);
        assertThat(new Field(contest, List.of(TWO_WOMEN)).guarded()).isEmpty();
        assertThat(new Field(contest, List.of(twoBlack)).guarded()).isEmpty();
    }

    @Test
    void whoeverWouldTakeTheSeatKeptForAnotherIsDoomed() {
        Contest contest = contest(3, List.of(person("man", "a"), person("man", "a"), person("woman", "b"), person("woman", "a")));
        Field field = new Field(contest, List.of(TWO_WOMEN));
        assertThat(field.doomed()).isEmpty();
        field.elect(1);
        assertThat(field.doomed()).containsExactly(2);
        assertThat(field.guarded()).containsExactly(3, 4);
        field.passedBy(2, 4);
        assertThat(field.notes())
                .containsExactly(
                        "Stage 4: C2 could not be elected any more and was excluded, because of: at least 2 with gender woman.");
    }

    @Test
    void constraintsThatCannotBeMetAreNamedAndNoOthers() {
        Contest contest = contest(2, List.of(person("man", "a"), person("man", "a"), person("woman", "a"), person("man", "b")));
        Constraint oneFromB = new Constraint(Bound.AT_LEAST, 1, "organisation", "b");
        Constraint oneWoman = new Constraint(Bound.AT_LEAST, 1, "gender", "woman");
        Constraint noMan = new Constraint(Bound.AT_MOST, 0, "gender", "man");

        assertThat(new Feasibility(contest, List.of(oneFromB, oneWoman)).unmet()).isEmpty();
        assertThat(new Feasibility(contest, List.of(TWO_WOMEN, oneFromB)).unmet()).containsExactly(TWO_WOMEN);
        assertThat(new Feasibility(contest, List.of(TWO_WOMEN)).reasons()).containsExactly(
                "The constraint \"at least 2 with gender woman\" cannot be met. Seats: 2; candidates standing: 4, of these with gender woman: 1.");
        assertThat(new Feasibility(contest, List.of(oneWoman, oneFromB, new Constraint(Bound.AT_LEAST, 1, "organisation", "a")))
                .unmet())
                .isEmpty();
        assertThat(new Feasibility(contest.withSeats(1), List.of(oneWoman, oneFromB)).reasons()).containsExactly(
                "These constraints cannot be met together (seats: 1; candidates standing: 4): at least 1 with gender woman; at least 1 with organisation b. "
                        + "They could be if any one of them were dropped.");
        assertThat(new Feasibility(contest, List.of(noMan)).unmet()).containsExactly(noMan);
        assertThat(new Feasibility(contest, List.of(new Constraint(Bound.AT_MOST, 1, "region", "north"))).reasons())
                .singleElement()
                .asString().contains("the trait \"region\", which no candidate has");
    }

    @Test
    void theSearchFindsWhatTryingEverySetOfWinnersFinds() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3_000; round++) {
            int candidates = 2 + random.nextInt(9);
            int seats = 1 + random.nextInt(candidates);
            List<Map<String, String>> traits = IntStream.range(0, candidates)
                    .mapToObj(_ -> Map.of("gender", "0" + random.nextInt(2), "organisation", "0" + random.nextInt(3), "region",
                            "0" + random.nextInt(3)))
                    .toList();
            List<Constraint> constraints = IntStream.range(0, 1 + random.nextInt(7))
                    .mapToObj(_ -> new Constraint(random.nextBoolean() ? Bound.AT_LEAST : Bound.AT_MOST,
                            random.nextInt(2 + seats / 2), List.of("gender", "organisation", "region").get(random.nextInt(3)),
                            "0" + random.nextInt(3)))
                    .toList();
            Contest contest = contest(seats, traits);
            List<Integer> elected = new ArrayList<>();
            List<Integer> continuing = new ArrayList<>();
            for (int c = 1; c <= candidates; c++)
                switch (random.nextInt(4)) {
                    case 0 -> elected.add(c);
                    case 1 -> {
                    }
                    default -> continuing.add(c);
                }
            Feasibility feasibility = new Feasibility(contest, constraints);
            assertThat(feasibility.possible(elected, continuing)).as("%s %s %s %s", contest, constraints, elected, continuing)
                    .isEqualTo(anySet(contest, constraints, elected, continuing));
            List<Constraint> unmet = feasibility.unmet(elected, continuing);
            if (!unmet.isEmpty()) {
                assertThat(anySet(contest, unmet, elected, continuing)).isFalse();
                for (Constraint each : unmet) {
                    List<Constraint> others = new ArrayList<>(unmet);
                    others.remove(each);
                    assertThat(anySet(contest, others, elected, continuing)).isTrue();
                }
            }
        }
    }

    /// Tries all sets of those continuing.
    private static boolean anySet(Contest contest, List<Constraint> constraints, List<Integer> elected,
            List<Integer> continuing) {
        for (int set = 0; set < 1 << continuing.size(); set++) {
            List<Integer> all = new ArrayList<>(elected);
            for (int i = 0; i < continuing.size(); i++)
                if ((set >> i & 1) == 1)
                    all.add(continuing.get(i));
            if (all.size() == contest.seats() && constraints.stream().allMatch(constraint -> {
                long number = all.stream().filter(c -> constraint.concerns(contest.candidate(c))).count();
                return constraint.bound() == Bound.AT_LEAST ? number >= constraint.number() : number <= constraint.number();
            }))
                return true;
        }
        return false;
    }

    @Test
    void asLongAsMoreContinueThanSeatsAreLeftSomebodyMayBeExcluded() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int candidates = 3 + random.nextInt(7);
            Contest contest = contest(1 + random.nextInt(candidates - 1), IntStream.range(0, candidates)
                    .mapToObj(_ -> person("g" + random.nextInt(2), "o" + random.nextInt(3))).toList());
            List<Constraint> constraints = List.of(new Constraint(Bound.AT_LEAST, 1, "gender", "g1"),
                    new Constraint(Bound.AT_MOST, 1 + random.nextInt(3), "organisation", "o1"),
                    new Constraint(Bound.AT_LEAST, random.nextInt(2), "organisation", "o2"));
            if (!new Feasibility(contest, constraints).unmet().isEmpty())
                continue;
            Field field = new Field(contest, constraints);
            while (!field.isSettled()) {
                List<Integer> free = field.continuing().stream().filter(field::mayExclude).toList();
                assertThat(free).isNotEmpty();
                field.exclude(free.get(random.nextInt(free.size())));
            }
            field.continuing().forEach(c -> {
                assertThat(field.mayElect(c)).isTrue();
                field.elect(c);
            });
            assertThat(new Feasibility(contest, constraints).possible(field.elected(), List.of())).isTrue();
        }
    }
}
