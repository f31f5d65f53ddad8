package org.regroup.counting.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Rational;
import org.regroup.counting.decisions.JointRule;
import org.regroup.counting.decisions.Level;
import org.regroup.counting.decisions.Majority;
import org.regroup.counting.decisions.OwnRule;
import org.regroup.counting.decisions.Rules;
import org.regroup.counting.divisions.Division.Choice;
import org.regroup.counting.divisions.Division.Way;
import org.regroup.counting.exchange.DivisionFile;
import org.regroup.counting.exchange.Reading;
import org.regroup.counting.exchange.Source;

/// Random votes of halls from fixed seeds: on line and in the room, divided and whole, small and large.
class ASecondCounterCountsTheSameTest {

    private static final int CASES = 2_000;

    /// Every second rule asks for organisations as well.
    private static JointRule rule(Random random) {
        var heads = new JointRule.People(OwnRule.of(Majority.of(level(random), Majority.Base.CAST)));
        return random.nextBoolean()
                ? heads
                : new JointRule.AllOf(List.of(heads, Rules.parse("organisations(more-than 1/2)").rule()));
    }

    private static Level level(Random random) {
        return new Level(Rational.of(1 + random.nextInt(5), 6), random.nextBoolean());
    }

    private static Division division(Random random) {
        var way = Way.values()[random.nextInt(4)];
        var groups = new ArrayList<Division.Group>();
        int organisations = 1 + random.nextInt(5);
        for (int n = 0; n < organisations; n++) {
            int voters = random.nextInt(9);
            groups.add(new Division.Group("Organisation " + n, true, random.nextInt(2_000), voters + random.nextInt(3), voters,
                    random.nextBoolean()));
        }
        int others = random.nextInt(5);
        groups.add(new Division.Group("Unaffiliated", false, others, others, others, false));
        var rule = rule(random);
        boolean byHeads = way == Way.SECRET && rule instanceof JointRule.People;
        var ballots = new ArrayList<Division.Ballot>();
        var counted = new ArrayList<Figures>();
        for (var group : groups) {
            int room = random.nextInt(group.voters() + 1);
            for (int n = 0; n < room; n++) {
                ballots.add(new Division.Ballot("%06d".formatted(random.nextInt(1_000) * 1_000 + ballots.size()),
                        byHeads ? "" : group.name(), Choice.values()[random.nextInt(3)]));
            }
            if (room < group.voters() && random.nextBoolean()) {
                int left = group.voters() - room;
                int yes = random.nextInt(left + 1);
                int no = random.nextInt(left - yes + 1);
                int spoiled = way == Way.SECRET ? random.nextInt(left - yes - no + 1) : 0;
                counted.add(new Figures(byHeads ? Figures.ROOM : group.name(), yes, no, left - yes - no - spoiled, spoiled));
            }
        }
        return new Division("Motion " + random.nextInt(40), way, rule, groups, ballots, counted);
    }

    private static Declared declared(Division division) {
        var count = Count.of(division);
        return new Declared("Warm winters", 3, "", Instant.EPOCH, Instant.EPOCH.plusSeconds(90), division,
                count.verdict().carried(), count.total());
    }

    private static Stream<Division> divisions(int seed) {
        var random = new Random(seed);
        return Stream.generate(() -> division(random)).limit(CASES);
    }

    @Test
    void theFiguresAndTheVerdictAreThoseOfASecondCounter() {
        divisions(1).forEach(division -> {
            var count = Count.of(division);
            assertThat(count.total()).as(division.toString()).isEqualTo(total(division, null));
            assertThat(count.verdict().carried()).as(division.toString()).isEqualTo(carried(division));
        });
    }

    /// Of one group, or of all.
    private static Figures total(Division division, @org.jspecify.annotations.Nullable String group) {
        long[] sums = new long[4];
        for (var ballot : division.ballots()) {
            if (group == null || group.equals(ballot.group())) {
                sums[ballot.choice().ordinal()]++;
            }
        }
        for (var figures : division.counted()) {
            if (group == null || group.equals(figures.group())) {
                sums[0] += figures.inFavour();
                sums[1] += figures.against();
                sums[2] += figures.abstained();
                sums[3] += figures.spoiled();
            }
        }
        return new Figures(Figures.ROOM, sums[0], sums[1], sums[2], sums[3]);
    }

    private static boolean carried(Division division) {
        if (division.rule() instanceof JointRule.AllOf all) {
            var organised = division.groups().stream().filter(Division.Group::organised).toList();
            long agree = organised.stream().map(group -> total(division, group.name()))
                    .filter(figures -> figures.inFavour() > figures.against()).count();
            return heads(division, all.rules().getFirst()) && 2 * agree > organised.size();
        }
        return heads(division, division.rule());
    }

    /// By heads, or by what each card carries: cross-multiplied in whole numbers over one common denominator.
    private static boolean heads(Division division, JointRule rule) {
        var majority = (Majority) ((JointRule.People) rule).rule().conditions().getFirst();
        BigInteger yes = BigInteger.ZERO;
        BigInteger no = BigInteger.ZERO;
        if (division.way() != Way.CARDS) {
            var figures = total(division, null);
            yes = BigInteger.valueOf(figures.inFavour());
            no = BigInteger.valueOf(figures.against());
        } else {
            // divisible by every number of delegates that occurs
            var denominator = BigInteger.valueOf(IntStream.rangeClosed(1, 16).asLongStream().reduce(1, (a, b) -> a * b));
            for (var group : division.groups()) {
                var figures = total(division, group.name());
                long valid = figures.inFavour() + figures.against() + figures.abstained();
                if (valid == 0) {
                    continue;
                }
                var weight = denominator.multiply(BigInteger.valueOf(group.members()));
                if (group.bloc() && group.organised()) {
                    yes = figures.inFavour() > figures.against() ? yes.add(weight) : yes;
                    no = figures.against() > figures.inFavour() ? no.add(weight) : no;
                } else {
                    yes = yes.add(weight.multiply(BigInteger.valueOf(figures.inFavour())).divide(BigInteger.valueOf(valid)));
                    no = no.add(weight.multiply(BigInteger.valueOf(figures.against())).divide(BigInteger.valueOf(valid)));
                }
            }
        }
        var share = majority.level().share();
        int compared = yes.multiply(share.denominator()).compareTo(yes.add(no).multiply(share.numerator()));
        return yes.add(no).signum() > 0 && (majority.level().strict() ? compared > 0 : compared >= 0);
    }

    @Test
    void theOrderInWhichAnythingStandsDoesNotMatter() {
        var random = new Random(2);
        divisions(2).forEach(division -> {
            var count = Count.of(division);
            var other = Count.of(new Division(division.subject(), division.way(), division.rule(),
                    shuffled(division.groups(), random), shuffled(division.ballots(), random),
                    shuffled(division.counted(), random)));
            assertThat(other.total()).isEqualTo(count.total());
            assertThat(other.verdict().carried()).isEqualTo(count.verdict().carried());
            assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(count.lines());
        });
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void whatIsPublishedAddsUpWhereverItIsRead() {
        divisions(3).limit(300).map(ASecondCounterCountsTheSameTest::declared).forEach(declared -> {
            byte[] file = DivisionFile.write(declared);
            var read = ((Reading.Read<Declared>) DivisionFile.read(Source.of("vote.json", file))).content();
            assertThat(read.findings()).as(declared.toString()).isEmpty();
            assertThat(DivisionFile.write(read)).isEqualTo(file);
        });
    }

    @Test
    void oneChangedBallotIsAlwaysFound() {
        var random = new Random(4);
        divisions(4).filter(division -> !division.ballots().isEmpty()).map(ASecondCounterCountsTheSameTest::declared)
                .forEach(declared -> {
                    var division = declared.division();
                    var ballots = new ArrayList<>(division.ballots());
                    var one = ballots.remove(random.nextInt(ballots.size()));
                    if (random.nextBoolean()) {
                        ballots.add(new Division.Ballot(one.code(), one.group(),
                                Choice.values()[(one.choice().ordinal() + 1 + random.nextInt(2)) % 3]));
                    }
                    assertThat(with(declared, division.groups(), ballots).findings()).as(division.toString()).isNotEmpty();
                });
    }

    private static Declared with(Declared declared, List<Division.Group> groups, List<Division.Ballot> ballots) {
        var division = declared.division();
        return new Declared(declared.conference(), declared.number(), declared.text(), declared.openedAt(),
                declared.closedAt(), new Division(division.subject(), division.way(), division.rule(), groups, ballots,
                        division.counted()),
                declared.carried(), declared.result());
    }

    /// Whoever is named so that the names of the file are mistaken is refused and never counted.
    @Test
    void anOrganisationNamedLikeTheWholeRoomOrLikeNobodyIsFound() {
        var declared = declared(division(new Random(5)));
        for (var name : List.of(Figures.ROOM, "", "Unaffiliated")) {
            var groups = new ArrayList<>(declared.division().groups());
            groups.add(new Division.Group(name, true, 10, 2, 2, false));
            assertThat(with(declared, groups, declared.division().ballots()).findings()).as(name).isNotEmpty();
        }
    }

    /// Broken files are refused in words; nothing is thrown.
    @Test
    void noFileBreaksTheCounter() {
        var random = new Random(6);
        var numbers = List.of("-1", "0", "2147483647", "9223372036854775807", "-9223372036854775808", "1e3",
                "99999999999999999999");
        divisions(6).limit(1_000).forEach(division -> {
            var text = new StringBuilder(
                    new String(DivisionFile.write(declared(division)), java.nio.charset.StandardCharsets.UTF_8));
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                var digits = java.util.regex.Pattern.compile(":-?\\d+").matcher(text).results().toList();
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\":,{}[]*9".charAt(random.nextInt(9)));
                    default -> {
                        if (!digits.isEmpty()) {
                            var digit = digits.get(random.nextInt(digits.size()));
                            text.replace(digit.start() + 1, digit.end(), numbers.get(random.nextInt(numbers.size())));
                        }
                    }
                }
            }
            var source = Source.of("vote.json", text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (DivisionFile.read(source) instanceof Reading.Read<Declared>(var declared)) {
                assertThat(declared.findings()).as(text.toString()).isNotNull();
            }
        });
    }
}
