package org.regroup.counting.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.regroup.counting.Rational;

class PublishedDoubleMajoritiesTest {

    /// Council of the European Union: 55% of member states with 65% of the population; a blocking minority needs four
    /// states, otherwise the majority counts as reached (Treaty on European Union, Article 16(4)).
    private static final JointRule COUNCIL = Rules.parse("""
            any(all(organisations(at-least 55%), weighed(members, whole, at-least 65% of entitled)), \
            organisations(all-but 3))""").rule();

    /// Shares of the population in hundredths of a percent, as approved for 2025 (Agence Europe 13544, 12 December 2024).
    private static final Map<String, Long> POPULATION = Map.ofEntries(Map.entry("Germany", 1849L), Map.entry("France", 1517L),
            Map.entry("Italy", 1323L), Map.entry("Spain", 1078L), Map.entry("Poland", 833L), Map.entry("Romania", 423L),
            Map.entry("Netherlands", 401L), Map.entry("Belgium", 262L), Map.entry("Czechia", 242L),
            Map.entry("Portugal", 236L), Map.entry("Sweden", 234L), Map.entry("Greece", 231L), Map.entry("Hungary", 213L),
            Map.entry("Austria", 202L), Map.entry("Bulgaria", 143L), Map.entry("Denmark", 132L), Map.entry("Finland", 125L),
            Map.entry("Slovakia", 121L), Map.entry("Ireland", 119L), Map.entry("Croatia", 86L), Map.entry("Lithuania", 64L),
            Map.entry("Slovenia", 47L), Map.entry("Latvia", 42L), Map.entry("Estonia", 30L), Map.entry("Cyprus", 21L),
            Map.entry("Luxembourg", 15L), Map.entry("Malta", 12L));

    /// 17 June 2024: 20 states for, Italy, Hungary, Poland, the Netherlands, Finland and Sweden against, Belgium abstaining;
    /// published as 66% of the population.
    private static final Set<String> AGAINST_NATURE_RESTORATION = Set.of("Italy", "Hungary", "Poland", "Netherlands", "Finland",
            "Sweden", "Belgium");

    @Test
    void theNatureRestorationLawCarriedByOnePercent() {
        Verdict verdict = council(AGAINST_NATURE_RESTORATION);
        assertThat(verdict.carried()).isTrue();
        assertThat(verdict.parts().getFirst().parts().stream().map(Verdict::words).toList().getLast())
                .isEqualTo("6,610 for of 10,001 on the roll is 66.0%; at least 65% was needed: 6,501.");
        Set<String> austriaToo = new HashSet<>(AGAINST_NATURE_RESTORATION);
        austriaToo.add("Austria");
        assertThat(council(austriaToo).carried()).as("Austria turned it").isFalse();
    }

    @Test
    void threeLargeStatesCannotBlockAlone() {
        assertThat(council(Set.of("Germany", "France", "Italy")).carried()).isTrue();
        assertThat(council(Set.of("Germany", "France", "Italy", "Malta")).carried()).isFalse();
    }

    @Test
    void fifteenOfTwentySevenStatesAreNeeded() {
        List<String> smallestFirst = POPULATION.keySet().stream()
                .sorted(java.util.Comparator.comparing(POPULATION::get)).toList();
        assertThat(council(new HashSet<>(smallestFirst.subList(0, 12))).carried()).isTrue();
        assertThat(council(new HashSet<>(smallestFirst.subList(0, 13))).carried()).isFalse();
    }

    /// Federal Constitution of Switzerland, Articles 140 and 142: people and cantons; six cantons have half a vote. 29 November 2020,
    /// responsible business initiative: 1,299,173 for, 1,261,673 against; 8½ cantons for, 14½ against (final result as
    /// published by SRF and the Federal Chancellery).
    @Test
    void anInitiativeWithAMajorityOfThePeopleFailedForWantOfCantons() {
        JointRule peopleAndCantons = Rules.parse(
                "all(weighed(delegates, whole, more-than 1/2 of entitled), people(more-than 1/2 of cast))").rule();
        Set<String> inFavour = Set.of("ZH", "BE", "FR", "BS", "TI", "VD", "NE", "GE", "JU");
        Set<String> halves = Set.of("OW", "NW", "BS", "BL", "AR", "AI");
        List<Affiliate> cantons = Stream
                .of("ZH BE LU UR SZ OW NW GL ZG FR SO BS BL SH AR AI SG GR AG TG TI VD VS NE GE JU".split(" "))
                .map(c -> Affiliate.of(c, 200_000, OwnRule.of(Majority.simple()))
                        .withDelegates(halves.contains(c) ? Rational.of(1, 2) : Rational.ONE))
                .toList();
        Map<String, Certificate> certificates = new HashMap<>();
        cantons.forEach(c -> certificates.put(c.name(), Certificate.of(
                inFavour.contains(c.name()) ? Votes.of(200_000, 10, 5, 0) : Votes.of(200_000, 5, 10, 0))));
        Verdict verdict = peopleAndCantons.judge(Returns.of(cantons, certificates));
        assertThat(verdict.parts().getFirst().words())
                .isEqualTo("8.50 for of 23 on the roll is 36.9%; more than half was needed: 11.50.");

        Votes people = Votes.of(5_500_000, 1_299_173, 1_261_673, 0);
        assertThat(Majority.simple().judge(people, new Casting.None()).words())
                .isEqualTo("1,299,173 for of 2,560,846 votes cast is 50.7%; more than half was needed: 1,280,424.");
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_CARRIED);
    }

    /// Labour Party rule book, delegates of constituency parties: one for the first 749 members, one more for each further
    /// 250 or part, at most six since 2022.
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "749, 1", "750, 2", "999, 2", "1000, 3", "1999, 6", "100000, 6"})
    void delegatesByStepsOfMembership(long members, long delegates) {
        assertThat(new Weighting.BySteps(749, 250, OptionalLong.of(6)).votes(members)).isEqualTo(delegates);
    }

    private static Verdict council(Set<String> notInFavour) {
        List<Affiliate> states = POPULATION.entrySet().stream()
                .map(e -> Affiliate.of(e.getKey(), e.getValue(), OwnRule.of(Majority.simple()))).toList();
        Map<String, Certificate> certificates = new HashMap<>();
        states.forEach(s -> certificates.put(s.name(),
                Certificate.of(notInFavour.contains(s.name()) ? Votes.of(1, 0, 1, 0) : Votes.of(1, 1, 0, 0))));
        return COUNCIL.judge(Returns.of(states, certificates));
    }
}
