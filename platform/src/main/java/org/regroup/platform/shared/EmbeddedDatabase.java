package org.regroup.platform.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL started inside this program on a directory that outlives it. An acknowledged write is on disk: `fsync` and
/// `synchronous_commit` are on.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Starts the server on `directory/postgres`, after stopping one that a killed program may have left there.
    public static EmbeddedDatabase start(Path directory, Duration wait) {
        var data = directory.resolve("postgres").toAbsolutePath();
        try {
            Files.createDirectories(data);
            LeftoverServer.stop(data);
            var builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(directory.resolve("postgres-binaries").toAbsolutePath().toFile())
                    .setPGStartupWait(wait).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "40").setServerConfig("shared_buffers", "32MB");
            return new EmbeddedDatabase(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
    }

    @Override
    public void close() throws IOException {
        LOG.info("stopping the embedded database");
        server.close();
    }
}
