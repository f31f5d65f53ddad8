package org.regroup.counting.proportional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regroup.counting.proportional.Profiles.approvals;
import static org.regroup.counting.proportional.Profiles.count;
import static org.regroup.counting.proportional.Profiles.order;
import static org.regroup.counting.proportional.Profiles.set;
import static org.regroup.counting.proportional.Profiles.withCosts;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Election;
import org.regroup.counting.Rational;
import org.regroup.counting.Result;
import org.regroup.counting.Stage;

/// Committees and projects in published examples. Those of the book "Multi-Winner Voting with Approval Preferences" (Lackner and
/// Skowron 2023) are as printed by the examples of abcvoting (M. Lackner et al.), which also holds the small profiles below.
class PublishedCommitteesTest {

    /// L. E. Phragmén 1894, as told by Janson, Phragmén's and Thiele's election methods, 2016.
    private static final Election PHRAGMEN = approvals(3, "ABCPQR", "1034 ABC", "519 PQR", "90 ABQ", "47 APQ");

    /// Running example of the book: 12 voters.
    private static Election book(int seats) {
        return approvals(seats, "abcdefg", "3 ab", "3 ac", "2 ad", "1 bcf", "1 e", "1 f", "1 g");
    }

    private static final Election FIRST = approvals(4, "012345", "1 045", "1 0", "1 145", "1 1", "1 245", "1 2", "1 345", "1 3");
    private static final Election SECOND = approvals(3, "01234", "5 012", "1 01", "2 34", "1 3");
    private static final Election THIRD = approvals(4, "012345", "1 0345", "1 12", "1 025", "1 2", "1 01234", "1 034", "1 024",
            "1 01");
    private static final Election FOURTH = approvals(2, "0123", "1 013", "2 01", "1 03", "1 23");

    private static Rational figure(Result result, int stage, String name) {
        return Optional.ofNullable(result.stages().get(stage - 1).figures().get(name)).orElseThrow().values().iterator().next();
    }

    @Test
    void phragmensOwnExampleOf1894() {
        Result result = count("seq-phragmen", PHRAGMEN);
        assertThat(order(result)).isEqualTo("AQB");
        assertThat(List.of(figure(result, 1, "load"), figure(result, 2, "load"), figure(result, 3, "load")))
                .map(load -> new java.math.BigDecimal(load.numerator())
                        .divide(new java.math.BigDecimal(load.denominator()), 7, RoundingMode.HALF_UP).toPlainString())
                .containsExactly("0.0008540", "0.0017027", "0.0018116");
        assertThat(figure(result, 1, "load")).isEqualTo(Rational.of(1, 1171));
        assertThat(figure(result, 2, "load")).isEqualTo(Rational.ONE.plus(Rational.of(137, 1171)).over(656));
    }

    @Test
    void thielesRuleElectsTheSameOnPhragmensExample() {
        Result result = count("seq-pav", PHRAGMEN);
        assertThat(order(result)).isEqualTo("AQB");
        assertThat(result.stages().getFirst().total(1)).isEqualTo(Rational.of(1171));
        assertThat(result.stages().get(1).totals()).map(Rational::toString).containsExactly("1171", "562", "517", "542.5",
                "587.5", "519");
    }

    @Test
    void sequentialPavOnTheRunningExampleOfTheBook() {
        assertThat(set(count("seq-pav", book(4)))).isEqualTo("abcf");
        assertThat(set(count("seq-pav", SECOND))).isEqualTo("013");
        assertThat(set(count("seq-pav", THIRD))).isEqualTo("0124");
        assertThat(set(count("seq-pav", FOURTH))).isEqualTo("03");
        assertThat(set(count("seq-pav", FIRST))).contains("4", "5").hasSize(4);
    }

    @Test
    void optimalPavOnTheProfilesOfAbcvoting() {
        assertThat(set(count("pav", SECOND))).isEqualTo("013");
        assertThat(set(count("pav", THIRD))).isEqualTo("0124");
        assertThat(set(count("pav", FOURTH))).isEqualTo("03");
        Result first = count("pav", FIRST);
        assertThat(set(first)).contains("4", "5").hasSize(4);
        assertThat(first.notes()).first().asString().contains("reached by 6 committees");
        assertThat(first.ties()).isNotEmpty().first().satisfies(tie -> assertThat(tie.candidates()).containsExactly(1, 2, 3, 4));
        assertThat(set(count("pav", PHRAGMEN))).isEqualTo("ABQ");
        assertThat(set(count("pav", book(4)))).isEqualTo("abcf");
    }

    /// The book, example 5: choosing one by one misses the best committee. The second is example 13.3 of Janson 2016, after
    /// Thiele.
    @Test
    void theBestCommitteeCanDifferFromTheOneFoundStepByStep() {
        Election fifth = approvals(2, "abcd", "3 ab", "6 ad", "4 b", "5 c", "5 cd");
        assertThat(set(count("pav", fifth))).isEqualTo("ac");
        assertThat(figure(count("pav", fifth), 1, "score")).isEqualTo(Rational.of(19));
        Result step = count("seq-pav", fifth);
        assertThat(order(step)).isEqualTo("dc");
        assertThat(step.stages().get(1).total(3)).isEqualTo(Rational.of(15, 2));
        Election thiele = approvals(2, "abcd", "960 acd", "3000 bcd", "520 bc", "1620 ab", "1081 ad", "1240 ac", "360 bd",
                "360 d",
                "120 c", "60 b");
        assertThat(set(count("pav", thiele))).isEqualTo("ab");
        assertThat(figure(count("pav", thiele), 1, "score")).isEqualTo(Rational.of(9651));
        assertThat(order(count("seq-pav", thiele))).isEqualTo("ca");
    }

    @Test
    void moreCandidatesThanVotesCanSupport() {
        Result result = count("pav", approvals(4, "abcde", "3 ab", "1 c"));
        assertThat(set(result)).startsWith("abc").hasSize(4);
        assertThat(result.stages()).hasSize(2);
        assertThat(result.ties()).singleElement().satisfies(tie -> assertThat(tie.candidates()).containsExactly(4, 5));
    }

    @Test
    void sequentialPhragmenOnTheExamplesOfTheBook() {
        assertThat(set(count("seq-phragmen", book(4)))).isEqualTo("abcd");
        Result twelfth = count("seq-phragmen", approvals(3, "abcd", "3 cd", "2 ab", "2 ac", "1 bd"));
        assertThat(order(twelfth)).isEqualTo("cbd");
        assertThat(List.of(figure(twelfth, 1, "load"), figure(twelfth, 2, "load"), figure(twelfth, 3, "load")))
                .containsExactly(Rational.of(1, 5), Rational.of(1, 3), Rational.of(29, 60));
        assertThat(set(count("seq-phragmen", SECOND))).isEqualTo("013");
        assertThat(set(count("seq-phragmen", THIRD))).isEqualTo("0124");
        assertThat(set(count("seq-phragmen", FOURTH))).isEqualTo("03");
        assertThat(set(count("seq-phragmen", FIRST))).contains("4", "5").hasSize(4);
    }

    @Test
    void equalSharesWithoutCompletionOnTheProfilesOfAbcvoting() {
        assertThat(set(count("equal-shares", FIRST, "completion=none"))).isEqualTo("45");
        assertThat(set(count("equal-shares", SECOND, "completion=none"))).isEqualTo("013");
        assertThat(set(count("equal-shares", THIRD, "completion=none"))).isEqualTo("02");
        assertThat(set(count("equal-shares", FOURTH, "completion=none"))).isEqualTo("0");
    }

    @Test
    void equalSharesCompletedByPhragmensRule() {
        assertThat(set(count("equal-shares", FIRST, "completion=phragmen"))).contains("4", "5").hasSize(4);
        assertThat(set(count("equal-shares", SECOND, "completion=phragmen"))).isEqualTo("013");
        assertThat(set(count("equal-shares", THIRD, "completion=phragmen"))).isEqualTo("0124");
        assertThat(set(count("equal-shares", FOURTH, "completion=phragmen"))).isEqualTo("03");
    }

    /// The book, example 11: rho of a is 1/8; then loads of 1/96, 37/384 and 7/24 with what is left.
    @Test
    void theEleventhExampleOfTheBook() {
        Result result = count("equal-shares", book(4), "completion=phragmen");
        assertThat(set(result)).isEqualTo("abcd");
        assertThat(figure(result, 1, "rho")).isEqualTo(Rational.of(1, 8));
        assertThat(List.of(figure(result, 2, "load"), figure(result, 3, "load"), figure(result, 4, "load")))
                .containsExactly(Rational.of(1, 96), Rational.of(37, 384), Rational.of(7, 24));
        assertThat(result.ties()).singleElement().satisfies(tie -> assertThat(tie.candidates()).containsExactly(2, 3));
        assertThat(count("equal-shares", book(4), "completion=none").elected()).containsExactly(1);
    }

    /// The book, example 12: the second purchase takes all that two voters have left.
    @Test
    void theTwelfthExampleOfTheBook() {
        Result result = count("equal-shares", approvals(3, "abcd", "3 cd", "2 ab", "2 ac", "1 bd"), "completion=phragmen");
        assertThat(order(result)).isEqualTo("cad");
        assertThat(figure(result, 1, "rho")).isEqualTo(Rational.of(1, 5));
        assertThat(figure(result, 2, "rho")).isEqualTo(Rational.of(13, 40));
        assertThat(figure(result, 2, "paid in full")).isEqualTo(Rational.of(2));
        assertThat(figure(result, 2, "paid what was left")).isEqualTo(Rational.of(2));
        assertThat(figure(result, 3, "load")).isEqualTo(Rational.of(1, 40));
        Stage second = result.stages().get(1);
        assertThat(second.total(3)).as("kept from the first stage").isEqualTo(Rational.of(5));
        assertThat(result.notes()).element(1).asString()
                .isEqualTo("Stage 2: a is elected, at the price of 1. Of 4 votes for it 2 "
                        + "pay 0.325 each and 2 pay what they have left, which is less. All voters together have 1 left.");
    }

    /// pabutools, tests of rules: utility by number of projects and by cost differ.
    @Test
    void utilityByNumberAndByCostChooseOtherProjects() {
        Election election = withCosts(approvals(1, "0123", "1 0", "2 123", "1 2"), "4", "1", "0.9", "2", "1.09");
        assertThat(set(count("equal-shares", election, "completion=none", "utility=number"))).isEqualTo("013");
        assertThat(set(count("equal-shares", election, "completion=none", "utility=cost"))).isEqualTo("02");
        String[] raised = {"completion=add1", "increment=1/10", "start=exact", "utility=number"};
        assertThat(set(count("equal-shares", election, raised))).isEqualTo("013");
        raised[3] = "utility=cost";
        assertThat(set(count("equal-shares", election, raised))).isEqualTo("012");
    }

    /// pabutools, tests of rules: what costs nothing is not bought and spends nothing.
    @Test
    void whatCostsNothingIsNotBought() {
        Election election = withCosts(approvals(1, "012", "1 0", "1 012", "1 2"), "2", "0", "1", "2");
        assertThat(set(count("equal-shares", election, "completion=none"))).isEmpty();
        assertThat(set(count("equal-shares", election, "completion=add1", "increment=1/10", "start=exact"))).isEqualTo("2");
        assertThat(set(count("equal-shares", election))).isEqualTo("02");
    }

    /// pabutools, tests of completions: shares raised by 1/24 of the price of a project each step.
    @Test
    void raisingSharesStepByStepFillsTheCommittee() {
        Election election = withCosts(book(1), "4", "1", "1", "1", "1", "1", "1", "1");
        Result result = count("equal-shares", election, "completion=add1", "increment=1/24", "start=exact");
        assertThat(set(result)).isEqualTo("abcd");
        assertThat(result.notes()).first().asString().startsWith("Each vote begins with ");
        assertThat(set(count("equal-shares", election, "completion=add1", "increment=5", "start=exact"))).isEqualTo("a");
        assertThat(set(count("equal-shares", book(4)))).isEqualTo("abcd");
    }

    /// pabutools, tests of rules: everything can be paid; and a variation with less money.
    @Test
    void phragmenWithCostsStopsBeforeItWouldOverspend() {
        Election all = withCosts(approvals(1, "0123", "1 0123"), "7", "1", "3", "2", "1");
        assertThat(set(count("seq-phragmen", all))).isEqualTo("0123");
        assertThat(set(count("equal-shares", all, "completion=none"))).isEqualTo("0123");
        Election some = withCosts(approvals(1, "0123", "1 0123"), "3", "1", "3", "2", "1");
        assertThat(set(count("seq-phragmen", some))).isEqualTo("03");
        assertThat(count("seq-phragmen", some).notes()).singleElement().asString()
                .startsWith("The count ends before 2, which costs 2, more than the 1 that");
    }
}
