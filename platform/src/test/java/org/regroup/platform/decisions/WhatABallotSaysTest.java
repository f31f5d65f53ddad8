package org.regroup.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

import org.regroup.platform.shared.Ground;
import org.regroup.platform.shared.Outcome;

class WhatABallotSaysTest {

    private static final List<String> NAMES = List.of("Ada", "Ben", "Cleo");

    @Test
    void aGapInTheNumbersMeansNothing() {
        assertThat(read(CountingRule.SCOTTISH, false, "3", "", " 2 ")).isEqualTo(Marks.of(List.of(2, 0, 1)));
        assertThat(Marks.of(List.of(2, 0, 1)).ranking()).containsExactly(List.of(3), List.of(1));
    }

    @Test
    void theSameNumberTwiceIsReadOnlyWhereItIsAllowed() {
        assertThat(read(CountingRule.MEEK, true, "1", "2", "1").ranking()).containsExactly(List.of(1, 3), List.of(2));
        assertThat(refused(CountingRule.MEEK, false, "1", "2", "1")).containsExactly("mark3");
    }

    @Test
    void whateverIsNoNumberOfThisBallotIsSaid() {
        assertThat(refused(CountingRule.SCOTTISH, false, "first", "-1", "4")).containsExactly("mark1", "mark2", "mark3");
        assertThat(refused(CountingRule.APPROVAL, false, "1", "2", "")).containsExactly("mark2");
        assertThat(refused(CountingRule.SCORE, false, "5", "6", "99999999999")).containsExactly("mark2", "mark3");
    }

    @Test
    void pointsAndTicksStandAsTheyAre() {
        assertThat(read(CountingRule.STAR, false, "5", "", "5")).isEqualTo(Marks.of(List.of(5, 0, 5)));
        assertThat(read(CountingRule.APPROVAL, false, "", "1", "").blank()).isFalse();
        assertThat(read(CountingRule.APPROVAL, false, "", "", "").blank()).isTrue();
    }

    private static Marks read(CountingRule method, boolean equal, String... written) {
        return outcome(method, equal, written).required();
    }

    private static List<String> refused(CountingRule method, boolean equal, String... written) {
        return switch (outcome(method, equal, written)) {
            case Outcome.Done<Marks> _ -> List.of();
            case Outcome.Refused<Marks>(var grounds) -> grounds.stream().map(Ground::field).toList();
        };
    }

    private static Outcome<Marks> outcome(CountingRule method, boolean equal, String... written) {
        var now = Instant.EPOCH;
        var rules = new ElectionRules("Election", "", 1, LocalDate.EPOCH, "Recall", method, equal, TieOrder.OWN, "", List.of(),
                now,
                now, now);
        return Marks.read(Arrays.asList(written), rules, NAMES);
    }
}
