package org.regroup.bench;

import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.regroup.counting.exchange.DecisionFile;
import org.regroup.counting.exchange.Source;
import org.regroup.counting.questions.Decision;
import org.regroup.counting.questions.DecisionResult;

/// A decision with 16,540 ballots on ten items, as a page works it out and as a reader of its export does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecisionBenchmark {

    private byte[] bytes = {};
    private @Nullable Decision decision;

    @Setup
    public void make() throws GeneralSecurityException {
        Decision made = DecisionExport.decision();
        decision = made;
        bytes = DecisionFile.write(made);
    }

    @Benchmark
    public DecisionResult judge() {
        return DecisionResult.of(Objects.requireNonNull(decision));
    }

    @Benchmark
    public DecisionResult readAndJudge() {
        return DecisionResult.of(DecisionFile.read(Source.of("decision.json", bytes)).content());
    }

    @Benchmark
    public byte[] write() {
        return DecisionFile.write(Objects.requireNonNull(decision));
    }
}
