package org.regroup.hall.speaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A thousand debates for each policy.
class EveryPolicyKeepsWhatItDeclaresTest {

    private static final int DEBATES = 1_000;
    private static final Trait GENDER = new Trait("gender");
    private static final Trait TENDENCY = new Trait("tendency");

    private static void debates(Policy policy, BiConsumer<Long, Debates.Moment> watch) {
        debates(DEBATES, policy, watch);
    }

    private static void debates(int number, Policy policy, BiConsumer<Long, Debates.Moment> watch) {
        for (long seed = 1; seed <= number; seed++) {
            Debates.run(seed, policy, watch);
        }
    }

    static List<Policy> policies() {
        return List.of(Policy.FIRST_COME, Policy.of(new Criterion.FirstTimers()), Policy.of(new Criterion.FewestSpeeches()),
                Policy.of(new Criterion.Alternate(), new Criterion.FirstTimers()),
                Policy.of(new Criterion.FewestOf(Trait.ORGANISATION)),
                Policy.of(new Criterion.FirstTimers(), new Criterion.ShortestOf(Trait.ORGANISATION)),
                Policy.of(new Criterion.EverySecond(GENDER, "women"), new Criterion.FirstTimers()),
                Policy.of(new Criterion.FirstTimers(), new Criterion.FewestOf(TENDENCY), new Criterion.Alternate()));
    }

    @Test
    void whoAsksFirstSpeaksFirst() {
        debates(Policy.FIRST_COME, (seed, at) -> forAll(seed, at.others(), other -> other.number() > at.next().number()));
    }

    @Test
    void nobodySpeaksAgainWhileSomebodyWaitsWhoHasNotSpoken() {
        debates(Policy.of(new Criterion.FirstTimers()), (seed, at) -> {
            if (spoken(at, at.next()) > 0) {
                forAll(seed, at.others(), other -> spoken(at, other) > 0);
            }
        });
    }

    @Test
    void nobodySpeaksWhoHasSpokenMoreOftenThanSomebodyWhoWaits() {
        debates(Policy.of(new Criterion.FewestSpeeches()),
                (seed, at) -> forAll(seed, at.others(), other -> spoken(at, other) >= spoken(at, at.next())));
    }

    @Test
    void noSideSpeaksTwiceInTurnWhileTheOtherWaits() {
        debates(Policy.of(new Criterion.Alternate()), (seed, at) -> {
            var last = lastSide(at.heard());
            if (last.isPresent() && at.next().side() == last.get()) {
                forAll(seed, at.others(), other -> other.side() == last.get());
            }
        });
    }

    @Test
    void noOrganisationIsHeardThatHasSpokenMoreOftenThanOneThatWaits() {
        debates(Policy.of(new Criterion.FewestOf(Trait.ORGANISATION)), (seed, at) -> forAll(seed, at.others(),
                other -> times(at, other.organisation()) >= times(at, at.next().organisation())));
    }

    @Test
    void noOrganisationIsHeardThatHasSpokenLongerThanOneThatWaits() {
        debates(Policy.of(new Criterion.ShortestOf(Trait.ORGANISATION)), (seed, at) -> forAll(seed, at.others(),
                other -> seconds(at, other.organisation()) >= seconds(at, at.next().organisation())));
    }

    @Test
    void atLeastEverySecondSpeechIsAWomansAsLongAsOneWaits() {
        debates(Policy.of(new Criterion.EverySecond(GENDER, "women")), (seed, at) -> {
            boolean lastWas = !at.heard().speeches().isEmpty()
                    && Optional.of("women").equals(Optional.ofNullable(at.heard().speeches().getLast().traits().get("gender")));
            if (!lastWas && !Optional.of("women").equals(Debates.gender(at.next()))) {
                forAll(seed, at.others(), other -> !Optional.of("women").equals(Debates.gender(other)));
            }
        });
    }

    /// Judged by a second implementation that sorts by all ranks at once.
    @ParameterizedTest
    @MethodSource("policies")
    void everyReasonIsTrueAndNobodyIsLost(Policy policy) {
        debates(100, policy, (seed, at) -> {
            same(seed, numbers(at.order().stream().map(Place::request)), numbers(at.waiting().stream()));
            var so = at.heard();
            var left = new ArrayList<>(at.waiting());
            for (Place place : at.order()) {
                var ranks = new HashMap<Integer, List<Long>>();
                for (var one : left) {
                    ranks.put(one.number(), ranks(policy, one, so));
                }
                var best = left.stream().min(Comparator.comparing((Request one) -> of(ranks, one),
                        EveryPolicyKeepsWhatItDeclaresTest::byRanks).thenComparing(Request::number)).orElseThrow();
                same(seed, place.request(), best);
                same(seed, numbers(place.overtakes().stream().map(Place.Overtake::other)),
                        numbers(left.stream().filter(one -> one.number() < best.number())));
                for (var overtake : place.overtakes()) {
                    int deciding = policy.criteria().indexOf(overtake.criterion());
                    var own = of(ranks, best);
                    var theirs = of(ranks, overtake.other());
                    same(seed, own.subList(0, deciding), theirs.subList(0, deciding));
                    same(seed, own.get(deciding), overtake.own());
                    same(seed, theirs.get(deciding), overtake.theirs());
                    same(seed, own.get(deciding) < theirs.get(deciding), true);
                }
                left.remove(best);
                so = so.with(new Speech(best.person(), best.organisation(), best.side(), best.traits(), 180));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("policies")
    void itDoesNotMatterInWhichOrderRequestsAreGiven(Policy policy) {
        debates(100, policy, (seed, at) -> {
            var shuffled = new ArrayList<>(at.waiting());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(policy.order(shuffled, at.heard(), 180)).isEqualTo(at.order());
        });
    }

    /// With numbers that grow by one, somebody who waits speaks before the list has been gone through twice.
    @Test
    void whereSpeechesAreBalancedNobodyWaitsForEver() {
        var policy = Policy.of(new Criterion.FewestSpeeches());
        var waiting = new ArrayList<Request>();
        for (int i = 1; i <= 30; i++) {
            waiting.add(Request.of(i, "p" + i, i == 1 ? "small" : "big"));
        }
        var heard = Heard.NOTHING;
        int next = 31;
        var first = new ArrayList<String>();
        for (int turn = 0; turn < 60; turn++) {
            var speaker = policy.order(waiting, heard, 60).getFirst().request();
            heard = heard.with(new Speech(speaker.person(), speaker.organisation(), Side.NEITHER, speaker.traits(), 60));
            waiting.remove(speaker);
            first.add(speaker.person());
            waiting.add(Request.of(next++, speaker.person(), speaker.organisation()));
        }
        assertThat(first.subList(0, 30)).doesNotHaveDuplicates();
        assertThat(first.subList(30, 60)).doesNotHaveDuplicates();
    }

    private static void forAll(long seed, List<Request> others, Predicate<Request> rule) {
        for (var other : others) {
            if (!rule.test(other)) {
                fail("debate %d: %s", seed, other);
            }
        }
    }

    private static List<Long> ranks(Policy policy, Request request, Heard heard) {
        return policy.criteria().stream().map(criterion -> switch (criterion) {
            case Criterion.FirstTimers _ -> count(heard, speech -> speech.person().equals(request.person())) > 0 ? 1L : 0L;
            case Criterion.FewestSpeeches _ -> count(heard, speech -> speech.person().equals(request.person()));
            case Criterion.Alternate _ -> {
                var last = lastSide(heard);
                yield last.isEmpty() || request.side() != Side.NEITHER && request.side() != last.get()
                        ? 0L
                        : request.side() == Side.NEITHER ? 1L : 2L;
            }
            case Criterion.FewestOf(var trait) -> {
                var group = value(trait, request.organisation(), request.traits());
                yield count(heard, speech -> value(trait, speech.organisation(), speech.traits()).equals(group));
            }
            case Criterion.ShortestOf(var trait) -> {
                var group = value(trait, request.organisation(), request.traits());
                yield sum(heard, speech -> value(trait, speech.organisation(), speech.traits()).equals(group)
                        ? speech.seconds()
                        : 0);
            }
            case Criterion.EverySecond(var trait, var wanted) -> {
                boolean was = !heard.speeches().isEmpty() && wanted.equals(value(trait,
                        heard.speeches().getLast().organisation(), heard.speeches().getLast().traits()).orElse(""));
                boolean is = wanted.equals(value(trait, request.organisation(), request.traits()).orElse(""));
                yield was || is ? 0L : 1L;
            }
        }).toList();
    }

    /// Compared before anything is made of it: this is asked millions of times.
    private static void same(long seed, Object found, Object expected) {
        if (!found.equals(expected)) {
            assertThat(found).as("debate %d", seed).isEqualTo(expected);
        }
    }

    private static List<Integer> numbers(Stream<Request> requests) {
        return requests.map(Request::number).sorted().toList();
    }

    private static List<Long> of(Map<Integer, List<Long>> ranks, Request request) {
        return Objects.requireNonNull(ranks.get(request.number()));
    }

    private static int byRanks(List<Long> one, List<Long> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) < other.get(i) ? -1 : 1;
            }
        }
        return 0;
    }

    private static Optional<String> value(Trait trait, String organisation, Map<String, String> traits) {
        return trait.name().equals("organisation") ? Optional.of(organisation) : Optional.ofNullable(traits.get(trait.name()));
    }

    private static Optional<Side> lastSide(Heard heard) {
        return heard.speeches().reversed().stream().map(Speech::side).filter(side -> side != Side.NEITHER).findFirst();
    }

    private static long spoken(Debates.Moment at, Request request) {
        return count(at.heard(), speech -> speech.person().equals(request.person()));
    }

    private static long times(Debates.Moment at, String organisation) {
        return count(at.heard(), speech -> speech.organisation().equals(organisation));
    }

    private static long seconds(Debates.Moment at, String organisation) {
        return sum(at.heard(), speech -> speech.organisation().equals(organisation) ? speech.seconds() : 0);
    }

    private static long count(Heard heard, Predicate<Speech> which) {
        return sum(heard, speech -> which.test(speech) ? 1 : 0);
    }

    /// Simply gone through: this is asked millions of times.
    private static long sum(Heard heard, ToLongFunction<Speech> what) {
        long sum = 0;
        for (var speech : heard.speeches()) {
            sum += what.applyAsLong(speech);
        }
        return sum;
    }
}
