package org.regroup.counting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.Settings;
import org.regroup.counting.TieRule;
import org.regroup.counting.TieStep;
import org.regroup.counting.catalogue.Methods;
import org.regroup.counting.exchange.ElectionFile;
import org.regroup.counting.exchange.MadeUpElections;
import org.regroup.counting.exchange.Source;

/// A result in JSON holds everything needed: counted again, it gives the same bytes.
class AnybodyCanCountAgainTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRecountFromTheResultGivesTheSameBytes(long seed) {
        for (Method method : Methods.all()) {
            Election election = switch (method.reads()) {
                case RANKINGS -> MadeUpElections.ranked(seed, true, false);
                case SCORES, SCORES_OR_APPROVALS -> MadeUpElections.scored(seed, 5);
                case APPROVALS -> MadeUpElections.scored(seed, 1);
            };
            if (method.seats() == Method.Seats.ONE)
                election = election.with(election.contest().withSeats(1));
            Settings settings = seed % 3 == 0
                    ? Settings.STANDARD
                    : new Settings(
                            new TieRule(List.of(new TieStep.Backwards(), new TieStep.ByLot()), "seed \"" + seed + "\"", true),
                            Settings.STANDARD.equalRanks(), List.of(), new TreeMap<>());
            if (!(method.count(election.from("c0ffee"), settings) instanceof Counted.Done(var result)))
                continue;
            byte[] json = CountJson.of(result, election.from("c0ffee"), settings, true);

            ElectionFile file = ElectionFile.read(Source.of("result.json", json)).content();
            ElectionFile.Order order = file.order().orElseThrow();
            var again = Methods.named(order.method()).orElseThrow().count(file.election(), order.settings()).result();

            assertThat(CountJson.of(again, file.election(), order.settings(), true)).as(method.name()).isEqualTo(json);
            assertThat(CountText.of(again, order.settings())).isEqualTo(CountText.of(result, settings));
        }
    }
}
