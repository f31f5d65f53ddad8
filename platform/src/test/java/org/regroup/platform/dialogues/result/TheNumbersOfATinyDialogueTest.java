package org.regroup.platform.dialogues.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.regroup.opinions.Counts;
import org.regroup.opinions.Moderation;
import org.regroup.opinions.Tally;

class TheNumbersOfATinyDialogueTest {

    /// 1 is common ground, 2 divides the organisations, 3 is refused by all, 4 splits the tenants, 5 to 7 are agreed by
    /// everybody, 8 has been seen by four.
    private static final Facts FACTS = Sample.of(8).people(16, "tc", "++-++++").people(4, "tc", "0+--+++")
            .people(9, "tc", "++--+++").people(1, "tc", "-+-0+++").people(24, "co", "+--++++").people(1, "co", "--+0+++")
            .people(4, "co", "+--+++++").facts();

    @Test
    void peopleStatementsAndAnswersAreCounted() {
        assertThat(FACTS.counts()).isEqualTo(new Counts(59, 8, 59 * 7 + 4));
        assertThat(FACTS.statements().getFirst().all()).isEqualTo(new Tally(53, 2, 4));
        assertThat(FACTS.voice("tc").participants()).isEqualTo(30);
    }

    @Test
    void commonGroundSaysItsFloor() {
        assertThat(FACTS.common()).extracting(common -> common.statement().wording().id()).containsExactly("5", "6", "7", "1");
        var first = FACTS.common().getLast();
        // 25 of 30 tenants, 28 of 29 co-operators
        var lowest = Objects.requireNonNull(first.organisation());
        assertThat(lowest.of().key()).isEqualTo("tc");
        assertThat(lowest.agree()).isEqualTo(25.0 / 30, within(1e-12));
        assertThat(Jsoup.parse(Printed.page(Printed.view(FACTS), Locale.ENGLISH)).text())
                .contains("At least 83% in every organisation (lowest: Tenants’ Campaign)");
    }

    @Test
    void organisationsDifferWhereTheyDo() {
        var gap = FACTS.between().getFirst();

        assertThat(gap.statement().wording().id()).isEqualTo("2");
        assertThat(gap.highest().tally()).isEqualTo(new Tally(30, 0, 0));
        assertThat(gap.lowest().tally()).isEqualTo(new Tally(0, 29, 0));
    }

    @Test
    void whatAllRefuseIsCommonToo() {
        assertThat(FACTS.refused()).extracting(statement -> statement.wording().id()).containsExactly("3");
    }

    @Test
    void anOrganisationOfTwoMindsIsNamedWithBothSides() {
        var split = FACTS.inside().getFirst();

        assertThat(split.statement().wording().id()).isEqualTo("4");
        assertThat(split.share().tally()).isEqualTo(new Tally(16, 13, 1));
    }

    @Test
    void whatFewHaveSeenNeedsAnswers() {
        assertThat(FACTS.unseen()).extracting(statement -> statement.wording().id()).containsExactly("8");
    }

    @Test
    void whatModeratorsTookOutIsReportedAndCountsForNothing() {
        var facts = new SampleOut().facts();

        assertThat(facts.common()).extracting(common -> common.statement().wording().id()).containsExactly("1");
        assertThat(facts.statements().get(1).all()).isEqualTo(new Tally(40, 0, 0));
        assertThat(facts.statements().get(1).counts()).isFalse();
    }

    private static final class SampleOut {
        Facts facts() {
            return Sample.of(1).statement("Taken out", Moderation.OUT).people(20, "tc", "++").people(20, "co", "++").facts();
        }
    }

    @Test
    void theIntervalIsWilsons() {
        // 81 of 263 of Newcombe (1998), table I: 0.2553 to 0.3662
        var interval = Wilson.of(81, 263);
        assertThat(interval.low()).isEqualTo(0.2553, within(5e-5));
        assertThat(interval.high()).isEqualTo(0.3662, within(5e-5));
        // 0 of 20: 0 to 0.1611
        assertThat(Wilson.of(0, 20).low()).isZero();
        assertThat(Wilson.of(0, 20).high()).isEqualTo(0.1611, within(5e-5));
        assertThat(Wilson.of(29, 29).high()).isEqualTo(1);
    }
}
