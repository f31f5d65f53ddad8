package org.regroup.platform.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database server that still runs because the program that started it was killed.
///
/// Its processes are known by the directory they work in, which is the data directory, and not by the number in
/// `postmaster.pid` alone: that file may be half written, and its number may by now belong to somebody else.
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LeftoverServer() {}

    /// Stops what still works on the data directory and waits until it has gone. To be called by whoever holds the
    /// [DirectoryLock], since a server with a living owner looks the same.
    static void stop(Path data) throws IOException {
        var left = processes(data);
        if (!left.isEmpty()) {
            LOG.warn("the database server of an earlier run still lives, stopping it: processes={}", left.size());
            postmaster(data).filter(left::contains).ifPresentOrElse(chief -> signal("INT", List.of(chief)),
                    () -> signal("TERM", left));
            if (!gone(data)) {
                throw new StartRefused("The database server of an earlier run does not stop (processes " + processes(data) + ").",
                        "End these processes by hand, then start again. Nothing that was acknowledged is lost.");
            }
        }
        // PostgreSQL refuses to start on a file it cannot read, and nobody is left to whom it could belong
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /// The processes of a PostgreSQL that work in this directory.
    static List<Long> processes(Path data) throws IOException {
        var directory = data.toRealPath();
        return ProcessHandle.allProcesses().filter(process -> isServer(process, directory)).map(ProcessHandle::pid).toList();
    }

    private static boolean isServer(ProcessHandle process, Path directory) {
        if (!process.info().command().orElse("").endsWith("/postgres")) {
            return false;
        }
        var works = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(Files.readSymbolicLink(works), directory);
        } catch (IOException | UnsupportedOperationException e) {
            // no /proc here, or the process is just ending
            return process.info().commandLine().orElse("").contains(directory.toString());
        }
    }

    private static Optional<Long> postmaster(Path data) {
        try (var lines = Files.lines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1)) {
            return lines.findFirst().map(String::strip).filter(line -> line.matches("\\d{1,10}")).map(Long::valueOf);
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /// SIGINT to the first process is PostgreSQL's "fast shutdown": sessions end, everything committed is kept.
    private static void signal(String name, List<Long> processes) {
        for (var process : processes) {
            try {
                new ProcessBuilder("kill", "-" + name, process.toString()).redirectErrorStream(true).start();
            } catch (IOException e) {
                LOG.warn("a process could not be told to end: process={}", process);
            }
        }
    }

    private static boolean gone(Path data) throws IOException {
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += 50) {
            if (processes(data).isEmpty()) {
                return true;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
