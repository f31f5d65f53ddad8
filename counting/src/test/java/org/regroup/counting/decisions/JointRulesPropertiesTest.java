package org.regroup.counting.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import org.regroup.counting.Rational;

/// Random rules and results from fixed seeds.
class JointRulesPropertiesTest {

    private static final int CASES = 4_000;

    @Test
    void oneMoreVoteForNeverTurnsCarriedIntoNotCarried() {
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            List<Affiliate> affiliates = affiliates(random);
            JointRule rule = rule(random, affiliates, 3);
            Returns before = returns(random, affiliates, 0);
            Returns after = before.with(better(random, before.certificates()));
            assertThat(rank(rule.judge(after))).as(Rules.text(rule) + "\n" + before + "\n" + after)
                    .isGreaterThanOrEqualTo(rank(rule.judge(before)));
        }
    }

    @Test
    void whatIsDecidedStaysDecidedWhateverTheMissingReturn() {
        Random random = new Random(2);
        int decided = 0;
        for (int i = 0; i < CASES; i++) {
            List<Affiliate> affiliates = affiliates(random);
            JointRule rule = rule(random, affiliates, 3);
            Returns complete = returns(random, affiliates, 0);
            Map<String, Certificate> some = new HashMap<>(complete.certificates());
            some.keySet().removeIf(_ -> random.nextInt(3) == 0);
            Outcome early = rule.judge(complete.with(some)).outcome();
            if (early != Outcome.OPEN) {
                decided++;
                assertThat(rule.judge(complete).outcome()).as(Rules.text(rule) + complete).isEqualTo(early);
            }
        }
        assertThat(decided).isGreaterThan(CASES / 10);
    }

    @Test
    void aSecondJudgeWrittenFromTheWordsOfTheRulesAlwaysAgrees() {
        Random random = new Random(9);
        for (int i = 0; i < 100_000; i++) {
            List<Affiliate> affiliates = affiliates(random);
            JointRule rule = rule(random, affiliates, 3);
            Returns returns = returns(random, affiliates, 0);
            Boolean naive = new NaiveJudge(returns).carried(rule);
            Outcome expected = naive == null ? Outcome.OPEN : Outcome.of(naive);
            assertThat(rule.judge(returns).outcome()).as("%s%n%s", Rules.text(rule), returns).isEqualTo(expected);
        }
    }

    @Test
    void theOrderOfOrganisationsIsIrrelevant() {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            List<Affiliate> affiliates = affiliates(random);
            JointRule rule = rule(random, affiliates, 3);
            Returns returns = returns(random, affiliates, 4);
            List<Affiliate> shuffled = new ArrayList<>(affiliates);
            Collections.shuffle(shuffled, random);
            Verdict other = rule.judge(new Returns(shuffled, returns.certificates(), returns.casting()));
            assertThat(other.outcome()).isEqualTo(rule.judge(returns).outcome());
            assertThat(other.measure()).isEqualTo(rule.judge(returns).measure());
        }
    }

    @Test
    void aRuleReadsBackAsItself() {
        Random random = new Random(4);
        for (int i = 0; i < CASES; i++) {
            JointRule rule = rule(random, affiliates(random), 4);
            assertThat(Rules.parse(Rules.text(rule)).rule()).isEqualTo(rule);
            assertThat(Rules.parse(Rules.text(rule).replace(" ", "  ").replace("(", " ( ")).rule()).isEqualTo(rule);
        }
    }

    @Test
    void ifEveryOrganisationAgreesByMoreThanHalfSoDoAllMembersTogether() {
        Random random = new Random(5);
        JointRule all = new JointRule.Organisations(new Threshold.AllBut(0));
        JointRule people = new JointRule.People(OwnRule.of(Majority.simple()));
        int unanimous = 0;
        for (int i = 0; i < CASES; i++) {
            List<Affiliate> affiliates = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(n -> Affiliate.of("O" + n, 1 + random.nextInt(50), OwnRule.of(Majority.simple()))).toList();
            Returns returns = returns(random, affiliates, 0);
            if (all.judge(returns).carried()) {
                unanimous++;
                assertThat(people.judge(returns).carried()).isTrue();
            }
        }
        assertThat(unanimous).isGreaterThan(CASES / 50);
    }

    @Test
    void anAllianceOfOneDecidesAsThatOneDoes() {
        Random random = new Random(6);
        for (int i = 0; i < CASES; i++) {
            OwnRule own = own(random);
            List<Affiliate> one = List.of(Affiliate.of("Only", 1 + random.nextInt(40), own));
            Certificate certificate = returns(random, one, 0).certificates().values().iterator().next();
            Returns returns = new Returns(one, Map.of("Only", certificate), certificate.casting());
            Outcome expected = returns.own(one.getFirst()).outcome();
            assertThat(new JointRule.Organisations(new Threshold.AllBut(0)).judge(returns).outcome()).isEqualTo(expected);
            assertThat(new JointRule.People(own).judge(returns).outcome()).isEqualTo(expected);
        }
    }

    @Test
    void nobodyIsAboveTheCapUnlessItCannotBeKept() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            List<Affiliate> affiliates = affiliates(random);
            Rational cap = Rational.of(1 + random.nextInt(9), 10);
            Map<String, Rational> weights = new Weighting.Capped(new Weighting.ByMembers(), cap).weights(affiliates);
            Rational total = Weighting.total(weights);
            Set<Rational> different = Set.copyOf(weights.values());
            assertThat(different.size() == 1 || weights.values().stream().allMatch(w -> w.compareTo(cap.times(total)) <= 0))
                    .as(cap + " " + weights).isTrue();
            affiliates.forEach(a -> affiliates.forEach(b -> {
                if (a.members() >= b.members())
                    assertThat(weights.get(a.name())).isGreaterThanOrEqualTo(weights.get(b.name()));
            }));
        }
    }

    @Test
    void theCapOfTheStory() {
        assertThat(new Weighting.Capped(new Weighting.ByMembers(), Rational.of(2, 5)).weights(Alliance.FOUR))
                .isEqualTo(Map.of(Alliance.A, Rational.of(40), Alliance.B, Rational.of(300), Alliance.C, Rational.of(680),
                        Alliance.D, Rational.of(680)));
    }

    @Test
    void aSquareRootIsCutOffAtSixPlacesAndNoSooner() {
        for (long members : new long[]{0, 1, 2, 40, 300, 1200, 15000, 999_999_999_999L}) {
            Rational root = new Weighting.SquareRoot().weights(List.of(Affiliate.of("A", members, OwnRule.of(Majority.simple()))))
                    .values().iterator().next();
            Rational next = root.plus(Rational.of(1, 1_000_000));
            assertThat(root.times(root)).isLessThanOrEqualTo(Rational.of(members));
            assertThat(next.times(next)).isGreaterThan(Rational.of(members));
        }
    }

    @Test
    void numbersReadBackAsThemselves() {
        Random random = new Random(8);
        for (int i = 0; i < CASES; i++) {
            Rational number = new Rational(new BigInteger(random.nextInt(60), random), BigInteger.valueOf(i % 2 == 0 ? 1 : 100));
            assertThat(Rational.parse(English.number(number).replace(",", ""))).isEqualTo(number);
        }
        assertThat(Stream.of(0, 7, 999, 1000, 15000, 1234567).map(n -> English.number(Rational.of(n))))
                .containsExactly("0", "7", "999", "1,000", "15,000", "1,234,567");
    }

    @Test
    void aShareIsNeverWrittenAsTheMarkItDoesNotReach() {
        Part.Share close = Part.Share.against(Rational.of(50_004, 100_000), Rational.of(1, 2));
        assertThat(English.STANDARD.text(Explanation.of(Saying.SHARE_OF, close, new Part.Name("votes"))))
                .isEqualTo("50.004% of votes");
    }

    private static int rank(Verdict verdict) {
        return switch (verdict.outcome()) {
            case NOT_CARRIED -> 0;
            case OPEN -> 1;
            case CARRIED -> 2;
        };
    }

    private static List<Affiliate> affiliates(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6)).mapToObj(i -> {
            long members = 1 + random.nextInt(random.nextBoolean() ? 5 : 300);
            return i > 1 && random.nextInt(6) == 0
                    ? Affiliate.unaffiliated("U" + i, members)
                    : Affiliate.of("O" + i, members, own(random)).withDelegates(1 + random.nextInt(5));
        }).toList();
    }

    private static Returns returns(Random random, List<Affiliate> affiliates, int missingOneIn) {
        Map<String, Certificate> certificates = new HashMap<>();
        for (Affiliate affiliate : affiliates)
            if (missingOneIn == 0 || random.nextInt(missingOneIn) > 0) {
                Certificate certificate = Certificate.of(votes(random, affiliate.members()))
                        .with(random.nextBoolean() ? new Casting.Chair(random.nextBoolean()) : new Casting.ByLot("seed"));
                certificates.put(affiliate.name(), random.nextInt(10) == 0 ? certificate.objecting() : certificate);
            }
        return Returns.of(affiliates, certificates);
    }

    private static Votes votes(Random random, long roll) {
        int[] kinds = new int[6];
        int[] chances = {random.nextInt(10), random.nextInt(10), random.nextInt(3), random.nextInt(2), random.nextInt(2), 1};
        int all = IntStream.of(chances).sum();
        for (int i = 0; i < roll; i++) {
            int pick = random.nextInt(all);
            int kind = 0;
            while (pick >= chances[kind])
                pick -= chances[kind++];
            kinds[kind]++;
        }
        long received = roll - kinds[5];
        return Votes.of(roll, roll, received, kinds[0], kinds[1], kinds[2], kinds[3]);
    }

    /// One who voted against, abstained, spoiled or kept silent, or who stayed at home, votes for instead.
    private static Map<String, Certificate> better(Random random, Map<String, Certificate> certificates) {
        Map<String, Certificate> better = new HashMap<>(certificates);
        better.replaceAll((_, c) -> {
            Votes v = c.votes();
            Rational none = Rational.ZERO;
            Rational more = Rational.ONE;
            Rational silent = v.received().minus(v.valid()).minus(v.spoiled());
            Votes changed = switch (random.nextInt(6)) {
                case 0 -> v.against().signum() > 0 ? moved(v, none, more.negated(), none, none) : v;
                case 1 -> v.abstained().signum() > 0 ? moved(v, none, none, more.negated(), none) : v;
                case 2 -> v.spoiled().signum() > 0 ? moved(v, none, none, none, more.negated()) : v;
                case 3 -> silent.signum() > 0 ? moved(v, none, none, none, none) : v;
                case 4 -> v.received().compareTo(v.issued()) < 0 ? moved(v, more, none, none, none) : v;
                case 5 -> v;
                default -> throw new IllegalStateException();
            };
            return new Certificate(changed, changed, c.casting(), c.objects());
        });
        return better;
    }

    private static Votes moved(Votes v, Rational received, Rational against, Rational abstained, Rational spoiled) {
        return new Votes(v.roll(), v.issued(), v.received().plus(received), v.inFavour().plus(Rational.ONE),
                v.against().plus(against), v.abstained().plus(abstained), v.spoiled().plus(spoiled));
    }

    private static JointRule rule(Random random, List<Affiliate> affiliates, int depth) {
        List<String> names = affiliates.stream().filter(Affiliate::organised).map(Affiliate::name).toList();
        return switch (random.nextInt(depth == 0 ? 5 : 9)) {
            case 0 -> new JointRule.Organisations(threshold(random));
            case 1 -> new JointRule.TakingPart(threshold(random));
            case 2 -> new JointRule.People(own(random));
            case 3 -> new JointRule.Weighed(weighting(random, 2), random.nextBoolean(), majority(random));
            case 4 -> new JointRule.Veto(Set.of(names.get(random.nextInt(names.size()))));
            case 5 -> new JointRule.AllOf(rules(random, affiliates, depth));
            case 6 -> new JointRule.AnyOf(rules(random, affiliates, depth));
            case 7 -> {
                // a veto looks only at those within the section, so sections hold rules about all of them
                JointRule within = new JointRule.People(own(random));
                yield new JointRule.Sections(random.nextBoolean() ? within : new JointRule.Organisations(threshold(random)),
                        List.of(new JointRule.Section("first", new TreeSet<>(names)),
                                new JointRule.Section("second", Set.of(names.getFirst()))));
            }
            case 8 -> new JointRule.Reservations(rule(random, affiliates, depth - 1));
            default -> throw new IllegalStateException();
        };
    }

    private static List<JointRule> rules(Random random, List<Affiliate> affiliates, int depth) {
        return Stream.generate(() -> rule(random, affiliates, depth - 1)).limit(1 + random.nextInt(3)).toList();
    }

    private static Threshold threshold(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Threshold.AtLeast(1 + random.nextInt(4));
            case 1 -> new Threshold.AllBut(random.nextInt(3));
            default -> new Threshold.Share(level(random));
        };
    }

    private static Weighting weighting(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 6)) {
            case 0 -> new Weighting.PerOrganisation();
            case 1 -> new Weighting.ByMembers();
            case 2 -> new Weighting.SquareRoot();
            case 3 -> new Weighting.ByDelegates();
            case 4 -> new Weighting.BySteps(1 + random.nextInt(20), 1 + random.nextInt(20),
                    random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(1 + random.nextInt(5)));
            default -> new Weighting.Capped(weighting(random, depth - 1), Rational.of(1 + random.nextInt(9), 10));
        };
    }

    private static OwnRule own(Random random) {
        List<Condition> conditions = new ArrayList<>();
        if (random.nextInt(3) == 0)
            conditions.add(switch (random.nextInt(3)) {
                case 0 -> new Quorum.OfRoll(level(random));
                case 1 -> new Quorum.OfPresent(level(random));
                default -> new Quorum.Number(1 + random.nextInt(20));
            });
        conditions.add(random.nextInt(5) == 0 ? new Blocks(random.nextInt(3)) : majority(random));
        return new OwnRule(conditions);
    }

    private static Majority majority(Random random) {
        Majority.Base[] bases = Majority.Base.values();
        Majority.Abstentions[] abstentions = Majority.Abstentions.values();
        Majority.IfTied[] ties = Majority.IfTied.values();
        Majority.Abstentions abstaining = abstentions[random.nextInt(abstentions.length)];
        return random.nextInt(3) == 0
                ? Majority.simple().with(abstaining).with(ties[random.nextInt(ties.length)])
                : Majority.of(level(random), bases[random.nextInt(bases.length)]).with(abstaining);
    }

    private static Level level(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Level.moreThan(1, 2);
            case 1 -> Level.atLeast(1, 2);
            case 2 -> Level.atLeast(2, 3);
            case 3 -> Level.atLeast(1, 1);
            default -> new Level(Rational.of(1 + random.nextInt(98), 100), random.nextBoolean());
        };
    }
}
