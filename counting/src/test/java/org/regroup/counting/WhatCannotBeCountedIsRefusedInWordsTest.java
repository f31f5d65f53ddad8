package org.regroup.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.regroup.counting.catalogue.Methods;

class WhatCannotBeCountedIsRefusedInWordsTest {

    static Stream<Method> rankedMethods() {
        return Methods.all().stream().filter(m -> m.reads() == Method.Reads.RANKINGS);
    }

    @ParameterizedTest
    @MethodSource("rankedMethods")
    void equalRanksByEveryRuleForThem(Method method) {
        RankedBallots.Builder ballots = RankedBallots.of(3).inOrder();
        ballots.add(5, List.of(List.of(1, 2), List.of(3))).add(4, 2, 1).add(3, 3);
        Election election = Election.of(Contest.of("", 1, List.of("Ada", "Ben", "Cleo")), ballots.build());
        for (EqualRanks rule : EqualRanks.values())
            assertThat(method.count(election, Settings.STANDARD.with(rule))).isNotInstanceOf(Counted.Open.class);
    }

    @ParameterizedTest
    @MethodSource("rankedMethods")
    void moreVotesThanCanBeAddedUp(Method method) {
        RankedBallots.Builder ballots = RankedBallots.of(3).add(Long.MAX_VALUE - 1, 1).add(Long.MAX_VALUE - 1, 2);
        Election election = Election.of(Contest.of("", 1, List.of("Ada", "Ben", "Cleo")), ballots.build());
        assertThat(method.count(election, Settings.STANDARD)).isInstanceOf(Counted.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"cambridge,least", "schulze,default-option", "schulze,members", "block,marks"})
    void partsWhereAWholeNumberIsNeeded(String method, String parameter) {
        Election election = WrittenBallots.ranked("A B", "5: A > B", "3: B");
        assertThat(Methods.named(method).orElseThrow().count(election, Settings.STANDARD.with(Map.of(parameter, "1.5"))))
                .isEqualTo(Counted.Refused
                        .because("The parameter " + parameter + " cannot be \"1.5\". It can be a whole number."));
    }

    @Test
    void whereMoreIsElectedThanThereIsMoneyForANoteSaysSo() {
        ScoredBallots ballots = ScoredBallots.of(2, 1).add(3, 1, 1).build();
        Election election = new Election(Contest.of("", 2, List.of("Bridge", "Library")), ballots, List.of(),
                new Budget(Rational.of(100), List.of(Rational.of(40), Rational.of(70))), "");
        assertThat(Methods.named("seq-pav").orElseThrow().count(election, Settings.STANDARD).result().notes())
                .anyMatch(note -> note.startsWith("Those elected cost 110 together, and there are 100 to spend"));
        assertThat(Methods.named("equal-shares").orElseThrow().count(election, Settings.STANDARD).result().notes())
                .noneMatch(note -> note.startsWith("Those elected cost"));
    }

    @Test
    void committeesWhoseScoresAreTooLarge() {
        ScoredBallots.Builder ballots = ScoredBallots.of(31, 1);
        ballots.add(300_000, Collections.nCopies(31, 1).stream().mapToInt(Integer::intValue).toArray());
        Election election = Election.of(
                Contest.of("", 30, IntStream.rangeClosed(1, 31).mapToObj(i -> "Candidate " + i).toList()), ballots.build());
        assertThat(Methods.named("pav").orElseThrow().count(election, Settings.STANDARD)).isInstanceOf(Counted.Refused.class);
    }
}
