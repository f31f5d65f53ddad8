package org.regroup.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.regroup.texts.Edits;
import org.regroup.texts.Hunk;
import org.regroup.texts.Text;

/// An amendment that changes every one of 10,000 blocks, beside a floor: what only copies them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class RulebookBenchmark {

    private final Text rulebook = MadeUpMotion.rulebook();
    private final List<Hunk> revision = MadeUpMotion.revision(rulebook);

    @Benchmark
    public Text apply() {
        return Edits.apply(rulebook, revision);
    }

    @Benchmark
    public Text copyTenThousand() {
        return TextsBenchmark.copy(rulebook);
    }
}
