package org.regroup.bench.votes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Processor time used so far, in milliseconds: what a vote costs however busy the machine is.
record Effort(double program, double database, double client) {

    private static final double TICKS_PER_MILLI = 0.1;

    static Effort now(RunningProduct product) throws IOException {
        double database = 0;
        var server = ProcessHandle.of(product.server()).orElseThrow();
        for (var each : java.util.stream.Stream.concat(java.util.stream.Stream.of(server), server.descendants()).toList()) {
            database += used(each.pid());
        }
        var own = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Effort(used(product.pid()), database, own.getProcessCpuTime() / 1e6);
    }

    Effort since(Effort before) {
        return new Effort(program - before.program, database - before.database, client - before.client);
    }

    String each(int number) {
        return String.format(Locale.ROOT, "%.2f ms in the program, %.2f ms in the database, %.2f ms in the client",
                program / number,
                database / number, client / number);
    }

    private static double used(long process) throws IOException {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_MILLI;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
