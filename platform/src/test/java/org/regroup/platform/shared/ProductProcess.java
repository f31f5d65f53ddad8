package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.regroup.platform.RegroupApplication;

/// The product as a program of its own, filled as the demonstration, that can be killed.
record ProductProcess(Process program, Path data, URI site, Path log) {

    private static final int PATIENCE = 120_000;

    /// Starts it and waits for its first page.
    static ProductProcess start(Path data, int port, Path log) throws Exception {
        var site = URI.create("http://localhost:" + port);
        var program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), RegroupApplication.class.getName(), "--regroup.site.demo=true",
                "--regroup.site.address=" + site, "--server.port=" + port, "--regroup.database.directory=" + data,
                "--regroup.dialogues.newcomers-per-hour=100000").redirectErrorStream(true).redirectOutput(log.toFile())
                .start();
        var product = new ProductProcess(program, data, site, log);
        for (int waited = 0; !product.said().contains("ready: address="); waited += 20) {
            assertThat(program.isAlive() && waited < PATIENCE).as("the product starts: %s", product.said()).isTrue();
            Thread.sleep(20);
        }
        return product;
    }

    boolean isAlive() {
        return program.isAlive();
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    void kill(boolean databaseToo) throws Exception {
        program.destroyForcibly();
        if (databaseToo) {
            killServer(data.resolve("postgres"));
        }
        program.waitFor(10, TimeUnit.SECONDS);
    }

    /// Kills every process of the database server, at once and without warning.
    static void killServer(Path postgres) throws IOException {
        for (var processes = LeftoverServer.processes(postgres); !processes.isEmpty(); processes = LeftoverServer
                .processes(postgres)) {
            processes.forEach(process -> ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly));
        }
    }
}
