package org.regroup.bench;

import java.util.concurrent.TimeUnit;
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

import org.regroup.opinions.MapOptions;
import org.regroup.opinions.OpinionMap;
import org.regroup.opinions.Votes;

/// A whole map from votes in memory.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class OpinionMapBenchmark {

    @Param
    public Shape shape = Shape.vtaiwan;

    private Votes votes = Votes.builder().build();

    @Setup
    public void build() {
        votes = shape.votes();
    }

    @Benchmark
    public OpinionMap map() {
        return OpinionMap.of(votes, MapOptions.standard());
    }
}
