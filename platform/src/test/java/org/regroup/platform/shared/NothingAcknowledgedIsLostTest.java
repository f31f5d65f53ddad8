package org.regroup.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program and its database server without warning, again and again, and looks for every write that was acknowledged.
///
/// This proves that an acknowledged write has left the server's memory. The machine goes on, so it does not prove what a disk does
/// when the power fails.
@Tag("crash")
class NothingAcknowledgedIsLostTest {

    private static final int ROUNDS = 20;

    @TempDir
    static Path directory;

    @Test
    void afterTwentyKillsEverythingAcknowledgedIsThereOnce() throws Exception {
        var data = directory.resolve("safe");
        var acknowledged = new HashSet<Long>();
        for (int round = 1; round <= ROUNDS; round++) {
            // every fifth time only the program dies, and its database server is left over for the next start to deal with
            acknowledged.addAll(run(data, round, round % 5 != 0));
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 10);
        assertThat(stored(data)).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    @Test
    void withoutWaitingForTheDiskSomeIsLostSoThisTestCanFail() throws Exception {
        var data = directory.resolve("unsafe");
        var acknowledged = new HashSet<Long>();
        for (int round = 1; round <= 3; round++) {
            acknowledged.addAll(run(data, round, true, "synchronous_commit=off", "wal_writer_delay=2000ms"));
        }
        acknowledged.removeAll(Set.copyOf(stored(data)));
        assertThat(acknowledged).isNotEmpty();
    }

    private static List<Long> run(Path data, int round, boolean serverToo, String... settings) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                KilledProgram.class.getName(), data.toString(), Integer.toString(round)));
        command.addAll(List.of(settings));
        var said = directory.resolve("said-" + data.getFileName() + "-" + round);
        var program = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            for (int waited = 0; lines(said).size() < 30; waited++) {
                assertThat(program.isAlive() && waited < 1500).as("round %d starts and writes: %s", round, lines(said)).isTrue();
                Thread.sleep(20);
            }
            Thread.sleep(300 + 17L * round);
        } finally {
            program.destroyForcibly();
            if (serverToo) {
                ProductProcess.killServer(data.resolve("postgres"));
            }
            program.waitFor(10, TimeUnit.SECONDS);
        }
        // the last line may be cut off
        return lines(said).stream().filter(line -> line.matches("\\d+")).map(Long::valueOf).toList().reversed().stream().skip(1)
                .toList();
    }

    private static List<String> lines(Path said) throws IOException {
        return Files.exists(said)
                ? Files.readAllLines(said).stream().filter(line -> line.matches("\\d+|started")).toList()
                : List.of();
    }

    private static List<Long> stored(Path data) throws Exception {
        try (var database = EmbeddedDatabase.start(data, Duration.ofSeconds(60));
                var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from acknowledged")) {
            var ids = new ArrayList<Long>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }
}
