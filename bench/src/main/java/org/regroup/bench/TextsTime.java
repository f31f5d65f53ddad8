package org.regroup.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What [TextsBenchmark] and [RulebookBenchmark] measure, and how many times a floor of the same run each takes: by the clock, or
/// with `cpu` in processor time, which other programs on the machine disturb less.
public final class TextsTime {

    private static final int ROUNDS = 24;

    private TextsTime() {}

    public static void main(String[] args) throws RunnerException {
        boolean cpu = args.length > 0 && args[0].equals("cpu");
        var times = cpu ? processor() : clock();
        System.out.printf("%-44s %-8s %9s   %s%n", "what", "motion", cpu ? "ms CPU" : "ms", "times its floor");
        for (var motion : MadeUpMotion.values()) {
            line(times, "relations of 2,000 amendments", "relations", "jgitTwentyPairs", motion.name());
            line(times, "their voting plan", "plan", "jgitTwentyPairs", motion.name());
            line(times, "fold of 500 adopted", "fold", "copyFiveHundred", motion.name());
        }
        line(times, "10,000 hunks on 10,000 blocks", "apply", "copyTenThousand", "");
    }

    private static void line(Map<String, Double> times, String what, String name, String floor, String motion) {
        double time = Objects.requireNonNull(times.get(name + motion));
        double least = Objects.requireNonNull(times.get(floor + motion));
        System.out.printf("%-44s %-8s %9.2f   %.1f x %s, %.2f ms%n", what, motion, time, time / least, floor, least);
    }

    private static Map<String, Double> clock() throws RunnerException {
        var times = new LinkedHashMap<String, Double>();
        var options = new OptionsBuilder().include("TextsBenchmark").include("RulebookBenchmark").build();
        for (var result : new Runner(options).run()) {
            String motion = result.getParams().getParam("motion");
            times.put(result.getPrimaryResult().getLabel() + (motion == null ? "" : motion),
                    result.getPrimaryResult().getScore());
        }
        return times;
    }

    private static Map<String, Double> processor() {
        var times = new LinkedHashMap<String, Double>();
        for (var motion : MadeUpMotion.values()) {
            var benchmark = new TextsBenchmark();
            benchmark.motion = motion;
            benchmark.write();
            times.put("relations" + motion, median(benchmark::relations));
            times.put("plan" + motion, median(benchmark::plan));
            times.put("fold" + motion, median(benchmark::fold));
            times.put("copyFiveHundred" + motion, median(benchmark::copyFiveHundred));
            times.put("jgitTwentyPairs" + motion, median(benchmark::jgitTwentyPairs));
        }
        var rulebook = new RulebookBenchmark();
        times.put("apply", median(rulebook::apply));
        times.put("copyTenThousand", median(rulebook::copyTenThousand));
        return times;
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
