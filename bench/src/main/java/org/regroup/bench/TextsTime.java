package org.regroup.bench;

import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;

/// The processor time of what [TextsBenchmark] measures, which other programs on the machine disturb less than the clock.
public final class TextsTime {

    private static final int ROUNDS = 80;

    private TextsTime() {}

    public static void main(String[] args) {
        for (var motion : MadeUpMotion.values()) {
            var benchmark = new TextsBenchmark();
            benchmark.motion = motion;
            benchmark.write();
            System.out.printf("%-7s relations of 2,000 amendments %6.1f ms CPU, %,d pairs not independent%n", motion,
                    median(benchmark::relations), benchmark.relations().size());
            System.out.printf("%-7s fold of 500                   %6.1f ms CPU%n", motion, median(benchmark::fold));
            System.out.printf("%-7s JGit, %d of 1,999,000 pairs   %6.1f ms CPU%n", motion, TextsBenchmark.PAIRS,
                    median(benchmark::jgitTwentyPairs));
        }
    }

    /// Of the second half of the rounds: the first warms the machine up.
    private static double median(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        return LongStream.range(0, ROUNDS).map(_ -> {
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            return threads.getCurrentThreadCpuTime() - start;
        }).skip(ROUNDS / 2).sorted().skip(ROUNDS / 4).findFirst().orElseThrow() / 1e6;
    }
}
