package org.regroup.bench.votes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The whole product as a program of its own, with the database it starts, that can be killed.
public final class RunningProduct {

    private static final int PATIENCE_SECONDS = 600;

    private final List<String> command;
    private final Path data;
    private final int port;
    private Process program;

    private RunningProduct(List<String> command, Path data, int port, Process program) {
        this.command = command;
        this.data = data;
        this.port = port;
        this.program = program;
    }

    public static RunningProduct start(List<String> command, Path data, int port) throws IOException, InterruptedException {
        var product = new RunningProduct(command, data, port, launch(command, data));
        product.ready();
        return product;
    }

    /// @return seconds until the first page
    double again() throws IOException, InterruptedException {
        long start = System.nanoTime();
        program = launch(command, data);
        ready();
        return (System.nanoTime() - start) / 1e9;
    }

    private static Process launch(List<String> command, Path data) throws IOException {
        Files.createDirectories(data);
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("said.log").toFile())).start();
    }

    private void ready() throws IOException, InterruptedException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end;) {
            try (var wire = new Wire(port)) {
                if (wire.get("/health", "").status() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not yet
            }
            if (!program.isAlive()) {
                break;
            }
            Thread.sleep(50);
        }
        program.destroyForcibly();
        var said = Files.readString(data.resolve("said.log"));
        throw new IllegalStateException("the product does not start: " + said.substring(Math.max(0, said.length() - 2_000)));
    }

    /// Kills program and database at once, without warning.
    void kill() throws IOException, InterruptedException {
        var server = ProcessHandle.of(server()).orElseThrow();
        var all = new java.util.ArrayList<>(server.descendants().toList());
        all.add(server);
        program.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        program.waitFor(10, TimeUnit.SECONDS);
        for (var each : all) {
            while (each.isAlive()) {
                Thread.sleep(5);
            }
        }
    }

    public void stop() throws InterruptedException {
        program.destroy();
        program.waitFor(30, TimeUnit.SECONDS);
    }

    /// A connection to its database, beside the product.
    public Connection database() throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + postmaster().get(3).strip() + "/postgres", "postgres",
                Files.readString(data.resolve("postgres.password")).strip());
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    /// The first process of the database.
    long server() throws IOException {
        return Long.parseLong(postmaster().getFirst().strip());
    }

    public long pid() {
        return program.pid();
    }
}
