package org.regroup.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.regroup.counting.Contest;
import org.regroup.counting.Counted;
import org.regroup.counting.Election;
import org.regroup.counting.Method;
import org.regroup.counting.RankedBallots;
import org.regroup.counting.Settings;
import org.regroup.counting.catalogue.Methods;

/// A whole count by the single transferable vote of a million ballots in memory.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class TransferableVoteBenchmark {

    @Param({"scottish", "ers97", "meek", "warren"})
    public String method = "scottish";

    private Election election = Election.of(Contest.of("", 0, List.of()), RankedBallots.of(0).build());
    private Method rule = Methods.all().getFirst();

    @Setup
    public void build() {
        election = Election.of(Contest.of("Made up", 5,
                IntStream.rangeClosed(1, RankingsFile.blocs.candidates()).mapToObj(c -> "Candidate " + c).toList()), gathered());
        rule = Methods.named(method).orElseThrow();
    }

    private static RankedBallots gathered() {
        RankedBallots.Builder ballots = RankedBallots.of(RankingsFile.blocs.candidates());
        RankingsFile.blocs.ballots(RankingsFile.SEED, ranking -> ballots.add(1, ranking));
        return ballots.build();
    }

    @Benchmark
    public Counted count() {
        return rule.count(election, Settings.STANDARD);
    }
}
