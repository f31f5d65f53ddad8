package org.regroup.platform.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database server that still runs because the program that started it was killed.
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    private LeftoverServer() {}

    /// Stops the server that `postmaster.pid` names, if it lives and is PostgreSQL, and waits until it has gone.
    static void stop(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(handle -> handle.info().command().orElse("").contains("postgres"));
        if (process.isEmpty()) {
            return;
        }
        LOG.warn("the database server of an earlier run still lives, stopping it: pid={}", process.get().pid());
        // SIGINT is PostgreSQL's "fast shutdown": sessions end, everything committed is kept
        new ProcessBuilder("kill", "-INT", Long.toString(process.get().pid())).start();
        try {
            process.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("The database server of an earlier run (process " + process.get().pid()
                    + ") does not stop. End it by hand, then start again. Nothing is lost.", e);
        }
    }
}
